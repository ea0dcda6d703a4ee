import type { Session } from '@socialspace/contract/shapes'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Door } from '../screens/signIn/Door.tsx'
import { useTexts } from './language.ts'
import { Link } from './router.tsx'
import { isOperator, leave } from './session.tsx'
import type { Work } from './session.tsx'
import './ChooseWork.css'

/** Members are walls: whoever works for several chooses one. */
export function ChooseWork({ work, session }: { work: Work[]; session: Session }) {
  const t = useTexts()
  const out = <Button look="ghost" icon="out" onClick={() => void leave()}>{t.nav.signOut}</Button>
  if (work.length === 0 && !isOperator(session)) return <Door title={t.app.noWork} lead={t.app.noWorkText}>{out}</Door>
  return (
    <Door title={t.app.chooseMember} lead={t.app.chooseMemberText}>
      <ul className="choose-work">
        {work.map((at) => (
          <li key={at.member}>
            <Link to={`/workplace/m/${at.slug}`}><strong>{at.name}</strong><span>{at.roles.map((role) => t.roles[role]).join(', ')}</span><Icon name="back" /></Link>
          </li>
        ))}
        {isOperator(session) && <li><Link to="/workplace/operator"><strong>{t.app.platform}</strong><span>{t.roles.operator}</span><Icon name="back" /></Link></li>}
      </ul>
      {out}
    </Door>
  )
}

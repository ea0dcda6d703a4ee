import { useQuery } from '@tanstack/react-query'
import { listEvaluations } from '@socialspace/contract/operations/listEvaluations'
import { listInbox } from '@socialspace/contract/operations/listInbox'
import { listReplies } from '@socialspace/contract/operations/listReplies'
import { readStaffProfile } from '@socialspace/contract/operations/readStaffProfile'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { pages } from '../../help/pages.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Card } from '../../parts/Page.tsx'

/** What a new counsellor does first. It ticks itself from what is there anyway: nothing is kept for it, anywhere. */
export function FirstDay() {
  const t = useTexts()
  const language = useLanguage()
  const { member, slug } = useWork()
  const words = t.helpPages.first
  const found = useQuery({
    queryKey: [member, 'first-day'],
    queryFn: async () => {
      const params = { member }
      const [profile, inbox, closed, replies, evaluations] = await Promise.all([
        client.call(readStaffProfile, {}), client.call(listInbox, { params, query: {} }), client.call(listInbox, { params, query: { state: 'closed' } }), client.call(listReplies, { params }), client.call(listEvaluations, { params, query: {} }),
      ])
      const wasClosed = closed.rows.some(({ mine }) => mine)
      return {
        signIn: true, profile: profile.etag > 0, passkey: profile.passkeys.length > 0, reply: replies.own.length > 0,
        taken: wasClosed || inbox.rows.some(({ mine }) => mine), closed: wasClosed, evaluation: evaluations.rows.some(({ mine, kind }) => mine && kind === 'counsellor'),
      }
    },
  })
  if (!found.data) return null
  const items = Object.entries(found.data) as [keyof typeof words.items, boolean][]
  const done = items.filter(([, is]) => is).length
  const where = { signIn: 'help/sign-in', profile: 'profile', passkey: 'profile', reply: 'replies', taken: 'help/ready', closed: 'help/close', evaluation: 'help/evaluation' } as const
  const danger = pages.find(({ id }) => id === 'danger')!
  if (done === items.length) return <p className="first-done"><Icon name="check" size={16} />{words.done}</p>
  return (
    <Card title={words.title} lead={words.lead} aside={<p className="first-progress">{words.progress(done, items.length)}</p>}>
      <ul className="first-day">{items.map(([name, is]) => (
        <li key={name} className={is ? 'done' : ''}><Icon name={is ? 'check' : 'next'} size={16} /><Link to={`/workplace/m/${slug}/${where[name]}`}>{words.items[name]}</Link><span className="quiet">{is ? words.ticked : words.open}</span></li>
      ))}</ul>
      <p>{words.danger} <Link to={`/workplace/m/${slug}/help/danger`}>{danger[language].title}</Link></p>
    </Card>
  )
}

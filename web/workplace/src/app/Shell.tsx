import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Session } from '@socialspace/contract/shapes'
import { Mark } from '../parts/Brand.tsx'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/Icon.tsx'
import { MenuButton } from '../parts/MenuButton.tsx'
import { AvailabilitySwitch } from '../screens/desk/AvailabilitySwitch.tsx'
import { BreachBanner } from '../screens/breaches/BreachBanner.tsx'
import { useDesk } from '../screens/desk/DeskState.tsx'
import { Offer } from '../screens/desk/Offer.tsx'
import { HelpSheet } from '../screens/desk/HelpSheet.tsx'
import { GroupCalls } from '../screens/groups/GroupCalls.tsx'
import { RequestCount } from '../screens/requests/RequestCount.tsx'
import { TeamCount } from '../screens/team/TeamCount.tsx'
import { pageOf } from '../help/pages.ts'
import { setLanguage, useLanguage, useTexts } from './language.ts'
import { useLiveState } from './live.tsx'
import { has, journalList, screens } from './MemberApp.tsx'
import { Link, navigate, usePath } from './router.tsx'
import { isOperator, leave, memberWork } from './session.tsx'
import type { Work } from './session.tsx'
import './Shell.css'

const icons: Record<string, IconName> = { desk: 'chat', overview: 'board', listen: 'eye', contacts: 'note', rota: 'calendar', groups: 'people', team: 'send', replies: 'copy', journal: 'file', quality: 'checks', settings: 'settings', policy: 'note', staff: 'people', requests: 'inbox', acts: 'list', breaches: 'alert', blocks: 'lock', profile: 'person' }

/** The frame of the workplace: which member, which screens, ready or not, and oneself. */
export function Shell({ session, work, screen, section, children }: { session: Session; work: Work | null; screen?: string | undefined; section?: string | undefined; children: ReactNode }) {
  const t = useTexts()
  const [help, setHelp] = useState(false)
  const base = work ? `/workplace/m/${work.slug}` : '/workplace/operator'
  const nav = work ? screens.filter(({ name, roles }) => name !== 'profile' && name !== 'help' && has(work, name === 'journal' ? journalList : roles)).map(({ name }) => name) : []
  const counsels = work !== null && has(work, ['counsellor'])
  const shown = useRef<HTMLElement>(null)
  // On a phone there is not room for all of them: the one that one is on is always seen.
  useEffect(() => { shown.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' }) }, [screen])
  return (
    <div className="shell">
      <a className="skip" href="#content">{t.app.skip}</a>
      <header className="shell-head">
        <WorkSwitch session={session} work={work} />
        {work === null && <OperatorNav />}
        {nav.length > 0 && (
          <nav ref={shown} className="shell-nav" aria-label={t.app.navigation}>
            <ul>{nav.map((name) => <li key={name}><Link to={`${base}/${name}`} title={t.nav[name]} aria-current={screen === name ? 'page' : undefined}><Icon name={icons[name] ?? 'list'} /><span>{t.nav[name]}</span>{name === 'desk' && <WaitingCount />}{name === 'requests' && <RequestCount />}{name === 'groups' && <GroupCalls />}{name === 'team' && <TeamCount />}</Link></li>)}</ul>
          </nav>
        )}
        <div className="shell-tools">
          {work && <LineState />}
          <HelpLink base={base} screen={screen} section={section} roles={work ? work.roles : ['operator']} />
          {counsels && <AvailabilitySwitch />}
          <Me session={session} base={base} onHelp={counsels ? () => setHelp(true) : undefined} />
        </div>
      </header>
      {work ? <BreachBanner work={work} /> : null}
      {children}
      {counsels && <Offer />}
      {counsels && <HelpSheet base={base} open={help} setOpen={setHelp} />}
    </div>
  )
}

/** The help of the screen that one is on; F1 opens it, too, also while one types. */
function HelpLink({ base, screen, section, roles }: { base: string; screen: string | undefined; section: string | undefined; roles: readonly string[] }) {
  const t = useTexts()
  const page = screen && screen !== 'help' ? pageOf(screen, section, roles)?.id : undefined
  const to = `${base}/help${page ? `/${page}` : ''}`
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || document.querySelector('dialog[open]')) return
      event.preventDefault()
      navigate(to)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [to])
  return <Link className="shell-help" to={to} title={t.helpPages.screen} aria-current={screen === 'help' ? 'page' : undefined}><Icon name="help" /><span className="quiet">{t.helpPages.screen}</span></Link>
}

function WorkSwitch({ session, work }: { session: Session; work: Work | null }) {
  const t = useTexts()
  const others = memberWork(session)
  const name = work?.name ?? t.app.platform
  const plain = <><Mark size={26} /><span className="shell-member">{name}</span></>
  if (others.length + (isOperator(session) ? 1 : 0) < 2) return <Link to="/workplace" className="shell-brand">{plain}</Link>
  const items = others.map((at) => ({ id: at.member, label: at.name, detail: at.roles.map((role) => t.roles[role]).join(', '), current: at.member === work?.member, act: () => { navigate(`/workplace/m/${at.slug}`) } }))
  if (isOperator(session)) items.push({ id: 'operator', label: t.app.platform, detail: t.roles.operator, current: work === null, act: () => { navigate('/workplace/operator') } })
  return <MenuButton className="shell-brand" label={`${t.app.switchMember}: ${name}`} sections={[{ id: 'work', title: t.app.worksFor, items }]}>{plain}<Icon name="down" size={16} /></MenuButton>
}

/** The operator's own screens. */
function OperatorNav() {
  const t = useTexts()
  const path = usePath()
  const screens = [{ to: '/workplace/operator', icon: 'building', label: t.nav.operator }, { to: '/workplace/operator/breaches', icon: 'alert', label: t.nav.breaches }] as const
  return (
    <nav className="shell-nav" aria-label={t.app.navigation}>
      <ul>{screens.map(({ to, icon, label }, nth) => <li key={to}><Link to={to} title={label} aria-current={(nth === 0 ? path === to : path.startsWith(to)) ? 'page' : undefined}><Icon name={icon} /><span>{label}</span></Link></li>)}</ul>
    </nav>
  )
}

function WaitingCount() {
  const t = useTexts()
  const count = useDesk().queue.data?.rows.length ?? 0
  return count > 0 ? <span className="shell-count"><span aria-hidden="true">{count}</span><span className="quiet">{t.desk.newWaiting(count)}</span></span> : null
}

function LineState() {
  const t = useTexts()
  const state = useLiveState()
  const bad = state === 'offline' || state === 'ended'
  return <p className={`shell-line ${bad ? 'bad' : ''}`} role="status">{bad && <><Icon name="offline" size={16} /><span>{t.app.reconnecting}</span></>}</p>
}

function Me({ session, base, onHelp }: { session: Session; base: string; onHelp: (() => void) | undefined }) {
  const t = useTexts()
  const language = useLanguage()
  const name = session.name ?? ''
  return (
    <MenuButton
      className="shell-me" label={`${t.app.menu}: ${name}`}
      sections={[
        { id: 'me', title: name, items: [{ id: 'profile', label: t.nav.profile, icon: 'person', act: () => { navigate(`${base}/profile`) } }, ...(onHelp ? [{ id: 'help', label: t.nav.help, icon: 'help' as const, act: onHelp }] : [])] },
        { id: 'language', title: t.app.language, items: [{ id: 'da', label: 'Dansk', current: language === 'da', act: () => setLanguage('da') }, { id: 'en', label: 'English', current: language === 'en', act: () => setLanguage('en') }] },
        { id: 'out', items: [{ id: 'out', label: t.nav.signOut, icon: 'out', act: () => void leave() }] },
      ]}
    >
      <span className="shell-initials" aria-hidden="true" data-initials={name.split(/\s+/).map((part) => part.charAt(0)).slice(0, 2).join('').toUpperCase()} />
      <Icon name="down" size={16} />
    </MenuButton>
  )
}

import { lazy, Suspense, useEffect } from 'react'
import type { ReactNode } from 'react'
import { colleagues, leaders } from '@socialspace/contract/rooms'
import type { Session } from '@socialspace/contract/shapes'
import { Loading } from '../parts/Page.tsx'
import { Desk } from '../screens/desk/Desk.tsx'
import { DeskState } from '../screens/desk/DeskState.tsx'
import { Profile } from '../screens/profile/Profile.tsx'
import { LiveProvider } from './live.tsx'
import { NotFound } from './NotFound.tsx'
import { navigate } from './router.tsx'
import { WorkProvider } from './session.tsx'
import type { Role, Work } from './session.tsx'
import { Shell } from './Shell.tsx'

const Overview = lazy(() => import('../screens/overview/Overview.tsx').then((file) => ({ default: file.Overview })))
const Contacts = lazy(() => import('../screens/contacts/Contacts.tsx').then((file) => ({ default: file.Contacts })))
const Listen = lazy(() => import('../screens/listen/Listen.tsx').then((file) => ({ default: file.Listen })))
const Rota = lazy(() => import('../screens/rota/Rota.tsx').then((file) => ({ default: file.Rota })))
const Blocks = lazy(() => import('../screens/blocks/Blocks.tsx').then((file) => ({ default: file.Blocks })))
const Replies = lazy(() => import('../screens/replies/Replies.tsx').then((file) => ({ default: file.Replies })))
const Quality = lazy(() => import('../screens/quality/Quality.tsx').then((file) => ({ default: file.Quality })))
const Help = lazy(() => import('../screens/help/Help.tsx').then((file) => ({ default: file.Help })))
const JournalPage = lazy(() => import('../screens/journal/JournalPage.tsx').then((file) => ({ default: file.JournalPage })))
const Journals = lazy(() => import('../screens/journal/Journals.tsx').then((file) => ({ default: file.Journals })))
const Groups = lazy(() => import('../screens/groups/Groups.tsx').then((file) => ({ default: file.Groups })))
const Team = lazy(() => import('../screens/team/Team.tsx').then((file) => ({ default: file.Team })))
const Settings = lazy(() => import('../screens/settings/Settings.tsx').then((file) => ({ default: file.Settings })))
const Policy = lazy(() => import('../screens/policy/Policy.tsx').then((file) => ({ default: file.Policy })))
const Staff = lazy(() => import('../screens/staff/Staff.tsx').then((file) => ({ default: file.Staff })))
const Requests = lazy(() => import('../screens/requests/Requests.tsx').then((file) => ({ default: file.Requests })))
const Acts = lazy(() => import('../screens/acts/Acts.tsx').then((file) => ({ default: file.Acts })))
const Breaches = lazy(() => import('../screens/breaches/Breaches.tsx').then((file) => ({ default: file.Breaches })))

/** Who is not the counsellor of a conversation comes to its journal by a list; whether they may read any is the member's to say. */
export const journalList: readonly Role[] = ['coordinator', 'caseworker']
/** The screens of a member and who has them; the first that one has is where one lands. The server decides all the same. */
export const screens: { name: 'desk' | 'overview' | 'listen' | 'contacts' | 'rota' | 'groups' | 'team' | 'replies' | 'quality' | 'settings' | 'policy' | 'staff' | 'requests' | 'acts' | 'breaches' | 'blocks' | 'journal' | 'help' | 'profile'; roles: readonly Role[] | 'all'; show: (rest: string[], work: Work) => ReactNode }[] = [
  { name: 'desk', roles: ['counsellor'], show: ([conversation]) => <Desk conversation={conversation} /> },
  { name: 'overview', roles: ['coordinator'], show: () => <Overview /> },
  { name: 'listen', roles: ['coordinator'], show: ([conversation]) => <Listen conversation={conversation} /> },
  { name: 'contacts', roles: ['counsellor'], show: ([contact]) => <Contacts contact={contact} /> },
  { name: 'rota', roles: ['coordinator', 'counsellor'], show: ([day]) => <Rota day={day} /> },
  { name: 'groups', roles: leaders, show: ([group]) => <Groups group={group} /> },
  { name: 'blocks', roles: ['coordinator'], show: () => <Blocks /> },
  { name: 'settings', roles: ['administrator'], show: ([section, part]) => <Settings section={section} part={part} /> },
  { name: 'policy', roles: ['administrator'], show: ([section]) => <Policy section={section} /> },
  { name: 'staff', roles: ['administrator'], show: () => <Staff /> },
  { name: 'requests', roles: ['caseworker', 'dpo'], show: ([section]) => <Requests section={section} /> },
  { name: 'acts', roles: ['dpo'], show: () => <Acts /> },
  { name: 'team', roles: colleagues, show: ([room]) => <Team room={room} /> },
  { name: 'replies', roles: ['counsellor', 'coordinator', 'administrator'], show: () => <Replies /> },
  { name: 'quality', roles: ['counsellor', 'coordinator'], show: ([section, part]) => <Quality section={section} part={part} /> },
  { name: 'breaches', roles: ['dpo', 'administrator', 'caseworker'], show: ([breach]) => <Breaches breach={breach} /> },
  { name: 'journal', roles: ['counsellor', 'coordinator', 'caseworker'], show: ([conversation], work) => (conversation ? <JournalPage conversation={conversation} /> : has(work, journalList) ? <Journals /> : <NotFound />) },
  { name: 'help', roles: 'all', show: ([page], { slug, roles }) => <Help page={page} base={`/workplace/m/${slug}`} roles={roles} /> },
  { name: 'profile', roles: 'all', show: ([part], work) => <Profile base={`/workplace/m/${work.slug}/profile`} part={part} counsels={has(work, ['counsellor'])} /> },
]
export const has = (work: Work, roles: readonly Role[] | 'all') => roles === 'all' || roles.some((role) => work.roles.includes(role))

/** One member's workplace. A new one is made for each member: nothing is carried over. */
export function MemberApp({ session, work, path }: { session: Session; work: Work; path: string[] }) {
  const [name, ...rest] = path
  const mine = screens.filter(({ roles }) => has(work, roles))
  const screen = mine.find((each) => each.name === name)
  const landing = mine[0]?.name
  useEffect(() => {
    if (!name && landing) navigate(`/workplace/m/${work.slug}/${landing}`, { replace: true })
  }, [name, landing, work.slug])
  if (name && !screen) return <NotFound />
  return (
    <WorkProvider value={work}>
      <LiveProvider member={work.member}>
        <DeskState active={has(work, ['counsellor'])}>
          <Shell session={session} work={work} screen={screen?.name} section={rest[0]}>
            <Suspense fallback={<Loading />}>{screen?.show(rest, work)}</Suspense>
          </Shell>
        </DeskState>
      </LiveProvider>
    </WorkProvider>
  )
}

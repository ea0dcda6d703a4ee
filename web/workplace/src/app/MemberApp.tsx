import { lazy, Suspense, useEffect } from 'react'
import type { ReactNode } from 'react'
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
const Settings = lazy(() => import('../screens/settings/Settings.tsx').then((file) => ({ default: file.Settings })))
const Policy = lazy(() => import('../screens/policy/Policy.tsx').then((file) => ({ default: file.Policy })))
const Staff = lazy(() => import('../screens/staff/Staff.tsx').then((file) => ({ default: file.Staff })))
const Requests = lazy(() => import('../screens/requests/Requests.tsx').then((file) => ({ default: file.Requests })))
const Acts = lazy(() => import('../screens/acts/Acts.tsx').then((file) => ({ default: file.Acts })))
const Breaches = lazy(() => import('../screens/breaches/Breaches.tsx').then((file) => ({ default: file.Breaches })))

/** The screens of a member and who has them; the first that one has is where one lands. The server decides all the same. */
export const screens: { name: 'desk' | 'overview' | 'settings' | 'policy' | 'staff' | 'requests' | 'acts' | 'breaches' | 'profile'; roles: readonly Role[] | 'all'; show: (rest: string[], work: Work) => ReactNode }[] = [
  { name: 'desk', roles: ['counsellor'], show: ([conversation]) => <Desk conversation={conversation} /> },
  { name: 'overview', roles: ['coordinator'], show: () => <Overview /> },
  { name: 'settings', roles: ['administrator'], show: ([section]) => <Settings section={section} /> },
  { name: 'policy', roles: ['administrator'], show: ([section]) => <Policy section={section} /> },
  { name: 'staff', roles: ['administrator'], show: () => <Staff /> },
  { name: 'requests', roles: ['caseworker', 'dpo'], show: ([section]) => <Requests section={section} /> },
  { name: 'acts', roles: ['dpo'], show: () => <Acts /> },
  { name: 'breaches', roles: ['dpo', 'administrator', 'caseworker'], show: ([breach]) => <Breaches breach={breach} /> },
  { name: 'profile', roles: 'all', show: ([part], { slug }) => <Profile base={`/workplace/m/${slug}/profile`} part={part} /> },
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
          <Shell session={session} work={work} screen={screen?.name}>
            <Suspense fallback={<Loading />}>{screen?.show(rest, work)}</Suspense>
          </Shell>
        </DeskState>
      </LiveProvider>
    </WorkProvider>
  )
}

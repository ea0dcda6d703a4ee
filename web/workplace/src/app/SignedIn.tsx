import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Session } from '@socialspace/contract/shapes'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Loading } from '../parts/Page.tsx'
import { Operator } from '../screens/operator/Operator.tsx'
import { Profile } from '../screens/profile/Profile.tsx'
import { Door } from '../screens/signIn/Door.tsx'
import { SignedOut } from '../screens/signIn/SignedOut.tsx'
import { ChooseWork } from './ChooseWork.tsx'
import { useTexts } from './language.ts'
import { MemberApp } from './MemberApp.tsx'
import { NotFound } from './NotFound.tsx'
import { sentence } from './problems.ts'
import { navigate } from './router.tsx'
import { goToSignIn, isOperator, memberWork, useSession } from './session.tsx'
import { Shell } from './Shell.tsx'

const Help = lazy(() => import('../screens/help/Help.tsx').then((file) => ({ default: file.Help })))
const OperatorBreaches = lazy(() => import('../screens/breaches/OperatorBreaches.tsx').then((file) => ({ default: file.OperatorBreaches })))

/** Everything that needs someone to be signed in. */
export function SignedIn({ path }: { path: string }) {
  const t = useTexts()
  const session = useSession()
  const had = useRef(false)
  const staff = session.data?.kind === 'staff'
  if (staff) had.current = true
  if (session.isPending) return <Loading />
  if (session.isError) {
    return (
      <Door title={t.app.failed}>
        <Notice kind="bad">{sentence(session.error)}</Notice>
        <Button look="primary" onClick={() => void session.refetch()}>{t.app.retry}</Button>
      </Door>
    )
  }
  if (!staff) return had.current ? <SignedOut why="ended" /> : <ToSignIn />
  return <Place path={path} session={session.data} />
}

function ToSignIn() {
  const [stuck, setStuck] = useState(false)
  useEffect(() => {
    if (!goToSignIn()) setStuck(true)
  }, [])
  return stuck ? <SignedOut why="loop" /> : <Loading />
}

function OperatorScreen({ name, part }: { name: string | undefined; part: string | undefined }) {
  switch (name) {
    case 'profile': return <Profile base="/workplace/operator/profile" part={part} />
    case 'breaches': return <OperatorBreaches writing={part === 'new'} />
    case 'help': return <Help page={part} base="/workplace/operator" roles={['operator']} />
    default: return <Operator />
  }
}

/** `/workplace/m/{slug}/…` is one member's; `/workplace/operator…` the platform's; `/workplace` leads to the only one, or asks. */
function Place({ path, session }: { path: string; session: Session }) {
  const work = memberWork(session)
  const [, , kind, second, ...rest] = path.split('/')
  const only = work.length === 1 && !isOperator(session) ? work[0] : undefined
  const home = only ? `/workplace/m/${only.slug}` : work.length === 0 && isOperator(session) ? '/workplace/operator' : null
  useEffect(() => {
    if (!kind && home) navigate(home, { replace: true })
  }, [kind, home])
  if (!kind) return home ? <Loading /> : <ChooseWork work={work} session={session} />
  if (kind === 'operator' && isOperator(session)) return <Shell session={session} work={null} screen={second === 'help' || second === 'profile' ? second : 'operator'} section={second}><Suspense fallback={<Loading />}><OperatorScreen name={second} part={rest[0]} /></Suspense></Shell>
  const at = kind === 'm' ? work.find(({ slug }) => slug === second) : undefined
  if (at) return <MemberApp key={at.member} session={session} work={at} path={rest} />
  return <NotFound />
}

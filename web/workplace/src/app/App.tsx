import { QueryClientProvider } from '@tanstack/react-query'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Toasts } from '../parts/Toasts.tsx'
import { Invitation } from '../screens/invitation/Invitation.tsx'
import { SignIn } from '../screens/signIn/SignIn.tsx'
import { SignedOut } from '../screens/signIn/SignedOut.tsx'
import { Broken } from './Broken.tsx'
import { useLanguage } from './language.ts'
import { queries } from './queries.ts'
import { usePath } from './router.tsx'
import { SignedIn } from './SignedIn.tsx'

/** Which screen a path is. */
export function App() {
  const language = useLanguage()
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'da-DK'}>
      <QueryClientProvider client={queries}>
        <Broken><Screen /></Broken>
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  )
}

function Screen() {
  const path = usePath()
  const uid = /^\/oauth\/interaction\/([^/]+)/.exec(path)?.[1]
  if (uid) return <SignIn uid={decodeURIComponent(uid)} />
  if (path === '/workplace/invitation') return <Invitation />
  if (path === '/workplace/signed-out') return <SignedOut why="out" />
  return <SignedIn path={path} />
}

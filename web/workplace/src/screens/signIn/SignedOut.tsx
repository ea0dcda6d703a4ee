import { useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'
import { Door } from './Door.tsx'

/** After signing out, after having been signed out, or when the browser sends us round in circles. */
export function SignedOut({ why }: { why: 'out' | 'ended' | 'loop' }) {
  const t = useTexts()
  const back = why === 'out' ? '/workplace' : location.pathname
  return (
    <Door title={t.signIn[why]} lead={t.signIn[`${why}Text`]}>
      <Button look="primary" onClick={() => location.assign(`/workplace/sign-in?return=${encodeURIComponent(back)}`)}>{t.signIn.title}</Button>
    </Door>
  )
}

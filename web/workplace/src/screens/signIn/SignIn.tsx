import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../app/language.ts'
import { sentenceOf } from '../../app/problems.ts'
import { Button } from '../../parts/Button.tsx'
import { Loading } from '../../parts/Page.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Door } from './Door.tsx'
import { ConsentForm } from './ConsentForm.tsx'
import { details, InteractionError } from './interaction.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { PhraseForm } from './PhraseForm.tsx'

/** The sign-in page of the authorisation server: staff by password and code or passkey, citizens by their words, and consent to another app. */
export function SignIn({ uid }: { uid: string }) {
  const t = useTexts()
  const asked = useQuery({ queryKey: ['interaction', uid], queryFn: () => details(uid), retry: (n, error) => n < 2 && error instanceof InteractionError && error.status === 0, staleTime: Infinity })
  if (asked.isPending) return <Door title={t.signIn.title}><Loading /></Door>
  if (asked.isError) return <Expired error={asked.error} />
  const { client, scopes, needs, member, passkeys } = asked.data
  if (needs === 'consent') {
    const words: Readonly<Record<string, string>> = t.signIn.scopes
    const lines = scopes.map(({ scope, text }) => ({ scope, text: words[scope] ?? text }))
    return <Door title={t.signIn.consentTitle(client.name)} lead={t.signIn.consentLead}><ConsentForm uid={uid} scopes={lines} /></Door>
  }
  if (member) return <Door title={t.signIn.phraseTitle} lead={t.signIn.phraseLead(client.name)}><PhraseForm uid={uid} member={member.id} /></Door>
  return <Door title={t.signIn.title} lead={t.signIn.lead}><PasswordForm uid={uid} passkeys={passkeys} /></Door>
}

function Expired({ error }: { error: Error }) {
  const t = useTexts()
  const gone = error instanceof InteractionError && error.status >= 400 && error.status < 500 && error.status !== 429
  return (
    <Door title={gone ? t.signIn.expired : t.app.failed} lead={gone ? t.signIn.expiredText : undefined}>
      {!gone && <Notice kind="bad">{sentenceOf(error instanceof InteractionError ? error.code : 'internal')}</Notice>}
      <Button look="primary" onClick={() => location.assign('/workplace/sign-in?return=/workplace')}>{t.signIn.again}</Button>
    </Door>
  )
}

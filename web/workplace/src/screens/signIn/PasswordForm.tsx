import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTexts } from '../../app/language.ts'
import { sentenceOf } from '../../app/problems.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { beginPasskey, finishPasskey, InteractionError, withPassword } from './interaction.ts'

/** User name, password and one-time code on one page (RFC 6238), or a passkey (WebAuthn). */
export function PasswordForm({ uid, passkeys }: { uid: string; passkeys: boolean }) {
  const t = useTexts()
  const [given, setGiven] = useState({ username: '', password: '', code: '' })
  const [busy, setBusy] = useState<'password' | 'passkey' | null>(null)
  const [problem, setProblem] = useState('')
  const { faults, check, form } = useFaults<keyof typeof given>()
  const set = (name: keyof typeof given) => (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value })

  const run = async (way: 'password' | 'passkey', work: () => Promise<{ redirect: string }>) => {
    setProblem('')
    setBusy(way)
    try {
      const { redirect } = await work()
      location.assign(redirect)
    } catch (error) {
      setBusy(null)
      if (error instanceof InteractionError) setProblem(sentenceOf(error.code))
      else setProblem(t.signIn.passkeyStopped)
      if (way === 'password') {
        setGiven((before) => ({ ...before, code: '' }))
        form.current?.querySelector<HTMLInputElement>('[name="code"]')?.focus()
      }
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const code = given.code.replaceAll(/\s/g, '')
    const fine = check({ username: !given.username.trim() && t.signIn.missingUsername, password: !given.password && t.signIn.missingPassword, code: !/^\d{6}$/.test(code) && t.signIn.missingCode })
    if (fine) void run('password', () => withPassword(uid, { username: given.username.trim().toLowerCase(), password: given.password, code }))
  }
  const passkey = () => {
    if (!browserSupportsWebAuthn()) return setProblem(t.signIn.passkeyMissing)
    void run('passkey', async () => {
      const { options } = await beginPasskey(uid)
      return await finishPasskey(uid, await startAuthentication({ optionsJSON: options }))
    })
  }

  return (
    <>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <form ref={form} onSubmit={submit} noValidate>
        <Field name="username" label={t.signIn.username} value={given.username} onChange={set('username')} error={faults.username} autoComplete="username webauthn" autoCapitalize="none" spellCheck={false} maxLength={60} />
        <Field name="password" label={t.signIn.password} type="password" value={given.password} onChange={set('password')} error={faults.password} autoComplete="current-password" maxLength={200} />
        <div className="door-code">
          <Field name="code" label={t.signIn.code} hint={t.signIn.codeHint} value={given.code} onChange={set('code')} error={faults.code} inputMode="numeric" autoComplete="one-time-code" maxLength={7} />
        </div>
        <Button type="submit" look="primary" busy={busy === 'password' && t.signIn.busy}>{t.signIn.submit}</Button>
      </form>
      {passkeys && <p className="door-or">{t.signIn.or}</p>}
      {passkeys && <Button icon="key" onClick={passkey} busy={busy === 'passkey' && t.signIn.busy}>{t.signIn.passkey}</Button>}
      <p className="door-note">{t.signIn.help}</p>
    </>
  )
}

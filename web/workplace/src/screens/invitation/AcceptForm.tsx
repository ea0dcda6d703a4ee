import { useState } from 'react'
import type { FormEvent } from 'react'
import { acceptInvitation } from '@socialspace/contract/operations/acceptInvitation'
import type { readInvitation } from '@socialspace/contract/operations/readInvitation'
import type { Answered } from '@socialspace/contract/operation'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { Door } from '../signIn/Door.tsx'
import type { Secret } from './CodeSetup.tsx'

interface Props {
  invitation: Answered<typeof readInvitation>
  token: string
  onAccepted: (secret: Secret) => void
}

/** The invitation in words, and the four things to choose. */
export function AcceptForm({ invitation, token, onAccepted }: Props) {
  const t = useTexts()
  const [given, setGiven] = useState({ name: invitation.name, alias: invitation.suggested?.alias ?? invitation.name.split(' ')[0] ?? '', username: invitation.suggested?.username ?? '', password: '' })
  const [shown, setShown] = useState(false)
  const { faults, check, form } = useFaults<keyof typeof given>()
  const { busy, problem, run } = useDoing((error) => {
    const code = codeOf(error)
    if (code === 'name_taken') check({ username: sentence(error) })
    else if (code === 'weak_password') check({ password: sentence(error) })
    else return sentence(error)
    return ''
  })
  const set = (name: keyof typeof given) => (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value })
  const left = 12 - given.password.length

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const body = { token, username: given.username.trim().toLowerCase(), password: given.password, name: given.name.trim(), alias: given.alias.trim() }
    const fine = check({
      name: !body.name && t.invitation.missingName, alias: !body.alias && t.invitation.missingAlias,
      username: !/^[a-z0-9][a-z0-9.-]{2,39}$/.test(body.username) && t.invitation.badUsername, password: body.password.length < 12 && t.invitation.shortPassword,
    })
    if (!fine) return
    await run(async () => onAccepted({ ...(await client.call(acceptInvitation, { body })), username: body.username }))
  }
  return (
    <Door wide title={t.invitation.title} lead={invitation.member ? t.invitation.lead(invitation.member) : t.invitation.platform}>
      <ul className="door-roles" aria-label={t.invitation.asRoles}>
        {invitation.roles.map((role) => <li key={role}><strong>{t.roles[role]}</strong>{role in t.roleHelp && <span>{t.roleHelp[role as keyof typeof t.roleHelp]}</span>}</li>)}
      </ul>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Field name="name" label={t.invitation.name} hint={t.invitation.nameHint} value={given.name} onChange={set('name')} error={faults.name} autoComplete="name" maxLength={60} />
        <Field name="alias" label={t.invitation.alias} hint={t.invitation.aliasHint} value={given.alias} onChange={set('alias')} error={faults.alias} autoComplete="nickname" maxLength={60} />
        <Field name="username" label={t.invitation.username} hint={t.invitation.usernameHint} value={given.username} onChange={set('username')} error={faults.username} autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={40} />
        <Field
          name="password" type={shown ? 'text' : 'password'} spellCheck={false} label={t.invitation.password} value={given.password} onChange={set('password')} error={faults.password} autoComplete="new-password" maxLength={200}
          hint={<>{t.invitation.passwordHint} {given.password && <strong>{left > 0 ? t.invitation.passwordLeft(left) : t.invitation.passwordEnough}</strong>}</>}
        />
        <Choice label={t.invitation.show} checked={shown} onChange={setShown} />
        <Button type="submit" look="primary" busy={busy && t.invitation.busy}>{t.invitation.submit}</Button>
      </form>
    </Door>
  )
}

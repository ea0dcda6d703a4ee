import { startRegistration } from '@simplewebauthn/browser'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { beginPasskey } from '@socialspace/contract/operations/beginPasskey'
import { finishPasskey } from '@socialspace/contract/operations/finishPasskey'
import { removePasskey } from '@socialspace/contract/operations/removePasskey'
import { ApiError } from '@socialspace/kit/client'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { dayOf } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'

interface Passkey {
  id: string
  label: string
  createdAt: string
}

/** Ways to sign in without a password (WebAuthn). */
export function Passkeys({ keys }: { keys: readonly Passkey[] }) {
  const t = useTexts()
  const language = useLanguage()
  const queries = useQueryClient()
  const [label, setLabel] = useState(t.profile.labelDefault)
  const { busy, problem, run } = useDoing((error) => (error instanceof ApiError ? sentence(error) : t.profile.stopped))
  const [removing, setRemoving] = useState<Passkey | null>(null)
  const again = () => queries.invalidateQueries({ queryKey: ['profile'] })
  const add = () => run(async () => {
    const { options } = await client.call(beginPasskey)
    const response = await startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON })
    await client.call(finishPasskey, { body: { label: label.trim() || t.profile.labelDefault, response: { ...response } } })
    await again()
    say(t.profile.passkeyAdded)
  })
  return (
    <Card title={t.profile.passkeys} lead={t.profile.passkeysLead}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      {keys.length === 0 && <p className="field-hint">{t.profile.noPasskeys}</p>}
      <ul className="passkeys">
        {keys.map((key) => (
          <li key={key.id}><Icon name="key" /><div><strong>{key.label}</strong><small>{t.profile.added(dayOf(key.createdAt, Date.now(), language))}</small></div><Button small aria-label={t.profile.remove(key.label)} onClick={() => setRemoving(key)}>{t.act.remove}</Button></li>
        ))}
      </ul>
      <form className="passkey-add" noValidate onSubmit={(event) => { event.preventDefault(); void add() }}>
        <Field label={t.profile.label} hint={t.profile.labelHint} value={label} maxLength={60} onChange={(event) => setLabel(event.target.value)} />
        <Button type="submit" icon="key" busy={busy && t.act.saving}>{t.profile.addPasskey}</Button>
      </form>
      {removing && <RemoveDialog passkey={removing} onClose={() => setRemoving(null)} onDone={() => { setRemoving(null); void again() }} />}
    </Card>
  )
}

function RemoveDialog({ passkey, onClose, onDone }: { passkey: Passkey; onClose: () => void; onDone: () => void }) {
  const t = useTexts()
  const [problem, setProblem] = useState('')
  const remove = async () => {
    try {
      await client.call(removePasskey, { params: { passkey: passkey.id } })
      say(t.profile.removed)
      onDone()
    } catch (error) {
      setProblem(sentence(error))
    }
  }
  return (
    <Dialog title={t.profile.removeTitle(passkey.label)} onClose={onClose} actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button look="danger" onClick={() => void remove()}>{t.profile.removeSubmit}</Button></>}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <p>{t.profile.removeText}</p>
    </Dialog>
  )
}

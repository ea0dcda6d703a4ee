import { useState } from 'react'
import type { RecordedBreach } from '@socialspace/contract/breaches'
import { amendBreach } from '@socialspace/contract/operations/amendBreach'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { scopeFaults, ScopeFields, type ScopeFault, type ScopeGiven, scopeOf } from './ScopeFields.tsx'
import { unknownAccount } from './RecordBreach.tsx'
import { useAct } from './useAct.ts'

/** Adds what has become known; what stands there stays. */
export function Amend({ breach, onClose }: { breach: RecordedBreach; onClose: () => void }) {
  const { breaches: t, act: acts } = useTexts()
  const [id] = useState(() => crypto.randomUUID())
  const [text, setText] = useState('')
  const [wider, setWider] = useState(false)
  const [scope, setScope] = useState<ScopeGiven>({ of: '', account: '', from: '', to: '' })
  const { faults, check } = useFaults<'text' | ScopeFault>()
  const { act, busy, problem } = useAct(['operator', 'breaches'], (error) => unknownAccount(error) && !check({ account: t.form.unknown }))
  const submit = async () => {
    if (!check({ text: !text.trim() && t.form.missing, ...(wider && scopeFaults(scope, t.form)) })) return
    const found = wider ? (scopeOf(scope) ?? null) : null
    if (await act(() => client.call(amendBreach, { params: { breach: breach.id }, body: { id, text, scope: found } }), t.amended)) onClose()
  }
  return (
    <Dialog wide title={t.amendTitle} onClose={onClose} onSubmit={() => void submit()} actions={<><Button look="ghost" onClick={onClose}>{acts.cancel}</Button><Button type="submit" look="primary" busy={busy && acts.saving}>{t.amendSubmit}</Button></>}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Area name="text" label={t.amendText} error={faults.text} maxLength={5000} value={text} onChange={(event) => setText(event.target.value)} />
      <Choice label={t.amendWider} checked={wider} onChange={setWider} />
      {wider && <ScopeFields given={scope} faults={faults} onChange={setScope} />}
    </Dialog>
  )
}

import { useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useAct } from './usePolicy.ts'

interface Props {
  title: string
  text: string
  /** Names the consequence. */
  yes: string
  /** Said when it was done. */
  done: string
  act: () => Promise<unknown>
  onClose: () => void
}

/** Asks once before something that cannot be undone. */
export function Sure({ title, text, yes, done, act: work, onClose }: Props) {
  const t = useTexts()
  const { act, busy, changed, problem } = useAct()
  const go = async () => {
    if (await act(work, done)) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose} actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button look="danger" busy={busy && t.act.saving} onClick={() => void go()}>{yes}</Button></>}>
      {(problem || changed) && <Notice kind="bad">{problem || t.settings.changed}</Notice>}
      <p>{text}</p>
    </Dialog>
  )
}

import { useLeaveGuard } from '../../app/router.tsx'
import { useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'

interface Props {
  dirty: boolean
  busy: boolean
  changed: boolean
  problem: string
  /** What the button says and does for ever, where it is more than keeping. */
  grave?: string | undefined
  onUndo: () => void
}

/** Says whether everything is saved; stays in sight while something is not. */
export function SaveBar({ dirty, busy, changed, problem, grave, onUndo }: Props) {
  const t = useTexts()
  useLeaveGuard(dirty, t.settings.leave)
  return (
    <div className={`save-bar ${dirty || changed || problem ? 'stays' : ''}`}>
      {changed && <Notice kind="warn" title={t.settings.changed}>{t.settings.changedText}</Notice>}
      {problem && <Notice kind="bad">{problem}</Notice>}
      <div className="save-row">
        <p role="status">{dirty ? t.settings.unsaved : t.settings.noChanges}</p>
        {dirty && <Button look="ghost" onClick={onUndo}>{t.act.undo}</Button>}
        <Button type="submit" look={grave ? 'danger' : 'primary'} busy={busy && t.act.saving} aria-disabled={!dirty || undefined}>{grave ?? t.act.save}</Button>
      </div>
    </div>
  )
}

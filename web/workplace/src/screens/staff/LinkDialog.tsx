import { useTexts } from '../../app/language.ts'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import './LinkDialog.css'

/** A one-use link, shown once: it stays until one says that it was copied. */
export function LinkDialog({ link, expiresAt, text, onClose }: { link: string; expiresAt: string; text: string; onClose: () => void }) {
  const t = useTexts()
  return (
    <Dialog stay title={t.staff.linkTitle} onClose={onClose} actions={<Button look="primary" onClick={onClose}>{t.staff.done}</Button>}>
      <p>{text}</p>
      <div className="one-link">
        <input className="input" readOnly value={link} aria-label={t.staff.link} onFocus={(event) => event.target.select()} />
        <CopyButton text={link} />
      </div>
      <p className="field-hint">{t.staff.expires(fullMoment(expiresAt))}</p>
    </Dialog>
  )
}

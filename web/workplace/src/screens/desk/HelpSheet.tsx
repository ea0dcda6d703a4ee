import { useMemo } from 'react'
import { useTexts } from '../../app/language.ts'
import { Link } from '../../app/router.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { KeyList } from '../help/Words.tsx'
import { useShortcuts } from './shortcuts.ts'
import './HelpSheet.css'

/** Every shortcut in words; opened by ? and from the menu. */
export function HelpSheet({ base, open, setOpen }: { base: string; open: boolean; setOpen: (open: boolean) => void }) {
  const t = useTexts()
  useShortcuts(useMemo(() => ({ '?': () => setOpen(true) }), [setOpen]))
  if (!open) return null
  return (
    <Dialog title={t.help.title} onClose={() => setOpen(false)}>
      <p>{t.help.lead} <Link to={`${base}/help`} onClick={() => setOpen(false)}>{t.helpPages.all}</Link></p>
      <KeyList />
    </Dialog>
  )
}

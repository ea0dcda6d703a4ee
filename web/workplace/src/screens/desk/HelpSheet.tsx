import { useMemo } from 'react'
import { useTexts } from '../../app/language.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useShortcuts } from './shortcuts.ts'
import './HelpSheet.css'

const keys = { next: 'j', previous: 'k', open: 'Enter', take: 't', focus: '/', escape: 'Esc', list: 'l', about: 'a', sleep: 's', close: 'e', available: 'r', help: '?' } as const

/** Every shortcut in words; opened by ? and from the menu. */
export function HelpSheet({ open, setOpen }: { open: boolean; setOpen: (open: boolean) => void }) {
  const t = useTexts()
  useShortcuts(useMemo(() => ({ '?': () => setOpen(true) }), [setOpen]))
  if (!open) return null
  return (
    <Dialog title={t.help.title} onClose={() => setOpen(false)}>
      <p>{t.help.lead}</p>
      <dl className="help-keys">
        {Object.entries(keys).map(([name, key]) => <div key={name}><dt>{t.help.list[name as keyof typeof keys]}</dt><dd><kbd>{key}</kbd></dd></div>)}
      </dl>
    </Dialog>
  )
}

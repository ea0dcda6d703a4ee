import { useEffect, useSyncExternalStore } from 'react'
import { useTexts } from '../app/language.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './Toasts.css'

interface Toast {
  id: number
  kind: 'good' | 'bad' | 'info'
  title: string
  text?: string | undefined
}

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()
const set = (next: readonly Toast[]) => {
  toasts = next
  for (const listener of listeners) listener()
}
const dismiss = (id: number) => set(toasts.filter((toast) => toast.id !== id))

/** Says what was done, or what went wrong, at the edge of the screen; nothing moves because of it. */
export function say(title: string, { text, kind = 'good' }: { text?: string; kind?: Toast['kind'] } = {}) {
  last += 1
  set([...toasts.slice(-2), { id: last, kind, title, text }])
}

export function Toasts() {
  const shown = useSyncExternalStore((notify) => { listeners.add(notify); return () => listeners.delete(notify) }, () => toasts)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => <One key={toast.id} toast={toast} />)}
    </div>
  )
}

function One({ toast }: { toast: Toast }) {
  const t = useTexts()
  useEffect(() => {
    const timer = setTimeout(() => dismiss(toast.id), toast.kind === 'bad' ? 15_000 : 8000)
    return () => clearTimeout(timer)
  }, [toast])
  return (
    <div className={`toast ${toast.kind}`}>
      <Icon name={toast.kind === 'good' ? 'check' : toast.kind === 'bad' ? 'alert' : 'help'} />
      <div><strong>{toast.title}</strong>{toast.text && <p>{toast.text}</p>}</div>
      <Button look="ghost" icon="x" bare small onClick={() => dismiss(toast.id)}>{t.act.close}</Button>
    </div>
  )
}

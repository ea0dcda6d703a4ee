import { useState } from 'react'
import { useTexts } from '../app/language.ts'
import { Button } from './Button.tsx'

/** Copies, and says so where it was pressed. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTexts()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(text)
    setCopied(true)
  }
  return (
    <>
      <Button icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>{copied ? t.act.copied : (label ?? t.act.copy)}</Button>
      <span className="quiet" role="status">{copied ? t.act.copied : ''}</span>
    </>
  )
}

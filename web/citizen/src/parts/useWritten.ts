import { useEffect, useState } from 'preact/hooks'
import { forget, recall, remember } from '../memory.ts'

/** What is typed stays with the tab, over a reload or a lost line, until it is sent. */
export function useWritten(key: string): [string, (text: string) => void] {
  const kept = `draft:${key}`
  const [text, setText] = useState('')
  useEffect(() => setText(recall(kept) ?? ''), [kept])
  return [text, (next) => {
    setText(next)
    if (next === '') forget(kept)
    else remember(kept, next)
  }]
}

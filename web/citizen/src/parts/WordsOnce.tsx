import { useState } from 'preact/hooks'
import { usePage } from '../page.ts'
import './WordsOnce.css'

/** Words that are shown once: to copy, to print, and a button that says they are kept. */
export function WordsOnce({ words, onDone }: { words: readonly string[]; onDone(): void }) {
  const { t } = usePage()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(words.join(' ')).then(() => setCopied(true), () => undefined)
  }
  return (
    <>
      <ol class="phrase-words">{words.map((word, at) => <li key={at}>{word}</li>)}</ol>
      <div class="actions no-print">
        <button type="button" class="button second" onClick={() => void copy()}>{copied ? t.phrase.copied : t.phrase.copy}</button>
        <button type="button" class="button second" onClick={() => print()}>{t.phrase.print}</button>
        <button type="button" class="button" onClick={onDone}>{t.phrase.done}</button>
      </div>
    </>
  )
}

import { createPhrase } from '@socialspace/contract/operations/createPhrase'
import { readProfile } from '@socialspace/contract/operations/readProfile'
import { useEffect, useRef, useState } from 'preact/hooks'
import { client, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Problem } from './Problem.tsx'
import { QuickExit } from './QuickExit.tsx'
import { WordsOnce } from './WordsOnce.tsx'
import './PhraseDialog.css'

/** Thirteen words, shown once. */
export function PhraseDialog({ onClose }: { onClose(): void }) {
  const { t, language } = usePage()
  const { member } = useSite()
  const [words, setWords] = useState<readonly string[]>()
  const [had, setHad] = useState(false)
  const [problem, setProblem] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current!.showModal()
    client.call(readProfile, { params: { member } }).then(({ hasPhrase }) => setHad(hasPhrase), () => undefined)
  }, [])
  const make = async () => {
    setProblem('')
    await client.call(createPhrase, { params: { member } }).then((made) => setWords(made.words), (error: unknown) => setProblem(sentence(error, language)))
  }
  return (
    <dialog ref={dialog} class="phrase" aria-labelledby="phrase-title" onClose={onClose}>
      <h2 id="phrase-title">{t.phrase.title}</h2>
      {words ? (
        <>
          <p>{t.phrase.once} {t.phrase.warn}</p>
          <WordsOnce words={words} onDone={() => dialog.current!.close()} />
        </>
      ) : (
        <>
          <p>{t.phrase.why}</p>
          {had && <p><strong>{t.phrase.renewText}</strong></p>}
          {problem && <Problem>{problem}</Problem>}
          <div class="actions"><button type="button" class="button" onClick={() => void make()}>{had ? t.phrase.renew : t.phrase.make}</button><button type="button" class="button second" onClick={() => dialog.current!.close()}>{t.talk.cancel}</button></div>
        </>
      )}
      <QuickExit />
    </dialog>
  )
}

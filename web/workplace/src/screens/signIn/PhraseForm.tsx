import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTexts } from '../../app/language.ts'
import { sentenceOf } from '../../app/problems.ts'
import { Button } from '../../parts/Button.tsx'
import { Area } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { abort, InteractionError, withPhrase } from './interaction.ts'

/** A citizen who signs in to another app: only with their words. */
export function PhraseForm({ uid, member }: { uid: string; member: string }) {
  const t = useTexts()
  const [phrase, setPhrase] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const leave = async (work: () => Promise<{ redirect: string }>) => {
    setBusy(true)
    setProblem('')
    try {
      location.assign((await work()).redirect)
    } catch (error) {
      setBusy(false)
      setProblem(sentenceOf(error instanceof InteractionError ? error.code : 'unavailable'))
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = phrase.trim().replaceAll(/\s+/g, ' ')
    setMissing(!words)
    if (words && !busy) void leave(() => withPhrase(uid, { member, phrase: words }))
  }
  return (
    <>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <form onSubmit={submit} noValidate>
        <Area name="phrase" label={t.signIn.phrase} hint={t.signIn.phraseHint} value={phrase} onChange={(event) => setPhrase(event.target.value)} error={missing ? t.signIn.missingPhrase : undefined} autoCapitalize="none" autoComplete="off" spellCheck={false} maxLength={400} />
        <Button type="submit" look="primary" busy={busy && t.signIn.busy}>{t.signIn.phraseSubmit}</Button>
      </form>
      <Button look="ghost" onClick={() => void leave(() => abort(uid))}>{t.signIn.consentNo}</Button>
    </>
  )
}

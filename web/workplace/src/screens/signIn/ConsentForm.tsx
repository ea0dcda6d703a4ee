import { useState } from 'react'
import { useTexts } from '../../app/language.ts'
import { sentenceOf } from '../../app/problems.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { abort, consent, InteractionError } from './interaction.ts'

/** May another app have access? Yes and no weigh the same. */
export function ConsentForm({ uid, scopes }: { uid: string; scopes: { scope: string; text: string }[] }) {
  const t = useTexts()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const answer = async (give: typeof consent) => {
    setBusy(true)
    try {
      location.assign((await give(uid)).redirect)
    } catch (error) {
      setBusy(false)
      setProblem(sentenceOf(error instanceof InteractionError ? error.code : 'unavailable'))
    }
  }
  return (
    <>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <ul className="door-scopes">
        {scopes.map(({ scope, text }) => <li key={scope}><Icon name="check" /><span>{text}</span></li>)}
      </ul>
      <div className="door-choices">
        <Button onClick={() => void answer(abort)} disabled={busy}>{t.signIn.consentNo}</Button>
        <Button onClick={() => void answer(consent)} disabled={busy}>{t.signIn.consentYes}</Button>
      </div>
      <p className="door-note">{t.signIn.consentFoot}</p>
    </>
  )
}

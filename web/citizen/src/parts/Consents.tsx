import type { Answered } from '@socialspace/contract/operation'
import { giveConsent } from '@socialspace/contract/operations/giveConsent'
import type { listMyConsents } from '@socialspace/contract/operations/listMyConsents'
import { withdrawConsent } from '@socialspace/contract/operations/withdrawConsent'
import { useState } from 'preact/hooks'
import { client, sentence } from '../client.ts'
import { forgetHere } from '../memory.ts'
import { pick, usePage, useSite } from '../page.ts'
import { moment } from '../time.ts'
import { Link } from './Link.tsx'
import { Problem } from './Problem.tsx'

type Lines = Answered<typeof listMyConsents>

const words = { given: 'given', withdrawn: 'taken', ended: 'over' } as const

/** What was said yes to, with its receipt; taken back by one press, as it was given by one. */
export function Consents({ lines, casework, onChange }: { lines: Lines; casework: boolean; onChange: () => void }) {
  const { t, language } = usePage()
  const { member, slug, consent } = useSite()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const press = async (act: () => Promise<void>) => {
    setBusy(true)
    setProblem('')
    await act().catch((error: unknown) => setProblem(sentence(error, language)))
    setBusy(false)
  }
  const withdraw = ({ id, kind }: Lines[number]) => press(async () => {
    const outcome = await client.call(withdrawConsent, { params: { member, consent: id } })
    if (outcome.casework || kind === 'known') return onChange()
    forgetHere(`/${slug}/slettet?lang=${language}`)
  })
  const give = () => press(async () => {
    await client.call(giveConsent, { params: { member }, body: { purpose: 'counselling', version: consent.version, language, agreed: true } })
    onChange()
  })
  const last = lines.findLast(({ kind }) => kind === 'counselling')
  /** What comes of taking it back. */
  const follows = { counselling: casework ? t.rights.withdrawKept : t.rights.withdrawErased, evaluation: t.evaluation.uncount, group: t.rights.withdrawGroups, contact: t.rights.withdrawContacts }
  return (
    <section class="consents"><h2>{t.data.consents}</h2>
      {lines.map((line) => (
        <div class="card consent" key={line.id}>
          <p><strong>{pick(line.purpose, language)}</strong><br />{t.rights[words[line.act]](moment(line.at, language))} {pick(line.how, language)}.{line.act === 'given' && line.takenBy && ` ${t.rights.saidTo(line.takenBy)}`}</p>
          <details><summary>{t.rights.receipt}</summary>
            {line.text && <p class="hint" lang={line.language}>{line.text}</p>}
            <p class="hint">{t.rights.receiptText}</p>
            <p><a class="button second" href={`data:application/json;charset=utf-8,${encodeURIComponent(line.receipt)}`} download={`${t.rights.receiptFile}-${line.at.slice(0, 10)}.json`}>{t.rights.download}</a></p>
          </details>
          {line.holds && line.kind === 'known' && <p><Link class="button second" to={`/${slug}/hvem-du-er`}>{t.about.known}</Link> <button type="button" class="button second" disabled={busy} onClick={() => void withdraw(line)}>{busy ? t.rights.busy : t.rights.withdraw}</button></p>}
          {line.holds && line.kind !== 'known' && <>
            <p>{follows[line.kind]}</p>
            <button type="button" class="button second" disabled={busy} onClick={() => void withdraw(line)}>{busy ? t.rights.busy : casework || line.kind !== 'counselling' ? t.rights.withdraw : t.rights.withdrawErase}</button>
          </>}
        </div>
      ))}
      {last && last.act !== 'given' && (
        <div class="card consent"><p>{pick(consent.text, language)}</p><button type="button" class="button second" disabled={busy} onClick={() => void give()}>{t.rights.again}</button></div>
      )}
      {problem && <Problem>{problem}</Problem>}
    </section>
  )
}

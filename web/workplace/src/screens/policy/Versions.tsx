import { useState } from 'react'
import { withdrawPolicy } from '@socialspace/contract/operations/withdrawPolicy'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { dayOf } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loading } from '../../parts/Page.tsx'
import { Sure } from './Sure.tsx'
import { useVersions } from './usePolicy.ts'

/** Every version, newest first; one that is on its way can be taken back. */
export function Versions() {
  const t = useTexts()
  const language = useLanguage()
  const { member, slug } = useWork()
  const versions = useVersions()
  const [withdrawing, setWithdrawing] = useState<number | null>(null)
  if (versions.isPending) return <Loading />
  if (versions.isError) return <Notice kind="bad">{sentence(versions.error)}</Notice>
  return (
    <section>
      <ul className="things">{versions.data.map(({ version, state, appliesFrom, summary, significant, replaces }) => (
        <li key={version}>
          <div>
            <strong>{t.policy.number(version)}</strong>
            <p>{t.policy.states[state](dayOf(appliesFrom, Date.now(), language))}{significant && ` · ${t.policy.significantShort}`}</p>
            <p>{replaces === null ? t.policy.first : pick(summary, language)}</p>
          </div>
          <a className="button small" href={`/${slug}/privatliv/version/${version}`} target="_blank" rel="noopener">{t.policy.read(version)}</a>
          {state === 'coming' && <Button small look="danger" onClick={() => setWithdrawing(version)}>{t.policy.withdraw(version)}</Button>}
        </li>
      ))}</ul>
      {withdrawing !== null && (
        <Sure
          title={t.policy.withdrawTitle(withdrawing)} text={t.policy.withdrawText} yes={t.policy.withdrawYes(withdrawing)} done={t.policy.withdrawn} onClose={() => setWithdrawing(null)}
          act={() => client.call(withdrawPolicy, { params: { member }, body: { version: withdrawing } })}
        />
      )}
    </section>
  )
}

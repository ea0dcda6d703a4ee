import { useEffect, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import { openKnown } from '@socialspace/contract/operations/openKnown'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'

const fields = ['name', 'phone', 'mail'] as const

/** Who the citizen is, where they chose to say so: opened by a press, which is logged; away again when they take it back or give something else. */
export function KnownCard({ conversation, givenAt }: { conversation: string; givenAt: string | null }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const [as, setAs] = useState<Answered<typeof openKnown> | null>(null)
  const { busy, problem, run } = useDoing()
  useEffect(() => setAs(null), [conversation, givenAt])
  if (givenAt === null) return problem ? <section aria-live="polite"><Notice kind="info">{t.known.gone}</Notice></section> : null
  const open = async () => {
    const done = await run(async () => setAs(await client.call(openKnown, { params: { member, conversation } })))
    if (!done) void queries.invalidateQueries({ queryKey: [member, 'about', conversation] })
  }
  const shown = as?.givenAt === givenAt ? as : null
  return (
    <section className="known-card" aria-live="polite">
      <h2>{t.known.title}</h2>
      <p className="about-none">{t.known.said(fullMoment(givenAt, Date.now(), language))}</p>
      {problem && <Notice kind="bad">{problem}</Notice>}
      {shown ? (
        <>
          <dl className="about-list">{fields.map((field) => shown[field] && <div key={field}><dt>{t.known[field]}</dt><dd>{shown[field]}</dd></div>)}</dl>
          <p className="about-none">{t.known.use}</p>
          <Button small look="ghost" onClick={() => setAs(null)}>{t.known.hide}</Button>
        </>
      ) : (
        <>
          <Button small icon="eye" busy={busy && t.known.opening} onClick={() => void open()}>{t.known.open}</Button>
          <p className="about-none">{t.known.why}</p>
        </>
      )}
    </section>
  )
}

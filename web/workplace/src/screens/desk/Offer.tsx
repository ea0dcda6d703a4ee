import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { declineOffer } from '@socialspace/contract/operations/declineOffer'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { say } from '../../parts/Toasts.tsx'
import { useDesk } from './DeskState.tsx'
import { Themes } from './Themes.tsx'
import { toldLine } from './words.ts'
import './Offer.css'

/** What is offered to oneself, over whichever screen is in front: who waits, how long there is to answer, yes or on to a colleague. Says so when it went on by itself. */
export function Offer() {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const { queue, taking, take } = useDesk()
  const [declining, setDeclining] = useState(false)
  const offer = queue.data?.offer ?? null
  const row = queue.data?.rows.find(({ id }) => id === offer?.conversation)
  const answered = useRef<string | null>(null)
  const before = useRef<string | null>(null)
  useEffect(() => {
    const now = offer?.conversation ?? null
    if (before.current !== null && before.current !== now && answered.current !== before.current) say(t.desk.offerGone, { text: t.desk.offerGoneText, kind: 'info' })
    before.current = now
  }, [offer?.conversation, t])
  if (!offer || !row) return null
  const again = () => queries.invalidateQueries({ queryKey: [member, 'queue'] })
  const decline = async () => {
    answered.current = offer.conversation
    setDeclining(true)
    try {
      await client.call(declineOffer, { params: { member, conversation: offer.conversation } })
      say(t.desk.declined)
    } catch (error) {
      say(codeOf(error) === 'not_offered' ? t.desk.offerGone : t.app.failed, { text: sentence(error), kind: 'info' })
    }
    setDeclining(false)
    await again()
  }
  const accept = () => {
    answered.current = offer.conversation
    void take(offer.conversation)
  }
  return (
    <section className="offer" role="alert" aria-labelledby="offer-title">
      <h2 id="offer-title">{t.desk.offered}</h2>
      <Themes ids={row.themes} all={queue.data?.themes ?? []} />
      <p>{toldLine(t, row) || t.desk.anonymous}</p>
      <Left until={offer.until} onOver={() => void again()} />
      <div className="offer-answers">
        <Button look="primary" busy={taking === offer.conversation && t.desk.taking} onClick={accept}>{t.desk.accept}</Button>
        <Button busy={declining && t.app.loading} onClick={() => void decline()}>{t.desk.decline}</Button>
      </div>
    </section>
  )
}

/** Whole seconds left; not read out every second. */
function Left({ until, onOver }: { until: string; onOver: () => void }) {
  const t = useTexts()
  const [now, setNow] = useState(Date.now)
  const left = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000))
  useEffect(() => {
    if (left === 0) return onOver()
    const timer = setTimeout(() => setNow(Date.now()), 500)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [now, left])
  return <p className="offer-left" aria-hidden="true">{t.desk.offerLeft(left)}</p>
}

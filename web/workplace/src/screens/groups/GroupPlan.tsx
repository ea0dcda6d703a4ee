import { useState } from 'react'
import type { GroupRow } from '@socialspace/contract/rooms'
import { useNow } from '../../app/clock.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { LinkDialog } from './LinkDialog.tsx'

/** A group that one does not lead: its plan and its link, and nothing of what is said in it. */
export function GroupPlan({ row, onEdit }: { row: GroupRow; onEdit: () => void }) {
  const t = useTexts()
  const r = t.rooms
  const language = useLanguage()
  const { slug } = useWork()
  const now = useNow()
  const [link, setLink] = useState(false)
  const ended = row.state === 'closed' || row.state === 'cancelled'
  return (
    <div className="desk-none">
      <section className="room-plan">
        <Link to={`/workplace/m/${slug}/groups`} className="button ghost bare talk-back"><Icon name="back" /><span className="quiet">{t.act.back}</span></Link>
        <h2>{pick(row.name, language)}</h2>
        {!row.mine && <Notice title={r.notYours}>{r.notYoursText}</Notice>}
        {pick(row.description, language) && <p>{pick(row.description, language)}</p>}
        <PlanLines row={row} now={now} />
        {!ended && <div className="talk-actions"><Button onClick={onEdit}>{r.edit}</Button><Button icon="key" onClick={() => setLink(true)}>{r.link}</Button></div>}
        {link && <LinkDialog row={row} onClose={() => setLink(false)} />}
      </section>
    </div>
  )
}

export function PlanLines({ row, now }: { row: GroupRow; now: number }) {
  const r = useTexts().rooms
  const language = useLanguage()
  const lines = [[r.when, `${fullMoment(row.startsAt, now, language)}, ${row.minutes} min`], [r.ledBy, row.moderators.map(({ name }) => name).join(', ')], [r.most, String(row.most)], [r.listed, row.listed ? r.listedYes : r.listedNo]] as const
  return <dl className="about-list">{lines.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
}

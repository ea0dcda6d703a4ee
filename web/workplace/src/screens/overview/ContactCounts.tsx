import type { ContactCounts as Counts } from '@socialspace/contract/board'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { shortDay } from '../../app/time.ts'
import { Empty } from '../../parts/Notice.tsx'

/** Contacts that were no chats, by day and channel: numbers alone, so a table says it best. */
export function ContactCounts({ days, channels }: Counts) {
  const language = useLanguage()
  const { contacts: words, day: { figures } } = useTexts().board
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
  return (
    <section aria-labelledby="day-contacts">
      <h3 id="day-contacts">{words.title}</h3>
      <p className="faint">{words.lead}</p>
      {channels.length === 0 ? <Empty>{words.none}</Empty> : (
        <div className="table-frame" role="region" aria-label={figures(words.title)} tabIndex={0}>
          <table className="table stacked board-table">
            <thead><tr><th scope="col">{words.channel}</th>{days.map((day) => <th key={day} scope="col" className="numeric">{shortDay(day, language)}</th>)}<th scope="col" className="numeric">{words.sum}</th></tr></thead>
            <tbody>
              {channels.map(({ id, name, counts }) => <tr key={id}><th scope="row">{name ? pick(name, language) : words.noChannel}</th>{counts.map((count, nth) => <td key={days[nth]} className="numeric" data-label={shortDay(days[nth]!, language)}>{count}</td>)}<td className="numeric" data-label={words.sum}>{sum(counts)}</td></tr>)}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

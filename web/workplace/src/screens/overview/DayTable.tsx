import { useTexts } from '../../app/language.ts'

/** The figures behind a picture. */
export function DayTable({ label, labels, columns }: { label: string; labels: readonly string[]; columns: readonly { name: string; values: readonly string[] }[] }) {
  const t = useTexts()
  return (
    <details className="board-more">
      <summary>{t.board.day.showTable}</summary>
      <div className="table-frame" role="region" aria-label={t.board.day.figures(label)} tabIndex={0}>
        <table className="table board-table">
          <caption className="quiet">{label}</caption>
          <thead><tr><th scope="col">{t.board.day.time}</th>{columns.map(({ name }) => <th key={name} scope="col" className="numeric">{name}</th>)}</tr></thead>
          <tbody>{labels.map((time, nth) => <tr key={`${time}${nth}`}><th scope="row">{time}</th>{columns.map(({ name, values }) => <td key={name} className="numeric">{values[nth]}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </details>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import { readEvaluationFigures } from '@socialspace/contract/operations/readEvaluationFigures'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card, Loading } from '../../parts/Page.tsx'

type Question = Answered<typeof readEvaluationFigures>['questions'][number]

/** How often each answer was given, as a picture with the table behind it; nothing below five. */
export function Figures() {
  const t = useTexts()
  const { member } = useWork()
  const found = useQuery({ queryKey: [member, 'evaluation-figures'], queryFn: () => client.call(readEvaluationFigures, { params: { member } }), refetchInterval: 4_000 })
  if (found.isPending) return <Loading />
  if (found.isError) return <Notice kind="bad" action={<Button small onClick={() => void found.refetch()}>{t.app.retry}</Button>}>{sentence(found.error)}</Notice>
  return (
    <div className="quality">
      <p className="quality-lead">{t.quality.figuresLead}</p>
      {found.data.answered === null ? <Empty icon="board" title={t.quality.figuresFew}>{t.quality.figuresFewText}</Empty>
        : found.data.questions.map((question) => <QuestionFigures key={question.field.id} question={question} />)}
      <p className="quality-lead">{t.quality.wordsAreRead}</p>
    </div>
  )
}

function QuestionFigures({ question: { field, answered, counts } }: { question: Question }) {
  const t = useTexts()
  const language = useLanguage()
  const title = pick(field.label, language)
  const nameOf = (id: string) => (field.kind === 'yesno' ? (id === 'yes' ? t.journal.yes : t.journal.no) : pick(field.choices.find((choice) => choice.id === id)?.label ?? { da: id, en: id }, language))
  if (answered === null) return <Card title={title}><p className="quality-none">{t.quality.fewHere}</p></Card>
  return (
    <Card title={title} lead={t.quality.answered(answered)}>
      <div className="quality-bars" aria-hidden="true">{counts.map(({ id, count }) => (
        <div key={id}><span>{nameOf(id)}</span><span className="quality-track"><span className="quality-bar" style={{ width: `${(count / answered) * 100}%` }} /></span><span className="number">{count}</span></div>
      ))}</div>
      <details className="quality-table"><summary>{t.quality.table}</summary>
        <table className="table"><caption className="quiet">{title}</caption>
          <thead><tr><th scope="col">{t.quality.option}</th><th scope="col" className="numeric">{t.quality.number}</th></tr></thead>
          <tbody>{counts.map(({ id, count }) => <tr key={id}><th scope="row">{nameOf(id)}</th><td className="numeric">{count}</td></tr>)}</tbody>
        </table>
      </details>
    </Card>
  )
}

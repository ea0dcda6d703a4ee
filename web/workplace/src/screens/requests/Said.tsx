import type { AnswerShown, OpenRequest } from '@socialspace/contract/requests'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { fullMoment } from '../../app/time.ts'
import { Card } from '../../parts/Page.tsx'

/** What the person wrote and what was answered, in order. */
export function Said({ request: { lines, answers }, fresh }: { request: OpenRequest; fresh: ReadonlySet<string> }) {
  const t = useTexts()
  const language = useLanguage()
  const all = [...lines.map((line) => ({ ...line, answer: null })), ...answers.map((answer) => ({ id: answer.id, at: answer.at, text: answer.text, answer }))].toSorted((a, b) => a.at.localeCompare(b.at))
  return (
    <Card title={t.requests.said}>
      <ol className="request-said">{all.map(({ id, at, text, answer }) => {
        const when = fullMoment(at, Date.now(), language)
        return (
          <li key={id} className={answer ? 'answered' : undefined}>
            <p className="request-by">{answer ? t.requests.answeredBy(answer.by, when) : `${t.requests.citizen} · ${when}`}{fresh.has(id) && <span className="row-new">{t.requests.fresh}</span>}</p>
            {answer && <p><strong>{t.requests.outcomes[answer.outcome]}</strong></p>}
            <p className="request-words">{text}</p>
            {answer && <Grounds answer={answer} />}
          </li>
        )
      })}</ol>
    </Card>
  )
}

function Grounds({ answer: { grounds, carriedOut } }: { answer: AnswerShown }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <>
      {grounds.length > 0 && <ul className="request-grounds">{grounds.map(({ ground, says, article }) => <li key={ground}>{pick(says, language)} <span>({pick(article, language)})</span></li>)}</ul>}
      {carriedOut && <p>{t.requests.carry.restrict}</p>}
    </>
  )
}

import type { BreachFacts, BreachLine, BreachScope } from '@socialspace/contract/breaches'
import { useTexts } from '../../app/language.ts'
import { fullMoment } from '../../app/time.ts'

/** How those concerned were looked for, in words. */
export function useScopeWords() {
  const { scopeOf, window } = useTexts().breaches
  return (scope: BreachScope): string => {
    const whom = scope.of === 'account' ? scopeOf.account(scope.account) : scopeOf[scope.of]
    return 'from' in scope ? `${whom}, ${window(fullMoment(scope.from), fullMoment(scope.to))}` : whom
  }
}

/** What was written down: as it was, for ever. */
export function Facts({ facts, lines }: { facts: BreachFacts; lines: readonly BreachLine[] }) {
  const { breaches: t } = useTexts()
  const words = useScopeWords()
  const rows: readonly (readonly [string, string])[] = [
    [t.facts.happened, facts.happened], [t.facts.discovered, fullMoment(facts.discoveredAt)],
    [t.facts.time, `${fullMoment(facts.beganAt)} – ${facts.endedAt ? fullMoment(facts.endedAt) : t.facts.goesOn}`],
    [t.facts.nature, facts.nature.map((one) => t.natureShort[one]).join(', ')], [t.facts.classes, facts.classes.map((one) => t.classShort[one]).join(', ')],
    [t.facts.consequences, facts.consequences], [t.facts.measures, facts.measures], [t.facts.how, words(facts.scope)],
  ]
  return (
    <>
      <dl className="breach-facts">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {lines.length > 0 && <Lines lines={lines} />}
    </>
  )
}

/** What was added since, oldest first. */
function Lines({ lines }: { lines: readonly BreachLine[] }) {
  const { breaches: t } = useTexts()
  const words = useScopeWords()
  return (
    <>
      <h3>{t.lines.title}</h3>
      <ol className="breach-lines">{lines.map(({ id, at, kind, name, text, scope, assessment }) => (
        <li key={id}>
          <span className="field-hint"><time dateTime={at}>{fullMoment(at)}</time> · {name} {t.lines[kind]}</span>
          {text && <p>{text}</p>}
          {scope && <p className="field-hint">{t.lines.wider(words(scope))}</p>}
          {assessment && (
            <>
              <p><strong>{t.assess.riskShort[assessment.risk]}.</strong> {assessment.reasons}</p>
              <p>{t.assess.authority}: {assessment.authority.told ? t.clock.reported(fullMoment(assessment.authority.at)) : `${t.assess.notReported.toLowerCase()}. ${assessment.authority.why}`}</p>
              <p>{t.assess.people}: {assessment.people.tell ? t.assess.tell.toLowerCase() : `${t.assess.notTell.toLowerCase()}. ${assessment.people.why}`}</p>
            </>
          )}
        </li>
      ))}</ol>
    </>
  )
}

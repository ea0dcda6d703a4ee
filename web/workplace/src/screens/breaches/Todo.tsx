import { useState } from 'react'
import type { MemberBreach } from '@socialspace/contract/breaches'
import { acknowledgeBreach } from '@socialspace/contract/operations/acknowledgeBreach'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { has } from '../../app/MemberApp.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { Assess } from './Assess.tsx'
import { useAct } from './useAct.ts'

/** What the law asks of a controller, in order, with what is done of it. */
export function Todo({ breach }: { breach: MemberBreach }) {
  const { breaches: t } = useTexts()
  const work = useWork()
  const [assessing, setAssessing] = useState(false)
  const { act, busy, problem } = useAct([work.member, 'breaches'])
  const acknowledged = breach.lines.find(({ kind }) => kind === 'acknowledged')
  const latest = breach.lines.findLast(({ assessment }) => assessment)?.assessment
  const step = (isDone: boolean) => (isDone ? 'done' : undefined)
  return (
    <Card title={t.todo.title}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <ol className="breach-todo">
        <li className={step(acknowledged !== undefined)}>
          <strong>{t.todo.acknowledge}</strong>
          {acknowledged ? <p>{t.todo.acknowledgeDone(acknowledged.name, fullMoment(acknowledged.at))}</p>
            : <Button look="primary" busy={busy && t.todo.acknowledgeButton} onClick={() => void act(() => client.call(acknowledgeBreach, { params: { member: work.member, breach: breach.id }, body: {} }), '')}>{t.todo.acknowledgeButton}</Button>}
        </li>
        <li className={step(latest != null)}>
          <strong>{t.todo.assess}</strong><p>{t.todo.assessHint}</p>
          {has(work, ['dpo']) && <Button look={latest || !acknowledged ? 'plain' : 'primary'} onClick={() => setAssessing(true)}>{latest ? t.assess.again : t.assess.button}</Button>}
        </li>
        <li className={step(latest != null && (latest.authority.told || latest.risk === 'unlikely'))}><strong>{t.todo.report}</strong><p>{t.todo.reportHint}</p></li>
        <li className={step(latest != null && (latest.people.tell || latest.risk !== 'high'))}><strong>{t.todo.tell}</strong><p>{t.todo.tellHint}</p></li>
      </ol>
      {assessing && <Assess breach={breach} latest={latest} onClose={() => setAssessing(false)} />}
    </Card>
  )
}

import { readMyEvaluation } from '@socialspace/contract/operations/readMyEvaluation'
import { useState } from 'preact/hooks'
import { useAnswer } from '../answer.ts'
import { client } from '../client.ts'
import { recall, remember } from '../memory.ts'
import { usePage, useSite } from '../page.ts'
import { Link } from './Link.tsx'

/** After a conversation: an offer to say how it was. Saying no is one press, and nobody asks again. */
export function EvaluationOffer({ conversation, state }: { conversation: string; state: string }) {
  const { t } = usePage()
  const { member, slug } = useSite()
  const key = `not-evaluated-${conversation}`
  const [no, setNo] = useState(() => recall(key) !== null)
  const { answer } = useAnswer(() => client.call(readMyEvaluation, { params: { member, conversation } }), [member, conversation, state])
  if (!answer?.form && !answer?.mine) return null
  const to = `/${slug}/hvordan-var-det/${conversation}`
  if (answer.mine) return <p class="bar evaluation-offer">{t.evaluation.told} <Link to={to}>{t.evaluation.change}</Link></p>
  if (no) return null
  return (
    <div class="bar evaluation-offer">
      <p>{t.evaluation.offer}</p>
      <p class="actions"><Link class="button second" to={to}>{t.evaluation.yes}</Link><button type="button" class="quiet" onClick={() => { remember(key, 'no'); setNo(true) }}>{t.evaluation.no}</button></p>
    </div>
  )
}

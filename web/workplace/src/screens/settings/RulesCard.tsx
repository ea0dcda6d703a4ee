import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { readConversationRules } from '@socialspace/contract/operations/readConversationRules'
import { saveConversationRules } from '@socialspace/contract/operations/saveConversationRules'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'

/** For how long a message may be corrected. */
export function RulesCard() {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const rules = useQuery({ queryKey: [member, 'conversation-rules'], queryFn: () => client.call(readConversationRules, { params: { member } }) })
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const value = typed ?? String(rules.data?.editMinutes ?? '')
  const wrong = !/^\d{1,2}$/.test(value) || Number(value) > 60
  const save = async () => {
    if (wrong) return
    setProblem('')
    try {
      await client.call(saveConversationRules, { params: { member }, body: { editMinutes: Number(value) } })
      await queries.invalidateQueries({ queryKey: [member, 'conversation-rules'] })
      setTyped(null)
      say(t.act.saved)
    } catch (error) {
      setProblem(sentence(error))
    }
  }
  if (!rules.data) return null
  return (
    <Card title={t.editing.rules}>
      <form className="rules-form" onSubmit={(event) => { event.preventDefault(); void save() }}>
        <p>{t.editing.rulesLead}</p>
        {problem && <Notice kind="bad">{problem}</Notice>}
        <Field label={t.editing.minutes} hint={t.editing.minutesHint} error={wrong && typed !== null ? t.editing.minutesWrong : undefined} inputMode="numeric" size={4} value={value} onChange={(event) => setTyped(event.target.value)} />
        <Button type="submit" look="primary" aria-disabled={typed === null || wrong || undefined}>{t.act.save}</Button>
      </form>
    </Card>
  )
}

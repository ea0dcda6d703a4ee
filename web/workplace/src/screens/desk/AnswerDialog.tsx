import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { approveAnswer } from '@socialspace/contract/operations/approveAnswer'
import { openAnswer } from '@socialspace/contract/operations/openAnswer'
import { returnAnswer } from '@socialspace/contract/operations/returnAnswer'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import type { Waiting } from './Answers.tsx'
import './Answers.css'

/** A colleague's answer and the letter it answers, opened by a deliberate act: agreed to and sent, or given back with a reason. */
export function AnswerDialog({ waiting, onClose }: { waiting: Waiting; onClose: () => void }) {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const words = t.reading
  const params = { member, conversation: waiting.conversation, answer: waiting.id }
  const opened = useQuery({ queryKey: [member, 'answer', waiting.id], queryFn: () => client.call(openAnswer, { params }), gcTime: 0, refetchOnWindowFocus: false })
  const [remark, setRemark] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, problem, run } = useDoing((error) => {
    if (codeOf(error) !== 'changed_meanwhile') return sentence(error)
    void opened.refetch()
    return words.changed
  })
  const settle = async (work: () => Promise<unknown>, done: string) => {
    await run(async () => {
      await work()
      say(done)
      onClose()
    })
    void queries.invalidateQueries({ queryKey: [member, 'answers'] })
  }
  const { revision = 0, text, letter = [] } = opened.data ?? {}
  const approve = () => void settle(() => client.call(approveAnswer, { params, body: { revision } }), words.approved)
  const giveBack = () => {
    setMissing(!remark.trim())
    if (remark.trim()) void settle(() => client.call(returnAnswer, { params, body: { revision, remark: remark.trim() } }), words.gaveBack)
  }
  return (
    <Dialog wide title={words.title(waiting.author)} onClose={onClose}
      actions={opened.data && <><Button onClick={giveBack} aria-disabled={busy || undefined}>{words.giveBack}</Button><Button look="primary" busy={busy && words.approving} onClick={approve}>{words.approve}</Button></>}>
      <p>{words.lead}</p>
      {(problem || opened.isError) && <Notice kind="bad">{problem || sentence(opened.error)}</Notice>}
      {opened.isPending && <p role="status">{t.app.loading}</p>}
      {opened.data && (
        <div className="answer-read">
          <section><h3>{words.letter}</h3>{letter.length === 0 ? <p className="field-hint">{words.noLetter}</p> : letter.map((one, nth) => <blockquote key={nth}>{one}</blockquote>)}</section>
          <section><h3>{words.answer}</h3><p className="answer-text">{text}</p></section>
          <Area label={words.remarkLabel} rows={2} maxLength={2000} value={remark} error={missing ? words.remarkMissing : undefined} onChange={(event) => setRemark(event.target.value)} />
        </div>
      )}
    </Dialog>
  )
}

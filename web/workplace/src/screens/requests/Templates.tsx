import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { removeAnswerTemplate } from '@socialspace/contract/operations/removeAnswerTemplate'
import { type AnswerTemplate } from '@socialspace/contract/requests'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Loading } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'
import { useTemplates } from './useRequests.ts'

/** A new one, or one's own of one that comes with the product. */
const blank = (from?: AnswerTemplate): AnswerTemplate => ({ kind: null, title: { da: '', en: '' }, text: { da: '', en: '' }, outcome: null, grounds: [], ...from, id: crypto.randomUUID(), shipped: false })

/** Answers prepared: the member's own can be changed and removed, the product's can be read and made one's own. */
export function Templates({ writes }: { writes: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const templates = useTemplates()
  const [edited, setEdited] = useState<AnswerTemplate | null>(null)
  const [removing, setRemoving] = useState<AnswerTemplate | null>(null)
  const [problem, setProblem] = useState('')
  const words = t.requests.templates
  if (templates.isPending) return <Loading />
  if (templates.isError) return <Notice kind="bad">{sentence(templates.error)}</Notice>
  const own = templates.data.filter(({ shipped }) => !shipped)
  const refetch = () => queries.invalidateQueries({ queryKey: [member, 'requests', 'templates'] })
  const remove = async ({ id }: AnswerTemplate) => {
    setProblem('')
    try {
      await client.call(removeAnswerTemplate, { params: { member, template: id } })
      setRemoving(null)
      say(words.removed)
      await refetch()
    } catch (error) {
      setProblem(sentence(error))
    }
  }
  const about = ({ kind, outcome }: AnswerTemplate) => [kind ? t.requests.kinds[kind] : words.any, outcome && t.requests.outcomes[outcome]].filter(Boolean).join(' · ')
  return (
    <section className="requests">
      <div className="section-head"><p>{words.lead}</p>{writes && <Button icon="plus" onClick={() => setEdited(blank())}>{words.add}</Button>}</div>
      <h2>{words.own}</h2>
      {own.length === 0 ? <Empty icon="note" title={words.none}>{words.noneText}</Empty> : (
        <ul className="things">{own.map((each) => {
          const name = pick(each.title, language)
          return (
            <li key={each.id}>
              <div><strong>{name}</strong><p>{about(each)}</p></div>
              {writes ? <><Button small onClick={() => setEdited(each)}>{words.edit(name)}</Button><Button small look="danger" onClick={() => { setProblem(''); setRemoving(each) }}>{words.remove(name)}</Button></> : <Button small onClick={() => setEdited(each)}>{words.show(name)}</Button>}
            </li>
          )
        })}</ul>
      )}
      <h2>{words.shipped}</h2>
      <ul className="things">{templates.data.filter(({ shipped }) => shipped).map((each) => {
        const name = pick(each.title, language)
        return (
          <li key={each.id}>
            <details><summary><strong>{name}</strong><span>{about(each)}</span></summary><p className="request-words">{pick(each.text, language)}</p>{writes && <Button small icon="copy" onClick={() => setEdited(blank(each))}>{words.copyOf(name)}</Button>}</details>
          </li>
        )
      })}</ul>
      {edited && <TemplateDialog template={edited} writes={writes} onClose={() => setEdited(null)} onDone={() => { setEdited(null); void refetch() }} />}
      {removing && (
        <Dialog title={words.removeTitle(pick(removing.title, language))} onClose={() => setRemoving(null)} actions={<><Button look="ghost" onClick={() => setRemoving(null)}>{t.act.cancel}</Button><Button look="danger" onClick={() => void remove(removing)}>{words.removeYes}</Button></>}>
          {problem && <Notice kind="bad">{problem}</Notice>}
          <p>{words.removeText}</p>
        </Dialog>
      )}
    </section>
  )
}

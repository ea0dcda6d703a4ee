import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { removeOwnReply } from '@socialspace/contract/operations/removeOwnReply'
import { removeReply } from '@socialspace/contract/operations/removeReply'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Loading, Page } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import { type Edited, ReplyDialog } from './ReplyDialog.tsx'
import { SecondReading } from './SecondReading.tsx'
import { useReplies } from './useReplies.ts'
import '../settings/Settings.css'
import './Replies.css'

const blank = { member: () => ({ kind: 'member' as const, reply: { id: crypto.randomUUID(), title: { da: '', en: '' }, text: { da: '', en: '' } } }), own: () => ({ kind: 'own' as const, reply: { id: crypto.randomUUID(), title: '', text: '' } }) }

/** Prepared replies: the member's, which coordinators and administrators write, and one's own. */
export function Replies() {
  const t = useTexts()
  const language = useLanguage()
  const { member, roles } = useWork()
  const queries = useQueryClient()
  const replies = useReplies()
  const words = t.replies
  const [edited, setEdited] = useState<Edited | null>(null)
  const [removing, setRemoving] = useState<Edited | null>(null)
  const [problem, setProblem] = useState('')
  const refetch = () => queries.invalidateQueries({ queryKey: [member, 'replies'] })
  const nameOf = (each: Edited) => (each.kind === 'own' ? each.reply.title : pick(each.reply.title, language))
  const remove = async ({ kind, reply }: Edited) => {
    setProblem('')
    try {
      await client.call(kind === 'own' ? removeOwnReply : removeReply, { params: { member, reply: reply.id } })
      setRemoving(null)
      say(words.removed)
      await refetch()
    } catch (error) {
      setProblem(sentence(error))
    }
  }
  const shared = roles.includes('coordinator') || roles.includes('administrator')
  const groups = [
    ...(roles.includes('counsellor') ? [{ kind: 'own' as const, may: true, lead: words.ownLead, none: words.noneOwn, all: (replies.data?.own ?? []).map((reply): Edited => ({ kind: 'own', reply })) }] : []),
    { kind: 'member' as const, may: shared, lead: words.memberLead, none: words.noneMember, all: (replies.data?.member ?? []).map((reply): Edited => ({ kind: 'member', reply })) },
  ]
  return (
    <Page title={words.title} lead={words.lead}>
      {replies.isPending && <Loading />}
      {replies.isError && <Notice kind="bad" action={<Button small onClick={() => void replies.refetch()}>{t.app.retry}</Button>}>{sentence(replies.error)}</Notice>}
      {replies.data && <div className="reply-lines">{groups.map(({ kind, may, lead, none, all }) => (
        <section key={kind} aria-labelledby={`replies-${kind}`}>
          <h2 id={`replies-${kind}`}>{words.sections[kind]}</h2>
          <div className="section-head"><p>{lead}</p>{may && <Button icon="plus" onClick={() => setEdited(blank[kind]())}>{words.add}</Button>}</div>
          {all.length === 0 ? <Empty icon="note" title={words.none}>{none}</Empty> : (
            <ul className="things">{all.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), language)).map((each) => (
              <li key={each.reply.id}>
                <div><details><summary>{nameOf(each)}</summary><p className="reply-text">{each.kind === 'own' ? each.reply.text : pick(each.reply.text, language)}</p></details></div>
                {may && <Button small aria-label={words.edit(nameOf(each))} onClick={() => setEdited(each)}>{t.act.edit}</Button>}
                {may && <Button small look="danger" aria-label={words.remove(nameOf(each))} onClick={() => { setProblem(''); setRemoving(each) }}>{t.act.remove}</Button>}
              </li>
            ))}</ul>
          )}
        </section>
      ))}{roles.includes('administrator') && <SecondReading />}</div>}
      {edited && <ReplyDialog edited={edited} onClose={() => setEdited(null)} onDone={() => { setEdited(null); void refetch() }} />}
      {removing && (
        <Dialog title={words.removeTitle(nameOf(removing))} onClose={() => setRemoving(null)} actions={<><Button look="ghost" onClick={() => setRemoving(null)}>{t.act.cancel}</Button><Button look="danger" onClick={() => void remove(removing)}>{words.removeYes}</Button></>}>
          {problem && <Notice kind="bad">{problem}</Notice>}
          <p>{words.removeText}</p>
        </Dialog>
      )}
    </Page>
  )
}

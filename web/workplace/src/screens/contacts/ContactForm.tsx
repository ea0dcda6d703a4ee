import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Form } from '@socialspace/contract/forms'
import type { Answered } from '@socialspace/contract/operation'
import type { OfflineContact } from '@socialspace/contract/journal'
import type { listContacts } from '@socialspace/contract/operations/listContacts'
import { removeContact } from '@socialspace/contract/operations/removeContact'
import { saveContact } from '@socialspace/contract/operations/saveContact'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field, Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { useDesk } from '../desk/DeskState.tsx'
import { ThemeChoices } from '../desk/ThemeChoices.tsx'
import { themeNames } from './names.ts'
import { bodyOf, useWritingFaults, type Writing } from '../journal/useWriting.ts'
import { WritingFields } from '../journal/WritingFields.tsx'

interface Props { id: string; known: OfflineContact | null; record: Form | null; consent: Answered<typeof listContacts>['consent']; onSaved: (contact: OfflineContact) => void }
/** As the browser's field for a time wants it, on this clock. */
const local = (at: Date) => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

/** The member's contact record, with when it was, whom it was about, and their yes to it being written down. */
export function ContactForm({ id, known, record, consent, onSaved }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const { member, slug } = useWork()
  const queries = useQueryClient()
  const words = t.contacts
  const { queue, inbox } = useDesk()
  const all = queue.data?.themes ?? []
  const form = known?.form ? { ...known.form, use: 'record' as const, active: true } : record
  const [at, setAt] = useState(() => local(known ? new Date(known.at) : new Date()))
  const [conversation, setConversation] = useState(known?.conversation ?? '')
  const [service, setService] = useState(known?.service ?? '')
  const [agreed, setAgreed] = useState(false)
  // Somebody who gave no name has nothing that a yes could be kept with.
  const asks = known === null && conversation !== ''
  const [writing, setWriting] = useState<Writing>(() => (known ? { text: known.text, themes: known.themes, answers: known.form?.answers ?? {}, confidential: known.confidential } : { text: '', themes: [], answers: {}, confidential: [] }))
  const [missing, setMissing] = useState(false)
  const [removing, setRemoving] = useState(false)
  const { faults, nothing, check, fromServer } = useWritingFaults()
  const { busy, problem, setProblem, run } = useDoing((error) => {
    fromServer(error)
    return sentence(error)
  })
  const wrongTime = at === '' || Number.isNaN(Date.parse(at))
  const save = async (finished: boolean) => {
    setMissing((asks && !agreed) || wrongTime)
    if ((finished && !check(writing, form)) || (asks && !agreed) || wrongTime) return
    await run(async () => {
      const saved = await client.call(saveContact, { params: { member, contact: id }, body: { etag: known?.etag ?? null, at: new Date(at).toISOString(), conversation: conversation || null, service: service || null, ...bodyOf(writing, form), finished, consent: asks ? { version: consent.version, language, agreed: true } : null } })
      say(finished ? words.saved : words.kept)
      onSaved(saved)
    })
  }
  const remove = async () => {
    try {
      await client.call(removeContact, { params: { member, contact: id } })
      say(words.removed)
      void queries.invalidateQueries({ queryKey: [member, 'contacts'] })
      navigate(`/workplace/m/${slug}/contacts`)
    } catch (error) {
      setProblem(sentence(error))
    }
    setRemoving(false)
  }
  const mine = (inbox.data?.rows ?? []).filter((row) => row.mine && !row.test)
  const locked = known?.locked === true
  return (
    <form className="contact-form" onSubmit={(event) => { event.preventDefault(); void save(true) }}>
      {locked ? <Notice kind="info">{words.lockedText}</Notice> : known?.lockedAt && <Notice kind="info">{words.lockedAt(fullMoment(known.lockedAt, Date.now(), language))}</Notice>}
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Field type="datetime-local" label={words.at} value={at} max={local(new Date())} error={missing && wrongTime ? words.wrongTime : undefined} onChange={(event) => setAt(event.target.value)} />
      <Select label={words.whose} value={conversation} disabled={known !== null} onChange={(event) => setConversation(event.target.value)}>
        <option value="">{words.nobody}</option>
        {mine.map((row) => <option key={row.id} value={row.id}>{[row.label?.title || themeNames(row.themes, all, language) || t.desk.noThemes, t.talk.state[row.state], fullMoment(row.startedAt, Date.now(), language)].join(' · ')}</option>)}
      </Select>
      {conversation === '' && <Notice kind="info"><strong>{words.anonymousTitle}</strong><br />{words.anonymousKept}<br />{words.anonymousBasis}<br />{words.anonymousTell}</Notice>}
      {asks && (
        <div className="contact-yes">
          <p id="contact-words"><strong>{words.readOut}</strong></p>
          <blockquote aria-labelledby="contact-words">{pick(consent.text, language)}</blockquote>
          <Choice label={words.agreed} hint={words.agreedHint} checked={agreed} onChange={setAgreed} />
          {missing && !agreed && <Notice kind="bad">{words.agreedMissing}</Notice>}
        </div>
      )}
      <Select label={words.service} value={service} onChange={(event) => setService(event.target.value)}>
        <option value="">{words.noService}</option>
        {(queue.data?.services ?? []).map((one) => <option key={one.id} value={one.id}>{pick(one.name, language)}</option>)}
      </Select>
      <ThemeChoices all={all} chosen={writing.themes} onChange={(themes) => setWriting({ ...writing, themes })} />
      <WritingFields writing={writing} onChange={setWriting} fields={form?.fields ?? []} faults={faults} nothing={nothing} label={words.note} hint={conversation === '' ? words.noteHint : ''} />
      <div className="contact-acts">
        {!locked && <Button type="submit" look="primary" busy={busy && words.busy}>{words.save}</Button>}
        {!known?.finished && <Button onClick={() => void save(false)}>{words.keep}</Button>}
        {known && <Button look="ghost" onClick={() => setRemoving(true)}>{words.remove}</Button>}
      </div>
      {removing && (
        <Dialog title={words.removeTitle} onClose={() => setRemoving(false)} actions={<><Button look="ghost" onClick={() => setRemoving(false)}>{t.act.cancel}</Button><Button look="danger" onClick={() => void remove()}>{words.removeYes}</Button></>}>
          <p>{words.removeText}</p>
        </Dialog>
      )}
    </form>
  )
}

import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { writeNote } from '@socialspace/contract/operations/writeNote'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { useForms } from './useForms.ts'
import { bodyOf, nothingWritten, useWritingFaults, type Writing } from './useWriting.ts'
import { WritingFields } from './WritingFields.tsx'

/** A new note, free or by a template. */
export function NoteForm({ conversation }: { conversation: string }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const { notes } = useForms()
  const [{ form: chosen, writing }, keep] = useState({ form: '', writing: nothingWritten })
  const [id, setId] = useState(() => crypto.randomUUID())
  const form = notes.find((one) => one.id === chosen) ?? null
  const { faults, nothing, check, clear, fromServer } = useWritingFaults()
  const change = (next: Writing) => keep({ form: chosen, writing: next })
  const saving = useMutation({
    mutationFn: () => client.call(writeNote, { params: { member, conversation }, body: { note: id, ...bodyOf(writing, form) } }),
    onError: (error) => void fromServer(error),
    onSuccess: async () => {
      keep({ form: '', writing: nothingWritten })
      clear()
      setId(crypto.randomUUID())
      say(t.journal.signed)
      await queries.invalidateQueries({ queryKey: [member, 'notes', conversation] })
    },
  })
  const begun = writing.text !== '' || form !== null
  return (
    <form className="journal-form" noValidate onSubmit={(event) => {
      event.preventDefault()
      if (check(writing, form) && !saving.isPending) saving.mutate()
    }}>
      {notes.length > 0 && (
        <Select label={t.journal.template} value={form ? chosen : ''} onChange={(event) => { clear(); keep({ form: event.target.value, writing }) }}>
          <option value="">{t.journal.free}</option>
          {notes.map(({ id: each, name }) => <option key={each} value={each}>{pick(name, language)}</option>)}
        </Select>
      )}
      <WritingFields writing={writing} onChange={change} fields={form?.fields ?? []} faults={faults} nothing={nothing} label={t.about.text} />
      {saving.isError && <Notice kind="bad">{sentence(saving.error)}</Notice>}
      {begun && <Button type="submit" small busy={saving.isPending && t.journal.signing}>{t.journal.sign}</Button>}
    </form>
  )
}

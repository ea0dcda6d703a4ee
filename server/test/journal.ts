import type { FormField } from '@socialspace/contract/forms'
import { randomId } from '../src/platform/vault/index.ts'
import type { Caller, Json, World } from './world.ts'

const said = (text: string) => ({ da: text, en: text })
/** A field of a form, named after its id. */
export const field = (id: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({ id, kind, label: said(id), help: said(''), required: false, choices: [], when: null, confidential: false, ...more })
export const choices = (...ids: string[]) => ids.map((id) => ({ id, label: said(`valg ${id}`) }))

/** A form with a field of each kind: `worry` is required, `plan` waits for yes to `again`, and `secret` is confidential. */
export const everyKind: FormField[] = [
  field('worry', 'short', { required: true }), field('course', 'long'), field('danger', 'choice', { choices: choices('none', 'some') }), field('done', 'choices', { choices: choices('listened', 'advised') }),
  field('minutes', 'number'), field('next', 'date'), field('again', 'yesno'), field('plan', 'short', { required: true, when: { field: 'again', is: 'yes' } }), field('secret', 'long', { confidential: true }),
]

/** A conversation that its counsellor has taken. */
export async function talking(world: World, counsellor: Caller = world.staff.here.counsellor) {
  const { citizen, conversation } = await world.start()
  const params = { member: world.here.id, conversation }
  await world.must('takeConversation', counsellor, { params })
  return { citizen, counsellor, conversation, params }
}
export type Talking = Awaited<ReturnType<typeof talking>>

export async function makeForm(world: World, fields: FormField[] = everyKind, id: string = randomId()): Promise<Json> {
  return await world.must('saveForm', world.staff.here.administrator, { params: { member: world.here.id, form: id }, body: { version: 0, name: said('skabelon'), active: true, fields } })
}

export const noteOf = (text: string, more: object = {}) => ({ note: randomId() as string, themes: [] as string[], text, ...more })

/** Somebody else has the conversation from now on, with what was before or without it. */
export async function handOver(world: World, { citizen, params, conversation }: Talking, to: Caller, along = true): Promise<void> {
  const { number } = along ? { number: 0 } : await world.must('sendMessage', citizen, { params, body: { id: randomId(), text: 'kun til den første', files: [] } })
  await world.database.database.forMembers([world.here.id], (tx) => tx.updateTable('conversations.conversation').set({ staff_id: to.account, seen_after: number }).where('id', '=', conversation).execute())
}

/** Everything that a journal can hold of a conversation, a word in each: a note by a form, an addendum to it, a record that is not finished, and a contact by phone. */
export async function fillJournal(world: World, { params, counsellor }: Pick<Talking, 'params' | 'counsellor'>, word: string): Promise<void> {
  const { administrator } = world.staff.here
  const { etag } = await world.must('readJournalSettings', administrator, { params })
  await world.must('saveJournalSettings', administrator, { params, body: { correctDays: 0, readers: [], confidential: [], etag } })
  const { id: form } = await makeForm(world)
  const { id: note } = await world.must('writeNote', counsellor, { params, body: noteOf(`låst ${word}`, { form: { id: form, version: 1, answers: { worry: `svar på skema ${word}`, secret: `fortroligt ${word}` } } }) })
  await world.must('addAddendum', counsellor, { params: { ...params, note }, body: { id: randomId(), text: `tillæg ${word}` } })
  await world.must('saveRecordDraft', counsellor, { params, body: { etag: null, themes: [], text: `kladde ${word}` } })
  const { conversation } = params
  const { consent: { version } } = await world.must('listContacts', counsellor, { params })
  await world.must('saveContact', counsellor, { params: { ...params, contact: randomId() }, body: { etag: null, at: new Date().toISOString(), conversation, service: null, themes: [], text: `telefon ${word}`, finished: true, consent: { version, language: 'da', agreed: true } } })
}

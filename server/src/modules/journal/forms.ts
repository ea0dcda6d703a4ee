import type { Form } from '@socialspace/contract/forms'
import type { JournalRules } from '@socialspace/contract/journal'
import type { Tx } from '../../platform/database/index.ts'
import { shippedRecord } from './record-form.ts'
import { readForm, readForms, readRules, type StoredForm } from './store.ts'

/** A member's own id names its contact record: there is always exactly one, as shipped until the member makes its own. */
const isRecord = (member: string, id: string) => id === member
export const asForm = (member: string, stored: StoredForm): Form => ({ ...stored, use: isRecord(member, stored.id) ? 'record' : 'note' })

/** All forms of a member in their newest versions, the contact record first. */
export async function formsOf(tx: Tx, member: string): Promise<Form[]> {
  const stored = await readForms(tx, member)
  const record = stored.find(({ id }) => isRecord(member, id)) ?? { id: member, ...shippedRecord }
  return [record, ...stored.filter(({ id }) => !isRecord(member, id))].map((one) => asForm(member, one))
}

/** A form in one of its versions; undefined when there is none. */
export async function formOf(tx: Tx, member: string, id: string, version: number): Promise<Form | undefined> {
  const stored = isRecord(member, id) && version === 0 ? { id, ...shippedRecord } : await readForm(tx, member, id, version)
  return stored && asForm(member, stored)
}

/** As the program ships it: seven days to correct, and nobody beside the counsellor of the conversation reads anything. */
export const shippedRules: JournalRules & { etag: number } = { correctDays: 7, readers: [], confidential: [], etag: 0 }
export const rulesOf = async (tx: Tx, member: string): Promise<JournalRules & { etag: number }> => (await readRules(tx, member)) ?? shippedRules

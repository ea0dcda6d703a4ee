import type { Draft, File } from '@socialspace/contract/shapes'
import type { Tx } from '../../platform/database/index.ts'
import { must, type Principal } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Parties, Side } from './access.ts'
import { readReadingQueues } from './answers/store.ts'
import { type Body, sealBody } from './body.ts'
import { partiesOf, readFileRows } from './store.ts'
import type { Attend } from './visit.ts'
import type { Entry } from './writer.ts'

export interface Address { readonly member: string; readonly conversation: string }
export type MustHold = (tx: Tx, member: string, citizen: string, purpose: 'counselling') => Promise<void>

/** A message ready to be written, but for the acknowledgement. */
export const seal = (vault: Vault, { member, conversation }: Address, by: Side, author: string, parties: Parties, id: string, content: Body): Omit<Entry, 'settle' | 'from'> =>
  ({ member, conversation, id, by, author, parties, content, body: sealBody(vault.unit(member, conversation), conversation, id, content) })

/** The long way in: access and consent are asked for, files looked up. @throws Refusal `not_found`, `not_allowed` to who listens, `consent_needed`, `second_reader_needed` */
export async function admit(deps: { attend: Attend; mustHold: MustHold }, principal: Principal, { member, conversation }: Address, draft: Draft): Promise<{ side: Side; parties: Parties; content: Body }> {
  return await deps.attend(principal, member, conversation, async (tx, row, side, guest) => {
    must(guest === null || guest.role === 'part', 'not_allowed')
    if (side === 'citizen') await deps.mustHold(tx, member, row.citizen_id, 'counselling')
    else must(!(await readReadingQueues(tx, member)).has(row.queue_id), 'second_reader_needed')
    return { side, parties: partiesOf(row), content: { text: draft.text, files: await filesOf(tx, { member, conversation }, principal.account!, draft), event: null } }
  })
}

/** The files of a draft as they were uploaded by the author, in this conversation. */
async function filesOf(tx: Tx, { member, conversation }: Address, author: string, { files }: Draft): Promise<File[]> {
  if (files.length === 0) return []
  must(new Set(files.map(({ id }) => id)).size === files.length, 'invalid_input')
  const rows = await readFileRows(tx, member, conversation, files.map(({ id }) => id), author)
  return files.map(({ id, name }) => {
    const row = rows.find((one) => one.id === id)
    must(row, 'not_found')
    return { id, name, type: row.type as File['type'], size: row.size }
  })
}

import type { RequestKind, Requester } from '@socialspace/contract/requests'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { must, Refusal } from '../../platform/http/index.ts'
import { randomId, UnitExists, type Vault } from '../../platform/vault/index.ts'
import { actOn } from './act.ts'
import { sealContact } from './contact.ts'
import { dueAfter } from './due.ts'
import type { RequestsDeps } from './index.ts'
import { addLine } from './line.ts'
import { insertRequest, readRequest, type RequestRow } from './store.ts'

export interface Received {
  readonly member: string
  readonly id: string
  /** Null for who has not signed in. */
  readonly citizen: string | null
  readonly who: Requester
  readonly kind: RequestKind
  readonly text: string
  readonly contact: string | null
}

/** Takes a request in, inside the transaction given: the ten days begin. @throws Refusal id_reused */
export async function receive({ vault, record, touchCitizen }: Pick<RequestsDeps, 'vault' | 'record' | 'touchCitizen'>, tx: Tx, timeZone: string, { member, id, citizen, who, kind, text, contact }: Received): Promise<RequestRow> {
  const at = now()
  makeUnit(vault, member, id)
  try {
    must(await insertRequest(tx, {
      member_id: member, id, citizen_id: citizen, kind, who, state: 'new', received_at: at, since: at, heard_at: at, due_at: dueAfter(at, timeZone),
      contact: sealContact(vault, { member_id: member, id, sealed_version: 0 }, contact),
    }), 'id_reused')
    const row = (await readRequest(tx, member, id))!
    await addLine(vault, tx, row, { id: randomId(), kind: 'words', author: null, text })
    await record(tx, actOn(row, citizen === null ? 'request.filed' : 'request.asked', 'person'))
    if (citizen !== null) await touchCitizen(tx, member, citizen)
    return row
  } catch (error) {
    vault.eraseUnit(member, id)
    throw error
  }
}

/** An id that anything else of the member's has is as taken as a request's. */
function makeUnit(vault: Vault, member: string, id: string): void {
  try {
    vault.createUnit(member, id)
  } catch (error) {
    throw error instanceof UnitExists ? new Refusal('id_reused') : error
  }
}

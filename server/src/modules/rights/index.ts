import type { Contact, Language } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { DataMap } from '../../platform/datamap/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { readMyData } from './operations/readMyData.ts'
import { createRestriction } from './restriction.ts'

export { data } from './data.ts'

interface Both { da: string; en: string }

/** Destroys the data keys of something of a person's; what it returns from cannot be opened again. */
export type Erase = (member: string, what: { citizen: string } | { conversation: string; citizen: string }, why: 'own-request' | 'consent-withdrawn') => Promise<void>

export interface RightsDeps {
  /** Sees what is stored only: a person's rights hold for it, too. */
  readonly database: Database
  readonly log: Log
  readonly vault: Vault
  readonly dataMaps: readonly DataMap[]
  readonly member: (by: { id: string }) => Promise<{ contact: Contact }>
  readonly consentsOf: (tx: Tx, member: string, citizen: string) => Promise<{ purpose: Both; version: string; language: Language; givenAt: string; how: Both }[]>
  /** A person's conversations, locked. */
  readonly conversationsOf: (tx: Tx, member: string, citizen: string) => Promise<readonly { id: string; takenAt: Date | null; startedAt: Date; lastAt: Date }[]>
  /** Nobody stays in the conversation. */
  readonly leave: (member: string, conversation: string) => Promise<void>
  readonly erase: Erase
  readonly memberIds: () => Promise<readonly string[]>
  readonly operator: Contact
  readonly authority: Contact
}

/** A person's rights, from the data maps that `app.ts` hands in. Nobody imports this module. */
export function createRights(deps: RightsDeps) {
  const restriction = createRestriction(deps)
  const handlers: Handlers<'readMyData'> = { readMyData: readMyData(deps) }
  return { handlers, restriction, close: restriction.close }
}

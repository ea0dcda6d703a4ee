import type { Contact, Language } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { DataMap } from '../../platform/datamap/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { readMyData } from './operations/readMyData.ts'

interface Both { da: string; en: string }

export interface RightsDeps {
  readonly database: Database
  readonly vault: Vault
  readonly dataMaps: readonly DataMap[]
  readonly member: (by: { id: string }) => Promise<{ contact: Contact }>
  readonly consentsOf: (tx: Tx, member: string, citizen: string) => Promise<{ purpose: Both; version: string; language: Language; givenAt: string; how: Both }[]>
  readonly operator: Contact
  readonly authority: Contact
}

/** A person's rights, from the data maps that `app.ts` hands in. Nobody imports this module. */
export function createRights(deps: RightsDeps) {
  const handlers: Handlers<'readMyData'> = { readMyData: readMyData(deps) }
  return { handlers }
}

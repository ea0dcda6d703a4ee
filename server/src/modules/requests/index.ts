import type { Contact } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { type Codes, createCodes } from './code.ts'
import { adviseRequest } from './operations/adviseRequest.ts'
import { answerRequest } from './operations/answerRequest.ts'
import { askRequest } from './operations/askRequest.ts'
import { claimRequest } from './operations/claimRequest.ts'
import { fileRequest } from './operations/fileRequest.ts'
import { listAnswerTemplates } from './operations/listAnswerTemplates.ts'
import { listMyRequests } from './operations/listMyRequests.ts'
import { listRequests } from './operations/listRequests.ts'
import { noteRequest } from './operations/noteRequest.ts'
import { readFiledRequest } from './operations/readFiledRequest.ts'
import { readRequest } from './operations/readRequest.ts'
import { removeAnswerTemplate } from './operations/removeAnswerTemplate.ts'
import { saveAnswerTemplate } from './operations/saveAnswerTemplate.ts'
import { takeRequest } from './operations/takeRequest.ts'
import { withdrawFiledRequest } from './operations/withdrawFiledRequest.ts'
import { withdrawMyRequest } from './operations/withdrawMyRequest.ts'
import { writeFiledRequest } from './operations/writeFiledRequest.ts'
import { writeMyRequest } from './operations/writeMyRequest.ts'
import { readLongestOpen } from './store.ts'

export { data } from './data.ts'

export interface RequestsDeps {
  /** Sees what is stored only: a person's right to be answered holds for it, too. */
  readonly database: Database
  readonly vault: Vault
  readonly record: RecordAct
  readonly memberIds: () => Promise<readonly string[]>
  readonly member: (by: { id: string }) => Promise<{ timeZone: string }>
  /** Where one can complain. */
  readonly authority: Contact
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, { name: string; alias: string }>>
  /** The person has been here. */
  readonly touchCitizen: (tx: Tx, member: string, citizen: string) => Promise<void>
  /** New words to come back with, at least 128 bits; and typed words as they are looked up. */
  readonly newCode: () => string[]
  readonly normalCode: (typed: string) => string
  /** What is granted and carried out in the same act; `settle` finishes it after the commit. */
  readonly carryOut: {
    readonly restrict: (tx: Tx, member: string, citizen: string) => Promise<unknown>
    readonly erase: (tx: Tx, member: string, citizen: string) => Promise<unknown>
    readonly settle: (member: string, citizen: string) => Promise<void>
  }
}
export type DeskDeps = RequestsDeps & { readonly codes: Codes }

/** What people ask of a member about their data, and how they are answered within ten days (P61). Nobody imports this module. */
export function createRequests(given: RequestsDeps) {
  const deps: DeskDeps = { ...given, codes: createCodes(given) }
  const handlers: Handlers<
    | 'askRequest' | 'listMyRequests' | 'writeMyRequest' | 'withdrawMyRequest' | 'claimRequest' | 'fileRequest' | 'readFiledRequest' | 'writeFiledRequest' | 'withdrawFiledRequest'
    | 'listRequests' | 'readRequest' | 'takeRequest' | 'noteRequest' | 'adviseRequest' | 'answerRequest' | 'listAnswerTemplates' | 'saveAnswerTemplate' | 'removeAnswerTemplate'
  > = {
    askRequest: askRequest(deps), listMyRequests: listMyRequests(deps), writeMyRequest: writeMyRequest(deps), withdrawMyRequest: withdrawMyRequest(deps), claimRequest: claimRequest(deps),
    fileRequest: fileRequest(deps), readFiledRequest: readFiledRequest(deps), writeFiledRequest: writeFiledRequest(deps), withdrawFiledRequest: withdrawFiledRequest(deps),
    listRequests: listRequests(deps), readRequest: readRequest(deps), takeRequest: takeRequest(deps), noteRequest: noteRequest(deps), adviseRequest: adviseRequest(deps), answerRequest: answerRequest(deps),
    listAnswerTemplates: listAnswerTemplates(deps), saveAnswerTemplate: saveAnswerTemplate(deps), removeAnswerTemplate: removeAnswerTemplate(deps),
  }
  return {
    handlers,
    /** How many whole days the request that has waited longest has waited, over all members; null when none is open. Names nobody. */
    async longestOpen(): Promise<{ days: number } | null> {
      const began = []
      for (const member of await given.memberIds()) began.push((await given.database.forMembers([member], (tx) => readLongestOpen(tx, member)))?.getTime() ?? Number.POSITIVE_INFINITY)
      const first = Math.min(...began, Number.POSITIVE_INFINITY)
      return Number.isFinite(first) ? { days: Math.max(0, Math.floor((now().getTime() - first) / dayLength)) } : null
    },
  }
}

const dayLength = 24 * 60 * 60 * 1000

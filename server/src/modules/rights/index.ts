import type { Period } from '@socialspace/contract/data/periods'
import type { Language, ProfileField } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { DataMap } from '../../platform/datamap/index.ts'
import type { Call, Handlers, Principal } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { eraseConversation } from './operations/eraseConversation.ts'
import { eraseEverything } from './operations/eraseEverything.ts'
import { createExtract, type ExtractDeps } from './extract/index.ts'
import { createMemberExport } from './extract/member.ts'
import { createRuns } from './extract/runs.ts'
import { eraseProfile } from './operations/eraseProfile.ts'
import { markConfidential } from './operations/markConfidential.ts'
import { readExtract } from './operations/readExtract.ts'
import { readExtractProgress } from './operations/readExtractProgress.ts'
import { readMyData } from './operations/readMyData.ts'
import { readMyRights } from './operations/readMyRights.ts'
import { requestExtract } from './operations/requestExtract.ts'
import { readStaffData } from './operations/readStaffData.ts'
import { readStaffExtract } from './operations/readStaffExtract.ts'
import { readStaffExtractProgress } from './operations/readStaffExtractProgress.ts'
import { requestStaffExtract } from './operations/requestStaffExtract.ts'
import { restrictMyData } from './operations/restrictMyData.ts'
import { createRestriction, type Restriction } from './restriction.ts'
import { createStaffPlaces, type StaffDeps, type StaffPlaces } from './staff.ts'
import { noConversation, readConfidences } from './store.ts'

export { data } from './data.ts'
export { extractSchema, schemaPaths } from './extract/index.ts'

interface Both { da: string; en: string }

export interface RightsDeps extends ExtractDeps, Omit<StaffDeps, 'member'> {
  /** Sees what is stored only: a person's rights hold for it, too. */
  readonly database: Database
  readonly log: Log
  readonly vault: Vault
  readonly dataMaps: readonly DataMap[]
  readonly consentsOf: (tx: Tx, member: string, citizen: string) => Promise<{ purpose: Both; version: string; language: Language; givenAt: string; how: Both }[]>
  /** A person's conversations, locked. */
  readonly conversationsOf: (tx: Tx, member: string, citizen: string) => Promise<readonly { id: string; takenAt: Date | null; startedAt: Date; lastAt: Date }[]>
  /** Nobody stays in the conversation. */
  readonly leave: (member: string, conversation: string) => Promise<void>
  /** What somebody wrote beside others is out of everybody's sight, or is not any more. */
  readonly storedOnly: (member: string) => void
  /** Something about the conversation is to be shown otherwise. */
  readonly conversationChanged: (member: string, conversation: string) => Promise<void>
  /** When a person's things are deleted by themselves. */
  readonly endOf: (tx: Tx, member: string, timeZone: string, citizen: string) => Promise<{ profile: Date; conversations: ReadonlyMap<string, Date> }>
  /** How long what belongs to a profile that does not come back is kept at the most. */
  readonly keptFor: (tx: Tx, member: string) => Promise<Period>
  /** Destroys the keys at once and then the rows, from the data maps, a batch at a time: each time it has given one there is more. */
  readonly erasing: (member: string, what: { readonly citizens: readonly string[] } | { readonly conversations: readonly string[] }) => AsyncGenerator<void, void>
  /** Empties what the person told, in the transaction given; the answer, called after its commit, destroys the key that it lay under. */
  readonly forgetTold: (tx: Tx, member: string, citizen: string) => Promise<() => void>
  /** Takes back who the person has said they are, if they have. */
  readonly undoKnown: (member: string, citizen: string) => Promise<void>
  readonly clearCookie: (setCookie: Call['setCookie'], principal: Principal, member: string) => void
  readonly record: RecordAct
  readonly memberIds: () => Promise<readonly string[]>
}

export type StaffRightsDeps = RightsDeps & { readonly places: StaffPlaces }
export type MineDeps = RightsDeps & { readonly restriction: Restriction }

/** What a citizen wishes to be kept confidential, as it concerns one conversation (P05). */
async function confidenceOf(tx: Tx, member: string, citizen: string, conversation: string): Promise<{ conversation: boolean; fields: ProfileField[] }> {
  const wishes = await readConfidences(tx, member, citizen)
  return { conversation: wishes.some((wish) => wish.conversation_id === conversation), fields: wishes.filter((wish) => wish.conversation_id === noConversation).map(({ field }) => field as ProfileField) }
}

/** All that a citizen wishes to be kept confidential. */
async function wishesOf(tx: Tx, member: string, citizen: string): Promise<{ conversations: string[]; fields: ProfileField[] }> {
  const wishes = await readConfidences(tx, member, citizen)
  const of = (field: boolean) => wishes.filter(({ conversation_id }) => (conversation_id === noConversation) === field)
  return { conversations: of(false).map(({ conversation_id }) => conversation_id), fields: of(true).map(({ field }) => field as ProfileField) }
}

/** A person's rights, from the data maps that `app.ts` hands in. Nobody imports this module. */
export function createRights(deps: RightsDeps) {
  const restriction = createRestriction(deps)
  const mine: MineDeps = { ...deps, restriction }
  const places = createStaffPlaces(deps)
  const make = createExtract(deps, places)
  const runs = createRuns({ ...deps, make })
  const handlers: Handlers<'requestExtract' | 'readExtract' | 'readExtractProgress' | 'readMyData' | 'readMyRights' | 'restrictMyData' | 'markConfidential' | 'eraseConversation' | 'eraseProfile' | 'eraseEverything' | 'readStaffData' | 'requestStaffExtract' | 'readStaffExtract' | 'readStaffExtractProgress'> = {
    readMyData: readMyData(deps), readMyRights: readMyRights(mine), restrictMyData: restrictMyData(mine), markConfidential: markConfidential(mine),
    eraseConversation: eraseConversation(mine), eraseProfile: eraseProfile(mine), eraseEverything: eraseEverything(mine),
    requestExtract: requestExtract(runs), readExtract: readExtract(runs), readExtractProgress: readExtractProgress(runs),
    readStaffData: readStaffData({ ...deps, places }), requestStaffExtract: requestStaffExtract(runs), readStaffExtract: readStaffExtract(runs), readStaffExtractProgress: readStaffExtractProgress(runs),
  }
  return {
    handlers, restriction, confidenceOf, wishesOf,
    /** Everything held about a citizen, as a ZIP that is made while it is read. */
    extractOf: make.ofCitizen,
    /** What a leaving member takes along (P07). */
    ...createMemberExport(deps),
    /** Removes links to extracts that are a day old; runs every hour by itself. */
    tidy: runs.tidy,
    endSessions: runs.endSessions,
    async close(): Promise<void> {
      runs.close()
      await restriction.close()
    },
  }
}

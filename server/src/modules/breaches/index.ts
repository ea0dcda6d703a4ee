import type { Contact, ProfileField } from '@socialspace/contract/shapes'
import type { Bus } from '../../platform/bus/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct, Touched, Touches } from '../audit/index.ts'
import { acknowledgeBreach } from './operations/acknowledgeBreach.ts'
import { amendBreach } from './operations/amendBreach.ts'
import { assessBreach } from './operations/assessBreach.ts'
import { closeBreach } from './operations/closeBreach.ts'
import { countBreaches } from './operations/countBreaches.ts'
import { listAffected } from './operations/listAffected.ts'
import { listBreaches } from './operations/listBreaches.ts'
import { listMyBreaches } from './operations/listMyBreaches.ts'
import { listRecordedBreaches } from './operations/listRecordedBreaches.ts'
import { readBreachRegister } from './operations/readBreachRegister.ts'
import { recordBreach } from './operations/recordBreach.ts'
import { seeMyBreach } from './operations/seeMyBreach.ts'
import { createSearch } from './search.ts'

export { data } from './data.ts'

interface Told { ageGroup: string | null; gender: string | null; municipality: string | null }

export interface BreachesDeps {
  readonly database: Database
  /** Sees what is stored only: those people are concerned, too. */
  readonly everyone: Database
  readonly vault: Vault
  readonly bus: Bus
  readonly log: Log
  readonly record: RecordAct
  readonly authority: Contact
  readonly memberIds: () => Promise<readonly string[]>
  readonly members: () => Promise<readonly { id: string; name: string }[]>
  readonly member: (by: { id: string }) => Promise<{ id: string; name: string; contact: Contact; timeZone: string }>
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, { name: string }>>
  /** Whose user name it is. */
  readonly accountOf: (username: string) => string | undefined
  readonly concerned: {
    readonly marksOf: (tx: Tx, member: string, touched: readonly Touched[]) => Promise<Set<string>>
    readonly markOf: (member: string, citizen: string) => string | null
    readonly touchesOf: (tx: Tx, member: string, citizen: string, touched: readonly Touched[], things: readonly string[]) => Promise<Touches | null>
  }
  /** Ids of a member's citizens in their order, after one. */
  readonly citizens: (tx: Tx, member: string, after: string | undefined, limit: number) => Promise<string[]>
  /** Without those. */
  readonly countCitizens: (tx: Tx, member: string) => Promise<number>
  /** Which of these are citizens of practice conversations: nobody is behind them. */
  readonly practising: (tx: Tx, member: string, citizens: readonly string[]) => Promise<ReadonlySet<string>>
  /** @throws Refusal not_found, also while their data is stored only */
  readonly citizenProfile: (tx: Tx, member: string, citizen: string) => Promise<{ about: Told; contact: { phone: string | null; mail: string | null } }>
  /** Whether they have said, with who they are, how they can be reached. */
  readonly waysOf: (tx: Tx, member: string, citizen: string) => Promise<{ phone: boolean; mail: boolean }>
  readonly conversationsOf: (tx: Tx, member: string, citizen: string) => Promise<readonly { id: string; startedAt: Date; lastAt: Date }[]>
  /** What they wish to be kept confidential (P05). */
  readonly wishesOf: (tx: Tx, member: string, citizen: string) => Promise<{ conversations: readonly string[]; fields: ProfileField[] }>
}

type Ids =
  | 'recordBreach' | 'listRecordedBreaches' | 'amendBreach' | 'closeBreach' | 'countBreaches' | 'listBreaches' | 'acknowledgeBreach' | 'assessBreach' | 'listAffected'
  | 'readBreachRegister' | 'listMyBreaches' | 'seeMyBreach'

/** The register of breaches (P07). Nobody imports this module. */
export function createBreaches(given: BreachesDeps) {
  const search = createSearch(given)
  /** Whoever has the member's page open fetches it again. */
  const changed = (member: string) => given.bus.publish(`site:${member}`, { t: 'site', member })
  const deps = { ...given, search: search.begin, changed }
  const handlers: Handlers<Ids> = {
    recordBreach: recordBreach(deps), listRecordedBreaches: listRecordedBreaches(deps), amendBreach: amendBreach(deps), closeBreach: closeBreach(deps), countBreaches: countBreaches(deps),
    listBreaches: listBreaches(deps), acknowledgeBreach: acknowledgeBreach(deps), assessBreach: assessBreach(deps), listAffected: listAffected(deps), readBreachRegister: readBreachRegister(deps),
    listMyBreaches: listMyBreaches(deps), seeMyBreach: seeMyBreach(deps),
  }
  return { handlers, resume: search.resume, close: search.close }
}
export type Deps = BreachesDeps & { readonly search: (member: string, breach: string) => void; readonly changed: (member: string) => void }

import { promisesOf, type Recipient } from '@socialspace/contract/policy'
import type { Both, Contact } from '@socialspace/contract/shapes'
import type { Bus } from '../../platform/bus/index.ts'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { dayAt } from './days.ts'
import evidence from './evidence.generated.json' with { type: 'json' }
import { allOf, keepDefault, wholeOf } from './library.ts'
import { discardPolicyDraft } from './operations/discardPolicyDraft.ts'
import { listPolicyVersions } from './operations/listPolicyVersions.ts'
import { listRecipients } from './operations/listRecipients.ts'
import { publishPolicy } from './operations/publishPolicy.ts'
import { readPolicy } from './operations/readPolicy.ts'
import { readPolicyDraft } from './operations/readPolicyDraft.ts'
import { type LiveEvidence, readPromises } from './operations/readPromises.ts'
import { removeRecipient } from './operations/removeRecipient.ts'
import { savePolicyDraft } from './operations/savePolicyDraft.ts'
import { saveRecipient } from './operations/saveRecipient.ts'
import { withdrawPolicy } from './operations/withdrawPolicy.ts'
import { first, inForce, newsAt } from './versions.ts'

export { data } from './data.ts'

export interface PolicyDeps {
  readonly database: Database
  readonly bus: Bus
  readonly record: RecordAct
  readonly member: (by: { id: string }) => Promise<{ id: string; name: string; contact: Contact; timeZone: string }>
  readonly operator: Contact
  readonly site: Contact
  readonly authority: Contact
  /** How many whole days a significant change is announced before it applies; at least 1 (P71). */
  readonly noticeDays: number
  /** Who receives data of the operator's, for every member alike (P50). */
  readonly recipients: readonly Omit<Recipient, 'id'>[]
  /** What this installation can show on the promise page. */
  readonly live: LiveEvidence
}

type Ids =
  | 'readPolicy' | 'listPolicyVersions' | 'readPolicyDraft' | 'savePolicyDraft' | 'discardPolicyDraft' | 'publishPolicy' | 'withdrawPolicy'
  | 'listRecipients' | 'saveRecipient' | 'removeRecipient' | 'readPromises'

/** The privacy policy of each member, version by version (P70–P72), who receives data (P52), and the page that says which promises are kept. */
export function createPolicy(deps: PolicyDeps) {
  const { database, bus, noticeDays } = deps
  const changed = (member: string) => bus.publish(`site:${member}`, { t: 'site', member })
  async function promisedAt(member: string | undefined): Promise<readonly string[]> {
    if (member === undefined) return promisesOf(first.texts.whole)
    await deps.member({ id: member })
    return database.forMembers([member], async (tx) => promisesOf((await wholeOf(tx, member, await allOf(tx, member))).texts.whole))
  }
  const handlers: Handlers<Ids> = {
    readPolicy: readPolicy(deps), listPolicyVersions: listPolicyVersions(deps), readPolicyDraft: readPolicyDraft(deps), savePolicyDraft: savePolicyDraft(deps),
    discardPolicyDraft: discardPolicyDraft(deps), publishPolicy: publishPolicy({ ...deps, changed }), withdrawPolicy: withdrawPolicy({ ...deps, changed }),
    listRecipients: listRecipients(deps), saveRecipient: saveRecipient(deps), removeRecipient: removeRecipient(deps),
    readPromises: readPromises({ evidence, live: deps.live, promisedAt }),
  }
  return {
    handlers,
    /** Every promise, as the operation answers; with a member, which of them its policy makes. */
    promises: (member?: string) => handlers.readPromises({ params: {}, query: member === undefined ? {} : { member }, body: undefined } as Parameters<typeof handlers.readPromises>[0]),
    /** The version in force at a member, and the change that people are to be told of. */
    async standing({ id, timeZone }: { id: string; timeZone: string }): Promise<{ version: string; date: string; news: { version: number; appliesFrom: string; applies: boolean; summary: Both } | null }> {
      const [all, at] = [await database.forMembers([id], (tx) => allOf(tx, id)), now()]
      const { number, appliesFrom } = inForce(all, at)
      return { version: String(number), date: dayAt(appliesFrom, timeZone), news: newsAt(all, at) }
    },
    /** Keeps the product's text for a member that begins. */
    keepDefault: (tx: Tx, member: { id: string; timeZone: string }) => keepDefault(tx, member, noticeDays),
    /** Before the port opens: the product's text of this release, for each member that has none of its own. */
    async begin(members: readonly { id: string; timeZone: string }[]): Promise<void> {
      for (const member of members) await database.forMembers([member.id], (tx) => keepDefault(tx, member, noticeDays))
    },
  }
}

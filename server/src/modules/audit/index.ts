import type { MemberRole } from '@socialspace/contract/roles'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log.ts'
import { PLATFORM, randomId, type Vault } from '../../platform/vault/index.ts'
import { type ActAbout, actsAbout, type ActOfStaff, actsOfStaff, heldActs } from './about.ts'
import { markOf, marksOf, type Touched, type Touches, touchesOf } from './concerned.ts'
import { entryOf } from './entry.ts'
import { foldOldActs } from './fold.ts'
import { checkpointOf, logOf } from './log.ts'
import { listActs } from './operations/listActs.ts'
import { listCheckpoints } from './operations/listCheckpoints.ts'
import { listEntries } from './operations/listEntries.ts'
import { proveConsistency } from './operations/proveConsistency.ts'
import { proveInclusion } from './operations/proveInclusion.ts'
import { readCheckpoint } from './operations/readCheckpoint.ts'
import { createSelfCheck } from './self-check.ts'
import { createSequencer } from './sequencer.ts'
import { insertEntries } from './store.ts'

export { data } from './data.ts'
export { heldActs } from './about.ts'
export type { ActAbout } from './about.ts'
export type { Touched, Touches } from './concerned.ts'

/** One act. Names what was done to which thing by whom; no content. */
export interface Act {
  readonly member: string
  /** `object.verb`, for instance `conversation.taken`. */
  readonly act: string
  readonly actor: 'citizen' | 'staff' | 'service'
  /** In which role a member of staff did it. */
  readonly role?: MemberRole | 'operator'
  readonly actorId: string | null
  readonly object: string
  readonly objectId: string | null
  /** The citizen whom it concerns, if any. */
  readonly citizen?: string
  /** Why, in words; sealed under that citizen. */
  readonly reason?: string
}
/** Writes the acts inside the transaction that does them: all of it happens or nothing. @throws UnitGone when it concerns a citizen who is erased. */
export type Record = (tx: Tx, ...acts: readonly Act[]) => Promise<void>

/** The name of the key that entries and checkpoints are signed with. */
const signerName = 'acts'

/** `expect` is told whose log will grow. */
export function createRecord({ vault, expect = () => {} }: { vault: Vault; expect?: (member: string) => void }): Record {
  const keys = { vault, signer: vault.signer(signerName) }
  return async (tx, ...acts) => {
    await insertEntries(tx, acts.map((act) => entryOf(keys, act, randomId(), now())))
    for (const { member } of acts) expect(member)
  }
}

export interface AuditDeps {
  readonly database: Database
  readonly vault: Vault
  readonly log: Pick<Log, 'warn' | 'error'>
  readonly memberIds: () => Promise<readonly string[]>
  readonly staffNames: (ids: string[]) => Promise<ReadonlyMap<string, { name: string }>>
}

/** The memory of acts. Everything but `record` only reads; the sequencer alone makes the trees grow. */
export function createAudit(deps: AuditDeps) {
  const { database, vault } = deps
  const signer = vault.signer(signerName)
  const logs = async () => [PLATFORM, ...(await deps.memberIds())]
  const sequencer = createSequencer({ database: database.aside, signer, log: deps.log, logs })
  const log = (member: string) => logOf({ database, signer }, member)
  const selfCheck = createSelfCheck({ logs, logOf: log, log: deps.log })
  const handlers: Handlers<'listActs' | 'readCheckpoint' | 'listCheckpoints' | 'listEntries' | 'proveInclusion' | 'proveConsistency'> = {
    listActs: listActs(deps), readCheckpoint: readCheckpoint({ log }), listCheckpoints: listCheckpoints({ log }), listEntries: listEntries({ log }),
    proveInclusion: proveInclusion({ log }), proveConsistency: proveConsistency({ log }),
  }
  return {
    handlers,
    record: createRecord({ vault, expect: sequencer.expect }),
    /** All acts that concern a citizen, newest first, `before` an id, as many as asked: for the citizen's own eyes. */
    actsAbout: (tx: Tx, member: string, citizen: string, page: { before?: string; limit: number }): Promise<ActAbout[]> => actsAbout(tx, vault, member, citizen, page),
    /** Which of these texts were signed, and concern the citizen: an act `note.signed` has each as its object. */
    signedActs: (tx: Tx, member: string, citizen: string, things: readonly string[]) => heldActs(tx, vault, member, citizen, 'note.signed', things),
    /** Whom some acts concern, for those who must tell them of a breach (P07): marks that mean nothing by themselves, and the mark of each citizen who lives. */
    concerned: {
      marksOf, markOf: (member: string, citizen: string) => markOf(vault, member, citizen),
      touchesOf: (tx: Tx, member: string, citizen: string, touched: readonly Touched[], things: readonly string[]): Promise<Touches | null> => touchesOf(tx, vault, member, citizen, touched, things),
    },
    /** What a member of staff did at a member, and what was done to their own account, newest first: for their own eyes. */
    actsOfStaff: (tx: Tx, member: string, staff: string, page: { before?: string; limit: number }): Promise<ActOfStaff[]> => actsOfStaff(tx, member, staff, page),
    /** The latest checkpoint of a member's log; null while there is none. */
    lastCheckpoint: (member: string) => database.forMembers([member], (tx) => checkpointOf(tx, member)),
    /** A member's log as whoever verifies it is served. */
    log,
    settle: sequencer.settle,
    /** The last daily check, if it found every log whole: when, and how many acts. */
    checked: selfCheck.last,
    check: selfCheck.check,
    /** Before the port opens: what was written before there was a tree is moved there, and the trees begin to grow. */
    async begin(): Promise<void> {
      for (const member of await logs()) await foldOldActs({ database, vault, signer }, member)
      sequencer.start()
      selfCheck.start()
    },
    async close(): Promise<void> {
      selfCheck.close()
      await sequencer.close()
    },
  }
}

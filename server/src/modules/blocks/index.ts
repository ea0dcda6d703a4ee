import type { Conversation } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { type Handlers, must } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { holds } from './access.ts'
import { endAsAbuse } from './operations/endAsAbuse.ts'
import { liftBlock } from './operations/liftBlock.ts'
import { listAbuseLabels } from './operations/listAbuseLabels.ts'
import { listBlocks } from './operations/listBlocks.ts'
import { readMyBlock } from './operations/readMyBlock.ts'
import { renewBlock } from './operations/renewBlock.ts'
import { saveAbuseLabel } from './operations/saveAbuseLabel.ts'
import { openLabel } from './present.ts'
import { deleteOver, readBlock, readBlocksOf, readMarks, saveLabel } from './store.ts'

export { data } from './data.ts'

export interface BlocksDeps {
  readonly database: Database
  /** Sees what is stored only: a block that is over goes, and one sees one's own. */
  readonly everyone: Database
  readonly vault: Vault
  readonly log: Log
  readonly record: RecordAct
  readonly memberIds: () => Promise<readonly string[]>
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, { alias: string }>>
  /** Ends a conversation of a counsellor's; `work` in the same transaction. @throws Refusal not_found, wrong_state */
  readonly end: (member: string, conversation: string, staff: string, work: (tx: Tx, citizen: string) => Promise<void>) => Promise<Conversation>
  readonly conversationsOf: (tx: Tx, member: string, citizen: string) => Promise<readonly { id: string }[]>
  /** Whether these conversations may be written in has changed. */
  readonly askAgain: (member: string, conversations: readonly string[]) => void
  /** Something about the conversation is to be shown otherwise. */
  readonly conversationChanged: (member: string, conversation: string) => Promise<void>
}

const tidyEvery = 5 * 60 * 1000

/** Abuse: ended, called by its name, and kept away for a while, without knowing who it is. */
export function createBlocks(deps: BlocksDeps) {
  const { everyone, log, memberIds, record, vault } = deps
  /** After the commit: the citizen's open pages say how it is now. */
  const changed = async (member: string, conversations: readonly { id: string }[]): Promise<void> => {
    deps.askAgain(member, conversations.map(({ id }) => id))
    for (const { id } of conversations) await deps.conversationChanged(member, id)
  }
  const all = { ...deps, changed }
  const handlers: Handlers<'endAsAbuse' | 'liftBlock' | 'listAbuseLabels' | 'listBlocks' | 'readMyBlock' | 'renewBlock' | 'saveAbuseLabel'> = {
    endAsAbuse: endAsAbuse(all), liftBlock: liftBlock(all), listAbuseLabels: listAbuseLabels(deps), listBlocks: listBlocks(deps), readMyBlock: readMyBlock(deps), renewBlock: renewBlock(all), saveAbuseLabel: saveAbuseLabel(deps),
  }
  /** Deletes what is over; runs every five minutes by itself. @returns how many */
  async function tidy(): Promise<number> {
    let gone = 0
    for (const member of await memberIds()) {
      gone += await everyone.forMembers([member], async (tx) => {
        const over = await deleteOver(tx, member, now())
        if (over.length > 0) await record(tx, ...over.map(({ citizen_id }) => ({ member, act: 'block.expired', actor: 'service' as const, actorId: null, object: 'citizen', objectId: citizen_id, citizen: citizen_id })))
        return over.length
      })
    }
    return gone
  }
  const tidying = setInterval(() => void tidy().catch((error: unknown) => log.warn({ err: error }, 'blocks that are over are not deleted yet; it is tried again')), tidyEvery).unref()
  return {
    handlers, tidy,
    /** Throws `blocked` while the profile cannot write. */
    async mustNotBe(tx: Tx, member: string, citizen: string): Promise<void> {
      must(!holds(await readBlock(tx, member, citizen), now()), 'blocked')
    },
    /** Which of these cannot write now. */
    among: async (tx: Tx, member: string, citizens: readonly string[]): Promise<ReadonlySet<string>> => new Set((await readBlocksOf(tx, member, citizens)).filter((row) => holds(row, now())).map(({ citizen_id }) => citizen_id)),
    /** What counsellors have called abuse about a profile, for the counsellors of the member. */
    abuseOf: async (tx: Tx, member: string, citizen: string) => (await readMarks(tx, member, citizen)).map((mark) => ({ label: openLabel(vault, mark), at: mark.at.toISOString() })),
    /** For the seed of the demo world. */
    addLabel: saveLabel,
    close: () => clearInterval(tidying),
  }
}

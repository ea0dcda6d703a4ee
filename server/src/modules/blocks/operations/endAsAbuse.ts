import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { randomId } from '../../../platform/vault/index.ts'
import type { BlocksDeps } from '../index.ts'
import { sealLabel } from '../present.ts'
import { insertMark, putBlock, readLabels } from '../store.ts'

const hour = 60 * 60 * 1000
type Deps = BlocksDeps & { changed(member: string, conversations: readonly { id: string }[]): Promise<void> }

/** Closed, called by its name, and blocked if so: all in one transaction, or nothing. */
export const endAsAbuse = (deps: Deps): Handler<typeof operations.endAsAbuse> => async ({ member, account, params: { conversation }, body: { label, hours } }) => {
  let theirs: readonly { id: string }[] = []
  const ended = await deps.end(member, conversation, account, async (tx, citizen) => {
    const called = (await readLabels(tx, member)).find(({ id, active }) => id === label && active)
    must(called, 'not_found')
    const [id, at] = [randomId(), now()]
    const act = { member, actor: 'staff', role: 'counsellor', actorId: account, object: 'conversation', objectId: conversation, citizen } as const
    await insertMark(tx, { member_id: member, id, citizen_id: citizen, at, by_id: account, label: sealLabel(deps.vault, member, citizen, id, called.name) })
    if (hours !== null) await putBlock(tx, { member_id: member, id, citizen_id: citizen, since: at, until: new Date(at.getTime() + hours * hour), by_id: account, renewals: 0 })
    await deps.record(tx, { ...act, act: 'abuse.marked' }, ...(hours === null ? [] : [{ ...act, act: 'block.begun' }]))
    theirs = await deps.conversationsOf(tx, member, citizen)
  })
  await deps.changed(member, theirs)
  return ended
}

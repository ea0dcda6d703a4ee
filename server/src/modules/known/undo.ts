import { must } from '../../platform/http/index.ts'
import type { KnownDeps } from './index.ts'
import { deleteKnown, lockKnown } from './store.ts'

type Way = Parameters<KnownDeps['consent']['takeBack']>[3]
type Deps = Pick<KnownDeps, 'everyone' | 'vault' | 'record' | 'member' | 'consent' | 'conversationsOf' | 'conversationChanged'>
/** @throws Refusal not_known */
export type Undo = (member: string, citizen: string, how: Way) => Promise<{ opened: boolean }>

/** Anonymous again. Before a counsellor opened it: as if it had never been given. After: erased, and the yes and its withdrawal stay in the ledger (P23). */
export const createUndo = ({ everyone, vault, record, member: memberOf, consent, conversationsOf, conversationChanged }: Deps): Undo => async (member, citizen, how) => {
  const controller = await memberOf({ id: member })
  const { row, opened, conversations } = await everyone.forMembers([member], async (tx) => {
    const row = await lockKnown(tx, member, citizen)
    const opened = row !== undefined && row.opened_at !== null
    const held = row === undefined || opened ? await consent.takeBack(tx, controller, citizen, how) : await consent.forget(tx, member, citizen)
    must(row || held, 'not_known')
    if (row) await deleteKnown(tx, row)
    await record(tx, { member, act: 'known.undone', actor: 'citizen', actorId: citizen, object: 'citizen', objectId: citizen, citizen })
    return { row, opened, conversations: await conversationsOf(tx, member, citizen) }
  })
  if (row) vault.eraseUnit(member, row.id)
  for (const { id } of conversations) await conversationChanged(member, id)
  return { opened }
}

import { must, type Principal } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import type { Guest, Side } from './access.ts'
import { type Body, erasedBy, openBody, sealBody } from './body.ts'
import type { Card } from './present.ts'
import { askReseal } from './reseal/store.ts'
import { type MessageRow, readMessageById, replaceMessage } from './store.ts'
import type { Attend } from './visit.ts'

export interface EraseDeps {
  readonly attendLocked: Attend
  readonly vault: Vault
  readonly record: RecordAct
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, Card>>
  /** After the commit: it is taken off every screen, and what stays is sealed anew. */
  readonly replaced: (message: MessageRow, content: Body) => void
}
interface Erasing { readonly principal: Principal; readonly account: string; readonly member: string; readonly conversation: string; readonly message: string }

/** Erases a message of one's own, with its files, the conversation locked against the writer, a correction and another press; its place and number stay, and say so. `mayErase` refuses who may not. Erased already is erased. */
export async function eraseOwn(deps: EraseDeps, { principal, account, member, conversation, message: id }: Erasing, mayErase: (side: Side, guest: Guest | null, state: string) => void): Promise<undefined> {
  const who = principal.kind === 'staff' ? ((await deps.staffCard([account])).get(account)?.alias ?? '') : ''
  const erased = await deps.attendLocked(principal, member, conversation, async (tx, { citizen_id: citizen, state }, side, guest) => {
    mayErase(side, guest, state)
    const row = await readMessageById(tx, member, conversation, id)
    must(row && row.by === side && row.author_id === account, 'not_found')
    const unit = deps.vault.unit(member, conversation)
    const { files, event } = openBody(unit, conversation, id, row.sealed_version, row.body)
    if (event !== null) return null
    const [version, content] = [row.sealed_version + 1, erasedBy(who)]
    const body = sealBody(unit, conversation, id, content, version)
    await replaceMessage(tx, row, version, body, files.map((file) => file.id))
    await askReseal(tx, member, conversation)
    const actor = side === 'citizen' ? { actor: 'citizen' as const } : { actor: 'staff' as const, role: principal.roles(member).has('counsellor') ? ('counsellor' as const) : ('coordinator' as const) }
    await deps.record(tx, { member, act: 'message.erased', ...actor, actorId: account, object: 'conversation', objectId: conversation, citizen })
    return { row: { ...row, sealed_version: version, body }, content }
  })
  if (erased) deps.replaced(erased.row, erased.content)
  return undefined
}

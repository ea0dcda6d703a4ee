import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { hashId } from '../../../platform/vault/index.ts'
import { openContact } from '../contact.ts'
import type { DeskDeps } from '../index.ts'
import { isSaid } from '../line.ts'
import { receive } from '../receive.ts'
import { readRequest } from '../store.ts'
import { gather, myRequests } from '../view.ts'

/**
 * The words come last, when nothing else can be refused; they are shown here and nowhere else. The request's id is a hash of the sending's: staff see the one, and only who sent the other can
 * send it again and be given words anew.
 */
export const fileRequest = (deps: DeskDeps): Handler<typeof operations.fileRequest> => async ({ member, body: { id: sending, ...asked } }) => {
  const { timeZone } = await deps.member({ id: member })
  const id = hashId(`request|${member}|${sending}`)
  const { wholes, words } = await deps.database.forMembers([member], async (tx) => {
    const known = await readRequest(tx, member, id, true)
    if (known) must(known.citizen_id === null && known.kind === asked.kind && known.who === asked.who && openContact(deps.vault, known) === asked.contact && await isSaid(deps.vault, tx, known, asked.text), 'id_reused')
    const row = known ?? await receive(deps, tx, timeZone, { ...asked, member, id, citizen: null })
    return { wholes: await gather(tx, member, [row]), words: deps.codes.make(member, id) }
  })
  return { request: (await myRequests(deps, timeZone, wholes))[0]!, words }
}

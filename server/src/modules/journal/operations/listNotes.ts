import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { readerOf } from '../access.ts'
import { rulesOf } from '../forms.ts'
import type { JournalDeps } from '../index.ts'
import { find, presentNotes } from '../present.ts'
import { readNotes } from '../store.ts'

/** The counsellor of the conversation reads, and whom the member's rules let in; everybody else is told that there is nothing. */
export const listNotes = (deps: JournalDeps): Handler<typeof operations.listNotes> => async ({ account, principal, member, params }) => {
  const { of, rules } = await deps.database.forMembers([member], async (tx) => ({ of: await deps.parties(tx, member, params.conversation), rules: await rulesOf(tx, member) }))
  const role = of && readerOf(account, principal.roles(member), of, rules)
  must(role, 'not_found')
  const found = await deps.opening(principal, { member, conversation: params.conversation, act: 'notes.opened', role }, (opened) => deps.database.forMembers([member], async (tx) => {
    const of = await deps.parties(tx, member, params.conversation)
    must(of && readerOf(account, principal.roles(member), of, rules) === role, 'not_found')
    const since = of.since
    const rows = (await readNotes(tx, member, params.conversation)).filter(({ at, author_id }) => since === null || author_id === account || at >= since)
    if (rows.length > 0) await opened(tx, of.citizen)
    return await find(deps, tx, rows)
  }))
  return await presentNotes(deps, found, { staff: account, role, rules })
}

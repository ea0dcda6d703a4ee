import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { mayReadEvaluation, mayReadOwn } from '../access.ts'
import { openEvaluation, openOwn } from '../evaluation.ts'
import { formOf } from '../forms.ts'
import { type QualityDeps, rolesAt } from '../index.ts'
import { readEvaluationRow, readOwnRows } from '../store.ts'

/** Who may read nothing of it is told that there is nothing; one that is hidden from its counsellor looks to them like one that is not there. */
export const readEvaluation = (deps: QualityDeps): Handler<typeof operations.readEvaluation> => async ({ principal, member, account, params: { conversation } }) => {
  const roles = rolesAt(principal, member)
  const { database, vault } = deps
  const role = roles.has('coordinator') ? 'coordinator' : 'counsellor'
  const found = await deps.opening(principal, { member, conversation, act: 'evaluation.opened', role }, (opened) => database.forMembers([member], async (tx) => {
    const [of, row, owns] = [await deps.parties(tx, member, conversation), await readEvaluationRow(tx, member, conversation), await readOwnRows(tx, member, conversation)]
    const reads = row && mayReadEvaluation(account, roles, row) ? row : undefined
    const own = owns.find(({ staff_id }) => staff_id === account) ?? owns.find((one) => mayReadOwn(account, roles, one))
    const theirs = roles.has('counsellor') && of?.staff === account
    const staff = reads?.staff_id ?? own?.staff_id ?? (theirs ? account : undefined)
    must(staff, 'not_found')
    const citizen = reads && openEvaluation(vault, reads)
    if (citizen) await opened(tx, reads.citizen_id)
    return { staff, citizen: citizen ?? null, own: own && own.staff_id === account ? openOwn(vault, own) : null, ownOf: own?.staff_id, form: theirs && (of.state === 'closed' || own) ? await formOf(tx, member, 'counsellor') : null }
  }))
  const { ownOf, ...rest } = found
  // A colleague's about themselves: its opening is an act of its own, about that colleague.
  const theirs = ownOf === undefined || ownOf === account ? rest.own : await deps.opening(principal, { member, conversation, act: 'own-evaluation.opened', role, ofStaff: ownOf }, (opened) => database.forMembers([member], async (tx) => {
    const own = (await readOwnRows(tx, member, conversation)).find(({ staff_id }) => staff_id === ownOf)
    if (own) await opened(tx, '')
    return own ? openOwn(vault, own) : null
  }))
  return { ...rest, own: theirs, staffName: (await deps.staffCard([found.staff])).get(found.staff)?.name ?? '', mine: found.staff === account }
}

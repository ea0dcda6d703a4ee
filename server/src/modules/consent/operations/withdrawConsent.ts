import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { type ConsentDeps, type Ledger, living, wordsOf } from '../index.ts'
import { oneAtATime, readLines } from '../store.ts'
import type { ConsentPurpose } from '../texts.ts'

/** One press, as it was given by one. It stops in the transaction that writes it down; what is to go is erased right after. */
export const withdrawConsent = ({ database, member: memberOf, ledger, stop, stopped, undoKnown, stopGroups, stoppedGroups, forgetContacts, clearCookie }: ConsentDeps & { ledger: Ledger }): Handler<typeof operations.withdrawConsent> => async ({ member, account, params, principal, setCookie }) => {
  const controller = await memberOf({ id: member })
  const { purpose, casework, forgotten } = await database.forMembers([member], async (tx) => {
    await oneAtATime(tx, member, account)
    const lines = await readLines(tx, member, account)
    const line = lines.find(({ id, act }) => id === params.consent && act === 'given')
    must(line, 'not_found')
    must(living(lines, line.purpose) === line, 'wrong_state')
    const purpose = line.purpose as ConsentPurpose
    if (purpose !== 'known') await ledger.withdraw(tx, controller, line, 'my-data', await wordsOf(tx, controller, line))
    if (purpose === 'group') await stopGroups(tx, member, account)
    const forgotten = purpose === 'contact' ? await forgetContacts(tx, member, account) : null
    return { purpose, forgotten, casework: purpose !== 'counselling' || (await stop(tx, member, account)).casework }
  })
  forgotten?.()
  // What counts evaluations asks for the yes each time, and the contacts are gone: there is nothing else to stop.
  if (purpose === 'evaluation' || purpose === 'contact') return { casework }
  if (purpose === 'known') return { casework: (await undoKnown(member, account)).opened }
  if (purpose === 'group') stoppedGroups(member)
  else await stopped(member, account)
  if (!casework) clearCookie(setCookie, principal, member)
  return { casework }
}

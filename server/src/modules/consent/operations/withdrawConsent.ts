import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { type ConsentDeps, currentText, type Ledger, living } from '../index.ts'
import { readLines, readTexts } from '../store.ts'

/** One press, as it was given by one. It stops in the transaction that writes it down; what is to go is erased right after. */
export const withdrawConsent = ({ database, member: memberOf, ledger, stop, stopped, clearCookie }: ConsentDeps & { ledger: Ledger }): Handler<typeof operations.withdrawConsent> => async ({ member, account, params, principal, setCookie }) => {
  const controller = await memberOf({ id: member })
  const outcome = await database.forMembers([member], async (tx) => {
    const lines = await readLines(tx, member, account)
    const line = lines.find(({ id, act }) => id === params.consent && act === 'given')
    must(line, 'not_found')
    must(living(lines, line.purpose) === line, 'wrong_state')
    const [text] = await readTexts(tx, member, [line.text_hash])
    await ledger.withdraw(tx, controller, line, 'my-data', text?.body ?? currentText(controller).text[line.language as 'da'])
    return await stop(tx, member, account)
  })
  await stopped(member, account)
  if (!outcome.casework) clearCookie(setCookie, principal, member)
  return outcome
}

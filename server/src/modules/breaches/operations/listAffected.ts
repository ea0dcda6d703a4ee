import type { operations } from '@socialspace/contract'
import type { AffectedRow as Shown } from '@socialspace/contract/breaches'
import type { Tx } from '../../../platform/database/index.ts'
import { type Handler, must, Refusal } from '../../../platform/http/index.ts'
import type { Touched } from '../../audit/index.ts'
import type { Deps } from '../index.ts'
import { scopesOf } from '../sealed.ts'
import { touchedBy } from '../scope.ts'
import { type AffectedRow, readAffected, readBreach, readLines } from '../store.ts'

const page = 50

/** Whoever is shown finds in their own log that they were: one act for each, in the transaction that reads them. */
export const listAffected = (deps: Deps): Handler<typeof operations.listAffected> => ({ principal, member, account, params, query }) => deps.database.forMembers([member], async (tx) => {
  const breach = await readBreach(tx, member, params.breach)
  must(breach, 'not_found')
  const touched = touchedBy(scopesOf(deps.vault, breach, await readLines(tx, [member], [breach.id])))
  const found = await readAffected(tx, member, breach.id, query.after, page + 1)
  const role = principal.roles(member).has('dpo') ? 'dpo' : 'caseworker'
  const rows: Shown[] = []
  for (const one of found.slice(0, page)) {
    // Who is being erased just now has no key any more, and soon no row.
    if (!deps.vault.lives(member, one.citizen_id)) continue
    rows.push(await shown(deps, tx, member, one, touched))
    await deps.record(tx, { member, act: 'affected.opened', actor: 'staff', role, actorId: account, object: 'citizen', objectId: one.citizen_id, citizen: one.citizen_id })
  }
  return { rows, more: found.length > page }
})

async function shown(deps: Deps, tx: Tx, member: string, { id, citizen_id: citizen, seen_at }: AffectedRow, touched: readonly Touched[] | null): Promise<Shown> {
  const told = await deps.citizenProfile(tx, member, citizen).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not_found') return null // stored only: nothing of theirs is read
    throw error
  })
  const conversations = await deps.conversationsOf(tx, member, citizen)
  // A number or an e-mail is given with who one is; the profile has those that were told before that.
  const ways = told ? await deps.waysOf(tx, member, citizen) : { phone: false, mail: false }
  const wishes = await deps.wishesOf(tx, member, citizen)
  const touches = touched && (await deps.concerned.touchesOf(tx, member, citizen, touched, conversations.map((one) => one.id)))
  return {
    id, about: told && (told.about as Shown['about']), confidential: wishes.fields, reachable: { phone: ways.phone || Boolean(told?.contact.phone), mail: ways.mail || Boolean(told?.contact.mail) },
    conversations: conversations.filter((one) => !touches || touches.objects.has(one.id))
      .map((one) => ({ startedAt: one.startedAt.toISOString(), lastAt: one.lastAt.toISOString(), confidential: wishes.conversations.includes(one.id) })),
    acts: told && touches && { count: touches.count, first: touches.first.toISOString(), last: touches.last.toISOString() }, seenAt: seen_at?.toISOString() ?? null,
  }
}

import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { mayOpen } from '../access.ts'
import type { KnownDeps } from '../index.ts'
import { openRow } from '../seal.ts'
import { lockKnown, markOpened } from '../store.ts'

/** A deliberate act: written down in the transaction that opens it, each time, and the first one begins casework with it. */
export const openKnown = (deps: KnownDeps): Handler<typeof operations.openKnown> => ({ member, account, params: { conversation } }) =>
  deps.database.forMembers([member], async (tx) => {
    const of = await deps.parties(tx, member, conversation)
    must(of && mayOpen(account, of), 'not_found')
    const row = await lockKnown(tx, member, of.citizen)
    must(row, 'not_known')
    await deps.consent.mustHold(tx, member, of.citizen, 'known')
    if (row.opened_at === null) await markOpened(tx, row, now(), account)
    await deps.record(tx, { member, act: 'known.opened', actor: 'staff', role: 'counsellor', actorId: account, object: 'conversation', objectId: conversation, citizen: of.citizen })
    return { ...openRow(deps.vault, row), givenAt: row.given_at.toISOString() }
  })

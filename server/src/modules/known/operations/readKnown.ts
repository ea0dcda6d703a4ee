import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { UnitGone } from '../../../platform/vault/index.ts'
import type { KnownDeps } from '../index.ts'
import { present } from '../present.ts'
import { readKnown as readRow } from '../store.ts'

export const readKnown = (deps: KnownDeps): Handler<typeof operations.readKnown> => async ({ member, account }) => {
  const controller = await deps.member({ id: member })
  const found = await deps.everyone.forMembers([member], async (tx) => {
    const row = await readRow(tx, member, account)
    return { may: await deps.consent.may(tx, member, account), kept: await deps.keptFor(tx, member), named: row && await present(deps, tx, controller, row).catch(undoneMeanwhile) }
  })
  return { offered: controller.knownOffer, may: found.may, consent: deps.text(controller), kept: found.kept, given: found.named ? await found.named() : null }
}

/** Taken back after the row was read: there is nothing any more. */
const undoneMeanwhile = (error: unknown): undefined => {
  if (!(error instanceof UnitGone)) throw error
}

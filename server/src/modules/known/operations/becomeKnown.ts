import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { randomId } from '../../../platform/vault/index.ts'
import type { KnownDeps } from '../index.ts'
import { present } from '../present.ts'
import { sealKnown } from '../seal.ts'
import { deleteKnown, insertKnown, lockKnown } from '../store.ts'

/** Given again, it is another row under another key: what was corrected is unreadable wherever it still lies (P63). That a counsellor has opened it stays. */
export const becomeKnown = (deps: KnownDeps): Handler<typeof operations.becomeKnown> => async ({ member, account, body: { as, consent } }) => {
  const controller = await deps.member({ id: member })
  const { named, before, conversations } = await deps.database.forMembers([member], async (tx) => {
    await deps.consent.mustHold(tx, member, account, 'counselling')
    const before = await lockKnown(tx, member, account)
    must(controller.knownOffer || before, 'known_not_offered')
    await deps.consent.give(tx, { member: controller, citizen: account, version: consent.version, language: consent.language, how: 'known-page' })
    if (before) await deleteKnown(tx, before)
    const id = randomId()
    const row = { member_id: member, id, citizen_id: account, given_at: now(), opened_at: before?.opened_at ?? null, opened_by: before?.opened_by ?? null, ...sealKnown(deps.vault, member, id, as) }
    must(await insertKnown(tx, row), 'changed_meanwhile')
    await deps.record(tx, { member, act: before ? 'known.changed' : 'known.given', actor: 'citizen', actorId: account, object: 'citizen', objectId: account, citizen: account })
    return { named: await present(deps, tx, controller, row), before, conversations: await deps.conversationsOf(tx, member, account) }
  })
  if (before) deps.vault.eraseUnit(member, before.id)
  for (const { id } of conversations) await deps.conversationChanged(member, id)
  return await named()
}

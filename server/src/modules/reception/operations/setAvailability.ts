import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, Refusal } from '../../../platform/http/index.ts'
import type { ReceptionDeps } from '../index.ts'
import { sealMessage } from '../pause.ts'
import { lockAvailability, writeAvailability } from '../store.ts'

export const setAvailability = (deps: ReceptionDeps): Handler<typeof operations.setAvailability> => async ({ account, member, body: { available, pause: said } }) => {
  const pause = said ? { ...said, message: said.message ?? '' } : null
  if (available && pause) throw new Refusal('invalid_input', [{ path: 'body.pause', code: 'available' }])
  await deps.database.forMembers([member], async (tx) => {
    const row = await lockAvailability(tx, member, account, now())
    const version = row.sealed_version + 1
    await writeAvailability(tx, {
      ...row, available, since: now(), pause: pause?.reason ?? null, back_at: pause?.back ? new Date(pause.back) : null,
      sealed_version: version, message: pause ? sealMessage(deps.vault, member, account, version, pause.message) : null,
    })
    await deps.record(tx, { member, act: available ? 'availability.on' : pause ? 'availability.paused' : 'availability.off', actor: 'staff', role: 'counsellor', actorId: account, object: 'staff', objectId: account })
  })
  deps.bus.publish(`site:${member}`, { t: 'site', member })
  return { available, pause }
}

import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { randomInt } from '../../../platform/vault/index.ts'
import { isIn } from '../access.ts'
import { plain, suggestion } from '../aliases.ts'
import { citizenAt, mustFind, standingOf } from '../entrance.ts'
import type { RoomsDeps } from '../index.ts'
import { find } from '../look.ts'
import { nameOf, presentOpen } from '../present.ts'

/** Who is there by number, and who reads along by role: nobody's name, and nothing that is said. */
export const readGroupDoor = (deps: RoomsDeps): Handler<typeof operations.readGroupDoor> => async ({ principal, member, params: { group: room }, body: { token } }) => {
  const citizen = citizenAt(principal, member)
  const found = await deps.database.forMembers([member], (tx) => find(tx, { member, room }))
  mustFind(found, citizen, token)
  const { row, participants, staff } = found
  const leading = staff.filter(({ active }) => active)
  const cards = await deps.staffCard(leading.map(({ staff_id }) => staff_id))
  const inside = participants.filter(isIn)
  const taken = new Set([...participants.map((one) => plain(nameOf(deps.vault, one))), ...[...cards.values()].map(({ alias }) => plain(alias))])
  return {
    ...presentOpen(row, inside.length), citizens: inside.length, staff: leading.map(({ staff_id }) => cards.get(staff_id)?.title ?? { da: '', en: '' }),
    consent: deps.consentText(await deps.member({ id: member })), suggestion: suggestion(taken, randomInt(1000) / 1000), kept: (await deps.kept(member)).groups, mine: standingOf(found, citizen)?.state ?? null,
  }
}

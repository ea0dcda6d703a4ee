import type { operations } from '@socialspace/contract'
import { seenAlias } from '@socialspace/contract/rooms'
import { now } from '../../../platform/clock.ts'
import { type Handler, must, Refusal } from '../../../platform/http/index.ts'
import { randomId } from '../../../platform/vault/index.ts'
import { isIn } from '../access.ts'
import { plain } from '../aliases.ts'
import { citizenAt, mustFind, standingOf } from '../entrance.ts'
import type { ChangeDeps } from '../index.ts'
import { find, type Inside } from '../look.ts'
import { nameOf, presentRoom } from '../present.ts'
import { changeParticipant, insertParticipant, readFirst } from '../store.ts'
import { sealAlias } from '../words.ts'

/** Under the room's lock: of two who come at once one has the last place, and a name is one person's. Who is in it already, is in it; who was removed stays out. */
export const joinGroup = (deps: ChangeDeps): Handler<typeof operations.joinGroup> => async (call) => {
  const { principal, member, params: { group: room }, body } = call
  const at = { member, room }
  const controller = await deps.member({ id: member })
  const own = citizenAt(principal, member)
  const leading = await deps.database.forMembers([member], (tx) => find(tx, at))
  const cards = await deps.staffCard(leading?.staff.map(({ staff_id }) => staff_id) ?? [])
  const { inside, first, citizen } = await deps.database.forMembers([member], async (tx): Promise<{ inside: Inside; first: number | undefined; citizen: string }> => {
    const found = await find(tx, at, true)
    mustFind(found, own, body.token)
    const before = standingOf(found, own)
    must(before?.state !== 'removed', 'group_removed')
    if (before && isIn(before)) return { inside: { ...found, side: 'participant' }, first: await readFirst(tx, at), citizen: own! }
    if (own) await deps.mustBeReal(tx, member, own)
    must(found.row.closed_at === null, 'group_closed')
    must(before || !found.row.door_closed, 'group_door_closed')
    must(found.participants.filter(isIn).length < found.row.most!, 'group_full')
    const alias = seenAlias(body.alias)
    const taken = [...found.participants.filter(({ id }) => id !== before?.id).map((one) => nameOf(deps.vault, one)), ...[...cards.values()].map((card) => card.alias)]
    must(!taken.some((name) => plain(name) === plain(alias)), 'name_taken')
    const citizen = own ?? (await deps.createCitizen(tx, member))
    if (own) {
      await deps.touchCitizen(tx, member, own)
      const name = (await deps.namesOf(tx, member, [own])).get(own)
      if (name && plain(name) === plain(alias)) throw new Refusal('invalid_input', [{ path: 'body.alias', code: 'own_name' }])
    }
    await deps.giveConsent(tx, { member: controller, citizen, purpose: 'group', version: body.consent.version, language: body.consent.language, how: 'group-door' })
    // Leaving takes nothing back of what those who lead it decided.
    if (before) await changeParticipant(tx, member, before.id, { state: before.left_muted ? 'muted' : 'in', left_muted: false, alias: sealAlias(deps.vault, member, before.id, alias) })
    else {
      const id = randomId()
      deps.vault.createUnit(member, id)
      await insertParticipant(tx, { member_id: member, room_id: room, id, citizen_id: citizen, state: 'in', joined_at: now(), called_at: null, left_muted: false, sealed_version: 0, alias: sealAlias(deps.vault, member, id, alias) })
    }
    await deps.record(tx, { member, act: 'group.joined', actor: 'citizen', actorId: citizen, object: 'group', objectId: room, citizen })
    return { inside: { ...(await find(tx, at))!, side: 'participant' }, first: await readFirst(tx, at), citizen }
  })
  if (own === null) await deps.openCitizenSession(call, member, citizen)
  deps.hub.changed(at)
  return await presentRoom(deps, inside, first, citizen)
}

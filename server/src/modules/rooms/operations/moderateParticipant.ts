import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { isIn } from '../access.ts'
import type { ChangeDeps } from '../index.ts'
import { renewLink } from '../link.ts'
import { lead, roleOf } from '../look.ts'
import { personOf } from '../present.ts'
import { changeParticipant, hideWordsOf, type ParticipantRow } from '../store.ts'

const acts = { mute: 'group.muted', unmute: 'group.unmuted', remove: 'group.removed', hide: 'group.hidden', show: 'group.shown', seen: 'group.call-seen' } as const

/**
 * Under the room's lock. Whoever is taken out of a group that is not on the page cannot come back by its link as somebody else: the link is another one from then on. Of two moderators who do the same, the second finds it done (`wrong_state`). Each act is in the log of whoever it
 * concerns.
 */
export const moderateParticipant = (deps: ChangeDeps): Handler<typeof operations.moderateParticipant> => async ({ principal, member, account, params: { group: room, participant }, body: { act } }) => {
  const at = { member, room }
  const { slug } = await deps.member({ id: member })
  const { row, numbers, newLink } = await deps.database.forMembers([member], async (tx) => {
    const { participants, row: group } = await lead(tx, principal, at)
    const one = participants.find(({ id }) => id === participant)
    must(one, 'not_found')
    const change = changeOf(act, one)
    must(change, 'wrong_state')
    const numbers = act === 'hide' || act === 'show' ? await hideWordsOf(tx, member, participant, act === 'hide') : []
    await deps.record(tx, { member, act: acts[act], actor: 'staff', role: roleOf(principal, member), actorId: account, object: 'group', objectId: room, citizen: one.citizen_id })
    const renews = act === 'remove' && !group.listed && group.link_hash !== null && group.closed_at === null
    const newLink = renews ? await renewLink(deps, tx, slug, at, { role: roleOf(principal, member), account }) : null
    return { newLink, row: Object.keys(change).length > 0 ? await changeParticipant(tx, member, participant, change) : one, numbers }
  })
  deps.hub.changed(at, numbers)
  return { ...personOf(deps.vault, row, { account, leads: true }), newLink }
}

/** What it changes; null where it cannot be done as somebody stands. */
function changeOf(act: keyof typeof acts, one: ParticipantRow): Partial<Pick<ParticipantRow, 'state' | 'called_at'>> | null {
  switch (act) {
    case 'mute': return one.state === 'in' ? { state: 'muted' } : null
    case 'unmute': return one.state === 'muted' ? { state: 'in' } : null
    case 'remove': return one.state === 'removed' ? null : { state: 'removed', called_at: null }
    case 'seen': return one.called_at !== null && isIn(one) ? { called_at: null } : null
    default: return {}
  }
}

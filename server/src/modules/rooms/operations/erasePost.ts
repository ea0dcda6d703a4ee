import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { ChangeDeps } from '../index.ts'
import { look, roleOf } from '../look.ts'
import { deleteWords, readPosts, readSaid } from '../store.ts'

/** One's own, or, for those who lead a group, anybody's in it: the words go, the place stays, and what else its author wrote there is sealed anew. */
export const erasePost = (deps: ChangeDeps): Handler<typeof operations.erasePost> => async ({ principal, member, account, params: { room, post: id } }) => {
  const at = { member, room }
  const erased = await deps.database.forMembers([member], async (tx) => {
    const { side, participants } = await look(tx, principal, at, true)
    const [post] = await readPosts(tx, at, [id])
    const [said] = post ? await readSaid(tx, at, { only: [post.number], limit: 1 }) : []
    const mine = said?.citizen?.citizen_id === account || said?.staff?.staff_id === account
    must(post && post.event === null && (mine || side === 'moderator'), 'not_found')
    if (!said?.citizen && !said?.staff) return { number: post.number, author: undefined }
    await deleteWords(tx, at, post.number, mine ? 'author' : 'moderator')
    const author = participants.find((one) => one.id === said.citizen?.participant_id)
    if (author) await deps.parts.begin(tx, author)
    const who = side === 'participant' ? { actor: 'citizen' as const } : side === 'moderator' ? { actor: 'staff' as const, role: roleOf(principal, member) } : { actor: 'staff' as const }
    await deps.record(tx, { member, act: side === 'colleague' ? 'team-post.erased' : 'group-post.erased', ...who, actorId: account, object: side === 'colleague' ? 'room' : 'group', objectId: room, ...(author && { citizen: author.citizen_id }) })
    return { number: post.number, author }
  })
  if (erased.author) deps.parts.later(erased.author)
  deps.hub.changed(at, [erased.number])
  return undefined
}

import * as z from 'zod/mini'
import * as r from './rooms.ts'
import * as s from './shapes.ts'

/** The live socket at `/live` (RFC 6455): JSON text frames of at most 64 KiB. Every frame has a type `t`. */

const within = { member: s.id, conversation: s.id }
const inRoom = { member: s.id, room: s.id }

/** Frames from a client. */
export const clientFrame = z.discriminatedUnion('t', [
  /** Follow a conversation and get what came after `after`. Sent again after every reconnect. */
  z.strictObject({ t: z.literal('resume'), ...within, after: s.number }),
  z.strictObject({ t: z.literal('leave'), ...within }),
  z.strictObject({ t: z.literal('send'), ...within, message: s.draft }),
  z.strictObject({ t: z.literal('typing'), ...within, on: z.boolean() }),
  /** High-water marks: everything up to `number` has reached this device, or been seen. */
  z.strictObject({ t: z.literal('delivered'), ...within, number: s.number }),
  z.strictObject({ t: z.literal('read'), ...within, number: s.number }),
  /** Follow a member's queue (staff) or one's own place in it (citizen; sent by itself while waiting). */
  z.strictObject({ t: z.literal('watch'), member: s.id }),
  /** Follow a room and get what came after `after`. Sent again after every reconnect. */
  z.strictObject({ t: z.literal('enter'), ...inRoom, after: s.number }),
  z.strictObject({ t: z.literal('exit'), ...inRoom }),
  z.strictObject({ t: z.literal('post'), ...inRoom, post: r.postDraft }),
  /** Staff have seen everything up to `number`. */
  z.strictObject({ t: z.literal('seen'), ...inRoom, number: s.number }),
  z.strictObject({ t: z.literal('ping') }),
])
export type ClientFrame = z.infer<typeof clientFrame>

/** Frames from the server. */
export const serverFrame = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('ready'), account: s.id, at: s.time }),
  /** The answer to `resume`: state now, and the missing suffix follows as `messages` until `lastNumber`. */
  z.strictObject({ t: z.literal('conversation'), conversation: s.conversation }),
  z.strictObject({ t: z.literal('messages'), conversation: s.id, messages: z.array(s.message) }),
  z.strictObject({ t: z.literal('ack'), conversation: s.id, id: s.id, number: s.number, at: s.time, outcome: z.enum(['stored', 'duplicate']) }),
  z.strictObject({ t: z.literal('refused'), conversation: s.id, id: s.id, code: z.string() }),
  z.strictObject({ t: z.literal('typing'), conversation: s.id, who: s.id, on: z.boolean() }),
  z.strictObject({ t: z.literal('marks'), conversation: s.id, who: s.id, delivered: s.number, read: s.number }),
  /** It is erased, or stored only: nothing of it may be shown any more. */
  z.strictObject({ t: z.literal('gone'), conversation: s.id }),
  /** For staff: these ids of things (requests, conversations, notes) are erased; what a screen still shows of them goes. At most 500. */
  z.strictObject({ t: z.literal('erased'), member: s.id, ids: z.array(s.id) }),
  z.strictObject({ t: z.literal('place'), conversation: s.id, place: s.place }),
  /** The answer to `enter`, and again whenever something about the room or those in it changes. */
  z.strictObject({ t: z.literal('room'), room: r.room }),
  /** What is written in it, in the order of its numbers; one that is known already reads otherwise now. */
  z.strictObject({ t: z.literal('posts'), room: s.id, posts: z.array(r.post) }),
  z.strictObject({ t: z.literal('posted'), room: s.id, id: s.id, number: s.number, at: s.time, outcome: z.enum(['stored', 'duplicate']) }),
  z.strictObject({ t: z.literal('unposted'), room: s.id, id: s.id, code: z.string() }),
  /** One is not in the room any more, and why: nothing of it may be shown. */
  z.strictObject({ t: z.literal('out'), room: s.id, why: z.enum(['removed', 'left', 'gone']) }),
  /** For staff: something in the member's groups or rooms changed: fetch again. */
  z.strictObject({ t: z.literal('rooms'), member: s.id }),
  /** The answer to a member of staff's `watch`: every change from here on is told; what was fetched before may have missed one. */
  z.strictObject({ t: z.literal('watching'), member: s.id }),
  /** Something in the member's queue or inbox changed: fetch again. */
  z.strictObject({ t: z.literal('queue'), member: s.id }),
  /** For coordinators: the load has changed, fetch the board again. */
  z.strictObject({ t: z.literal('board'), member: s.id }),
  /** The member's public page changed: fetch again. */
  z.strictObject({ t: z.literal('site'), member: s.id }),
  /** Every 15 s: the last number of each followed conversation; who missed something resumes. */
  z.strictObject({ t: z.literal('heartbeat'), last: z.array(z.strictObject({ conversation: s.id, number: s.number })) }),
  z.strictObject({ t: z.literal('pong') }),
  z.strictObject({ t: z.literal('error'), code: z.string() }),
  /** The session has ended; the socket closes with 4401 after this. */
  z.strictObject({ t: z.literal('end'), code: z.string() }),
])
export type ServerFrame = z.infer<typeof serverFrame>

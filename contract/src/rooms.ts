import * as z from 'zod/mini'
import * as s from './shapes.ts'

/** Chats of more than two: groups of citizens with their moderators, and the rooms of a member's staff. */

/** Who plans and leads groups; who is in the rooms of the staff. */
export const leaders = ['counsellor', 'coordinator'] as const
export const colleagues = ['counsellor', 'coordinator', 'administrator', 'caseworker'] as const

export const groupParams = z.strictObject({ member: s.id, group: s.id })
export const roomParams = z.strictObject({ member: s.id, room: s.id })

export const roomStates = ['planned', 'open', 'paused', 'closed', 'cancelled'] as const
export const roomState = z.enum(roomStates)
export type RoomState = z.infer<typeof roomState>

const whole = (from: number, to: number) => z.number().check(z.int(), z.minimum(from), z.maximum(to))
/** Names in Danish, and in English where the member has it. */
export const roomName = z.strictObject({ da: s.text(80), en: s.maybeText(80) })
/** Of this century or the next. */
const planned = s.time.check(z.refine((value) => value >= '2000' && value < '2200', { error: 'not a time that can be planned' }))
/** A group as it is planned. `most`: how many citizens may be in it; `listed`: on the citizens' page, else only who has its link finds it. */
export const groupPlan = z.strictObject({
  name: roomName, description: s.both(600), startsAt: planned, minutes: whole(15, 480), most: whole(2, 50), listed: z.boolean(),
  moderators: z.array(s.id).check(z.minLength(1), z.maxLength(10)),
})
export type GroupPlan = z.infer<typeof groupPlan>

/** Someone in a room, by an id that is good in this room alone; `muted`, `removed` and `called` (does not feel well) are told to its moderators, and to the person. */
export const roomPerson = z.strictObject({
  id: s.id, by: z.enum(['citizen', 'staff']), name: s.maybeText(60), title: s.both(60), state: z.enum(['in', 'muted', 'left', 'removed']), called: z.boolean(),
})
export type RoomPerson = z.infer<typeof roomPerson>

/** A room as one of those in it sees it. `me`: one's own id in it. `endsAt`: when all of it is deleted, once that is known. */
export const room = z.strictObject({
  id: s.id, member: s.id, kind: z.enum(['group', 'team', 'direct']), state: roomState, name: s.both(80), description: s.both(600), startsAt: z.nullable(s.time), minutes: z.nullable(s.number),
  me: s.id, moderates: z.boolean(), people: z.array(roomPerson), firstNumber: s.number, lastNumber: s.number, read: s.number, endsAt: z.nullable(s.time), kept: s.period,
})
export type Room = z.infer<typeof room>

/** `erased`: by whoever wrote it, or with them; `removed`: by a moderator. */
export const post = z.strictObject({
  number: s.number, id: s.id, at: s.time, from: z.nullable(s.id), text: s.maybeText(4000), state: z.enum(['there', 'erased', 'removed']),
  event: z.nullable(z.enum(['opened', 'paused', 'resumed', 'closed'])),
})
export type Post = z.infer<typeof post>
export const postDraft = z.strictObject({ id: s.id, text: s.text(4000).check(z.refine((value) => value.trim() !== '', { error: 'empty message' })) })
export type PostDraft = z.infer<typeof postDraft>
export const posted = z.strictObject({ id: s.id, number: s.number, at: s.time, outcome: z.enum(['stored', 'duplicate']) })

/** What is said of a group to whoever stands at its door. `doorClosed`: nobody new comes in. */
export const openGroup = z.strictObject({ id: s.id, name: s.both(80), description: s.both(600), startsAt: s.time, minutes: s.number, state: roomState, full: z.boolean(), doorClosed: z.boolean() })
export type OpenGroup = z.infer<typeof openGroup>
/** Who is there and who reads along, by their roles; the words one agrees to; and a name that is not one's own. */
export const groupDoor = z.extend(openGroup, {
  citizens: s.number, staff: z.array(s.both(60)), consent: z.strictObject({ version: z.string(), text: s.both(2000) }), suggestion: s.text(60), kept: s.period,
  /** One is in it already, or may not come back. */
  mine: z.nullable(z.enum(['in', 'muted', 'left', 'removed'])),
})
export type GroupDoor = z.infer<typeof groupDoor>
/** What is seen of a name: nothing that has no width, turns the text around or breaks the line. */
export const seenAlias = (value: string): string => value.replaceAll(/\s+/g, ' ').replaceAll(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, '').trim()
/** Letters of two alphabets that look alike, in one name, are there to be taken for somebody else's. */
const ofOneAlphabet = (value: string): boolean => !(/\p{Script=Latin}/u.test(value) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(value))
export const alias = s.text(30).check(z.refine((value) => seenAlias(value).length >= 2, { error: 'too short' }), z.refine(ofOneAlphabet, { error: 'two alphabets' }))

/** A group as those who lead groups see it: what is planned, how many are in it, and who called; never a word of what is said. */
export const groupRow = z.extend(groupPlan, {
  id: s.id, etag: s.etag, state: roomState, citizens: s.number, called: s.number, hasLink: z.boolean(), doorClosed: z.boolean(), mine: z.boolean(), moderators: z.array(z.strictObject({ id: s.id, name: s.text(60) })), endsAt: z.nullable(s.time),
})
export type GroupRow = z.infer<typeof groupRow>

export const teamRow = z.strictObject({ id: s.id, kind: z.enum(['team', 'direct']), name: s.both(80), service: z.nullable(s.id), lastNumber: s.number, read: s.number, lastAt: z.nullable(s.time), etag: s.etag })
export type TeamRow = z.infer<typeof teamRow>

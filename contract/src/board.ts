import * as z from 'zod/mini'
import * as s from './shapes.ts'

/** What a coordinator's board shows: counts and times of the day's work. No id of a conversation or a citizen, nothing that anybody wrote or told but the theme they chose. */

const minutes = z.nullable(s.number)

/** Somebody who waits, longest first: where, since when, by what theme, and whether they are offered to a counsellor now. */
export const waitingRow = z.strictObject({ queue: s.id, since: s.time, themes: s.themes, offered: z.boolean() })

/** A service now. `medianMinutes`: the wait of those taken in the last hour, null when nobody was. `planned`: who is on shift (null for a letterbox, which has no shifts), `present`: who is there for it. */
export const serviceLoad = z.strictObject({
  id: s.id, name: s.both(60), kind: z.enum(s.serviceKinds), opening: s.opening, maxQueue: s.service.shape.maxQueue,
  open: s.number, asleep: s.number, medianMinutes: minutes, offers: s.number, planned: z.nullable(s.number), present: s.number,
})
export type ServiceLoad = z.infer<typeof serviceLoad>

export const queueLoad = z.strictObject({ id: s.id, service: s.id, name: s.both(60), open: s.number, asleep: s.number })

/** `ready` and signed in; `paused` as they said; `there`: signed in, not ready; `absent` for days; `away`: none of these. */
export const presences = ['ready', 'paused', 'there', 'absent', 'away'] as const
/** A counsellor now. `unansweredSince`: the oldest words that none of theirs answered. `services`: those they have conversations in or are there for, with how many open ones they may have. */
export const counsellorLoad = z.strictObject({
  id: s.id, name: s.text(60), presence: z.enum(presences), pause: z.nullable(s.pause), back: z.nullable(s.day), offered: z.boolean(),
  open: s.number, asleep: s.number, unansweredSince: z.nullable(s.time),
  services: z.array(z.strictObject({ id: s.id, open: s.number, maxConversations: s.service.shape.maxConversations })),
})
export type CounsellorLoad = z.infer<typeof counsellorLoad>

/** Contacts that were no chats, finished ones, by day and by the channel that the record says (null: it says none): numbers alone. */
export const contactCounts = z.strictObject({ days: z.array(s.day), channels: z.array(z.strictObject({ id: z.nullable(s.text(40)), name: z.nullable(s.both(120)), counts: z.array(s.number) })) })
export type ContactCounts = z.infer<typeof contactCounts>

/** How long a day's figures can be looked back at, in days. */
export const boardDays = 35

/**
 * Half an hour of a service. `waited`: how many waited at some time of it; `talked`: in how many conversations a counsellor wrote; `planned` and `present`: how many were on shift and there, on
 * average (present null: not counted); `taken`: how many were taken in it, and how long those had waited.
 */
export const halfHour = z.strictObject({ at: s.time, waited: s.number, talked: s.number, planned: z.number(), present: z.nullable(z.number()), taken: s.number, medianMinutes: minutes, longestMinutes: minutes })
export type HalfHour = z.infer<typeof halfHour>

import * as z from 'zod/mini'
import { groundIds } from './data/grounds.ts'
import * as s from './shapes.ts'

/** What one may ask about one's data (GDPR art. 15–18, 21). */
export const requestKinds = ['access', 'erasure', 'rectification', 'restriction', 'objection', 'other'] as const
export const requestKind = z.enum(requestKinds)
export type RequestKind = z.infer<typeof requestKind>

/** Who asks without being signed in; `self` is asked by a signed-in citizen, and by nobody else. */
export const strangers = ['third-person', 'lost-phrase', 'texted', 'representative', 'other'] as const
export const stranger = z.enum(strangers)
export const requester = z.enum(['self', ...strangers])
export type Requester = z.infer<typeof requester>

/** `answered` and `withdrawn` are ended. Who writes further to an answered one opens it again, and the ten days begin anew. */
export const requestStates = ['new', 'in-progress', 'answered', 'withdrawn'] as const
export const requestState = z.enum(requestStates)
export type RequestState = z.infer<typeof requestState>

/** The ten days, by the clock on the wall in the member's time zone: `warning` when three have passed, `overdue` when ten have, `ended` when there is nothing left to do. */
export const requestClock = z.enum(['calm', 'warning', 'overdue', 'ended'])
export type RequestClock = z.infer<typeof requestClock>

export const outcomes = ['granted', 'partly', 'refused'] as const
export const outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof outcome>

/** The person's own words, and what staff write. Without a session at most 16 KiB is read at all. */
export const requestText = s.text(4000)
/** A way to be reached, with the purpose of this answer alone. */
export const requestContact = s.text(200)
/** What a person without a session comes back with: thirteen words, shown once. */
export const requestCode = s.text(400)

/** Why, as the person reads it: `article` is the law’s place. */
export const groundShown = z.strictObject({ ground: z.enum(groundIds), article: s.both(100), says: s.both(400) })
export const answer = z.strictObject({
  id: s.id, at: s.time, outcome, text: s.text(20000),
  /** At least one where something was refused. */
  grounds: z.array(groundShown),
  /** By whom, as citizens know them. */
  by: s.maybeText(60),
  /** Where one can complain: in every answer (P65). */
  complaint: s.contact,
  /** What the caseworker did in the same act. */
  carriedOut: z.nullable(z.enum(['restricted'])),
})
export type AnswerShown = z.infer<typeof answer>

const line = z.strictObject({ id: s.id, at: s.time, text: requestText })

/** When the person first asked, when the ten days that run now began, and when they are over. */
const times = { receivedAt: s.time, since: s.time, dueAt: s.time, endedAt: z.nullable(s.time), clock: requestClock }

/** A request as the person who made it sees it. `reference` is for talking about it (on the phone, in a letter); it opens nothing. */
export const myRequest = z.strictObject({
  id: s.id, reference: s.text(20), kind: requestKind, who: requester, state: requestState, ...times,
  /** It belongs to a profile that signed in: no name is known for that. */
  verified: z.boolean(), contact: z.nullable(requestContact),
  /** The person’s own words, oldest first. */
  lines: z.array(line), answers: z.array(answer),
})
export type MyRequest = z.infer<typeof myRequest>

/** A request in the caseworkers’ list: never a word of it. */
export const requestRow = z.strictObject({
  id: s.id, reference: s.text(20), kind: requestKind, who: requester, verified: z.boolean(), state: requestState, ...times,
  /** Whole days left, rounded up: 10 when it has just come, 0 on the day it is due, below 0 when overdue. */
  daysLeft: z.number().check(z.int()),
  /** When the person last wrote. */
  heardAt: s.time,
  takenBy: z.nullable(s.id), takenByName: s.maybeText(60), mine: z.boolean(),
})
export type RequestRow = z.infer<typeof requestRow>

/** Notes of caseworkers and advice of the data protection officer: internal, and yet in the person’s extract. */
const note = z.strictObject({ id: s.id, at: s.time, by: z.enum(['caseworker', 'dpo']), authorName: s.maybeText(60), text: requestText })

/** A request that has been opened. Whoever asks with a session is anonymous here as everywhere: all that is known is that the same profile asks. */
export const openRequest = z.strictObject({
  ...requestRow.shape, etag: s.etag, contact: z.nullable(requestContact), lines: z.array(line), answers: z.array(answer), notes: z.array(note),
  /** What may be done with an answer that grants it, in the same act: nothing for who is not verified. */
  mayCarryOut: z.array(z.enum(['erase', 'restrict'])),
})
export type OpenRequest = z.infer<typeof openRequest>

/** An answer prepared: the product’s own (`shipped`), or the member’s. `{reference}` and `{member}` are filled in by whoever shows it. */
export const answerTemplate = z.strictObject({
  id: s.text(60), shipped: z.boolean(), kind: z.nullable(requestKind), title: s.both(120), text: s.both(4000), outcome: z.nullable(outcome), grounds: z.array(z.enum(groundIds)),
})
export type AnswerTemplate = z.infer<typeof answerTemplate>

export const requestParams = z.strictObject({ member: s.id, request: s.id })

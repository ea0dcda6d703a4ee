import * as z from 'zod/mini'
import * as s from './shapes.ts'

/** Who a citizen says they are (P20): each of it may be left out, not all. The phone number is for calling, never for counselling by SMS (P15). */
export const knownGiven = z.pick(s.contactDetails, { name: true, phone: true, mail: true })
export const knownAs = knownGiven.check(z.refine((value) => Object.values(value).some((one) => one !== null), { error: 'nothing given' }))
export type KnownAs = z.infer<typeof knownGiven>

/** What was given, as its owner sees it. */
export const myKnown = z.strictObject({
  ...knownGiven.shape, givenAt: s.time,
  /** When it is deleted, unless it is given again. */
  endsAt: s.time,
  /** Since when a counsellor has used it, and who opened it first; null: nobody has seen it. */
  opened: z.nullable(z.strictObject({ at: s.time, by: s.maybeText(60) })),
})

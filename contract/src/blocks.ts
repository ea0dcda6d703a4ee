import * as z from 'zod/mini'
import * as s from './shapes.ts'

/** What a member calls abuse: a short list of its own. */
export const mostLabels = 12
export const abuseLabel = z.strictObject({ id: s.id, name: s.both(60), active: z.boolean() })
export type AbuseLabel = z.infer<typeof abuseLabel>

/** For how many hours a counsellor may block a profile, and for how many more a coordinator may each time: never for ever. */
export const blockHours = [1, 24, 72, 168] as const
export const renewalHours = [24, 72, 168, 720] as const

/** A block as coordinators see it: nobody's identity. */
export const block = z.strictObject({ id: s.id, since: s.time, until: s.time, label: s.both(60), by: s.maybeText(60), renewals: s.number })
export type Block = z.infer<typeof block>

/** What a counsellor has called it about a profile. */
export const mark = z.strictObject({ label: s.both(60), at: s.time })

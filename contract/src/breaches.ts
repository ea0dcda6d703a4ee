import * as z from 'zod/mini'
import * as s from './shapes.ts'

/** Breaches of security (GDPR art. 4(12), 33 and 34): what the operator writes down, what a member decides about it, and what its citizens are told. */

/** What was broken: somebody saw, changed or lost what they should not have. */
export const breachNatures = ['confidentiality', 'integrity', 'availability'] as const
/** The classes of data (P06) that were concerned. */
export const breachClasses = ['ordinary', 'sensitive', 'national-id', 'criminal'] as const
/** Art. 33(1) and 34(1): unlikely to result in a risk; a risk; a high risk. */
export const breachRisks = ['unlikely', 'risk', 'high'] as const

const window = { from: s.time, to: s.time }
/**
 * How the people concerned are found: everybody at the member; whomever acts in the log concern that a named account did (a user name, or an id as the log has it), that any staff
 * did, or that anybody did (citizens themselves, too), within a window of time.
 */
export const breachScope = z.union([
  z.strictObject({ of: z.literal('everybody') }),
  z.strictObject({ of: z.literal('account'), account: s.text(100), ...window }),
  z.strictObject({ of: z.enum(['staff', 'anybody']), ...window }),
])
export type BreachScope = z.infer<typeof breachScope>

/** What art. 33(3) asks for, as far as it is known when it is written down. */
export const breachFacts = z.strictObject({
  title: s.text(200), happened: s.text(5000), discoveredAt: s.time, beganAt: s.time, endedAt: z.nullable(s.time),
  nature: z.array(z.enum(breachNatures)).check(z.minLength(1), z.maxLength(3)), classes: z.array(z.enum(breachClasses)).check(z.minLength(1), z.maxLength(4)),
  consequences: s.text(5000), measures: s.text(5000), scope: breachScope,
})
export type BreachFacts = z.infer<typeof breachFacts>

/** What the member decides: how great the risk is, whether Datatilsynet was told (or why not), and whether the people are (art. 34). */
export const breachAssessment = z.strictObject({
  risk: z.enum(breachRisks), reasons: s.text(5000),
  authority: z.union([z.strictObject({ told: z.literal(true), at: s.time }), z.strictObject({ told: z.literal(false), why: s.text(2000) })]),
  people: z.union([z.strictObject({ tell: z.literal(true), notice: z.strictObject({ da: s.text(4000), en: s.text(4000) }) }), z.strictObject({ tell: z.literal(false), why: s.text(2000) })]),
})
export type BreachAssessment = z.infer<typeof breachAssessment>

/** Something that was added to a breach; nothing is ever changed. `name`: who did it, as colleagues know them. */
export const breachLine = z.strictObject({
  id: s.id, at: s.time, kind: z.enum(['amended', 'closed', 'seen', 'acknowledged', 'assessed']), name: s.maybeText(60),
  /** What was added. */
  text: z.nullable(s.text(5000)), scope: z.nullable(breachScope), assessment: z.nullable(breachAssessment),
})
export type BreachLine = z.infer<typeof breachLine>

/** How many people are concerned at a member: those who are here, and those who were erased since. `looked` of `all` while they are still being found. */
export const breachFound = z.strictObject({ done: z.boolean(), looked: s.number, all: s.number, affected: s.number, erased: s.number })
export type BreachFound = z.infer<typeof breachFound>

/** A breach as the operator has it: of each member numbers and times, never who. */
export const recordedBreach = z.strictObject({
  id: s.id, at: s.time, facts: breachFacts, lines: z.array(breachLine),
  members: z.array(z.strictObject({ id: s.id, name: s.text(200), found: breachFound, seenAt: z.nullable(s.time), acknowledgedAt: z.nullable(s.time), assessedAt: z.nullable(s.time) })),
})
export type RecordedBreach = z.infer<typeof recordedBreach>

/** The same as it concerns one member. `dueAt`: 72 hours after the member was told (art. 33(1)). `told`: how many of those who are told have seen it. */
export const memberBreach = z.strictObject({ id: s.id, at: s.time, dueAt: s.time, facts: breachFacts, lines: z.array(breachLine), found: breachFound, told: s.number })
export type MemberBreach = z.infer<typeof memberBreach>

/** Somebody who is concerned, as far as staff may know them. `about` is null while their data is stored only. */
export const affectedRow = z.strictObject({
  id: s.id, about: z.nullable(s.about), confidential: z.array(s.profileField),
  /** Whether they gave a way to reach them; what it is, stands with their conversation. */
  reachable: z.strictObject({ phone: z.boolean(), mail: z.boolean() }),
  conversations: z.array(z.strictObject({ startedAt: s.time, lastAt: s.time, confidential: z.boolean() })),
  /** Acts in the log, from the first to the last; null where everybody is concerned, and while their data is stored only. */
  acts: z.nullable(z.strictObject({ count: s.number, first: s.time, last: s.time })),
  /** When they saw what they were told. */
  seenAt: z.nullable(s.time),
})
export type AffectedRow = z.infer<typeof affectedRow>

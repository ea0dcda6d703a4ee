import * as z from 'zod/mini'
import { ageGroups, genders } from './data/about.ts'
import { municipalityCodes } from './data/municipalities.ts'
import { periodNames } from './data/periods.ts'
import { sharedCodes } from './data/taxonomy.ts'
import { memberRoles } from './roles.ts'

/** A text that a person writes: NFC, no NUL or lone surrogates, 1 to `most` UTF-16 units. */
export const text = (most: number) =>
  z.string().check(
    z.minLength(1), z.maxLength(most),
    z.refine((value) => value.isWellFormed() && !value.includes('\u0000'), { error: 'not well-formed text' }),
  )
/** The same, but may be left empty. */
export const maybeText = (most: number) => z.union([z.literal(''), text(most)])

/**
 * RFC 9562, in small letters as they are made: the same id is the same text wherever it is compared, sealed under or looked up. Not the nil and max
 * UUIDs, which are nobody's: the platform itself is written as nil.
 */
export const id = z.uuid().check(z.refine((value) => !/[A-Z]/.test(value) && /[1-9a-e]/.test(value), { error: 'not an id as they are made' }))
export const time = z.iso.datetime()
export const day = z.iso.date()
/** A day that can be planned: of this century or the next. */
export const planDay = z.iso.date().check(z.refine((value) => value >= '2000' && value < '2200', { error: 'not a day that can be planned' }))
export const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
export const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/i))
export const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/))
/** The largest number that the database's integers hold. */
export const most = 2 ** 31 - 1
export const etag = z.number().check(z.int(), z.minimum(0), z.maximum(most))
export const number = z.number().check(z.int(), z.minimum(0), z.maximum(most))
/** A count or a place in a query. */
export const nth = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(most))
export const cvr = z.string().check(z.regex(/^\d{8}$/))

export const languages = ['da', 'en'] as const
export const language = z.enum(languages)
export type Language = z.infer<typeof language>

/** The same text in Danish and English. */
export const both = (most: number) => z.strictObject({ da: maybeText(most), en: maybeText(most) })
export type Both = { da: string; en: string }

/** What is held about a person in one table of the data map: what it is, where it came from, and of each value what it is for, by which right, and for how long. */
export const holding = z.strictObject({
  /** schema.table of the data map */
  table: z.string(), title: both(200), from: both(300),
  /** How many rows there are; at most the newest 200 are shown here. */
  total: number,
  rows: z.array(z.strictObject({ fields: z.array(z.strictObject({
    column: z.string(), label: both(200), value: z.string(), class: z.enum(['ordinary', 'sensitive', 'national-id', 'criminal', 'not-personal']),
    purpose: both(300), basis: both(300), kept: both(300), sealed: z.boolean(),
  })) })),
})

export const memberParams = z.strictObject({ member: id })
export const conversationParams = z.strictObject({ member: id, conversation: id })

export const contact = z.strictObject({ name: text(200), address: maybeText(300), phone: maybeText(40), mail: maybeText(200), cvr: z.union([z.literal(''), cvr]), site: z.optional(maybeText(200)) })
export type Contact = z.infer<typeof contact>

export const theme = z.strictObject({
  id, name: both(60), definition: both(400), colour, active: z.boolean(),
  /** The main theme that it belongs under; null for a main theme. */
  parent: z.nullable(id),
  /** Its place in the taxonomy that all members share. */
  shared: z.nullable(z.enum(sharedCodes as [string, ...string[]])),
})
export type Theme = z.infer<typeof theme>
const municipality = z.enum(municipalityCodes as [string, ...string[]])
/** The citizen's own words for what it is about: theme ids of the member. */
export const themes = z.array(id).check(z.maxLength(20))
/** Whom a queue is for; an empty list is everybody. */
const audience = { languages: z.array(language).check(z.maxLength(languages.length)), themes, municipalities: z.array(municipality).check(z.maxLength(municipalityCodes.length)) }
/** Where people wait, in a service. One that is for some only is found by what a citizen has told; the others are there to be chosen, and the first of them is the fallback. */
export const queue = z.strictObject({ id, service: id, name: both(60), ...audience, active: z.boolean() })
export type Queue = z.infer<typeof queue>

/** Opening hours: ISO weekday 1 (Monday) to 7, local time of the member; `to` 24:00 is midnight at the end of the day. */
export const openingHours = z.array(z.strictObject({ weekday: z.number().check(z.int(), z.minimum(1), z.maximum(7)), from: clock, to: clock })).check(z.maxLength(50))
/** Days on which the member is closed whatever the weekday says. */
export const closedDays = z.array(z.strictObject({ day, reason: both(100) })).check(z.maxLength(100))

/** `open`: within hours and someone at work; `unstaffed`: within hours, nobody signed in; `closed`: outside hours. Writing is always possible. */
export const opening = z.strictObject({ state: z.enum(['open', 'unstaffed', 'closed']), until: z.nullable(time), next: z.nullable(time) })
export type Opening = z.infer<typeof opening>

/** `live`: a chat with opening hours; `letterbox`: one writes when one likes, and is answered later. */
export const serviceKinds = ['live', 'letterbox'] as const
const limit = (highest: number) => z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(highest)))
const shownOfService = {
  id, name: both(60), kind: z.enum(serviceKinds), ...audience, hours: openingHours, closedDays,
  /** What is said while nobody is there (of a letterbox: when one is answered), and what to do when it cannot wait; empty: the member's own words. */
  closed: both(1000), urgent: both(1000),
}
const offerSeconds = z.nullable(z.number().check(z.int(), z.minimum(10), z.maximum(300)))
/** A service of a member. `maxQueue`: how many may wait at once; `maxConversations`: how many open ones a counsellor may have; null: no limit. `byRota`: open only while someone on the rota is there. `offerSeconds`: those who wait are offered to one counsellor after another, each with so long to accept; null: counsellors take. */
export const service = z.strictObject({ ...shownOfService, etag, maxQueue: limit(10_000), maxConversations: limit(200), byRota: z.boolean(), offerSeconds, active: z.boolean() })
export type Service = z.infer<typeof service>
/** A service as citizens see it: whether it is open, whether its queue is full, and its queues; `choice`: one may choose it. */
export const publicService = z.strictObject({ ...shownOfService, opening, full: z.boolean(), queues: z.array(z.strictObject({ id, name: both(60), choice: z.boolean() })) })
export type PublicService = z.infer<typeof publicService>
/** A shift of the rota in the member's local time; one whose `to` is not after its `from` ends the next day. `etag` 0: a new one. */
export const shift = z.strictObject({ id, staff: id, service: id, day: planDay, from: clock, to: clock, etag })
/** With the instants that its local times are. */
export const plannedShift = z.extend(shift, { startsAt: time, endsAt: time })
export type PlannedShift = z.infer<typeof plannedShift>
/** Why somebody is away for a while, when they think to be back, and what they say to their colleagues. */
export const pause = z.strictObject({ reason: z.enum(['break', 'meeting', 'training', 'away']), back: z.nullable(time), message: maybeText(200) })
export type Pause = z.infer<typeof pause>
/** Days on which somebody is not at work: from `from` until the day before `back`. Why is never asked. `shown`: those they have conversations with see when they are back, and `text`. `etag` 0: a new one. */
export const absence = z.strictObject({ id, staff: id, from: planDay, back: planDay, shown: z.boolean(), text: maybeText(300), etag })
export type Absence = z.infer<typeof absence>
/** Hours, in the member's time zone, in which workplaces make no sound; one whose `to` is not after its `from` ends the next day. */
export const quietHours = z.strictObject({ from: clock, to: clock })
export type QuietHours = z.infer<typeof quietHours>
/** A service as its counsellors see it. */
export const serviceState = z.strictObject({ id, name: both(60), kind: z.enum(serviceKinds), opening, maxQueue: service.shape.maxQueue, maxConversations: service.shape.maxConversations, offerSeconds })
export type ServiceState = z.infer<typeof serviceState>

export const memberTexts = z.strictObject({
  welcome: both(1000), notice: both(1000), urgent: both(1000), waiting: both(1000), closed: both(1000), confidential: both(1000),
})
export type MemberTexts = z.infer<typeof memberTexts>

/** What a citizen may tell about themselves; every field can be skipped. */
export const about = z.strictObject({
  ageGroup: z.nullable(z.enum(ageGroups)),
  gender: z.nullable(z.enum(genders)),
  municipality: z.nullable(municipality),
})
export const contactDetails = z.strictObject({
  name: z.nullable(text(100)),
  phone: z.nullable(z.string().check(z.regex(/^\+?[0-9 ]{6,20}$/))),
  mail: z.nullable(z.email().check(z.maxLength(200))),
  postcode: z.nullable(z.string().check(z.regex(/^\d{4}$/))),
})

/** The names of what may be told. */
export const profileFields = ['ageGroup', 'gender', 'municipality', 'name', 'phone', 'mail', 'postcode'] as const
export const profileField = z.enum(profileFields)
export type ProfileField = z.infer<typeof profileField>

export const conversationStates = ['waiting', 'open', 'asleep', 'closed'] as const
export const conversationState = z.enum(conversationStates)
export type ConversationState = z.infer<typeof conversationState>

/** Someone in a conversation, as the others see them: an alias and a role, never a photo. */
export const participant = z.strictObject({ id, by: z.enum(['citizen', 'staff']), name: maybeText(60), title: both(60), delivered: number, read: number })
export type Participant = z.infer<typeof participant>

export const file = z.strictObject({ id, name: text(200), type: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf']), size: number })
export type File = z.infer<typeof file>

/** What happened, written into the thread so that the citizen sees it. */
export const event = z.strictObject({ name: z.enum(['started', 'taken', 'asleep', 'woken', 'closed', 'reopened', 'requeued', 'erased', 'lost', 'handover-asked', 'handover-withdrawn', 'handover-declined', 'handed-over', 'guest-asked', 'guest-withdrawn', 'guest-declined', 'guest-joined', 'guest-listens', 'guest-left']), who: maybeText(60) })

/** A message. Numbers are gap-free per conversation, from 1. `id` is the writer's own, for idempotency. */
export const message = z.strictObject({
  number, id, at: time, by: z.enum(['citizen', 'staff', 'service']), author: z.nullable(id),
  text: maybeText(20000), files: z.array(file), event: z.nullable(event),
  /** When its author put it right, if they did. */
  edited: z.optional(time),
})
export type Message = z.infer<typeof message>

/** What a person sends: text, files already uploaded, or both. */
export const draft = z.strictObject({
  id, text: maybeText(20000), files: z.array(z.strictObject({ id, name: text(200) })).check(z.maxLength(10)),
}).check(z.refine((value) => value.text.trim() !== '' || value.files.length > 0, { error: 'empty message' }))
export type Draft = z.infer<typeof draft>

/** Somebody else may take over, if the citizen says yes: a colleague by alias, or whoever takes it from a queue. Null when nothing is asked. */
export const handover = z.strictObject({ id, to: z.strictObject({ kind: z.enum(['colleague', 'queue']), name: both(60) }), askedAt: time })
export type Handover = z.infer<typeof handover>
export const handoverAnswers = ['with', 'without', 'no'] as const
/** `with`: what was written goes along. `without`: the new counsellor starts from where they come in. */
export const handoverAnswer = z.enum(handoverAnswers)

/** How a colleague is in a conversation: `part` reads and writes, `listen` reads. */
export const guestRoles = ['part', 'listen'] as const
export const guestRole = z.enum(guestRoles)
export type GuestRole = z.infer<typeof guestRole>
/** A colleague whom the citizen is asked to let in (`asked`), has let in (`here`), or who took part and has left. `everything`: reads what was written before, too. `by`: who asked; empty when they did themselves. */
export const guest = z.strictObject({
  id, staff: id, name: maybeText(60), title: both(60), role: guestRole, state: z.enum(['asked', 'here', 'left']), everything: z.boolean(), why: maybeText(500), by: maybeText(60), at: time,
})
export type Guest = z.infer<typeof guest>
/** `all`: they read everything. `from-now`: they read from where they come in. */
export const guestAnswers = ['all', 'from-now', 'no'] as const
export const guestAnswer = z.enum(guestAnswers)

/** An answer on its way to a second reader, or back from one, who said why. */
export const answer = z.strictObject({ id, state: z.enum(['submitted', 'returned']), revision: number, at: time, text: text(20000), remark: maybeText(2000) })
export type Answer = z.infer<typeof answer>

/** A conversation as its participants see it. */
export const conversation = z.strictObject({
  /** `test`: for practice; counts nowhere, and goes a day after it began. */
  id, test: z.boolean(), member: id, state: conversationState, queue: id, startedAt: time, takenAt: z.nullable(time), closedAt: z.nullable(time),
  lastNumber: number, lastAt: time, themes, participants: z.array(participant), handover: z.nullable(handover), guests: z.array(guest),
  /** A colleague reads each answer of the counsellor before it is sent. */
  secondReader: z.boolean(),
  /** For so many minutes whoever wrote a message may correct it. */
  editMinutes: number,
  /** The counsellor is away for days and lets it be seen: when they are back, and what they say about it. */
  away: z.nullable(z.strictObject({ back: day, text: maybeText(300) })),
})
export type Conversation = z.infer<typeof conversation>

/** What a member decides about its conversations. `editMinutes`: for how long whoever wrote a message may correct it; 0: not at all. */
export const conversationRules = z.strictObject({ editMinutes: z.number().check(z.int(), z.minimum(0), z.maximum(60)) })
export type ConversationRules = z.infer<typeof conversationRules>

/** What a counsellor calls a conversation for themselves; never shown to the citizen but in what is kept about them. */
export const labelColours = ['green', 'blue', 'violet', 'red', 'yellow'] as const
export const label = z.strictObject({ title: maybeText(80), colour: z.nullable(z.enum(labelColours)) })
export type Label = z.infer<typeof label>

/** A conversation in a counsellor's inbox: themes and times, never text. */
export const inboxRow = z.strictObject({
  id, test: z.boolean(), known: z.boolean(), state: conversationState, queue: id, startedAt: time, lastAt: time, lastBy: z.enum(['citizen', 'staff', 'service']), lastNumber: number, read: number,
  themes, ageGroup: about.shape.ageGroup, gender: about.shape.gender, municipality: about.shape.municipality, mine: z.boolean(), alias: maybeText(60), label: z.nullable(label),
})
export type InboxRow = z.infer<typeof inboxRow>

/** Someone waiting, as the counsellors of the queue see it. */
export const queueRow = z.strictObject({
  id, queue: id, since: time, themes, ageGroup: about.shape.ageGroup, gender: about.shape.gender, municipality: about.shape.municipality, letters: number,
  /** False where those who wait are offered: who has no offer of it cannot take it. */
  mayTake: z.boolean(),
})
export type QueueRow = z.infer<typeof queueRow>

/** Place in the queue, from 1; `expectedMinutes` is the median wait of the last hour, or null: never invented. */
export const place = z.strictObject({ place: number, waiting: number, expectedMinutes: z.nullable(number) })
export type Place = z.infer<typeof place>

/** Who is signed in. */
export const session = z.strictObject({
  kind: z.enum(['nobody', 'citizen', 'staff']),
  account: z.nullable(id),
  name: z.nullable(text(60)),
  /** Where they have roles: a citizen at one member, staff at one or more; the operator's own roles have member null. */
  memberships: z.array(z.strictObject({ member: z.nullable(id), slug: z.nullable(z.string()), name: z.nullable(z.string()), roles: z.array(z.enum(['citizen', ...memberRoles, 'operator'])) })),
  scopes: z.array(z.string()),
})
export type Session = z.infer<typeof session>

/* How long things are kept */

export const period = z.enum(periodNames)
/** What a member decides: profiles by inactivity, conversations from their closing (per queue; null is every other), notes from when they were written. Null: with the profile. Who they are, from when they said it. */
export const retentionRules = z.strictObject({
  profile: z.strictObject({ period, basis: z.nullable(text(500)) }),
  conversations: z.array(z.strictObject({ queue: z.nullable(id), period })).check(z.maxLength(100)),
  notes: z.nullable(period),
  /** Who citizens have said they are, from when they gave it. */
  known: period,
  /** Groups from when they end; what staff write to each other from when it is written. */
  groups: z._default(period, 'P30D'),
  team: z._default(period, 'P30D'),
})
export type RetentionRules = z.infer<typeof retentionRules>
export const retentionKinds = ['profile', 'known', 'conversation', 'note', 'group', 'team', 'invitation', 'request', 'staff', 'breach', 'act'] as const
export type RetentionKind = (typeof retentionKinds)[number]
const count = z.number().check(z.int(), z.minimum(0), z.maximum(most))
export const retentionCounts = z.strictObject({ profile: count, known: count, conversation: count, note: count, group: count, team: count, invitation: count, request: count, staff: count, breach: count, act: count })
export type RetentionCounts = z.infer<typeof retentionCounts>

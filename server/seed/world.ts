import type { Ground } from '@socialspace/contract/data/grounds'
import type { Outcome, Requester, RequestKind } from '@socialspace/contract/requests'
import type { MemberRole } from '@socialspace/contract/roles'
import type { Both, Contact, Label, Language, MemberTexts, Service } from '@socialspace/contract/shapes'

/** The demo world as data. Everybody and everything in it is invented; no number or address in it can be reached. */
export interface DemoWorld {
  readonly operator: Contact
  /** SocialSpace, the organisation: controller of its own site and newsletter (P72). */
  readonly site: Contact
  readonly staff: readonly DemoStaff[]
  readonly members: readonly DemoMember[]
}

/** Someone who works for one or more members (by slug), or for the operator (`member` null). */
export interface DemoStaff {
  readonly username: string
  readonly name: string
  readonly title: Both
  readonly roles: readonly { readonly member: string | null; readonly role: MemberRole | 'operator' }[]
}

export interface DemoMember {
  readonly slug: string
  readonly name: string
  readonly kind: 'ngo' | 'municipality'
  readonly contact: Contact
  readonly accent: string
  readonly timeZone: string
  readonly texts: MemberTexts
  readonly services: readonly DemoService[]
  readonly themes: readonly DemoTheme[]
  /** Prepared replies that all counsellors use. */
  readonly replies: readonly { readonly title: Both; readonly text: Both }[]
  /** One's own, by user name. */
  readonly ownReplies: Readonly<Record<string, readonly { readonly title: string; readonly text: string }[]>>
  readonly conversations: readonly DemoConversation[]
  readonly requests: readonly DemoRequest[]
}

/** A service with its queues; what is left out is as a new service has it. */
export interface DemoService extends Partial<Pick<Service, 'kind' | 'languages' | 'closed' | 'urgent' | 'maxQueue' | 'maxConversations' | 'byRota' | 'offerSeconds'>> {
  readonly name: Both
  /** Keys of themes. */
  readonly themes?: readonly string[]
  /** ISO weekdays, 1 is Monday; local time. */
  readonly hours: readonly { readonly weekday: number; readonly from: string; readonly to: string }[]
  readonly queues: readonly { readonly key: string; readonly name: Both; readonly languages?: readonly Language[]; readonly themes?: readonly string[] }[]
  /** Planned every week, by user name. */
  readonly shifts?: readonly { readonly staff: string; readonly weekdays: readonly number[]; readonly from: string; readonly to: string }[]
}

export interface DemoTheme {
  readonly key: string
  readonly name: Both
  readonly definition: Both
  readonly colour: string
}

/** A conversation as a script. It is taken by `counsellor` just before that person's first message. */
export interface DemoConversation {
  readonly key: string
  readonly state: 'closed' | 'asleep' | 'waiting'
  readonly queue: string
  /** What the citizen chose. */
  readonly themes: readonly string[]
  readonly municipality: string | null
  readonly ageGroup: 'under-12' | '12-14' | '15-17' | '18-24' | '25-39' | '40-59' | '60-plus' | null
  readonly gender: 'girl-woman' | 'boy-man' | 'other' | null
  readonly began: DemoBeginning
  /** Who takes it; null while it waits. */
  readonly counsellor: string | null
  /** `after` is minutes from the beginning, rising; `who` is 'citizen' or a user name. */
  readonly messages: readonly { readonly who: string; readonly after: number; readonly text: string }[]
  /** What the counsellor chose when closing it; empty until then. */
  readonly closingThemes: readonly string[]
  /** The counsellor's journal note. */
  readonly note: string | null
  /** What the counsellor calls it for themselves. */
  readonly label?: Label
}

/** So many days before the seed, at local time `at`; or, for what is new, `minutesAgo`. */
export type DemoBeginning = { readonly daysAgo: number; readonly at: string } | { readonly minutesAgo: number }

/** A request about somebody's data as a script: `self` is who began the conversation `by`; others have no session. What staff do comes so many days after it. */
export interface DemoRequest {
  readonly kind: RequestKind
  readonly who: Requester
  readonly by: string | null
  readonly began: DemoBeginning
  readonly text: string
  readonly contact: string | null
  /** Who has it (user names); null while it is new. */
  readonly caseworker: string | null
  readonly note: string | null
  readonly advice: { readonly dpo: string; readonly text: string } | null
  readonly answer: { readonly afterDays: number; readonly outcome: Outcome; readonly grounds: readonly Ground[]; readonly text: string } | null
}

/** The same hours on several weekdays. */
export const daily = (weekdays: readonly number[], from: string, to: string) =>
  weekdays.map((weekday) => ({ weekday, from, to }))

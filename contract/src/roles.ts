/** Roles of MISSION.md; `anyone` needs no session, `staff` is any signed-in member of staff whatever their roles. */
export const roles = [
  'anyone', 'citizen', 'staff', 'counsellor', 'coordinator', 'administrator', 'caseworker', 'dpo', 'commissioner', 'operator',
] as const
export type Role = (typeof roles)[number]

/** Roles that a member gives its staff. */
export const memberRoles = ['counsellor', 'coordinator', 'administrator', 'caseworker', 'dpo'] as const
export type MemberRole = (typeof memberRoles)[number]

/** OAuth 2 scopes; every operation names one (RFC 6749 §3.3). */
export const scopes = {
  public: 'What anyone may read',
  session: 'Your own sign-in',
  'citizen.profile': 'What you have told about yourself',
  'citizen.extract': 'Get everything that is kept about you, conversations and notes too',
  'citizen.rights': 'Take back a consent, restrict and erase what is kept about you',
  conversations: 'Conversations you take part in',
  'work.queue': 'See who waits',
  'work.conversations': 'Conversations assigned to you',
  'work.journal': 'Journal notes on conversations assigned to you',
  'work.requests': 'Requests that people make about their data',
  settings: "A member's texts, opening hours, themes and queues",
  staff: "A member's staff",
  'staff.data': 'See and get everything that is kept about you as a member of staff',
  acts: 'The log of acts',
  breaches: 'Breaches of security at a member, and who they concern',
  platform: 'Run the platform',
} as const
export type Scope = keyof typeof scopes

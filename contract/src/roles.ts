/** Roles of MISSION.md; `anyone` needs no session, `staff` is any signed-in member of staff whatever their roles. */
export const roles = [
  'anyone', 'citizen', 'staff', 'counsellor', 'coordinator', 'administrator', 'caseworker', 'dpo', 'commissioner', 'operator',
] as const
export type Role = (typeof roles)[number]

/** Roles that a member gives its staff. */
export const memberRoles = ['counsellor', 'coordinator', 'administrator', 'caseworker', 'dpo'] as const
export type MemberRole = (typeof memberRoles)[number]

/** Who may begin a conversation for practice: a counsellor to have both sides of it, the others to see the citizen's. */
export const practiceRoles = ['counsellor', 'coordinator', 'administrator'] as const satisfies readonly MemberRole[]

/** OAuth 2 scopes; every operation names one (RFC 6749 §3.3). */
export const scopes = {
  public: 'What anyone may read',
  session: 'Your own sign-in',
  'citizen.profile': 'What you have told about yourself',
  'citizen.extract': 'Get everything that is kept about you, conversations and notes too',
  'citizen.rights': 'Take back a consent, say who you are or be anonymous again, restrict and erase what is kept about you',
  conversations: 'Conversations you take part in',
  rooms: 'Groups and rooms of staff that you are in',
  'work.queue': 'See who waits',
  'work.conversations': 'Conversations assigned to you',
  'work.practice': 'Make links to conversations for practice',
  'work.journal': 'Journal notes on conversations that you may read',
  'work.replies': 'Replies that are prepared for conversations',
  'work.quality': 'Evaluations of conversations, and supervision',
  'work.blocks': 'What is called abuse, and who cannot write for a while',
  'work.requests': 'Requests that people make about their data',
  settings: "A member's texts, services, themes and queues",
  staff: "A member's staff",
  'staff.data': 'See and get everything that is kept about you as a member of staff',
  acts: 'The log of acts',
  breaches: 'Breaches of security at a member, and who they concern',
  platform: 'Run the platform',
} as const
export type Scope = keyof typeof scopes

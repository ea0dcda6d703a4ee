import { type JournalRole, type JournalRules, journalRoles } from '@socialspace/contract/journal'
import type { Role } from '@socialspace/contract/roles'

/** Notes are for the counsellor whose conversation it is (P04); a waiting conversation is nobody's yet. */
export const mayKeepJournal = (staff: string, of: { staff: string | null } | undefined): boolean => of !== undefined && of.staff === staff

/**
 * Somebody who gave no name is their author's. What is about the citizen of a conversation is for whoever has that now and nobody else, as notes are: what a colleague wrote before `since` did not go along to them.
 */
export const mayReadContact = (staff: string, { author_id, conversation_id, written_at }: { author_id: string; conversation_id: string | null; written_at: Date }, of: { staff: string | null; since: Date | null } | null | undefined): boolean =>
  conversation_id === null ? author_id === staff : of != null && mayKeepJournal(staff, of) && (author_id === staff || of.since === null || written_at >= of.since)

/** In which role somebody reads a conversation's notes: as its counsellor, or in a role that the member lets in; null for everybody else. */
export function readerOf(staff: string, roles: ReadonlySet<Role>, of: { staff: string | null }, rules: JournalRules): JournalRole | null {
  if (roles.has('counsellor') && mayKeepJournal(staff, of)) return 'counsellor'
  return letIn(roles, rules)
}

/** The first of somebody's roles that the member lets in to every journal. */
export const letIn = (roles: ReadonlySet<Role>, rules: JournalRules) => journalRoles.find((role) => roles.has(role) && rules.readers.includes(role)) ?? null

/** Confidential parts are read by their author, and by whom the member names (P05). */
export const mayReadConfidential = (staff: string, role: JournalRole, author: string, rules: JournalRules): boolean => staff === author || rules.confidential.includes(role)

/** Notes are for the counsellor whose conversation it is (P04); a waiting conversation is nobody's yet. */
export const mayKeepJournal = (staff: string, of: { staff: string | null } | undefined): boolean => of !== undefined && of.staff === staff

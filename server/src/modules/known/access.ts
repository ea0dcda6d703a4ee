/** What was given is for the counsellor whose conversation it is (P04); one that waits is nobody's yet. */
export const mayOpen = (staff: string, of: { staff: string | null } | undefined): boolean => of !== undefined && of.staff === staff

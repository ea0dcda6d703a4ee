import type { Answered, operations } from '@socialspace/contract'

export type AgeGroup = Answered<typeof operations.readProfile>['about']['ageGroup']

/** Their own word is enough, whatever their age: nobody stands between a child and counselling, alone or in a group that counsellors lead, in writing or by word of mouth. */
const everybodys: ReadonlySet<string> = new Set(['counselling', 'group', 'contact'])
const under15: ReadonlySet<AgeGroup> = new Set(['under-12', '12-14'] as const)

/**
 * Whether a person's own yes to a purpose is enough (P21): to counselling always; to anything else from fifteen on, so whoever has not told their age counts as younger. A guardian has
 * no way to agree yet, so that for whoever is younger every other purpose is off.
 */
export const mayAgreeAlone = (purpose: string, age: AgeGroup): boolean => everybodys.has(purpose) || (age !== null && !under15.has(age))

import type { BreachAssessment } from '@socialspace/contract/breaches'

/** The time that a controller has to tell Datatilsynet, from when it became aware (GDPR art. 33(1)): it is aware when the processor has told it. In milliseconds. */
export const notifyWithin = 72 * 60 * 60 * 1000
export const dueAt = (told: Date): Date => new Date(told.getTime() + notifyWithin)

/** What those concerned are told; null while nobody has decided that they are. */
export const noticeOf = (latest: BreachAssessment | undefined): { da: string; en: string } | null => (latest?.people.tell ? latest.people.notice : null)

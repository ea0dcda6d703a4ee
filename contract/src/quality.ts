import * as z from 'zod/mini'
import { answers, formFields } from './forms.ts'
import * as s from './shapes.ts'

/** Evaluations of conversations, and supervision. */

/** What citizens are asked after a conversation, and what counsellors ask themselves. */
export const evaluationUses = ['citizen', 'counsellor'] as const
export type EvaluationUse = (typeof evaluationUses)[number]
/** At most this many questions: it is an offer, not an interview. */
export const mostQuestions = 8
/** Every question can be skipped (P22), and whoever may read the answers reads all of them. */
const questions = formFields.check(z.maxLength(mostQuestions), z.refine((fields) => fields.every(({ required, confidential }) => !required && !confidential), { error: 'a question that cannot be skipped, or is withheld' }))

/** A form in one of its versions; version 0 is as shipped. One that is not active is not asked. */
export const evaluationForm = z.strictObject({ use: z.enum(evaluationUses), version: s.number, active: z.boolean(), fields: questions })
export type EvaluationForm = z.infer<typeof evaluationForm>

/** As it was asked, and answered. */
const answered = { etag: s.etag, at: s.time, version: s.number, fields: formFields, answers }
export const ownEvaluation = z.strictObject(answered)
export type OwnEvaluation = z.infer<typeof ownEvaluation>
/** `hidden`: not shown to the counsellor whom the citizen wrote with. */
export const evaluation = z.strictObject({ ...answered, hidden: z.boolean() })
export type Evaluation = z.infer<typeof evaluation>

/** Numbers are shown from so many answers on. */
export const fewestAnswers = 5

/** Feedback from a coordinator to a counsellor, and what they answer; on a conversation, or on the work as such. */
export const thread = z.strictObject({
  id: s.id, staff: s.id, staffName: s.maybeText(60), coordinator: s.id, coordinatorName: s.maybeText(60), conversation: z.nullable(s.id),
  startedAt: s.time, lastAt: s.time, lastBy: z.enum(['coordinator', 'counsellor']), remarks: s.number, mine: z.enum(['coordinator', 'counsellor']),
})
export type SupervisionThread = z.infer<typeof thread>
export const remark = z.strictObject({ id: s.id, at: s.time, by: z.enum(['coordinator', 'counsellor']), text: s.text(5000) })
export type Remark = z.infer<typeof remark>
/** What one thread holds at the most. */
export const mostRemarks = 200

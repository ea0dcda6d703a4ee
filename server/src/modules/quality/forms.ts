import { type Answers, faultsOfAnswers, type FormField, keptAnswers } from '@socialspace/contract/forms'
import { type EvaluationForm, type EvaluationUse, evaluationUses } from '@socialspace/contract/quality'
import type { Tx } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/http/index.ts'
import type { Answered } from './readable.ts'
import { shipped } from './shipped.ts'
import { readForms, readFormVersion } from './store.ts'

const asShipped = (use: EvaluationUse): EvaluationForm => ({ use, version: 0, active: true, fields: [...shipped[use]] })

/** What is asked now, of citizens and of counsellors. */
export async function formsOf(tx: Tx, member: string): Promise<EvaluationForm[]> {
  const stored = await readForms(tx, member)
  return evaluationUses.map((use) => stored.find((form) => form.use === use) ?? asShipped(use))
}
/** What is asked; null when the member asks nothing. */
export async function formOf(tx: Tx, member: string, use: EvaluationUse): Promise<EvaluationForm | null> {
  const form = (await formsOf(tx, member)).find((one) => one.use === use)!
  return form.active && form.fields.length > 0 ? form : null
}

/** What is kept of answers, with what was asked. @throws Refusal invalid_input, naming each field and what is wrong with it */
export async function answeredOf(tx: Tx, member: string, use: EvaluationUse, version: number, answers: Answers): Promise<Answered> {
  const fields: readonly FormField[] | undefined = version === 0 ? shipped[use] : await readFormVersion(tx, member, use, version)
  if (!fields) throw new Refusal('invalid_input', [{ path: 'body.version', code: 'unknown' }])
  const faults = faultsOfAnswers(fields, answers)
  // What is no field of the form was made up by the caller, and is not repeated.
  if (faults.length > 0) throw new Refusal('invalid_input', faults.map(({ field, code }) => ({ path: code === 'unknown' ? 'body.answers.*' : `body.answers.${field}`, code })))
  return { version, fields: [...fields], answers: keptAnswers(fields, answers) }
}

import { fewestAnswers, type Evaluation, type EvaluationForm } from '@socialspace/contract/quality'

interface Question { field: EvaluationForm['fields'][number]; answered: number | null; counts: { id: string; count: number }[] }
const choicesOf = ({ kind, choices }: EvaluationForm['fields'][number]) => (kind === 'yesno' ? ['yes', 'no'] : kind === 'choice' || kind === 'choices' ? choices.map(({ id }) => id) : [])

/** How often each answer was given to what is asked now; nothing of a question that fewer than five answered (P02). Words are read one by one, and never counted. */
export function figuresOf(form: EvaluationForm | null, evaluations: readonly Pick<Evaluation, 'fields' | 'answers'>[]): { answered: number | null; questions: Question[] } {
  const fields = form?.fields.filter((field) => choicesOf(field).length > 0) ?? []
  const shown = (count: number) => (count >= fewestAnswers ? count : null)
  return {
    answered: shown(evaluations.length),
    questions: fields.map((field) => {
      // An answer counts where the same was asked: the question of that name with those choices.
      const given = evaluations.flatMap(({ fields: asked, answers }) => {
        const value = answers[field.id]
        return value !== undefined && asked.some(({ id, kind }) => id === field.id && kind === field.kind) ? [typeof value === 'boolean' ? [value ? 'yes' : 'no'] : [value].flat().map(String)] : []
      })
      const answered = shown(given.length)
      return { field, answered, counts: answered === null ? [] : choicesOf(field).map((id) => ({ id, count: given.filter((chosen) => chosen.includes(id)).length })) }
    }),
  }
}

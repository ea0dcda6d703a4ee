import type { PromiseId } from '../promises.ts'

/** One sentence of the policy and the promises it makes. */
export type PolicySentence = { readonly promises: readonly PromiseId[]; readonly text: string }
export type PolicySection = {
  readonly id: string
  readonly heading: string
  readonly sentences: readonly PolicySentence[]
}
/** A whole privacy policy in one language; `{…}` stands where the server puts one of `placeholders`. */
export type PolicyText = { readonly title: string; readonly intro: string; readonly sections: readonly PolicySection[] }

export { placeholders } from '@socialspace/contract/policy'

/** A sentence with the promises it makes. */
export function says(promises: readonly PromiseId[], text: string): PolicySentence {
  return { promises, text }
}

import { namedIn, neededContacts, type PolicyText, type PolicyTexts, promisesOf, sentencesOf, strayNames, textsIn } from '@socialspace/contract/policy'
import { languages } from '@socialspace/contract/shapes'

export interface Fault { readonly path: string; readonly code: string }

/** What no draft may say, finished or not: a name that nobody fills in, two sections with one id. */
export function strayIn(texts: PolicyTexts): Fault[] {
  return [
    ...strayNames(texts).map(({ path }) => ({ path, code: 'unknown_name' })),
    ...partsOf(texts).flatMap(([path, { sections }]) => (new Set(sections.map(({ id }) => id)).size < sections.length ? [{ path: `${path}.sections`, code: 'same_id' }] : [])),
  ]
}

/** What is missing before it can be published: every text in both languages, and in the whole text each contact (GDPR art. 13; P65, P72). */
export function missingIn(texts: PolicyTexts): Fault[] {
  const empty = [
    ...textsIn(texts).flatMap(([path, text]) => languages.filter((language) => text[language].trim() === '').map((language) => ({ path: `${path}.${language}`, code: 'empty' }))),
    ...partsOf(texts).flatMap(([path, text]) => (sentencesOf(text).length === 0 ? [{ path: `${path}.sections`, code: 'empty' }] : [])),
  ]
  const contacts = languages.flatMap((language) => {
    const named = new Set(sentencesOf(texts.whole).flatMap(({ text }) => namedIn(text[language])))
    return neededContacts.filter((name) => !named.has(name)).map((name) => ({ path: `texts.whole.${name}.${language}`, code: 'contact_missing' }))
  })
  return [...empty, ...contacts]
}

/** Promises that the text in force makes and the next one would not: taking one back is always significant. */
export const takenBack = (next: PolicyTexts, before: PolicyTexts): string[] => promisesOf(before.whole).filter((id) => !promisesOf(next.whole).includes(id))

const partsOf = (texts: PolicyTexts): [string, PolicyText][] => [['texts.whole', texts.whole], ['texts.child', texts.child]]

import { namedIn, neededContacts, placeholders, type PolicyText, type PolicyTexts, promisesOf, sentencesOf } from '@socialspace/contract/policy'
import { type Both, languages } from '@socialspace/contract/shapes'

export interface Fault { readonly path: string; readonly code: string }

const names = new Set<string>(placeholders)

/** What no draft may say, finished or not: a name that nobody fills in, two sections with one id. */
export function strayIn(texts: PolicyTexts): Fault[] {
  return partsOf(texts).flatMap(([path, text]) => [
    ...textsOf(path, text).flatMap(([at, both]) => languages.flatMap((language) => namedIn(both[language]).filter((name) => !names.has(name)).map(() => ({ path: `${at}.${language}`, code: 'unknown_name' })))),
    ...(new Set(text.sections.map(({ id }) => id)).size < text.sections.length ? [{ path: `${path}.sections`, code: 'same_id' }] : []),
  ])
}

/** What is missing before it can be published: every text in both languages, and in the whole text each contact (GDPR art. 13; P65, P72). */
export function missingIn(texts: PolicyTexts): Fault[] {
  const empty = partsOf(texts).flatMap(([path, text]) => [
    ...textsOf(path, text).flatMap(([at, both]) => languages.filter((language) => both[language].trim() === '').map((language) => ({ path: `${at}.${language}`, code: 'empty' }))),
    ...(sentencesOf(text).length === 0 ? [{ path: `${path}.sections`, code: 'empty' }] : []),
  ])
  const contacts = languages.flatMap((language) => {
    const named = new Set(sentencesOf(texts.whole).flatMap(({ text }) => namedIn(text[language])))
    return neededContacts.filter((name) => !named.has(name)).map((name) => ({ path: `texts.whole.${name}.${language}`, code: 'contact_missing' }))
  })
  return [...empty, ...contacts]
}

/** Promises that the text in force makes and the next one would not: taking one back is always significant. */
export const takenBack = (next: PolicyTexts, before: PolicyTexts): string[] => promisesOf(before.whole).filter((id) => !promisesOf(next.whole).includes(id))

const partsOf = (texts: PolicyTexts): [string, PolicyText][] => [['texts.whole', texts.whole], ['texts.child', texts.child]]
const textsOf = (path: string, { title, intro, sections }: PolicyText): [string, Both][] => [
  [`${path}.title`, title], [`${path}.intro`, intro],
  ...sections.flatMap(({ heading, sentences }, at): [string, Both][] => [
    [`${path}.sections.${at}.heading`, heading], ...sentences.map(({ text }, nth): [string, Both] => [`${path}.sections.${at}.sentences.${nth}`, text]),
  ]),
]

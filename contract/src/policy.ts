import * as z from 'zod/mini'
import { countryCodes } from './data/countries.ts'
import * as s from './shapes.ts'

/** Names and contacts that the server fills in where a text says `{name}`: the member, the operator, SocialSpace and the authority (P65, P72). */
export const placeholders = [
  'member', 'memberContact', 'operator', 'operatorContact', 'site', 'siteContact', 'authority', 'authorityContact',
] as const
/** Contacts that no policy may leave out (GDPR art. 13; P65, P72). */
export const neededContacts = ['memberContact', 'operatorContact', 'siteContact', 'authorityContact'] as const

/** What stands in `{…}`, in the order of the text. */
export const namedIn = (text: string): string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!)

/** Every promise of the privacy policy, in order; what they say is in the server's policy module. */
export const promiseIds = [
  'P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P10', 'P11', 'P12', 'P13', 'P14', 'P15', 'P16', 'P20', 'P21', 'P22', 'P23', 'P24', 'P25',
  'P30', 'P31', 'P32', 'P40', 'P41', 'P42', 'P50', 'P51', 'P52', 'P53', 'P54', 'P60', 'P61', 'P62', 'P63', 'P64', 'P65', 'P70', 'P71', 'P72',
] as const
export type PromiseId = (typeof promiseIds)[number]

/** One sentence in both languages, and the promises it makes. */
export const policySentence = z.strictObject({ promises: z.array(z.enum(promiseIds)).check(z.maxLength(10)), text: s.both(600) })
export const policySection = z.strictObject({ id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)), heading: s.both(120), sentences: z.array(policySentence).check(z.maxLength(80)) })
/** A policy as its administrator writes it: Danish and English side by side, so that neither says what the other does not. */
export const policyText = z.strictObject({ title: s.both(120), intro: s.both(1500), sections: z.array(policySection).check(z.maxLength(40)) })
/** The whole policy, and the short one for a child. */
export const policyTexts = z.strictObject({ whole: policyText, child: policyText })
export type PolicySentence = z.infer<typeof policySentence>
export type PolicySection = z.infer<typeof policySection>
export type PolicyText = z.infer<typeof policyText>
export type PolicyTexts = z.infer<typeof policyTexts>

/** Every sentence of a policy. */
export const sentencesOf = ({ sections }: PolicyText): PolicySentence[] => sections.flatMap(({ sentences }) => sentences)
/** The promises that a policy makes. */
export const promisesOf = (text: PolicyText): PromiseId[] => [...new Set(sentencesOf(text).flatMap(({ promises }) => promises))].sort()

/** Every text of both, and where it stands. */
export const textsIn = (texts: PolicyTexts): [path: string, text: s.Both][] => (['whole', 'child'] as const).flatMap((part): [string, s.Both][] => {
  const { title, intro, sections } = texts[part]
  const path = `texts.${part}`
  return [
    [`${path}.title`, title], [`${path}.intro`, intro],
    ...sections.flatMap(({ heading, sentences }, at): [string, s.Both][] => [
      [`${path}.sections.${at}.heading`, heading], ...sentences.map(({ text }, nth): [string, s.Both] => [`${path}.sections.${at}.sentences.${nth}`, text]),
    ]),
  ]
})
/** Every name that nobody fills in, and where it stands: `path` ends with the language. */
export const strayNames = (texts: PolicyTexts): { path: string; name: string }[] => textsIn(texts).flatMap(([path, text]) =>
  s.languages.flatMap((language) => namedIn(text[language]).filter((name) => !(placeholders as readonly string[]).includes(name)).map((name) => ({ path: `${path}.${language}`, name }))))

/** `coming`: announced, applies later; `applies`: in force; `earlier`: was in force; `withdrawn`: taken back before it applied. All stay readable. */
export const versionState = z.enum(['coming', 'applies', 'earlier', 'withdrawn'])
export type VersionState = z.infer<typeof versionState>
/** A version's number, from 1 for each member. */
export const versionNumber = z.number().check(z.int(), z.minimum(1), z.maximum(s.most))
/** What changed, in a few words. */
export const summary = s.both(600)

export const policyVersion = z.strictObject({
  version: versionNumber, state: versionState, publishedAt: s.time, appliesFrom: s.time, significant: z.boolean(), summary,
  /** The version that it replaced, or will; null for the first. */
  replaces: z.nullable(versionNumber),
})
export type PolicyVersion = z.infer<typeof policyVersion>

/** Why someone gets data: P50 sub-processors, P51 cooperating partners, P52 others. */
export const recipientKinds = ['sub-processor', 'partner', 'authority', 'supplier', 'other'] as const
export const recipient = z.strictObject({
  id: s.id, name: s.text(200), kind: z.enum(recipientKinds),
  /** The service that they receive data for. */
  service: s.both(300),
  /** ISO 3166-1 alpha-2. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
})
export type Recipient = z.infer<typeof recipient>
/** The same as it is given: in a country that there is. */
export const givenRecipient = z.extend(z.omit(recipient, { id: true }), { country: z.enum(countryCodes) })

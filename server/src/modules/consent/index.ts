import type { Language } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import { randomId, sha256hex } from '../../platform/vault/index.ts'
import { insertConsent, readConsents } from './store.ts'
import { counselling, purposes, ways, type ConsentPurpose, type Way } from './texts.ts'

export { data } from './data.ts'

export interface Giving {
  readonly member: { readonly id: string; readonly name: string }
  readonly citizen: string
  readonly purpose: ConsentPurpose
  /** The version that was on the screen. */
  readonly version: string
  readonly language: Language
  readonly how: Way
}

/** The text in force for a member, with its version. */
export const currentText = (member: { name: string }) => ({
  version: counselling.version,
  text: { da: counselling.text.da.replaceAll('{member}', member.name), en: counselling.text.en.replaceAll('{member}', member.name) },
})

/** Writes down a consent as it was given; refuses one to a text that is no longer in force (`text_changed`). Once per purpose and version. */
export async function give(tx: Tx, { member, citizen, purpose, version, language, how }: Giving): Promise<void> {
  const { version: inForce, text } = currentText(member)
  must(version === inForce, 'text_changed')
  const given = await readConsents(tx, member.id, citizen)
  if (given.some((one) => one.purpose === purpose && one.version === version)) return
  await insertConsent(tx, member.id, citizen, { id: randomId(), purpose, version, textHash: sha256hex(text[language]), language, how, givenAt: now() })
}

/** Throws `consent_needed` unless the citizen has a living consent to the purpose. */
export async function mustHold(tx: Tx, member: string, citizen: string, purpose: ConsentPurpose): Promise<void> {
  must((await readConsents(tx, member, citizen)).some((one) => one.purpose === purpose), 'consent_needed')
}

/** Every living consent, in words. */
export async function consentsOf(tx: Tx, member: string, citizen: string) {
  const consents = await readConsents(tx, member, citizen)
  return consents.map(({ purpose, version, language, how, givenAt }) => ({
    purpose: purposes[purpose as ConsentPurpose], version, language: language as Language, givenAt: givenAt.toISOString(), how: ways[how as Way],
  }))
}

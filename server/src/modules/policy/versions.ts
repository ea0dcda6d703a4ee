import type { PolicyTexts, PolicyVersion, VersionState } from '@socialspace/contract/policy'
import type { Both } from '@socialspace/contract/shapes'
import { defaultTexts } from './default/index.ts'
import { version as product } from './default/version.ts'

/** A version that was published, without its texts. */
export interface Published {
  readonly number: number
  readonly state: 'published' | 'withdrawn'
  readonly product: string | null
  readonly summary: Both
  readonly significant: boolean
  readonly publishedAt: Date
  readonly appliesFrom: Date
}
export interface Whole extends Published { readonly texts: PolicyTexts }

/** How long after it applies a significant change is still told of. */
const stillNews = 30 * 24 * 60 * 60 * 1000

/** What applies while a member has published nothing: the product's own text. */
export const first: Whole = {
  number: 1, state: 'published', product: product.version, summary: product.summary, significant: product.significant,
  publishedAt: new Date(`${product.date}T00:00:00Z`), appliesFrom: new Date(`${product.date}T00:00:00Z`), texts: defaultTexts,
}

const standing = (all: readonly Published[]) => all.filter(({ state }) => state === 'published').toSorted((one, other) => one.appliesFrom.getTime() - other.appliesFrom.getTime() || one.number - other.number)

/** The version in force at an instant: the one that applied last. The first applies always. */
export const inForce = (all: readonly Published[], at: Date): Published => standing(all).findLast(({ appliesFrom }) => appliesFrom <= at) ?? standing(all)[0] ?? first
/** The version that is announced and does not apply yet. */
export const coming = (all: readonly Published[], at: Date): Published | undefined => standing(all).find(({ appliesFrom, number }) => appliesFrom > at && number !== inForce(all, at).number)

export function stateOf(all: readonly Published[], one: Published, at: Date): VersionState {
  if (one.state === 'withdrawn') return 'withdrawn'
  if (one.number === inForce(all, at).number) return 'applies'
  return one.appliesFrom > at ? 'coming' : 'earlier'
}

/** As everyone may see it. */
export function shown(all: readonly Published[], one: Published, at: Date): PolicyVersion {
  const before = standing(all).findLast(({ appliesFrom, number }) => number < one.number && appliesFrom <= one.appliesFrom)
  return {
    version: one.number, state: stateOf(all, one, at), publishedAt: one.publishedAt.toISOString(), appliesFrom: one.appliesFrom.toISOString(), significant: one.significant, summary: one.summary,
    replaces: before?.number ?? null,
  }
}

/** The significant change that people are to be told of now, if there is one (P71): announced, or in force since not long ago. */
export function newsAt(all: readonly Published[], at: Date): { version: number; appliesFrom: string; applies: boolean; summary: Both } | null {
  const told = [coming(all, at), inForce(all, at)].find((one) => one !== undefined && one.significant && one.number > 1 && at.getTime() < one.appliesFrom.getTime() + stillNews)
  return told ? { version: told.number, appliesFrom: told.appliesFrom.toISOString(), applies: told.appliesFrom <= at, summary: told.summary } : null
}

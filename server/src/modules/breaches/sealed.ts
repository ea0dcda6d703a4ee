import type { BreachAssessment, BreachFacts, BreachScope } from '@socialspace/contract/breaches'
import { type Unit, UnitGone, type Vault } from '../../platform/vault/index.ts'
import type { BreachRow, LineRow } from './store.ts'

/** A scope with the account that was named found. */
export type FoundScope = BreachScope & { readonly staff?: string }
/** What is sealed in a breach; `members` in the operator's own only. */
export interface Facts extends Omit<BreachFacts, 'scope'> { readonly scope: FoundScope; readonly members?: readonly { readonly id: string; readonly name: string }[] }
/** What is sealed in a line. */
export interface Added { readonly text?: string; readonly scope?: FoundScope | null; readonly assessment?: BreachAssessment }

export const sealFacts = (unit: Unit, facts: Facts) => unit.seal('breaches.breach.facts', unit.id, 0, JSON.stringify(facts))
export const openFacts = (vault: Vault, { member_id, id, facts }: BreachRow): Facts => JSON.parse(vault.unit(member_id, id).open('breaches.breach.facts', id, 0, facts)) as Facts
export const sealAdded = (unit: Unit, line: string, added: Added) => unit.seal('breaches.line.body', line, 0, JSON.stringify(added))
export const openAdded = (vault: Vault, { member_id, breach_id, id, body }: LineRow): Added => JSON.parse(vault.unit(member_id, breach_id).open('breaches.line.body', id, 0, body)) as Added

/** Every scope of a breach: as it was written down, and as it was widened. */
export const scopesOf = (vault: Vault, breach: BreachRow, lines: readonly LineRow[]): FoundScope[] =>
  [openFacts(vault, breach).scope, ...lines.filter(({ kind }) => kind === 'amended').flatMap((line) => openAdded(vault, line).scope ?? [])]

/** As it was written, without the account that was found. */
export const plainScope = ({ staff: _staff, ...scope }: FoundScope): BreachScope => scope

/** The data key of a record, made before its row; one whose row was never stored is used again. */
export function unitFor(vault: Vault, member: string, id: string): Unit {
  try {
    return vault.unit(member, id)
  } catch (error) {
    if (error instanceof UnitGone) return vault.createUnit(member, id)
    throw error
  }
}

import type { Both } from '@socialspace/contract/shapes'
import type { PromiseId } from '../promises.ts'

/** The test that proves a clause, by a piece of its name as its file has it, and the broken program (server/test/mutants.ts) that it must catch. */
export interface Proof { readonly file: string; readonly test: string; readonly mutant: string | null }
export interface Clause { readonly says: Both; readonly proof: Proof | null }
export interface Keeping { readonly how: Both; readonly clauses: readonly Clause[] }
export type Keepings = Readonly<Record<PromiseId, Keeping>>

export const kept = (da: string, en: string, ...clauses: readonly Clause[]): Keeping => ({ how: { da, en }, clauses })
/** A clause with its proof; without a mutant it counts as not yet proved. */
export const proved = (da: string, en: string, file: string, test: string, mutant: string | null = null): Clause => ({ says: { da, en }, proof: { file, test, mutant } })
/** A clause that no test proves yet. */
export const missing = (da: string, en: string): Clause => ({ says: { da, en }, proof: null })

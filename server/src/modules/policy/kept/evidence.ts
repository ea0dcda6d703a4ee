import { keepings, type Clause, type Proof } from './index.ts'

/** What the last whole green run of the tests proved of the clauses: written by `npm test`, the same again when nothing changed. */
export interface Evidence {
  /** The day on which it last came to something else than before. */
  readonly when: string | null
  /** `file › piece of the test's name`. */
  readonly tests: readonly string[]
  /** Mutants that their tests killed. */
  readonly mutants: readonly string[]
}
/** A test that passed, as the reporter saw it: its file from the repository, and its name. */
export interface Passed { readonly file: string; readonly name: string }

export const nameOf = ({ file, test }: Proof): string => `${file} › ${test}`
export const mutantsFile = 'server/test/mutants.test.ts'

/** The evidence that a whole green run gives; `before` keeps its day when the run came to the same. */
export function gather(passed: readonly Passed[], before: Evidence, today: string): Evidence {
  const proofs = Object.values(keepings).flatMap(({ clauses }) => clauses).flatMap(({ proof }) => proof ?? [])
  const ran = ({ file, test }: Proof) => passed.some((one) => one.file === file && one.name.includes(test))
  const killed = (id: string) => passed.some(({ file, name }) => file === mutantsFile && name.replace(/^P\d\d /, '') === id)
  const distinct = (names: readonly string[]) => [...new Set(names)].sort()
  const tests = distinct(proofs.filter(ran).map(nameOf))
  const mutants = distinct(proofs.flatMap(({ mutant }) => (mutant !== null && killed(mutant) ? [mutant] : [])))
  const same = JSON.stringify([tests, mutants]) === JSON.stringify([before.tests, before.mutants])
  return { when: same ? before.when : today, tests, mutants }
}

export type ClauseState = 'proved' | 'unproved' | 'unbroken' | 'untested'

/** Proved only when its test passed and its mutant was killed (a test that cannot fail proves nothing). */
export function stateOf({ proof }: Clause, { tests, mutants }: Evidence): ClauseState {
  if (proof === null) return 'untested'
  if (proof.mutant === null) return 'unbroken'
  return tests.includes(nameOf(proof)) && mutants.includes(proof.mutant) ? 'proved' : 'unproved'
}

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import evidence from '../src/modules/policy/evidence.generated.json' with { type: 'json' }
import { type Evidence, gather, nameOf, stateOf } from '../src/modules/policy/kept/evidence.ts'
import { keepings, type Proof } from '../src/modules/policy/kept/index.ts'
import { promises } from '../src/modules/policy/promises.ts'
import { readPromises } from '../src/modules/policy/operations/readPromises.ts'
import { mutants } from './mutants.ts'

/** The promise page says only what tests and mutants that exist can prove. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const clauses = Object.values(keepings).flatMap((keeping) => keeping.clauses)
const proofs = clauses.flatMap(({ proof }) => proof ?? [])
const nothing: Evidence = { when: null, tests: [], mutants: [] }

/** The whole names of the tests in a file, as they are written. */
const namesIn = (file: string) => [...readFileSync(`${root}/${file}`, 'utf8').matchAll(/\btest\((['`])((?:(?!\1).)*)\1/g)].map(([, , name]) => name!)
const namedBy = ({ file, test: piece }: Proof) => namesIn(file).filter((name) => name.includes(piece))

test('P70 every promise says how it is kept and what it consists of', () => {
  assert.deepEqual(Object.keys(keepings).sort(), promises.map(({ id }) => id as string).sort())
  for (const [id, { how, clauses }] of Object.entries(keepings)) assert.ok(how.da && how.en && clauses.length > 0, id)
  for (const { says } of clauses) assert.ok(says.da.endsWith('.') && says.en.endsWith('.'), says.da)
})

test('P70 every test that a clause names is there, and every mutant is killed by that very test', () => {
  for (const proof of proofs) {
    const names = namedBy(proof)
    assert.ok(names.length > 0, `kept/index.ts names a test that is not there: ${nameOf(proof)}`)
    if (proof.mutant === null) continue
    const mutant = mutants.find(({ id }) => id === proof.mutant)
    assert.ok(mutant, `kept/index.ts names a mutant that is not there: ${proof.mutant}`)
    assert.equal(mutant.test, proof.file, `${proof.mutant} is killed by another test`)
    const fits = (name: string) => name.includes('${') || new RegExp(mutant.pattern).test(name)
    assert.ok(names.some(fits), `${proof.mutant} runs ${mutant.pattern}, not ${proof.test}`)
  }
})

test('P70 the evidence names only tests and mutants that the clauses name', () => {
  const known = new Set(proofs.map(nameOf))
  assert.deepEqual(evidence.tests.filter((name) => !known.has(name)), [], 'evidence.generated.json names tests that are gone: run npm test')
  const ids = new Set(proofs.map(({ mutant }) => mutant))
  assert.deepEqual(evidence.mutants.filter((id) => !ids.has(id)), [], 'evidence.generated.json names mutants that are gone: run npm test')
})

const page = async (seen: Evidence) => (await readPromises({ evidence: seen, live: {}, promisedAt: async () => [] })({ query: {} } as never)).promises
const green = async (seen: Evidence) => (await page(seen)).filter(({ kept }) => kept).map(({ id }) => id)

test('P70 a promise is kept only when each clause’s test passed and its mutant was killed', async () => {
  const passed = [
    ...proofs.map(({ file, test: piece }) => ({ file, name: `before ${piece} after` })),
    ...mutants.map(({ promise, id }) => ({ file: 'server/test/mutants.test.ts', name: `${promise} ${id}` })),
  ]
  const all = gather(passed, nothing, '2026-01-01')
  const whole = await green(all)
  assert.ok(whole.includes('P42') && whole.length < promises.length)
  for (const { id, clauses } of await page(all)) assert.equal(whole.includes(id), clauses.every(({ state }) => state === 'proved'))
  assert.deepEqual(await green(nothing), [], 'nothing is green without evidence')
  for (const { proof } of keepings.P42.clauses) {
    assert.ok(!(await green({ ...all, tests: all.tests.filter((name) => name !== nameOf(proof!)) })).includes('P42'))
    assert.ok(!(await green({ ...all, mutants: all.mutants.filter((id) => id !== proof!.mutant) })).includes('P42'))
  }
})

test('P70 a clause without a test, or whose test has no mutant, is never proved', () => {
  const says = { da: '', en: '' }
  assert.equal(stateOf({ says, proof: null }, nothing), 'untested')
  assert.equal(stateOf({ says, proof: { file: 'a', test: 'b', mutant: null } }, { ...nothing, tests: ['a › b'] }), 'unbroken')
})

test('P70 the same run gives the same evidence, day and all', () => {
  const first = gather([{ file: proofs[0]!.file, name: proofs[0]!.test }], nothing, '2026-01-01')
  assert.equal(first.when, '2026-01-01')
  assert.deepEqual(gather([{ file: proofs[0]!.file, name: proofs[0]!.test }], first, '2026-02-02'), first)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { entryText, extendsTo, includes, type LeafServed, type Log, type LogEntry, verifyLog, type Wrong } from '@socialspace/contract/verifier'
import { openVault, randomId, type Signer } from '../../platform/vault/index.ts'
import { freshFiles } from '../../platform/vault/fixture.ts'
import { checkpointNote, keyText } from './checkpoint.ts'
import { append, consistencyRuns, inclusionRuns, leafHash, type Node, nodesOf, peaksOf, rootOf } from './tree.ts'

/** The tree, its proofs and its checkpoints, held against the verifier, which shares no hashing with them. */
const member = '0190a000-0000-7000-8000-00000000000a'
const at = new Date('2026-11-24T06:00:00Z')
const vault = openVault(freshFiles())
const signer = vault.signer('acts')
after(() => vault.close())

function entryAt(nth: number, by: Signer = signer): LogEntry {
  const entry: LogEntry = {
    member, id: randomId(), at: at.toISOString(), act: `thing.done-${nth}`, actor: 'staff', role: null, actorId: randomId(), actorMac: null,
    object: 'thing', objectId: null, objectMac: null, citizenMac: null, reason: null, signature: '',
  }
  return { ...entry, signature: by.sign(Buffer.from(entryText(entry))).toString('base64') }
}

/** A log in memory, as honest as the code that makes it. */
function logOf(entries: readonly LogEntry[], by: Signer = signer): Log & { note: string; leaves: LeafServed[]; size: number } {
  const hashes = entries.map((entry) => leafHash(entryText(entry)))
  const { added, peaks } = append([], 0, hashes)
  const nodes = new Map(added.map((node) => [`${node.level}:${node.place}`, node]))
  const hashOf = (runs: readonly (readonly [number, number])[]) => runs.map((run) => rootOf(nodesOf(run).map(({ level, place }) => nodes.get(`${level}:${place}`)!)).toString('base64'))
  const note = checkpointNote(by, member, { size: entries.length, root: rootOf(peaks), at })
  const leaves = entries.map((entry, place): LeafServed => ({ place, hash: hashes[place]!.toString('base64'), entry }))
  return {
    note, leaves, size: entries.length, checkpoint: async () => note, checkpoints: async () => [], entries: async (from) => leaves.slice(from, from + 7),
    inclusion: async (place, size) => hashOf(inclusionRuns(place, size)), consistency: async (first, second) => hashOf(consistencyRuns(first, second)),
  }
}
const findingsOf = async (log: Log, kept: readonly string[], key = keyText(member, signer)): Promise<Wrong[]> => [...new Set((await verifyLog({ key, kept, log })).findings.map(({ wrong }) => wrong))]

test('P41 every tree up to 33 leaves, grown in any steps, has one root, and all its proofs hold and no others do', async () => {
  const leaves = Array.from({ length: 33 }, (_none, nth) => leafHash(`leaf ${nth}`))
  const roots: Buffer[] = []
  let peaks: Node[] = []
  const nodes = new Map<string, Node>()
  for (let size = 0; size <= 33; size++) {
    assert.deepEqual(peaks.map(({ level, place }) => ({ level, place })), peaksOf(size))
    assert.deepEqual(rootOf(append([], 0, leaves.slice(0, size)).peaks), rootOf(peaks))
    roots.push(rootOf(peaks))
    const more = append(peaks, size, leaves.slice(size, size + 1))
    for (const node of more.added) nodes.set(`${node.level}:${node.place}`, node)
    peaks = more.peaks
  }
  const path = (runs: readonly (readonly [number, number])[]) => runs.map((run) => rootOf(nodesOf(run).map(({ level, place }) => nodes.get(`${level}:${place}`)!)).toString('base64'))
  for (let size = 1; size <= 33; size++) {
    for (let place = 0; place < size; place++) {
      const proof = path(inclusionRuns(place, size))
      assert.ok(proof.length <= Math.ceil(Math.log2(size)))
      assert.ok(await includes(leaves[place]!, place, size, proof, roots[size]!))
      assert.ok(!(await includes(leaves[(place + 1) % 33]!, place, size, proof, roots[size]!)))
    }
    for (let first = 1; first <= size; first++) {
      assert.ok(await extendsTo(first, size, roots[first]!, roots[size]!, path(consistencyRuns(first, size))), `${first} to ${size}`)
      assert.ok(!(await extendsTo(first, size, roots[first - 1]!, roots[size]!, path(consistencyRuns(first, size)))))
    }
  }
  assert.equal(rootOf([]).toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('P41 hashes are those of RFC 6962: its published vectors', () => {
  // Certificate Transparency's reference tests: a leaf of nothing, and the tree over the first two of its eight leaves.
  assert.equal(leafHash('').toString('hex'), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  assert.equal(rootOf(append([], 0, [leafHash(''), leafHash('\0')]).peaks).toString('hex'), 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125')
})

test('P41 the verifier finds nothing in an honest log, and whatever was done to one', async () => {
  const entries = Array.from({ length: 40 }, (_none, nth) => entryAt(nth))
  const kept = [logOf(entries.slice(0, 13)).note, logOf(entries.slice(0, 32)).note]
  const honest = logOf(entries)
  assert.deepEqual(await findingsOf(honest, kept), [])

  const edited = entries.with(5, { ...entries[5]!, act: 'nothing.done' })
  assert.deepEqual(await findingsOf({ ...honest, entries: async (from) => honest.leaves.map((leaf) => ({ ...leaf, entry: edited[leaf.place]! })).slice(from) }, kept), ['entry-changed'], 'an entry edited in its table')
  assert.ok((await findingsOf(logOf(edited), kept)).includes('rewritten'), 'an entry edited, and the tree made anew and signed')
  assert.deepEqual(await findingsOf({ ...honest, entries: async (from) => honest.leaves.map((leaf) => (leaf.place === 7 ? { ...leaf, entry: null } : leaf)).slice(from) }, kept), ['entry-missing'], 'an entry deleted from its table')
  assert.ok((await findingsOf(logOf(entries.toSpliced(7, 1)), kept)).includes('rewritten'), 'an entry deleted, and the tree made anew')
  assert.ok((await findingsOf(logOf(entries.with(3, entries[4]!).with(4, entries[3]!)), kept)).includes('rewritten'), 'two entries in each other’s place')
  assert.ok((await findingsOf(logOf(entries.toSpliced(20, 0, entryAt(99))), kept)).includes('rewritten'), 'an entry put in between')
  const stranger = vault.signer('somebody else')
  assert.deepEqual(await findingsOf(logOf([...entries, entryAt(99, stranger)]), kept), ['entry-foreign'], 'an entry put at the end by who has no key')
  assert.deepEqual(await findingsOf(logOf([...entries, entries[2]!]), kept), ['entry-twice'], 'an entry repeated')
  assert.deepEqual(await findingsOf(logOf(entries, stranger), kept), ['checkpoint-unsigned'], 'signed anew with another key')
  assert.ok((await findingsOf(logOf(entries.slice(0, 20)), kept)).includes('shorter'), 'an older state put back')
  assert.ok((await findingsOf({ ...logOf([]), checkpoint: async () => null }, kept)).includes('shorter'), 'everything truncated')
  assert.ok((await findingsOf({ ...honest, entries: async () => [] }, kept)).includes('entry-misplaced'), 'entries that are not served')
  assert.ok((await findingsOf({ ...honest, inclusion: async () => [] }, kept)).includes('proof-wrong'), 'a proof that proves nothing')
})

test('P41 entries whose period is over may be gone, and no others', async () => {
  const entries = Array.from({ length: 9 }, (_none, nth) => entryAt(nth))
  const log = logOf(entries)
  const without = (...gone: number[]): Log => ({ ...log, checkpoints: async () => [logOf(entries.slice(0, 4)).note], entries: async (from) => log.leaves.map((leaf) => (gone.includes(leaf.place) ? { ...leaf, entry: null } : leaf)).slice(from) })
  const later = at.getTime() + 1000
  const said = async (served: Log, now: number) => (await verifyLog({ key: keyText(member, signer), kept: [], log: served, at: now, since: now - 500 })).findings
  assert.deepEqual(await said({ ...without(0, 3), checkpoint: async () => checkpointNote(signer, member, { size: 9, root: rootOf(append([], 0, log.leaves.map(({ hash }) => Buffer.from(hash, 'base64'))).peaks), at: new Date(later) }) }, later), [])
  assert.deepEqual((await said(without(4), later)).map(({ wrong, place }) => [wrong, place]), [['entry-missing', 4]])
  // A long log has more checkpoints than are served at once.
  const days = [2, 4, 6].map((size) => ({ size, note: logOf(entries.slice(0, size)).note }))
  const paged: Log = { ...without(0, 5), checkpoints: async (after) => days.filter(({ size }) => size > after).slice(0, 1).map(({ note }) => note) }
  assert.deepEqual(await said(paged, later), [])
})

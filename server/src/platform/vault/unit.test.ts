import assert from 'node:assert/strict'
import { test } from 'node:test'
import { body, bytesBelow, freshFiles, member, other, unitId } from './fixture.ts'
import { openVault, SealBroken, UnitExists, UnitGone } from './index.ts'

const files = freshFiles()
const broken: string[] = []
const vault = openVault(files, { onBroken: (column) => broken.push(column) })
test.after(() => vault.close())
const unit = vault.createUnit(member, unitId)
const clear = 'Jeg har det svært 💚\nog kan ikke sove'
const cell = unit.seal(body, 'row-1', 3, clear)
const fails = (work: () => unknown) => assert.throws(work, (error: Error) => error instanceof SealBroken && error.message === 'a sealed cell could not be opened' && error.cause === undefined)

test('P40 what was sealed comes back as it was: text, bytes, nothing at all', () => {
  assert.equal(unit.open(body, 'row-1', 3, cell), clear)
  const bytes = Buffer.from([0, 255, 1, 254])
  assert.deepEqual(unit.openBytes(body, 'r', 0, unit.seal(body, 'r', 0, bytes)), bytes)
  assert.equal(unit.open(body, '', 0, unit.seal(body, '', 0, '')), '')
  const long = 'å'.repeat(200_000)
  assert.equal(unit.open(body, 'r'.repeat(5000), 2 ** 40, unit.seal(body, 'r'.repeat(5000), 2 ** 40, long)), long)
  assert.equal(vault.unit(member, unitId).open(body, 'row-1', 3, new Uint8Array(cell)), clear)
})

test('P40 a cell is 45 bytes longer than its text, says its format, and holds none of the text', () => {
  assert.equal(cell.length, Buffer.byteLength(clear) + 45)
  assert.equal(cell[0], 1)
  assert.equal(cell.includes('svært'), false)
})

test('P40 a cell opens only in its own row, column, version, unit and member', () => {
  const elsewhere = vault.createUnit(member, '0190b000-0000-7000-8000-000000000002')
  const abroad = vault.createUnit(other, unitId)
  fails(() => unit.open(body, 'row-2', 3, cell))
  fails(() => unit.open('conversations.message.title', 'row-1', 3, cell))
  fails(() => unit.open('conversations.note.body', 'row-1', 3, cell))
  for (const version of [0, 2, 4, 3 + 2 ** 32, -1, 3.5, NaN]) fails(() => unit.open(body, 'row-1', version, cell))
  fails(() => elsewhere.open(body, 'row-1', 3, cell))
  fails(() => abroad.open(body, 'row-1', 3, cell))
  fails(() => unit.open('conversations.message', 'row-1', 3, cell))
})

test('P40 a cell with the key id of another unit does not open', () => {
  const elsewhere = vault.createUnit(member, '0190b000-0000-7000-8000-000000000003')
  const theirs = elsewhere.seal(body, 'row-1', 3, clear)
  const swapped = Buffer.from(cell)
  theirs.copy(swapped, 1, 1, 17)
  fails(() => unit.open(body, 'row-1', 3, swapped))
  fails(() => elsewhere.open(body, 'row-1', 3, swapped))
})

test('P40 a cut tag does not open, however little is left of it', () => {
  for (const left of [15, 12, 8, 4, 0]) fails(() => unit.open(body, 'row-1', 3, cell.subarray(0, cell.length - 16 + left)))
  for (const length of [0, 1, 17, 29, 44]) fails(() => unit.open(body, 'row-1', 3, cell.subarray(0, length)))
  fails(() => unit.open(body, 'row-1', 3, Buffer.concat([cell, Buffer.of(0)])))
})

test('P40 no bit of a cell can be flipped, and each failure is told by column', () => {
  broken.length = 0
  for (let bit = 0; bit < cell.length * 8; bit++) {
    const flipped = Buffer.from(cell)
    flipped[bit >> 3]! ^= 1 << (bit & 7)
    fails(() => unit.open(body, 'row-1', 3, flipped))
  }
  assert.equal(broken.length, cell.length * 8)
  assert.deepEqual(new Set(broken), new Set([body]))
})

test('P40 no nonce comes twice in 100,000 seals, and the same text never gives the same bytes', () => {
  const nonces = new Set<string>()
  for (let count = 0; count < 100_000; count++) nonces.add(unit.seal(body, 'row-1', 3, 'x').toString('latin1', 17, 29))
  assert.equal(nonces.size, 100_000)
})

test('P40 seals say no to a version that is no version and to a column that is no column', () => {
  for (const version of [-1, 0.5, NaN, 2 ** 53]) assert.throws(() => unit.seal(body, 'r', version, 'x'), RangeError)
  assert.throws(() => unit.seal('body', 'r', 0, 'x'), RangeError)
})

test('a unit has one key; an unknown one has none', () => {
  assert.throws(() => vault.createUnit(member, unitId), UnitExists)
  assert.throws(() => vault.unit(member, 'unknown'), UnitGone)
  assert.throws(() => vault.unit('', unitId), UnitGone)
})

test('P40 the text is nowhere on the disk, and a new opening reads the cell', () => {
  assert.equal(bytesBelow(files.folder).includes('svært'), false)
  const again = openVault(files)
  assert.equal(again.unit(member, unitId).open(body, 'row-1', 3, cell), clear)
  again.close()
  assert.throws(() => again.unit(member, unitId), /closed/)
})

test('P40 the box of the platform opens its own secrets, by name and row', () => {
  const box = vault.platformBox('oidc.item.payload')
  const sealed = box.seal('{"a":1}', 'row')
  assert.equal(box.open(sealed, 'row'), '{"a":1}')
  assert.equal(vault.platformBox('signing').open(vault.platformBox('signing').seal('key')), 'key')
  fails(() => box.open(sealed))
  fails(() => box.open(sealed, 'other row'))
  fails(() => vault.platformBox('oidc.item.other').open(sealed, 'row'))
})

test('P41 a keyed hash is one for each unit and label, and is nobody’s once the unit is erased', () => {
  const vault = openVault(freshFiles())
  const [unit, another] = [vault.createUnit(member, 'one'), vault.createUnit(member, 'another')]
  const mac = unit.mac('label', 'value')
  assert.equal(mac.length, 32)
  assert.deepEqual(vault.unit(member, 'one').mac('label', 'value'), mac)
  for (const other of [unit.mac('label', 'another value'), unit.mac('another label', 'value'), another.mac('label', 'value')]) assert.notDeepEqual(other, mac)
  vault.rotateEpoch()
  assert.deepEqual(vault.unit(member, 'one').mac('label', 'value'), mac)
  vault.eraseUnit(member, 'one')
  assert.throws(() => unit.mac('label', 'value'), UnitGone)
  assert.notDeepEqual(vault.createUnit(member, 'one').mac('label', 'value'), mac)
  vault.close()
})

test('P41 the platform signs with one key for as long as its key store lives', () => {
  const files = freshFiles()
  let vault = openVault(files)
  const { publicKey, sign } = vault.signer('acts')
  assert.equal(publicKey.length, 32)
  assert.notDeepEqual(vault.signer('others').publicKey, publicKey)
  const signature = sign(Buffer.from('said'))
  vault.rotateEpoch()
  vault.close()
  vault = openVault(files)
  assert.deepEqual(vault.signer('acts').publicKey, publicKey)
  assert.deepEqual(vault.signer('acts').sign(Buffer.from('said')), signature)
  vault.close()
})

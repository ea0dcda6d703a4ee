import assert from 'node:assert/strict'
import { appendFileSync, copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { body, bytesBelow, freshFiles, hands, member, unitId } from './fixture.ts'
import { openVault, PartErased, randomId, UnitGone } from './index.ts'

const wrappedKeys = (file: string) => {
  const db = new DatabaseSync(file, { readOnly: true })
  const rows = db.prepare('select name, wrapped, keyId from data_key join slot on slot.serial = slot').all() as { name: string; wrapped: Uint8Array; keyId: Uint8Array }[]
  db.close()
  return rows
}

test('P41 an erased unit is gone for whoever holds it or asks for it', () => {
  const vault = openVault(freshFiles())
  const unit = vault.createUnit(member, unitId)
  const same = vault.unit(member, unitId)
  const bystander = vault.createUnit(member, 'bystander')
  const cell = unit.seal(body, 'r', 0, 'x')
  const theirs = bystander.seal(body, 'r', 0, 'y')
  vault.eraseUnit(member, unitId)
  for (const held of [unit, same]) {
    assert.throws(() => held.open(body, 'r', 0, cell), UnitGone)
    assert.throws(() => held.seal(body, 'r', 0, 'x'), UnitGone)
  }
  assert.throws(() => vault.unit(member, unitId), UnitGone)
  assert.equal(bystander.open(body, 'r', 0, theirs), 'y')
  vault.eraseUnit(member, unitId)
  const reborn = vault.createUnit(member, unitId)
  assert.throws(() => reborn.open(body, 'r', 0, cell), /could not be opened/)
  assert.throws(() => unit.open(body, 'r', 0, cell), UnitGone)
  vault.close()
})

test('P41 another process can use a key no longer than a second after its erasure', () => {
  const files = freshFiles()
  const { now, elapsed, pass } = hands()
  const here = openVault(files, { now, elapsed })
  here.createUnit(member, unitId)
  here.createUnit(member, 'stays')
  const there = openVault(files, { now, elapsed })
  const unit = there.unit(member, unitId)
  const stays = there.unit(member, 'stays')
  const cell = unit.seal(body, 'r', 0, 'x')
  for (let round = 0; round < 5; round++) {
    pass(1000)
    assert.equal(unit.open(body, 'r', 0, cell), 'x')
  }
  here.eraseUnit(member, unitId)
  pass(1000)
  assert.throws(() => unit.open(body, 'r', 0, cell), UnitGone)
  assert.throws(() => there.unit(member, unitId), UnitGone)
  assert.equal(stays.open(body, 'r', 0, stays.seal(body, 'r', 0, 'y')), 'y')
  here.close()
  there.close()
})

test('P41 the bytes of the key store hold nothing of an erased key, whatever else was made and erased', () => {
  const files = freshFiles()
  const vault = openVault(files)
  const make = (count: number) => Array.from({ length: count }, (_, number) => vault.createUnit(member, `${randomId()}${'x'.repeat(number % 40)}`).id)
  const keys = () => new Map(wrappedKeys(files.keyStoreFile).map(({ name, wrapped }) => [name, Buffer.from(wrapped)]))
  const ids = make(300)
  const before = keys()
  const erased = ids.filter((_, number) => number % 7 < 3 || number % 50 > 30)
  for (const id of erased) vault.eraseUnit(member, id)
  const bytes = bytesBelow(dirname(files.keyStoreFile))
  for (const id of ids) assert.equal(bytes.includes(before.get(id)!), !erased.includes(id))
  for (const id of erased) for (const from of [0, 15, 30, 45]) assert.equal(bytes.includes(before.get(id)!.subarray(from, from + 15)), false)
  const { size } = statSync(files.keyStoreFile)
  const reborn = make(40)
  assert.ok(statSync(files.keyStoreFile).size <= size)
  assert.deepEqual([...keys().keys()].sort(), [...ids.filter((id) => !erased.includes(id)), ...reborn].sort())
  for (const id of reborn) vault.unit(member, id)
  vault.close()
})

test('P41 the ledger notes when and which key, and nothing of whose', () => {
  const files = freshFiles()
  const { now } = hands()
  const vault = openVault(files, { now })
  vault.createUnit(member, unitId)
  const keyId = Buffer.from(wrappedKeys(files.keyStoreFile)[0]!.keyId).toString('hex')
  vault.eraseUnit(member, unitId)
  vault.eraseUnit(member, 'unknown')
  vault.close()
  assert.equal(readFileSync(files.ledgerFile, 'latin1'), `2026-11-23T00:00:00.000Z ${keyId}\n`)
  assert.equal(statSync(files.ledgerFile).mode & 0o777, 0o600)
})

test('P41 whoever was erased stays erased when an older key store is restored', () => {
  const files = freshFiles()
  let vault = openVault(files)
  const cell = vault.createUnit(member, unitId).seal(body, 'r', 0, 'x')
  vault.createUnit(member, 'stays')
  vault.close()
  copyFileSync(files.keyStoreFile, `${files.folder}/backup`)
  vault = openVault(files)
  vault.eraseUnit(member, unitId)
  vault.close()
  copyFileSync(`${files.folder}/backup`, files.keyStoreFile)
  vault = openVault(files)
  assert.throws(() => vault.unit(member, unitId).open(body, 'r', 0, cell), UnitGone)
  vault.unit(member, 'stays')
  vault.close()
})

test('P41 an erasure that a crash cut after the ledger is carried out at the next start', () => {
  const files = freshFiles()
  let vault = openVault(files)
  vault.createUnit(member, unitId)
  vault.close()
  const keyId = Buffer.from(wrappedKeys(files.keyStoreFile)[0]!.keyId).toString('hex')
  appendFileSync(files.ledgerFile, `2026-11-23T00:00:00.000Z ${keyId}\n2026-11-23T00:00:0`)
  vault = openVault(files)
  assert.throws(() => vault.unit(member, unitId), UnitGone)
  vault.createUnit(member, 'next')
  vault.eraseUnit(member, 'next')
  vault.close()
  assert.equal(readFileSync(files.ledgerFile, 'latin1').split('\n').length, 4)
  openVault(files).close()
})

test('P41 a ledger that is older than the key store, missing or damaged is refused in one sentence', () => {
  const files = freshFiles()
  const vault = openVault(files)
  vault.createUnit(member, unitId)
  vault.eraseUnit(member, unitId)
  vault.close()
  const whole = readFileSync(files.ledgerFile)
  truncateSync(files.ledgerFile, 10)
  assert.throws(() => openVault(files), /is older than the key store/)
  rmSync(files.ledgerFile)
  assert.throws(() => openVault(files), /is older than the key store/)
  writeFileSync(files.ledgerFile, Buffer.concat([whole, Buffer.from(`${'?'.repeat(57)}\n`)]))
  assert.throws(() => openVault(files), /is damaged/)
  writeFileSync(files.ledgerFile, whole)
  openVault(files).close()
})

test('P62 a unit with a new key seals under it and opens what is there, here and in another process, over a new epoch too; its past keys destroyed, nothing opens that was not sealed anew', () => {
  const files = freshFiles()
  const { now, elapsed, pass } = hands()
  const here = openVault(files, { now, elapsed })
  const [unit, there] = [here.createUnit(member, unitId), openVault(files, { now, elapsed })]
  const theirs = there.unit(member, unitId)
  const cells = [unit.seal(body, 'r', 0, 'første')]
  here.rekey(member, unitId)
  pass(1000)
  cells.push(theirs.seal(body, 'r', 0, 'anden'))
  assert.deepEqual(theirs.keyId(), unit.keyId())
  here.rekey(member, unitId)
  here.rotateEpoch()
  pass(1000)
  for (const each of [unit, theirs]) assert.deepEqual(cells.map((cell) => each.open(body, 'r', 0, cell)), ['første', 'anden'])
  const last = unit.seal(body, 'r', 0, 'sidste')
  here.dropPast(member, unitId)
  pass(1000)
  for (const each of [unit, theirs, here.unit(member, unitId)]) {
    for (const cell of cells) assert.throws(() => each.open(body, 'r', 0, cell), PartErased)
    assert.equal(each.open(body, 'r', 0, last), 'sidste')
  }
  here.rekey(member, unitId)
  here.eraseUnit(member, unitId)
  assert.equal(here.countKeys(), 0)
  assert.throws(() => unit.open(body, 'r', 0, last), UnitGone)
  here.close()
  there.close()
})

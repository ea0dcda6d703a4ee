import assert from 'node:assert/strict'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { StartError } from '../starterror.ts'
import { body, freshFiles, member, unitId } from './fixture.ts'
import { openVault, WrongKey } from './index.ts'

const sentence = (what: RegExp, kind: typeof StartError = StartError) => (error: Error) =>
  error instanceof kind && what.test(error.message) && /^[A-Z].*\.$/.test(error.message)

test('P40 the first start makes the keys, for this user alone', () => {
  const files = freshFiles()
  openVault(files).close()
  assert.equal(readFileSync(files.rootKeyFile).length, 32)
  for (const file of [files.rootKeyFile, files.keyStoreFile, files.ledgerFile, `${files.epochDir}/epoch-1.secret`]) assert.equal(statSync(file).mode & 0o777, 0o600, file)
  for (const folder of [files.epochDir, dirname(files.rootKeyFile), dirname(files.keyStoreFile)]) assert.equal(statSync(folder).mode & 0o777, 0o700, folder)
})

test('P40 a wrong root key is refused, and changes nothing', () => {
  const files = freshFiles()
  openVault(files).close()
  const right = readFileSync(files.rootKeyFile)
  const before = readFileSync(files.keyStoreFile)
  writeFileSync(files.rootKeyFile, Buffer.alloc(32, 7))
  assert.throws(() => openVault(files), sentence(/root key .* is not the one/, WrongKey))
  writeFileSync(files.rootKeyFile, right.subarray(0, 31))
  assert.throws(() => openVault(files), sentence(/32 bytes/, WrongKey))
  assert.deepEqual(readFileSync(files.keyStoreFile), before)
  writeFileSync(files.rootKeyFile, right)
  openVault(files).close()
})

test('P40 a missing root key is never made anew beside a key store', () => {
  const files = freshFiles()
  openVault(files).close()
  rmSync(files.rootKeyFile)
  assert.throws(() => openVault(files), sentence(/is missing/))
  assert.equal(existsSync(files.rootKeyFile), false)
})

test('P40 a missing key store is never made anew beside an epoch', () => {
  const files = freshFiles()
  openVault(files).close()
  rmSync(files.keyStoreFile)
  assert.throws(() => openVault(files), sentence(/key store .* is missing/))
  assert.equal(existsSync(files.keyStoreFile), false)
})

test('a key store that is none, or a newer one, is refused', () => {
  const files = freshFiles()
  mkdirSync(dirname(files.keyStoreFile), { recursive: true })
  writeFileSync(files.keyStoreFile, 'not a database, though long enough to be looked at '.repeat(100))
  assert.throws(() => openVault(files), sentence(/cannot be read/))
})

test('a file that may not be read is named', { skip: process.getuid?.() === 0 && 'root may read everything' }, () => {
  const files = freshFiles()
  openVault(files).close()
  chmodSync(files.rootKeyFile, 0)
  assert.throws(() => openVault(files), sentence(/root\.key.*EACCES/))
})

test('a first start that was cut short goes on with what it had made', () => {
  const files = freshFiles()
  const vault = openVault(files)
  vault.close()
  const root = readFileSync(files.rootKeyFile)
  writeFileSync(files.keyStoreFile, '')
  openVault(files).close()
  assert.deepEqual(readFileSync(files.rootKeyFile), root)
})

test('P40 a copy of the key store without the root key is worth nothing: another installation does not open it', () => {
  const [ours, theirs] = [freshFiles(), freshFiles()]
  const vault = openVault(ours)
  vault.createUnit(member, unitId).seal(body, 'r', 0, 'x')
  vault.close()
  openVault(theirs).close()
  copyFileSync(ours.keyStoreFile, theirs.keyStoreFile)
  copyFileSync(`${ours.epochDir}/epoch-1.secret`, `${theirs.epochDir}/epoch-1.secret`)
  assert.throws(() => openVault(theirs), WrongKey)
})

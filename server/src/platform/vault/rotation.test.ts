import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { body, bytesBelow, day, freshFiles, hands, member, other, unitId } from './fixture.ts'
import { openVault, type RotationStep, SealBroken, type VaultFiles, WrongKey } from './index.ts'

/** A vault with two units, a box and an index entry; gives what checks that all can be read. */
function furnish(files: VaultFiles) {
  const vault = openVault(files)
  const cells = [member, other].map((member) => ({ member, cell: vault.createUnit(member, unitId).seal(body, 'r', 0, member) }))
  const boxed = vault.platformBox('signing').seal('key')
  vault.index('staff.username').put('Anna', { member, id: 'staff-1' })
  vault.close()
  return (vault: ReturnType<typeof openVault>) => {
    for (const { member, cell } of cells) assert.equal(vault.unit(member, unitId).open(body, 'r', 0, cell), member)
    assert.equal(vault.platformBox('signing').open(boxed), 'key')
    assert.deepEqual(vault.index('staff.username').find('anna', member), { member, id: 'staff-1' })
  }
}

test('P40 a new epoch wraps every key anew and destroys the old secret', () => {
  const files = freshFiles()
  const readable = furnish(files)
  const old = readFileSync(`${files.epochDir}/epoch-1.secret`)
  const steps: RotationStep[] = []
  const vault = openVault(files, { onStep: (step) => steps.push(step) })
  vault.rotateEpoch()
  readable(vault)
  vault.createUnit(member, 'newcomer')
  vault.close()
  assert.deepEqual(steps, ['secret written', 'rewrapped', 'committed', 'overwritten', 'destroyed'])
  assert.deepEqual(readdirSync(files.epochDir), ['epoch-2.secret'])
  assert.equal(bytesBelow(files.folder).includes(old), false)
  const db = new DatabaseSync(files.keyStoreFile)
  assert.deepEqual(db.prepare('select distinct epoch from data_key union select epoch from index_key').all().map(({ epoch }) => epoch), [2])
  db.close()
  const again = openVault(files)
  readable(again)
  again.unit(member, 'newcomer')
  again.close()
})

test('P41 a key store from before the epoch opens nothing with the new secret, and holds no index that can be guessed at', () => {
  const files = freshFiles()
  furnish(files)
  copyFileSync(files.keyStoreFile, `${files.folder}/backup`)
  const before = new DatabaseSync(`${files.folder}/backup`, { readOnly: true })
  const digests = before.prepare('select digest, kept from index_entry').all() as { digest: Uint8Array; kept: Uint8Array }[]
  before.close()
  const vault = openVault(files)
  vault.rotateEpoch()
  vault.close()
  const bytes = readFileSync(files.keyStoreFile)
  for (const { digest, kept } of digests) for (const trace of [digest, kept]) assert.equal(bytes.includes(Buffer.from(trace)), false)
  copyFileSync(`${files.folder}/backup`, files.keyStoreFile)
  assert.throws(() => openVault(files), (error: Error) => error instanceof WrongKey && /epoch-1\.secret is missing/.test(error.message))
  copyFileSync(`${files.epochDir}/epoch-2.secret`, `${files.epochDir}/epoch-1.secret`)
  assert.throws(() => openVault(files), (error: Error) => error instanceof WrongKey && /is not the one/.test(error.message))
})

test('P40 an epoch ends by itself after seven days, at the next start or when asked', () => {
  const files = freshFiles()
  const { now, elapsed, pass } = hands()
  openVault(files, { now, elapsed }).close()
  pass(7 * day - 1)
  let vault = openVault(files, { now, elapsed })
  assert.equal(vault.rotateWhenDue(), false)
  pass(1)
  assert.equal(vault.rotateWhenDue(), true)
  assert.equal(vault.rotateWhenDue(), false)
  vault.close()
  pass(7 * day)
  vault = openVault(files, { now, elapsed })
  vault.close()
  assert.deepEqual(readdirSync(files.epochDir), ['epoch-3.secret'])
})

test('P40 another process goes on through a new epoch', () => {
  const files = freshFiles()
  const readable = furnish(files)
  const { now, elapsed, pass } = hands()
  const here = openVault(files, { elapsed })
  const there = openVault(files, { elapsed, now })
  here.rotateEpoch()
  readable(there)
  there.createUnit(member, 'during')
  pass(1000)
  readable(there)
  there.rotateEpoch()
  readable(here)
  here.unit(member, 'during')
  there.close()
  here.close()
})

const kill = (files: VaultFiles, step: RotationStep) =>
  spawnSync(process.execPath, ['--input-type=module', '--eval', `
    import { openVault } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)}
    openVault(${JSON.stringify(files)}, { onStep: (step) => step === ${JSON.stringify(step)} && process.kill(process.pid, 'SIGKILL') }).rotateEpoch()`], { stdio: 'inherit' })

for (const [step, epoch] of [['secret written', 1], ['rewrapped', 1], ['committed', 2], ['overwritten', 2]] as const) {
  test(`P40 a rotation killed at '${step}' leaves a vault that opens, and the next one finishes`, () => {
    const files = freshFiles()
    const readable = furnish(files)
    assert.equal(kill(files, step).signal, 'SIGKILL')
    const vault = openVault(files)
    readable(vault)
    assert.ok(readdirSync(files.epochDir).includes(`epoch-${epoch}.secret`))
    assert.equal(readdirSync(files.epochDir).includes('epoch-1.secret'), epoch === 1)
    vault.rotateEpoch()
    readable(vault)
    vault.close()
    assert.equal(readdirSync(files.epochDir).length, 1)
  })
}

test('P40 a rotation that meets a key it cannot read changes nothing and keeps the old secret', () => {
  const files = freshFiles()
  const readable = furnish(files)
  const db = new DatabaseSync(files.keyStoreFile)
  db.exec(`insert into slot values (99, randomblob(60)); insert into data_key (keyId, member, name, epoch, slot) values (randomblob(16), 'm', 'damaged', 1, 99)`)
  db.close()
  const vault = openVault(files)
  assert.throws(() => vault.rotateEpoch(), SealBroken)
  readable(vault)
  vault.eraseUnit('m', 'damaged')
  vault.rotateEpoch()
  readable(vault)
  vault.close()
})

test('P40 a secret that is lost is said in one sentence', () => {
  const files = freshFiles()
  furnish(files)
  rmSync(`${files.epochDir}/epoch-1.secret`)
  assert.throws(() => openVault(files), WrongKey)
})

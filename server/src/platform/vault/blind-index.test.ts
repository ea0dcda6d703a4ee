import assert from 'node:assert/strict'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { bytesBelow, freshFiles, member, other } from './fixture.ts'
import { IndexTaken, openVault, PLATFORM } from './index.ts'

const files = freshFiles()
const vault = openVault(files)
test.after(() => vault.close())

test('P40 a value is found by whoever knows it, and is nowhere in the key store', () => {
  const index = vault.index('staff.username')
  index.put('Åse.Sørensen', { member: PLATFORM, id: 'staff-1' })
  assert.deepEqual(index.find('Åse.Sørensen'), { member: PLATFORM, id: 'staff-1' })
  assert.deepEqual(index.find('  \u0041\u030ase.sørensen '), { member: PLATFORM, id: 'staff-1' })
  assert.equal(index.find('ase.sorensen'), undefined)
  assert.equal(vault.index('staff.mail').find('Åse.Sørensen'), undefined)
  const bytes = bytesBelow(dirname(files.keyStoreFile))
  for (const form of ['Åse.Sørensen', 'åse.sørensen']) assert.equal(bytes.includes(form), false)
})

test('a value has one owner, who may say it twice', () => {
  const index = vault.index('staff.username')
  index.put('bo', { member: PLATFORM, id: 'staff-2' })
  index.put('BO', { member: PLATFORM, id: 'staff-2' })
  assert.throws(() => index.put('Bo', { member: PLATFORM, id: 'staff-3' }), IndexTaken)
  assert.deepEqual(index.find('bo'), { member: PLATFORM, id: 'staff-2' })
})

test('P20 members are walls in the index too: the same value is free at another member, and tells nothing of the first', () => {
  const index = vault.index('recovery.phrase')
  index.put('same words', { member, id: 'citizen-1' })
  index.put('same words', { member: other, id: 'citizen-2' })
  assert.deepEqual(index.find('same words', member), { member, id: 'citizen-1' })
  assert.deepEqual(index.find('same words', other), { member: other, id: 'citizen-2' })
  assert.equal(index.find('same words'), undefined)
})

test('an exact index tells capitals apart', () => {
  const index = vault.index('token', { exact: true })
  index.put('aB', { member, id: '1' })
  index.put('Ab', { member, id: '2' })
  assert.equal(index.find('aB', member)?.id, '1')
  assert.equal(index.find(' aB', member), undefined)
})

test('P41 what is removed is found no more, nor what belonged to an erased unit', () => {
  const index = vault.index('citizen.username')
  index.put('one', { member, id: 'gone' })
  index.put('two', { member, id: 'gone' })
  index.put('three', { member, id: 'stays' })
  index.remove({ member: other, id: 'gone' })
  assert.ok(index.find('one', member))
  index.remove({ member, id: 'gone' })
  assert.equal(index.find('one', member) ?? index.find('two', member), undefined)
  index.put('one', { member, id: 'unit-1' })
  vault.createUnit(member, 'unit-1')
  vault.eraseUnit(member, 'unit-1')
  assert.equal(index.find('one', member), undefined)
  assert.ok(index.find('three', member))
})

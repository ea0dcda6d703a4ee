import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speakerOf } from './tabs.ts'

const lock = (desk: string, part: string, tab: string) => `workplace.tabs.${desk}.${part}.${tab}`

test('of several tabs the oldest in front speaks, else the oldest, each at its own desk', () => {
  const here = ['1700000000002.b', '1700000000001.a', '1700000000003.c'].map((tab) => lock('one', 'here', tab))
  assert.equal(speakerOf(here, 'one'), '1700000000001.a')
  assert.equal(speakerOf([...here, lock('one', 'front', '1700000000003.c'), lock('one', 'front', '1700000000002.b')], 'one'), '1700000000002.b')
  assert.equal(speakerOf([...here, lock('other', 'front', '1700000000000.z')], 'one'), '1700000000001.a')
  assert.equal(speakerOf([], 'one'), undefined)
})

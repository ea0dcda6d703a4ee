import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillReply, unfilled } from './replies.ts'

test('what is known is put in, in either language; what is not stays to be seen', () => {
  assert.equal(fillReply('Hej {borger}, jeg hedder {mig} fra {sted}. {Dato}', { citizen: 'Sol', me: 'Anna', member: 'Ungelinjen', date: '26. november' }), 'Hej Sol, jeg hedder Anna fra Ungelinjen. 26. november')
  assert.equal(fillReply('Hi {citizen}, {me}', { me: 'Anna', citizen: '' }), 'Hi {citizen}, Anna')
  assert.equal(fillReply('{constructor} {toString} {tidspunkt}', {}), '{constructor} {toString} {tidspunkt}')
  assert.equal(fillReply('{ kø }', { queue: '$&' }), '$&')
})

test('what is left to fill in is found in order, and braces over two lines are only braces', () => {
  assert.deepEqual(unfilled('Hej {borger}\n{ny\nlinje} {tidspunkt}'), [{ from: 4, to: 12, words: '{borger}' }, { from: 24, to: 35, words: '{tidspunkt}' }])
  assert.deepEqual(unfilled('{} {{}}'), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast, onColour } from './contrast.ts'

test('contrast is that of WCAG 2.2', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#ffffff', '#ffffff'), 1)
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54')
})

test('lettering on a colour is the one that reads best', () => {
  assert.equal(onColour('#17594f'), '#ffffff')
  assert.equal(onColour('#ffe97a'), '#1b1b1b')
})

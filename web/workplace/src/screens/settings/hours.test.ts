import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf, readTime } from './hours.ts'

const span = (key: number, from: string, to: string, weekday = 1) => ({ key, weekday, from, to })

test('times are read as Danes write them', () => {
  for (const [written, meant] of [['9', '09:00'], ['9.30', '09:30'], ['09:30', '09:30'], ['930', '09:30'], ['0930', '09:30'], [' 24 ', '24:00'], ['0', '00:00']]) assert.equal(readTime(written!), meant)
})

test('what is no time of day is not guessed', () => {
  for (const written of ['', 'ni', '25', '24:30', '9:60', '9:5', '12:00:00', '-1']) assert.equal(readTime(written), null)
})

test('a span that ends before it begins, overlaps another or is no time is named', () => {
  assert.deepEqual([...faultsOf([span(1, '9', '12'), span(2, '12', '16'), span(3, '9', '16', 2)])], [])
  assert.deepEqual([...faultsOf([span(1, '16', '9')])], [[1, 'backwards']])
  assert.deepEqual([...faultsOf([span(1, '9', '12'), span(2, '11.30', '16')])], [[2, 'overlap']])
  assert.deepEqual([...faultsOf([span(1, '24', '24')])], [[1, 'badTime']])
})

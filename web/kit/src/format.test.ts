import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { format, type Inline, type Line, list, wrap } from './format.ts'

/** As the apps show it, in words: b( ), i( ), a( ). */
const shown = (inner: readonly Inline[]): string => inner.map((one) => (one.kind === 'text' ? one.text : one.kind === 'link' ? `a(${one.href})` : `${one.kind === 'strong' ? 'b' : 'i'}(${shown(one.inner)})`)).join('')
const lines = (text: string) => format(text).map(({ item, inner }) => (item ? `[${item}]` : '') + shown(inner))
/** What was typed, from what is shown. */
const typed = (inner: readonly Inline[]): string => inner.map((one) => (one.kind === 'text' ? one.text : one.kind === 'link' ? one.href : one.kind === 'strong' ? `*${typed(one.inner)}*` : `_${typed(one.inner)}_`)).join('')

test('bold, italic, lists and addresses are what one knows from one’s phone', () => {
  for (const [text, line] of [
    ['det er *vigtigt* nu', 'det er b(vigtigt) nu'], ['_stille_, ja', 'i(stille), ja'], ['*fed og _begge_*', 'b(fed og i(begge))'], ['(*ja*)', '(b(ja))'],
    ['- mælk', '[- ]mælk'], ['1. først', '[1. ]først'], ['* også *en*', '[* ]også b(en)'], ['se https://eksempel.dk/a_b_c*d, ja', 'se a(https://eksempel.dk/a_b_c*d), ja'], ['*https://eksempel.dk*', 'b(a(https://eksempel.dk))'],
    ['2*3*4', '2*3*4'], ['snake_case_navn', 'snake_case_navn'], ['* ikke fed *', '[* ]ikke fed *'], ['*ikke\nover linjer*', '*ikke'], ['**', '**'], ['*', '*'], ['-uden plads', '-uden plads'], ['javascript:alert(1)', 'javascript:alert(1)'], ['<b>nej</b>', '<b>nej</b>'],
  ] as const) assert.equal(lines(text)[0], line, text)
})

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('*', '_', ' ', 'a', 'ø', '\n', '- ', '1. ', '.', '<', '>', '"', '&lt;', 'https://x.dk', 'https://x.dk/_a_*', 'javascript:', '<script>', '<img src=x onerror=alert(1)>', '](')).map((parts) => parts.join('')))

test('whatever is typed becomes these nodes and no others, and every one of its letters is there in its place', () => {
  fc.assert(fc.property(text, (any) => {
    const all: Line[] = format(any)
    assert.equal(all.map(({ item, inner }) => item + typed(inner)).join('\n'), any)
    const look = (inner: readonly Inline[]) => {
      for (const one of inner) {
        if (one.kind === 'text') assert.deepEqual(Object.keys(one), ['kind', 'text'])
        else if (one.kind === 'link') assert.match(one.href, /^https?:\/\/[^\s<>"']+$/)
        else {
          assert.ok(one.kind === 'strong' || one.kind === 'em')
          look(one.inner)
        }
      }
    }
    for (const { inner } of all) look(inner)
  }), { numRuns: 2000 })
})

test('a long text full of signs is read in no time', () => {
  for (const part of [' *a', '*a', '_ *', '*_', 'https://', 'https://a*']) {
    const begun = performance.now()
    format(part.repeat(20_000 / part.length))
    assert.ok(performance.now() - begun < 500, `${part}: ${performance.now() - begun}`)
  }
})

test('a mark is put around what is selected, and taken away again; lines become a list and lines again', () => {
  const once = wrap('det er vigtigt nu', 7, 14, '*')
  assert.deepEqual(once, { text: 'det er *vigtigt* nu', from: 8, to: 15 })
  assert.deepEqual(wrap(once.text, once.from, once.to, '*'), { text: 'det er vigtigt nu', from: 7, to: 14 })
  assert.deepEqual(wrap('en to', 2, 5, '_'), { text: 'en _to_', from: 4, to: 6 })
  assert.deepEqual(wrap('', 0, 0, '*'), { text: '**', from: 1, to: 1 })
  const listed = list('et\nto\ntre', 0, 5)
  assert.equal(listed.text, '- et\n- to\ntre')
  assert.equal(list(listed.text, listed.from, listed.to).text, 'et\nto\ntre')
})

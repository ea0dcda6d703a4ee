import type { Shape } from '@socialspace/contract'
import fc, { type Arbitrary } from 'fast-check'
import * as z from 'zod/mini'

/** A word that no answer but a success may repeat. */
export const canary = 'Vildsvane7'

interface Json {
  type?: string; format?: string; pattern?: string; enum?: unknown[]; const?: unknown; anyOf?: Json[]; oneOf?: Json[]; allOf?: Json[]; properties?: Record<string, Json>; required?: string[]
  items?: Json; minItems?: number; maxItems?: number; minLength?: number; maxLength?: number; minimum?: number; maximum?: number
}

/** Ids and names of what is there, by what it is. */
export type Ids = Readonly<Record<string, readonly string[]>>

/** Values that a schema of the contract allows, made from the schema alone; ids are those of things that are there where a field is named after them, and new ones. */
export const valid = (shape: Shape, ids: Ids): Arbitrary<unknown> => from(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Json, ids, '')

function from(schema: Json, ids: Ids, named: string): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const either = schema.anyOf ?? schema.oneOf
  if (either) return fc.oneof(...either.map((one) => from(one, ids, named)))
  switch (schema.type) {
    case 'object': {
      const fields = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, of]) => [name, from(of, ids, name)]))
      return schema.properties === undefined ? fc.dictionary(fc.constantFrom('id', 'rawId', 'type', canary), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }) : fc.record(fields, { requiredKeys: schema.required ?? [] })
    }
    case 'array': return fc.array(from(schema.items!, ids, named.replace(/s$/, '')), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 4) })
    case 'integer': case 'number': return whole(schema.minimum ?? 0, schema.maximum ?? Number.MAX_SAFE_INTEGER)
    case 'boolean': return fc.boolean()
    case 'null': return fc.constant(null)
    case 'string': return string(schema, ids, named)
    default: return fc.jsonValue({ maxDepth: 2 })
  }
}

/** Small ones mostly, and those at which databases and languages change their ways. */
const whole = (least: number, most: number) =>
  fc.oneof(fc.integer({ min: least, max: Math.min(most, least + 2) }), fc.constantFrom(...[least, most, 2 ** 15, 2 ** 31 - 1, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER].filter((one) => one >= least && one <= most)))

function string({ format, pattern, minLength = 0, maxLength = 200, allOf }: Json, ids: Ids, named: string): Arbitrary<unknown> {
  const given = { weight: ids[named] ? 8 : 0, arbitrary: fc.constantFrom(...(ids[named] ?? [''])) }
  if (format === 'uuid') return fc.oneof(given, { weight: 4, arbitrary: fc.uuid({ version: [4, 7] }) }, { weight: 1, arbitrary: fc.constantFrom(...Object.entries(ids).flatMap(([name, those]) => (['slug', 'version'].includes(name) ? [] : those))) })
  if (format === 'date-time') return fc.oneof(given, fc.constantFrom('0001-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2024-02-29T12:00:00.123456789Z', '2026-11-23T10:00Z', new Date(Date.now() - 3_600_000).toISOString()), fc.date({ noInvalidDate: true, min: new Date('0001-01-02'), max: new Date('9999-12-30') }).map((at) => at.toISOString()))
  if (format === 'date') return fc.constantFrom('0000-01-01', '0001-01-01', '2024-02-29', '9999-12-31', '2026-11-23')
  if (format === 'email') return fc.constantFrom('a@example.org', `${canary}@example.org`)
  const wanted = pattern ?? allOf?.find((one) => one.pattern !== undefined)?.pattern
  if (wanted !== undefined) return fc.stringMatching(new RegExp(wanted), { size: 'small' })
  if (ids[named]) return fc.constantFrom(...ids[named])
  const letters = fc.string({ unit: fc.constantFrom('a', 'ø', ' ', '\n', '😀', 'é', "'", '\\', '%', '_', '\u202e', '\ufeff', '\u0001', '$1', '<', '"'), minLength, maxLength: 30 })
  return fc.oneof(
    letters.map((text) => canary + text), fc.constant(''.padEnd(maxLength, 'æ')), fc.constant(''.padEnd(minLength, 'x')),
  ).map((text) => text.padEnd(minLength, 'y').slice(0, maxLength)).map((text) => (text.isWellFormed() ? text : text.toWellFormed()))
}

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

/** Values that hardly anything allows. */
export const weird: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    '', ' ', '\u0000', `${canary}\u0000`, `${canary}\ud800`, '\udfff', `${canary}`.repeat(3000), 'NaN', 'Infinity', '-0', '1e309', '0x10', '1_000', '١٢٣', 'null', 'undefined', '[object Object]',
    '2026-02-30T00:00:00Z', '2026-13-01', '+275760-09-13T00:00:00.001Z', '-000001-01-01T00:00:00Z', '10000-01-01T00:00:00Z', '2026-11-23T10:00:00+25:00', '2026-11-23T24:00:00Z', '24:01',
    `${canary}-0000-7000-8000-000000000000`, '0190B5A0-0000-7000-8000-00000000000A', '{0190b5a0-0000-7000-8000-000000000001}', "' or 1=1 --", '../../etc/passwd', '${7*7}', '%s%n', 'javascript:alert(1)', `<img src=x onerror=${canary}>`,
    null, true, false, 0, -0, -1, 1.5, 1e21, 1e308, 5e-324, 2 ** 31, 2 ** 53, -(2 ** 63), 101, [], [[]], {}, [null], { [canary]: canary }, { length: 1e9 }, { toString: 1 }, JSON.parse(nested(200)),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => canary + text),
  fc.jsonValue({ maxDepth: 3 }),
)

type Place = (string | number)[]
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function placesOf(value: unknown, at: Place = []): Place[] {
  const inner = Array.isArray(value) ? value.flatMap((one, index) => placesOf(one, [...at, index])) : isObject(value) ? Object.keys(value).flatMap((key) => placesOf(value[key], [...at, key])) : []
  return [at, ...inner]
}

function changed(value: unknown, [first, ...rest]: Place, change: (old: unknown) => unknown): unknown {
  if (first === undefined) return change(value)
  if (Array.isArray(value)) return value.map((one, index) => (index === first ? changed(one, rest, change) : one))
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, key === first ? changed(one, rest, change) : one]))
}

/** Unknown fields, and the names that mean something to JavaScript. Defined, not assigned, so that `__proto__` is a field. */
const withKey = (value: unknown, key: string, extra: unknown) => (isObject(value) ? Object.defineProperty({ ...value }, key, { value: extra, enumerable: true }) : { [key]: extra })
const without = (value: unknown, nth: number) => (isObject(value) ? Object.fromEntries(Object.entries(value).filter((_entry, index, all) => index !== nth % all.length)) : undefined)

/** One thing wrong with a value, somewhere in it. */
export const spoilt = (value: unknown): Arbitrary<unknown> => {
  const places = placesOf(value)
  return fc.tuple(fc.constantFrom(...places), fc.oneof(
    { weight: 4, arbitrary: weird.map((other) => () => other) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom(canary, '__proto__', 'constructor', 'prototype', '', 'toString', 'id', 'member_id'), weird).map(([key, extra]) => (old: unknown) => withKey(old, key, extra)) },
    { weight: 2, arbitrary: fc.nat(8).map((nth) => (old: unknown) => without(old, nth)) },
    { weight: 1, arbitrary: fc.constantFrom((old: unknown) => [old], (old: unknown) => ({ 0: old }), (old: unknown) => JSON.stringify(old) ?? '', (old: unknown) => (Array.isArray(old) ? Array(300).fill(old[0] ?? canary) : [old, old])) },
  )).map(([place, change]) => changed(value, place, change))
}

/** Text that was JSON once, as bytes. */
export const brokenJson = (text: string): Arbitrary<Buffer> => {
  const bytes = Buffer.from(text)
  return fc.oneof(
    fc.nat(bytes.length).map((end) => bytes.subarray(0, end)),
    fc.tuple(fc.nat(bytes.length), fc.constantFrom([0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0], [0xef, 0xbb, 0xbf])).map(([at, extra]) => Buffer.concat([bytes.subarray(0, at), Buffer.from(extra), bytes.subarray(at)])),
    fc.constantFrom(
      '', ' ', 'null', 'true', '0', '""', '[]', `"${canary}"`, nested(10_000), `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, '1e999', '-', '{"a":1,"a":2}', `{"__proto__":{"${canary}":1}}`, '{"constructor":{"prototype":{"a":1}}}',
      `{"a":${'9'.repeat(5000)}}`, '{"a":"\\ud800"}', '{"a":"\\u0000"}', '{"a":NaN}', `{'a':'${canary}'}`, `/*${canary}*/{}`, `{"${canary}`, '\u0000', text + text, `${text},`, `[${text}]`,
    ).map((broken) => Buffer.from(broken)),
    fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some)),
  )
}

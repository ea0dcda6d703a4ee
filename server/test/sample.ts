import type { Shape } from '@socialspace/contract'
import * as z from 'zod/mini'

type Json = { type?: string; format?: string; enum?: unknown[]; const?: unknown; anyOf?: Json[]; properties?: Record<string, Json>; required?: string[]; items?: Json; minItems?: number; minLength?: number; pattern?: string; minimum?: number }

/** Strings for patterns that the contract uses; a new pattern needs a line here, and the matrix says so. */
const texts = ['10:00', '#336699', 'abc-def', '12345678', '2026-11-23', 'tekst', 'abcdefghijkl', '1234', 'DK', '+4512345678', '']

/** A valid value for a schema, as small as it may be, with optional fields left out. */
export function sample(shape: Shape): unknown {
  return make(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Json)
}

function make(schema: Json): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return make(schema.anyOf.find(({ type }) => type !== 'null') ?? schema.anyOf[0]!)
  switch (schema.type) {
    case 'object': return Object.fromEntries((schema.required ?? []).map((name) => [name, make(schema.properties![name]!)]))
    case 'array': return Array.from({ length: schema.minItems ?? 0 }, () => make(schema.items!))
    case 'integer': case 'number': return schema.minimum ?? 1
    case 'boolean': return true
    case 'string': return text(schema)
    default: return 1
  }
}

function text({ format, pattern, minLength = 0 }: Json): string {
  if (format === 'uuid') return crypto.randomUUID()
  if (format === 'date-time') return '2026-11-23T10:00:00.000Z'
  if (format === 'email') return 'a@example.org'
  const found = texts.find((one) => one.length >= minLength && (pattern === undefined || new RegExp(pattern).test(one)))
  if (found === undefined) throw new Error(`no sample for the pattern ${pattern}: add one in test/sample.ts`)
  return found
}

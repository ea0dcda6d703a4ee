import { bases, endings, purposes } from '@socialspace/contract/data/purposes'
import { contact, time } from '@socialspace/contract/shapes'
import * as z from 'zod/mini'
import type { DataMap } from '../../../platform/datamap/index.ts'
import { type Kind, shownTables, type Table } from './rows.ts'

/** Of the layout. It rises when something that was there goes or means something else; a new table or column changes nothing for who reads the others. */
export const extractVersion = 1
/** Where the schemas are published, from the root of the installation. */
export const schemaPaths = { citizen: '/extract.schema.json', staff: '/staff-extract.schema.json' } as const

const both = z.strictObject({ da: z.string(), en: z.string() })
const file = z.strictObject({ id: z.string(), name: z.string(), type: z.string(), path: z.nullable(z.string()) })
const alias = z.strictObject({ alias: z.string(), title: both })
const meaning = z.strictObject({ label: both, class: z.string(), purpose: both, basis: both, kept: both, sealed: z.boolean() })

/** A table of the data maps: its labelled columns and no others. */
function tableShape({ name, map: { columns, thread } }: Table, kind: Kind) {
  const labelled = Object.entries(columns).filter(([, { label }]) => label !== null)
  const staff = Object.entries(columns).filter(([, column]) => column.staff !== null)
  const value = (sealed: boolean) => (sealed ? z.string() : z.union([z.string(), z.number(), z.boolean()]))
  return z.strictObject({
    table: z.literal(name), title: both, from: both, ...(kind === 'staff' && { where: z.nullable(z.string()) }),
    columns: z.strictObject(Object.fromEntries(labelled.map(([column]) => [column, meaning]))),
    rows: z.array(z.strictObject({
      id: z.nullable(z.string()), of: z.nullable(z.string()),
      values: z.strictObject(Object.fromEntries(labelled.map(([column, { sealed }]) => [column, z.optional(value(sealed))]))),
      staff: z.optional(z.strictObject(Object.fromEntries(staff.map(([column]) => [column, z.optional(alias)])))),
      // What the service itself wrote there, as a person would say it.
      ...(thread && { words: z.optional(both) }),
      files: z.optional(z.array(file)), unreadable: z.optional(z.array(z.string())),
    })),
  })
}

/** `data.json`, as the data maps make it. */
export function extractShape(maps: readonly DataMap[], kind: Kind = 'citizen') {
  const [first, ...rest] = shownTables(maps, kind).map((table) => tableShape(table, kind))
  const act = { at: time, act: z.string(), words: both, role: z.nullable(z.string()), reason: z.nullable(z.string()), why: z.nullable(both) }
  return z.strictObject({
    $schema: z.string(), version: z.literal(extractVersion), madeAt: time,
    /** The id that stands for the person here. */
    person: z.strictObject({ id: z.string() }),
    /** The controllers: a citizen’s member; every member that holds something about a member of staff. */
    ...(kind === 'citizen' ? { member: contact } : { members: z.array(contact) }), operator: contact, authority: contact,
    tables: z.array(z.union([first!, ...rest])),
    /** Who did what with the person’s data. */
    access: z.array(kind === 'citizen' ? z.strictObject({ ...act, actor: z.enum(['citizen', 'staff', 'service']) }) : z.strictObject({ ...act, actor: z.enum(['self', 'citizen', 'staff', 'service']), where: z.string() })),
    /** What names the person, but is about somebody else: left out, with the reason. */
    withheld: z.strictObject({ why: both, what: z.array(z.strictObject({ title: both, what: both })) }),
    /** Who else received anything: `tables` names those above that say so. */
    recipients: z.strictObject({ nobody: z.boolean(), tables: z.array(z.string()) }),
    files: z.array(z.strictObject({ id: z.string(), of: z.string(), path: z.string(), type: z.string(), size: z.number() })),
  })
}

/** The schema as it is published (JSON Schema 2020-12). */
export const extractSchema = (maps: readonly DataMap[], kind: Kind = 'citizen'): object => {
  const { $schema, ...rest } = z.toJSONSchema(extractShape(maps, kind), { reused: 'ref' }) as { $schema: string }
  const whom = kind === 'citizen' ? 'a person' : 'a member of staff'
  return { $schema, $id: schemaPaths[kind], title: `SocialSpace: everything held about ${whom} (GDPR art. 15 and 20)`, ...rest }
}

/** What the data map says of a table’s labelled columns. */
export const meaningsOf = ({ map: { columns } }: Table) => Object.fromEntries(Object.entries(columns).flatMap(([name, { label, class: dataClass, purpose, basis, ends, sealed }]) =>
  label === null ? [] : [[name, { label, class: dataClass, purpose: purposes[purpose], basis: bases[basis], kept: { da: endings[ends].da, en: endings[ends].en }, sealed }]]))

import type { ActAbout, About, Withheld } from './index.ts'
import type { StoredFile } from './names.ts'
import type { Batch, Table } from './rows.ts'
import { extractVersion, meaningsOf, schemaPaths } from './schema.ts'
import { acts, eventWords, reasonOf, staffTexts, texts } from './texts.ts'
import type { Entry } from './values.ts'

export interface JsonParts {
  readonly about: About
  readonly publicUrl: string
  readonly tables: readonly Table[]
  readonly entries: (table: Table) => AsyncIterable<Pick<Batch, 'parent'> & { entries: readonly Entry[] }>
  readonly log: readonly ActAbout[]
  readonly files: readonly StoredFile[]
  readonly pathOf: (id: string, name?: string) => string | undefined
  readonly withheld: readonly Withheld[]
}

/** `data.json`, piece by piece, as `extractShape` says: the same in a form that other programs read (GDPR art. 20). */
export async function* jsonOf({ about, publicUrl, tables, entries, log, files, pathOf, withheld }: JsonParts): AsyncGenerator<string> {
  const { kind, members, operator, authority, madeAt, person } = about
  const head = { $schema: publicUrl + schemaPaths[kind], version: extractVersion, madeAt: madeAt.toISOString(), person: { id: person }, ...(kind === 'citizen' ? { member: members[0]! } : { members }), operator, authority }
  yield `${JSON.stringify(head).slice(0, -1)},\n"tables":[`
  const handed: string[] = []
  let first = true
  for (const table of tables) {
    let any = false
    for await (const { entries: batch } of entries(table)) {
      if (!any) {
        const { title, from } = table.map
        yield `${first ? '' : ','}\n${JSON.stringify({ table: table.name, title, from, ...(table.place && { where: table.place.name }), columns: meaningsOf(table) }).slice(0, -1)},"rows":[\n`
        if (table.map.handedOn && !handed.includes(table.name)) handed.push(table.name)
      }
      yield `${any ? ',\n' : ''}${batch.map((entry) => JSON.stringify(rowOf(table, entry, pathOf))).join(',\n')}`
      any = true
      first = false
    }
    if (any) yield '\n]}'
  }
  const access = log.map(({ at, act, actor, role, reason, where }) => ({ at: at.toISOString(), act, words: acts[act] ?? { da: act, en: act }, actor, role, reason, why: reasonOf(act), ...(where !== undefined && { where }) }))
  const words = kind === 'staff' ? staffTexts : texts
  const left = { withheld: { why: { da: words.da.withheldLead, en: words.en.withheldLead }, what: withheld } }
  const rest = { access, ...left, recipients: { nobody: handed.length === 0, tables: handed }, files: files.map(({ id, conversation, type, size }) => ({ id, of: conversation, path: pathOf(id)!, type, size })) }
  yield `\n],\n${JSON.stringify(rest).slice(1)}\n`
}

const rowOf = ({ map: { thread } }: Table, { id, of, values, staff, files, unreadable }: Entry, pathOf: JsonParts['pathOf']) => ({
  id, of, values,
  ...(thread && values[thread.by] === 'service' && { words: eventWords(String(values[thread.text] ?? '')) }),
  ...(Object.keys(staff).length > 0 && { staff }),
  ...(files.length > 0 && { files: files.map((file) => ({ id: file.id, name: file.name, type: file.type, path: pathOf(file.id, file.name) ?? null })) }),
  ...(unreadable.length > 0 && { unreadable }),
})

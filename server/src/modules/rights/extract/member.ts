import { SealBroken, UnitGone } from '../../../platform/vault/index.ts'
import { sealContext, type TableMap } from '../../../platform/datamap/index.ts'
import type { Row } from '../store.ts'
import { escape, pageOf } from './html.ts'
import type { ExtractDeps } from './index.ts'
import { createRows } from './rows.ts'

type Value = string | number | boolean | object | null
/** A table of the member’s own, as it is handed over. */
export interface MemberTable { readonly table: string; readonly title: { da: string; en: string }; readonly rows: AsyncIterable<readonly Readonly<Record<string, Value>>[]> }

/** What a leaving member takes along beside each citizen’s extract (P07): its settings, themes, queues, staff, log and what people without a profile asked, from the data maps. */
export function createMemberExport({ database, vault, dataMaps, member: memberOf, staffCard }: ExtractDeps) {
  const rows = createRows(database)
  const maps = dataMaps.flatMap((map) => Object.entries(map))
  const isLog = ({ columns }: TableMap) => Object.values(columns).some(({ ends }) => ends === 'log-period')
  const own = maps.filter(([, map]) => map.wall === 'member' && (map.subject?.kind !== 'citizen' || map.strangers || isLog(map)))
  const [citizens] = maps.find(([, { subject }]) => subject?.kind === 'citizen' && subject.column === 'id')!

  /** A row as it stands; what is sealed opened where its key is the member’s, else left as it is stored. */
  function plain(member: string, table: string, map: TableMap, row: Row): Record<string, Value> {
    return Object.fromEntries(Object.entries(map.columns).map(([name, { sealed }]) => {
      const stored = row[name]
      if (sealed && Buffer.isBuffer(stored) && map.seal?.unit) {
        try {
          const context = sealContext(map, row)
          return [name, vault.unit(member, context.unit).open(`${table}.${name}`, context.row, context.version, stored)]
        } catch (error) {
          if (!(error instanceof SealBroken || error instanceof UnitGone)) throw error
        }
      }
      return [name, stored instanceof Date ? stored.toISOString() : Buffer.isBuffer(stored) ? stored.toString('base64url') : ((stored ?? null) as Value)]
    }))
  }
  async function* tableRows(member: string, table: string, map: TableMap) {
    for await (const batch of rows.walk(table, Object.keys(map.columns), member, { column: 'member_id', is: member })) {
      const staff = map.subject?.kind === 'staff' ? await staffCard([...new Set(batch.map((row) => String(row[map.subject!.column])))]) : undefined
      yield batch.map((row) => ({ ...plain(member, table, map, row), ...(staff && { staff: staff.get(String(row[map.subject!.column])) ?? null }) }))
    }
  }
  const all = (member: string): MemberTable[] => [
    { table: 'members.member', title: { da: 'Medlemmet', en: 'The member' }, rows: (async function* () { yield [{ ...(await memberOf({ id: member })) } as Record<string, Value>] })() },
    ...own.map(([table, map]) => ({ table, title: map.title, rows: tableRows(member, table, map) })),
  ]

  return {
    /** Every citizen of a member, by id. */
    async *citizensOf(member: string): AsyncGenerator<string> {
      for await (const batch of rows.walk(citizens, ['id'], member, { column: 'member_id', is: member })) for (const { id } of batch) yield String(id)
    },
    /** The member’s own tables as one JSON document, piece by piece. */
    async *memberJson(member: string): AsyncGenerator<string> {
      let first = true
      yield '{"version":1,"tables":['
      for (const { table, title, rows: batches } of all(member)) {
        yield `${first ? '' : ','}\n${JSON.stringify({ table, title }).slice(0, -1)},"rows":[`
        first = false
        let any = false
        for await (const batch of batches) {
          yield `${any ? ',' : ''}\n${batch.map((row) => JSON.stringify(row)).join(',\n')}`
          any = true
        }
        yield ']}'
      }
      yield '\n]}\n'
    },
    /** The same to be read: a table for each. */
    async *memberPage(member: string): AsyncGenerator<string> {
      const { name } = await memberOf({ id: member })
      const [head, foot] = pageOf('da', name, '<main>\u0000</main>').split('\u0000') as [string, string]
      yield `${head}<h1>${escape(name)}</h1>`
      for (const { table, title, rows: batches } of all(member)) {
        yield `<h2>${escape(title.da)} / <span lang="en">${escape(title.en)}</span></h2><p class="hint">${escape(table)}</p>`
        for await (const batch of batches) {
          for (const row of batch) {
            const lines = Object.entries(row).filter(([, value]) => value !== null && value !== '')
            yield `<div class="card"><dl>${lines.map(([label, value]) => `<div><dt>${escape(label)}</dt><dd>${escape(typeof value === 'object' ? JSON.stringify(value) : String(value))}</dd></div>`).join('')}</dl></div>\n`
          }
        }
      }
      yield foot
    },
  }
}

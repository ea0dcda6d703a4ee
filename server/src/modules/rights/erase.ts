import type { DataMap, TableMap } from '../../platform/datamap/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { deleteRows, readUnits } from './store.ts'

export type What = { readonly citizen: string } | { readonly conversation: string; readonly citizen: string }
/** On return every data key concerned is destroyed, and the rows are gone. Can be begun again at any point. */
export type Erase = (member: string, what: What, why: 'own-request' | 'consent-withdrawn') => Promise<void>

interface EraseDeps {
  readonly database: Database
  readonly vault: Vault
  readonly dataMaps: readonly DataMap[]
  /** Ends every session, open socket and grant of an account. */
  readonly endAccount: (account: string) => Promise<void>
}

const conversation = 'conversations.conversation'

/** Erases something of a person's, from the data maps alone: first the keys, so that nothing can be opened whatever happens next, then the rows, children before parents. */
export function createErase({ database, vault, dataMaps, endAccount }: EraseDeps): Erase {
  const tables = dataMaps.flatMap((map) => Object.entries(map)).filter(([, map]) => map.subject?.kind === 'citizen' && map.wall === 'member' && !isLog(map)).toReversed()
  /** The column and value by which a table's rows are found; none where it holds nothing of what is erased. */
  const rowsOf = (table: string, { subject, columns }: TableMap, what: What): { column: string; is: string; parent?: { table: string; column: string } } | undefined => {
    const { column, through } = subject!
    if ('conversation' in what) return table === conversation ? { column: 'id', is: what.conversation } : 'conversation_id' in columns ? { column: 'conversation_id', is: what.conversation } : undefined
    return through ? { column: through.by, is: what.citizen, parent: { table: through.table, column } } : { column, is: what.citizen }
  }
  return async (member, what) => {
    const parts = tables.flatMap(([table, map]) => {
      const rows = rowsOf(table, map, what)
      return rows ? [{ table, map, rows }] : []
    })
    const units = new Set('conversation' in what ? [what.conversation] : [what.citizen])
    await database.forMembers([member], async (tx) => {
      for (const { table, map: { seal, subject }, rows } of parts) {
        if (seal?.unit && !subject!.through) for (const unit of await readUnits(tx, table, seal.unit, member, rows)) units.add(unit)
      }
    })
    for (const unit of units) vault.eraseUnit(member, unit)
    if (!('conversation' in what)) await endAccount(what.citizen)
    await database.forMembers([member], async (tx) => { for (const { table, rows } of parts) await deleteRows(tx, table, member, rows) })
  }
}

/** The log of acts is not erased with a person. */
const isLog = ({ columns }: TableMap) => Object.values(columns).some(({ ends }) => ends === 'log-period')

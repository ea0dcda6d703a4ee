import type { Database, Tx } from '../../platform/database/index.ts'
import type { DataMap, TableMap } from '../../platform/datamap/index.ts'
import { PLATFORM, type Vault } from '../../platform/vault/index.ts'
import { deleteRows, deleteSome, readUnits, type Rows } from './store.ts'

/**
 * What is erased: whole persons, conversations with all that belongs to them (or `transcripts`: all but what has a key, and so a period, of its own: notes), members of staff,
 * or rows of one table by their ids.
 */
export type What =
  | { readonly citizens: readonly string[] } | { readonly conversations: readonly string[] } | { readonly transcripts: readonly string[] } | { readonly staff: readonly string[] }
  | { readonly table: string; readonly ids: readonly string[] }
/**
 * On return every data key concerned is destroyed, and the rows are gone. The keys go first and all at once, however much was written under them; the rows
 * follow in batches. Can be begun again at any point.
 */
export type Erase = (member: string, what: What) => Promise<void>
/** The same a batch of rows at a time: the keys are destroyed before the first, and each time it has given one there is more. Who has to answer somebody need not wait for all of it. */
export type Erasing = (member: string, what: What) => AsyncGenerator<void, void>

interface EraseDeps {
  /** Sees what is stored only: that is erased, too. */
  readonly database: Database
  readonly vault: Vault
  readonly dataMaps: readonly DataMap[]
  readonly memberIds: () => Promise<readonly string[]>
  /** Ends every session, open socket and grant of these accounts. */
  readonly endAccounts: (accounts: readonly string[]) => Promise<void>
  /** Their keys are destroyed: no screen is to show them any more. */
  readonly erased: (member: string, units: readonly string[]) => void
}

const conversation = 'conversations.conversation'

/** Erases from the data maps alone: first the keys, so that nothing can be opened whatever happens next, then the rows, children before parents. */
export function createErase({ database, vault, dataMaps, memberIds, endAccounts, erased }: EraseDeps) {
  // What refers to something stands after it in the maps, so the other way round nothing is left behind.
  const tables = dataMaps.flatMap((map) => Object.entries(map)).toReversed()
  const aboutCitizens = tables.filter(([, map]) => map.subject?.kind === 'citizen' && map.wall === 'member' && !isLog(map))
  // What hides a person while they are erased, and says that they are to be, goes last.
  const ofCitizens = [...aboutCitizens.filter(([, map]) => !map.evenRestricted), ...aboutCitizens.filter(([, map]) => map.evenRestricted)]

  /** In which tables, and which rows there. */
  function partsOf(what: What): { table: string; map: TableMap; rows: Rows }[] {
    if ('table' in what) {
      return tables.filter(([table, { partOf }]) => table === what.table || partOf?.table === what.table)
        .map(([table, map]) => ({ table, map, rows: { column: table === what.table ? 'id' : map.partOf!.by, ids: what.ids } }))
    }
    if ('conversations' in what || 'transcripts' in what) {
      const ids = 'transcripts' in what ? what.transcripts : what.conversations
      return ofCitizens.filter(([table, { columns, seal }]) => table === conversation || ('conversation_id' in columns && !('transcripts' in what && seal?.unit === 'id')))
        .map(([table, map]) => ({ table, map, rows: { column: table === conversation ? 'id' : 'conversation_id', ids } }))
    }
    const [kind, ids] = 'staff' in what ? ['staff', what.staff] as const : ['citizen', what.citizens] as const
    return (kind === 'citizen' ? ofCitizens : tables.filter(([, map]) => map.subject?.kind === kind)).map(([table, map]) => {
      const { column, through } = map.subject!
      return { table, map, rows: through ? { column: through.by, ids, parent: { table: through.table, column } } : { column, ids } }
    })
  }
  const within = async <T>(member: string, { wall }: TableMap, work: (tx: Tx, at: string | null) => Promise<T>) =>
    wall === 'member' ? await database.forMembers([member], (tx) => work(tx, member)) : await database.platform((tx) => work(tx, null))

  async function unitsOf(member: string, what: What, parts: ReturnType<typeof partsOf>): Promise<string[]> {
    const own = 'table' in what ? [] : 'conversations' in what ? what.conversations : 'transcripts' in what ? what.transcripts : 'staff' in what ? what.staff : what.citizens
    const units = new Set(own)
    for (const { table, map, rows } of parts) {
      // A part of something else lies under that one's key.
      if (map.seal?.unit && !map.subject?.through && !('table' in what && map.seal.realm)) for (const unit of await within(member, map, (tx, at) => readUnits(tx, table, map.seal!.unit!, at, rows))) units.add(unit)
    }
    return [...units]
  }

  const erasing: Erasing = async function* (member, what) {
    const parts = partsOf(what)
    const units = await unitsOf(member, what, parts)
    vault.eraseUnits(member, units)
    erased(member, units)
    await endAccounts('citizens' in what ? what.citizens : 'staff' in what ? what.staff : [])
    for (const { table, map, rows } of parts) {
      // Staff belong to no member, but their roles do.
      const members = map.wall === 'member' && member === PLATFORM ? [PLATFORM, ...(await memberIds())] : [member]
      for (const at of members) while (await within(at, map, (tx, wall) => deleteRows(tx, table, wall, rows))) yield
    }
  }
  const erase: Erase = async (member, what) => {
    for await (const _more of erasing(member, what)) { /* the next batch */ }
  }
  /** All that a member has, and every living key of theirs, whatever it is for. What is the operator's alone stays. */
  async function eraseMember(member: string): Promise<void> {
    const citizens = tables.find(([table]) => table === 'identity.citizen')!
    vault.eraseUnits(member, vault.unitsOf(member))
    await endAccounts(await within(member, citizens[1], (tx) => readUnits(tx, citizens[0], 'id', member)))
    for (const [table, map] of tables) {
      if (map.wall === 'member' && !isLog(map)) while (await within(member, map, (tx) => deleteSome(tx, table, member))) { /* the next batch */ }
    }
  }
  return { erase, erasing, eraseMember }
}

/** The log of acts is not erased with a person. */
const isLog = ({ columns }: TableMap) => Object.values(columns).some(({ ends }) => ends === 'log-period')

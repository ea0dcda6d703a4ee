import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { StartError } from '../starterror.ts'
import { makeEmpty } from './files.ts'

/** What the key store says of itself. */
export interface State {
  /** Opens only with the right root key. */
  readonly rootCheck: Uint8Array
  readonly epoch: number
  readonly epochStartedAt: string
  /** Opens only with the right root key and the present epoch's secret. */
  readonly epochCheck: Uint8Array
  /** How far the erasure ledger has been carried out, in bytes. */
  readonly ledgerSeen: number
  /** Counts erasures and new epochs: what others may hold in memory is to be looked at again when it has risen. */
  readonly revocations: number
}

/** A key, wrapped under its member's key of an epoch. A data key's name is its unit, an index key's the index. */
export interface WrappedKey {
  readonly keyId: Uint8Array
  readonly member: string
  readonly name: string
  readonly epoch: number
  readonly wrapped: Uint8Array
}

export type DataKey = WrappedKey & { readonly serial: number; readonly slot: number }

/**
 * Wrapped data keys lie in slots of one size, which are added at the end, overwritten in place and used again, but never deleted: SQLite's secure_delete blanks
 * the row that is deleted, not the copies that were left when a full page was split (of 1,291 deleted keys, 3 were still in the file).
 */
const schema = `
  create table state (
    one integer primary key check (one = 1), rootCheck blob not null, epoch integer not null, epochStartedAt text not null, epochCheck blob not null,
    ledgerSeen integer not null, revocations integer not null
  ) strict;
  create table slot (serial integer primary key, wrapped blob not null) strict;
  create table free_slot (serial integer primary key) strict;
  create table data_key (
    serial integer primary key, keyId blob not null unique, member text not null, name text not null, epoch integer not null, slot integer not null unique references slot,
    unique (member, name)
  ) strict;
  create table index_key (
    serial integer primary key, keyId blob not null unique, member text not null, name text not null, epoch integer not null, wrapped blob not null, unique (member, name)
  ) strict;
  create table index_entry (
    serial integer primary key, indexKey integer not null references index_key, digest blob not null, kept blob not null, member text not null, owner text not null,
    unique (indexKey, digest)
  ) strict;
  create index index_owner on index_entry (member, owner);
  pragma user_version = 1;
`

/** secure_delete and DELETE journal: what is overwritten is gone from the file (in WAL mode it stayed). EXTRA: a commit survives a power cut. Nothing of a transaction spills to temporary files. */
const pragmas = {
  journal_mode: 'delete', secure_delete: 1, synchronous: 3, temp_store: 2, cache_spill: 0, mmap_size: 0, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1,
}

/** A data key's row as an array: an object for each takes three times as long. Its bytes come as one text in hex: a Uint8Array of its own for each costs more than to unwrap it. */
type KeyRow = [serial: number, member: string, name: string, epoch: number, slot: number, hex: string]
const pageOfKeys = 500
const [idLength, wrappedLength] = [16, 60]

export type KeyStore = ReturnType<typeof openKeyStore>

/** Opens the key store's file, made if need be. @throws StartError when it is not a key store that this program knows. */
export function openKeyStore(file: string) {
  makeEmpty(file)
  const db = open(file)
  const one = <Row>(sql: string) => {
    const statement = db.prepare(sql)
    return (...values: (string | number | Uint8Array)[]) => statement.get(...values) as Row | undefined
  }
  const all = <Row>(sql: string) => {
    const statement = db.prepare(sql)
    return (...values: (string | number | Uint8Array)[]) => statement.all(...values) as Row[]
  }
  const run = (sql: string) => {
    const statement = db.prepare(sql)
    return (...values: (string | number | Uint8Array)[]) => Number(statement.run(...values).changes)
  }
  const wrapped = 'keyId, member, name, epoch, wrapped'
  const within = (begin: string) => <T>(work: () => T): T => {
    db.exec(begin)
    try {
      const result = work()
      db.exec('commit')
      return result
    } catch (error) {
      if (db.isTransaction) db.exec('rollback')
      throw error
    }
  }
  const dataKeys = 'select data_key.serial, keyId, member, name, epoch, slot, wrapped from data_key join slot on slot.serial = data_key.slot'
  const addDataKey = run('insert into data_key (keyId, member, name, epoch, slot) values (?, ?, ?, ?, ?)')
  const movePage = run('update data_key set epoch = ? where serial between ? and ?')
  const pageAfter = db.prepare(`
    select data_key.serial, member, name, epoch, slot, hex(keyId) || hex(wrapped) from data_key join slot on slot.serial = data_key.slot
    where data_key.serial > ? order by data_key.serial limit ${pageOfKeys}`)
  pageAfter.setReturnArrays(true)
  const wrappedBetween = one<{ hex: string; keys: number; lowest: number; highest: number }>(`
    select group_concat(hex(wrapped), '' order by data_key.serial) as hex, count(*) as keys, min(epoch) as lowest, max(epoch) as highest
    from data_key join slot on slot.serial = data_key.slot where data_key.serial between ? and ?`)
  /** A whole page in one statement: half of what a new epoch takes would else go into five hundred small ones. */
  const fillSlots = run(`update slot set wrapped = substr(?, ${wrappedLength} * place.key + 1, ${wrappedLength}) from json_each(?) as place where slot.serial = place.value`)
  const dropDataKey = run('delete from data_key where serial = ?')
  const addSlot = one<{ serial: number }>('insert into slot (wrapped) values (?) returning serial')
  const fillSlot = run('update slot set wrapped = ? where serial = ?')
  const freeSlot = run('insert into free_slot values (?)')
  const takeSlot = one<{ serial: number }>('delete from free_slot where serial = (select min(serial) from free_slot) returning serial')
  const dataVersion = one<{ data_version: number }>('pragma data_version')
  const revoke = one<{ revocations: number }>('update state set revocations = revocations + 1 returning revocations')
  return {
    /** Does the work as one durable step, while no other process writes. */
    exclusive: within('begin immediate'),
    /** Reads everything as of one moment. */
    snapshot: within('begin'),
    /** Changes whenever another process has written. */
    dataVersion: () => dataVersion()!.data_version,
    revoke: () => revoke()!.revocations,

    state: one<State>('select rootCheck, epoch, epochStartedAt, epochCheck, ledgerSeen, revocations from state'),
    begin: run('insert into state values (1, ?, ?, ?, ?, 0, 0)'),
    enterEpoch: run('update state set epoch = ?, epochStartedAt = ?, epochCheck = ?'),
    sawLedger: run('update state set ledgerSeen = ?'),

    dataKey: one<DataKey>(`${dataKeys} where member = ? and name = ?`),
    /** Past keys of a unit, whose name each has with the key’s id behind it. */
    pastKeys: all<DataKey>(`${dataKeys} where member = ? and name > ? || '~' and name < ? || '~g'`),
    /** Units that have past keys. */
    withPast: all<{ name: string }>("select distinct substr(name, 1, instr(name, '~') - 1) as name from data_key where member = ? and instr(name, '~') > 0"),
    unitsOf: all<{ name: string }>('select name from data_key where member = ? order by serial'),
    dataKeyById: one<DataKey>(`${dataKeys} where keyId = ?`),
    /** The next data keys by serial, `pageOfKeys` at most. What is of another length than a key of ours comes as nothing, which no key opens. */
    dataKeysAfter(serial: number): DataKey[] {
      const rows = pageAfter.all(serial) as unknown as KeyRow[]
      const [bytes, length] = [Buffer.allocUnsafe(rows.length * (idLength + wrappedLength)), idLength + wrappedLength]
      return rows.map(([serial, member, name, epoch, slot, hex], nth) => {
        const at = nth * length
        const whole = hex.length === 2 * length && bytes.write(hex, at, 'hex') === length
        return { serial, keyId: bytes.subarray(at, at + idLength), member, name, epoch, slot, wrapped: bytes.subarray(at + idLength, whole ? at + length : at + idLength) }
      })
    },
    /** What is stored for the same page now, one after the other; undefined unless it is as many keys, all in that epoch. */
    wrappedNow(page: readonly DataKey[], epoch: number): Buffer[] | undefined {
      const { hex, keys, lowest, highest } = wrappedBetween(page[0]!.serial, page.at(-1)!.serial)!
      if (keys !== page.length || lowest !== epoch || highest !== epoch || hex.length !== 2 * keys * wrappedLength) return undefined
      const bytes = Buffer.from(hex, 'hex')
      return page.map((_key, nth) => bytes.subarray(nth * wrappedLength, (nth + 1) * wrappedLength))
    },
    countDataKeys: one<{ count: number }>('select count(*) as count from data_key'),
    dataKeysOutside: one<{ count: number }>('select count(*) as count from data_key where epoch <> ?'),
    addDataKey({ keyId, member, name, epoch, wrapped }: WrappedKey) {
      const free = takeSlot()?.serial
      if (free !== undefined) fillSlot(wrapped, free)
      addDataKey(keyId, member, name, epoch, free ?? addSlot(wrapped)!.serial)
    },
    /** Puts the keys of one page, which `dataKeysAfter` gave, into another epoch. */
    rewrapPage(page: readonly DataKey[], epoch: number, wrapped: readonly Uint8Array[]) {
      fillSlots(Buffer.concat(wrapped), JSON.stringify(page.map(({ slot }) => slot)))
      movePage(epoch, page[0]!.serial, page.at(-1)!.serial)
    },
    removeDataKey({ serial, slot, wrapped }: DataKey) {
      fillSlot(new Uint8Array(wrapped.length), slot)
      dropDataKey(serial)
      freeSlot(slot)
    },

    addIndexKey: run(`insert into index_key (${wrapped}) values (?, ?, ?, ?, ?)`),
    indexKey: one<WrappedKey & { serial: number }>(`select serial, ${wrapped} from index_key where member = ? and name = ?`),
    indexKeys: all<WrappedKey & { serial: number }>(`select serial, ${wrapped} from index_key order by serial`),
    renewIndexKey: run('update index_key set keyId = ?, epoch = ?, wrapped = ? where serial = ?'),
    indexKeysOutside: one<{ count: number }>('select count(*) as count from index_key where epoch <> ?'),

    addEntry: run('insert into index_entry (indexKey, digest, kept, member, owner) values (?, ?, ?, ?, ?)'),
    entry: one<{ member: string; owner: string }>('select member, owner from index_entry where indexKey = ? and digest = ?'),
    entriesAfter: all<{ serial: number; kept: Uint8Array }>('select serial, kept from index_entry where indexKey = ? and serial > ? order by serial limit 1000'),
    renewEntry: run('update index_entry set digest = ?, kept = ? where serial = ?'),
    removeEntriesOf: run('delete from index_entry where indexKey = ? and member = ? and owner = ?'),
    removeOwner: run('delete from index_entry where member = ? and owner = ?'),
    close: () => db.close(),
  }
}

/** SQLITE_BUSY. */
const busy = 5

function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 10_000 })
  try {
    for (const [name, value] of Object.entries(pragmas)) {
      db.exec(`pragma ${name} = ${value}`)
      const actual: SQLOutputValue | undefined = Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0]
      if (actual !== value) throw new StartError(`The key store ${file} cannot be used: its setting ${name} would not become ${value}.`)
    }
    db.exec('begin immediate')
    const version = Object.values(db.prepare('pragma user_version').get()!)[0]
    if (version === 0) db.exec(schema)
    else if (version !== 1) throw new StartError(`The key store ${file} was written by a newer SocialSpace: start that one.`)
    db.exec('commit')
    return db
  } catch (error) {
    db.close()
    if (error instanceof StartError) throw error
    if ((error as { errcode?: number }).errcode === busy) throw new StartError(`The key store ${file} is held by another process: stop that one first.`)
    throw new StartError(`The key store ${file} cannot be read: restore it from its backup.`, { cause: error })
  }
}

import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.generated.ts'

export type { Tables } from './tables.generated.ts'

/** A transaction that may touch every table; only `app.ts` and the platform hold one. Modules take the slice they need. */
export type Tx = Transaction<Tables>

type Slice<Names extends keyof Tables> = Kysely<Pick<Tables, Names>>
/** Never there at run time: makes a slice of some tables unfit where others are asked for. */
interface Only<Names> { readonly only?: (names: Names) => void }

/** May read the named tables, and no others. */
export type Reader<Names extends keyof Tables> = Pick<Slice<Names>, 'selectFrom'> & Only<Names>
/** May read and write the named tables, and no others; `getExecutor` lets `sql` run inside it. */
export type Writer<Names extends keyof Tables> = Pick<Slice<Names>, 'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'with' | 'getExecutor'> & Only<Names>

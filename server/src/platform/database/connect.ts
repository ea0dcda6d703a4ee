import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Address } from './embedded.ts'
import { columnTypes } from './columntypes.ts'
import type { Tables, Tx } from './types.ts'

/** The app's way to the database: always signed in as the app role, behind the walls. */
export interface Database {
  /** One transaction that sees the rows of these members (uuids) and no others; an empty list sees none. */
  forMembers<T>(members: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T>
  /** One transaction without a member: only tables that have none. */
  platform<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** One transaction that sees this staff member's own roles, whichever member gave them. */
  asStaff<T>(staff: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * The same, but seeing what is otherwise stored only because its person asked for it (GDPR art. 18): for the person's own rights and for what deletes. `app.ts` says who
   * gets it; everyone else finds no such row, whatever they ask.
   */
  readonly withRestricted: Database
  /** The message writer's own few connections: it groups its transactions itself, and never waits behind those of operations. */
  readonly writing: Pool
  /** The same through a connection of its own, for what runs beside operations and must not wait behind them. */
  readonly aside: Pick<Database, 'forMembers'>
  close(): Promise<void>
}

export type Pool = pg.Pool
/** PostgreSQL's own no to a statement, with its SQLSTATE. */
export const { DatabaseError } = pg
const writers = 3

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Opens a pool of `max` connections (20 unless told) as the app role. Nothing connects until it is needed. */
export function connect(app: Address, { max = 20 }: { max?: number } = {}): Database {
  const writing = openPool(app, writers)
  const [db, besides] = [openPool(app, max), openPool(app, 1)].map((pool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })) as [Kysely<Tables>, Kysely<Tables>]
  const within = <T>(setting: 'app.members' | 'app.staff', value: string, work: (tx: Tx) => Promise<T>, through = db) =>
    through.transaction().execute(async (tx) => {
      await sql`select set_config(${setting}, ${value}, true)`.execute(tx)
      return await work(tx)
    })
  const close = async () => {
    await writing.end()
    await besides.destroy()
    await db.destroy()
  }
  const aside: Database['aside'] = { forMembers: async (members, work) => await within('app.members', membersSetting(members), work, besides) }
  const database: Database = {
    writing, aside, close,
    forMembers: async (members, work) => await within('app.members', membersSetting(members), work),
    asStaff: async (staff, work) => await within('app.staff', mustBeUuid(staff), work),
    platform: async (work) => await db.transaction().execute(work),
    get withRestricted() { return seeing },
  }
  const seeing: Database = {
    writing, aside, close, asStaff: database.asStaff, platform: database.platform,
    forMembers: async (members, work) => await database.forMembers(members, async (tx) => {
      await sql`select set_config('app.restricted', 'seen', true)`.execute(tx)
      return await work(tx)
    }),
    get withRestricted() { return seeing },
  }
  return database
}

function openPool(app: Address, max: number): Pool {
  const pool = new pg.Pool({
    ...app, max, types: columnTypes, application_name: 'socialspace',
    connectionTimeoutMillis: 10_000, idleTimeoutMillis: 60_000, statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000,
    // A server that has vanished without a word is noticed, too.
    query_timeout: 60_000, keepAlive: true,
  })
  // A connection that breaks while it is lent out says so twice: to whoever waits for an answer, and as an event that nobody else may miss.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', () => undefined)
  return pool
}

/** The value of `app.members` for these members: an array of uuids as PostgreSQL writes it. @throws TypeError when one is no uuid. */
export const membersSetting = (members: readonly string[]): string => `{${members.map(mustBeUuid).join(',')}}`

function mustBeUuid(value: string): string {
  if (!uuid.test(value)) throw new TypeError('not a uuid')
  return value
}

import pg from 'pg'

const text = (value: string) => value
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.INT8, Number], // counters and sizes, far below 2^53
  [pg.types.builtins.DATE, text], // a day is a day, not a moment in some time zone
  [pg.types.builtins.INTERVAL, text],
])

/** How values come out of PostgreSQL: as `columnType` in generate.ts says. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

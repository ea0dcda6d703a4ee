import { openWorld, type World } from '../../server/test/world.ts'
import { type Row, rowsTable } from '../figures.ts'
import { audit } from './audit.ts'
import { erase } from './erase.ts'
import { extract } from './extract.ts'
import { rewrap } from './rewrap.ts'
import { type Served, serve } from './served.ts'
import { sweep } from './sweep.ts'

export interface Result { readonly rows: readonly Row[] }

/** `short`: a second or two, for the test. Made for the first that asks, and shared: `opened`, a world in this process; `served`, one in a process of its own, with the chat bench's load upon it. */
export interface Options { readonly short: boolean; readonly opened: () => Promise<World>; readonly served: () => Promise<Served> }
/** Each measures one thing in a file of its own. To add one: write `bench/rights/NAME.ts` with a function like these, and name it here. */
const groups: Readonly<Record<string, (options: Options) => Promise<Row[]>>> = { rewrap, extract, erase, audit, sweep }

/** What the person's rights cost: erasing, extracts, sweeps, new epochs. */
export async function rights({ short = false } = {}): Promise<Result> {
  const rows: Row[] = []
  const made: { world?: Promise<World>; served?: Promise<Served> } = {}
  const opened = () => (made.world ??= openWorld())
  /** Nothing but the measured server runs beside its load. */
  async function closeWorld(): Promise<void> {
    await (await made.world)?.close()
    delete made.world
  }
  const served = async () => {
    await closeWorld()
    return await (made.served ??= serve({ short, pairs: short ? 10 : 100 }))
  }
  try {
    for (const [name, measure] of Object.entries(groups)) {
      const begun = performance.now()
      process.stderr.write(`${name}\n`)
      rows.push(...(await measure({ short, opened, served })))
      process.stderr.write(`  ${((performance.now() - begun) / 1000).toFixed(1)} s\n`)
    }
    return { rows }
  } finally {
    await closeWorld()
    await (await made.served)?.close()
  }
}

export const rightsTable = ({ rows }: Result): string => rowsTable(rows)

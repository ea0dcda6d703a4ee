import { table } from '../figures.ts'
import { extract } from './extract.ts'
import { rewrap } from './rewrap.ts'

/** One line of the table: what was measured, the figure, and the aim it is held against ('' where it only explains another). */
export interface RightsRow { readonly what: string; readonly is: string; readonly aim: string }
export interface Result { readonly rows: readonly RightsRow[] }

/** Each measures one thing in a file of its own. To add one: write `bench/rights/NAME.ts` with a function like these, and name it here. `short`: a second or two, for the test. */
const groups: Readonly<Record<string, (options: { short: boolean }) => Promise<RightsRow[]>>> = { rewrap, extract }

/** What the person's rights cost: erasing, extracts, sweeps, new epochs. */
export async function rights({ short = false } = {}): Promise<Result> {
  const rows: RightsRow[] = []
  for (const [name, measure] of Object.entries(groups)) {
    process.stderr.write(`${name}\n`)
    rows.push(...(await measure({ short })))
  }
  return { rows }
}

export const rightsTable = ({ rows }: Result): string => table(['what', 'is', 'aim'], rows.map(({ what, is, aim }) => [what, is, aim || '–']))

import { figure, median, type Row } from '../figures.ts'
import { furnish } from './people.ts'
import type { Options } from './index.ts'
import type { Sweep } from './world.ts'

/** A million profiles of which one in a hundred is due, swept while others write with each other; held against the same load without a sweep, before and after it. */
export async function sweep({ short, served }: Pick<Options, 'short' | 'served'>): Promise<Row[]> {
  const [profiles, seconds, perSecond, windows] = short ? [6000, 0.5, 100, 1] : [1_000_000, 5, 1000, 3]
  const { world, owner, vault, here, load } = await served()
  process.stderr.write(`  ${figure(profiles)} profiles are made\n`)
  await furnish({ owner, vault, member: here.id, queue: here.queue, profiles, due: profiles / 100 })
  const quiet: number[] = []
  const during: number[] = []
  const rest = async () => { for (let nth = 0; nth < windows; nth++) quiet.push((await load(seconds, perSecond)).p99) }
  if (!short) await load(3, perSecond)
  process.stderr.write('  p99 without and with a sweep\n')
  await rest()
  const look = await world.ask<{ due: number; seconds: number }>('look')
  if (look.due !== profiles / 100) throw new Error(`${look.due} are due, not ${profiles / 100}`)
  await world.ask('beginSweep')
  let now = await world.ask<Sweep>('sweep')
  do {
    const { p99 } = await load(seconds, perSecond)
    now = await world.ask<Sweep>('sweep')
    // What lay wholly within the sweep, or the one window that there was.
    if (!now.over || during.length === 0) during.push(p99)
  } while (!now.over)
  if (now.failed !== undefined || now.erased !== look.due) throw new Error(`${now.erased} of ${look.due} were erased ${now.failed ?? ''}`)
  await rest()
  const [before, meanwhile] = [median(quiet), median(during)]
  return [
    { what: `looking through ${figure(profiles)} profiles for what is due, profiles/s`, is: figure(profiles / look.seconds), aim: '' },
    { what: `a sweep of them with ${figure(look.due)} due, beside ${figure(perSecond)} messages/s: profiles/s`, is: figure(profiles / now.seconds), aim: '' },
    { what: '… of them erased, with a conversation each, /s', is: figure(now.erased / now.seconds), aim: '' },
    { what: `p99 of messages at ${figure(perSecond)}/s without a sweep, ms`, is: figure(before), aim: '' },
    { what: '… with a sweep, ms', is: figure(meanwhile), aim: '' },
    { what: 'p99 with a sweep to p99 without', is: figure(meanwhile / before), aim: '≤ 2.00' },
  ]
}

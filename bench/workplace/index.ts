import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { callAt, type Caller } from '../../server/test/world.ts'
import { startChild } from '../child.ts'
import { figure, median, quantile, type Row, rowsTable } from '../figures.ts'
import type { Day, Wanted } from './world.ts'

export interface Result { readonly rows: readonly Row[] }

/** What the desk asks for when it is opened (web/workplace/src/screens/desk/DeskState.tsx), all at once. */
const groups = ['open', 'asleep', 'closed'] as const
const readQueue = (day: Day, counsellor: Caller) => ask(day, 'listQueue', counsellor)
const openInbox = (day: Day, counsellor: Caller) => Promise.all(groups.map((state) => ask(day, 'listInbox', counsellor, { state })))

async function ask({ url, here }: Day, operation: 'listQueue' | 'listInbox', counsellor: Caller, query: Record<string, string> = {}): Promise<void> {
  const { status, text } = await callAt(url, operation, counsellor, { params: { member: here.id }, query })
  if (status !== 200) throw new Error(`${operation}: ${status} ${text.slice(0, 200)}`)
}
const timed = async (work: () => Promise<unknown>) => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Somebody's desk, as far as the queue goes: told on the live line that it changed, it asks for it, one question at a time and once more when another change came meanwhile. */
async function openDesk(day: Day, counsellor: Caller) {
  const { url, here } = day
  const socket = new WebSocket(`${url.replace('http', 'ws')}/live?app=workplace`, { origin: url, headers: { cookie: counsellor.cookie } })
  await new Promise<void>((settle, fail) => void socket.once('open', settle).once('error', fail))
  let [asking, again, seen]: [boolean, boolean, () => void] = [false, false, () => undefined]
  const refresh = async () => {
    if (asking) { again = true; return }
    asking = true
    do {
      again = false
      await readQueue(day, counsellor)
    } while (again)
    asking = false
    seen()
  }
  socket.on('message', (data) => { if ((JSON.parse(String(data)) as { t: string }).t === 'queue') void refresh() })
  socket.send(JSON.stringify({ t: 'watch', member: here.id }))
  return {
    /** When what changes next is on the screen. */
    next: () => new Promise<number>((settle) => { seen = () => settle(performance.now()) }),
    close: () => new Promise<void>((settle) => { socket.once('close', () => settle()).close() }),
  }
}

/** A working day at a large member: how long the inbox takes to open while all work, and how soon a change of the queue is on every screen. */
export async function workplace({ short = false } = {}): Promise<Result> {
  const wanted: Wanted = short ? { counsellors: 8, open: 40, waiting: 20 } : { counsellors: 200, open: 2000, waiting: 500 }
  const [opens, perSecond, changes] = short ? [20, 20, 2] : [600, 20, 10]
  const world = startChild('./workplace/world.ts', short ? ['short'] : [])
  try {
    process.stderr.write(`${figure(wanted.counsellors)} counsellors, ${figure(wanted.open)} open conversations, ${figure(wanted.waiting)} waiting\n`)
    const day = await world.ask<Day>('begin', wanted)
    const { counsellors } = day
    const someone = (nth: number) => counsellors[nth % counsellors.length]!
    await openInbox(day, someone(0))
    // Evenly, whatever comes back: a slow answer does not spare the next.
    const opening = Array.from({ length: opens }, async (_none, nth) => {
      await pause((nth / perSecond) * 1000)
      return await timed(() => openInbox(day, someone(nth)))
    })
    const inbox = (await Promise.all(opening)).toSorted((one, other) => one - other)
    const desks = await Promise.all(counsellors.map((counsellor) => openDesk(day, counsellor)))
    await pause(500)
    const { consent } = (await callAt(day.url, 'readSite', day.nobody, { params: { slug: day.here.slug } })).body as { consent: { version: string } }
    const reached: number[] = []
    for (let nth = 0; nth < changes; nth++) {
      const all = Promise.all(desks.map((desk) => desk.next()))
      const body = { conversation: crypto.randomUUID(), queue: day.here.queue, themes: [day.here.theme], consent: { version: consent.version, language: 'da', agreed: true } }
      const { status } = await callAt(day.url, 'startConversation', day.nobody, { params: { member: day.here.id }, body })
      if (status !== 200) throw new Error(`startConversation: ${status}`)
      const begun = performance.now()
      reached.push(Math.max(...await all) - begun)
    }
    await Promise.all(desks.map((desk) => desk.close()))
    return { rows: [
      { what: `the inbox of one of ${figure(counsellors.length)} with ${figure(wanted.open)} open conversations, ${figure(perSecond)} opened a second: median, ms`, is: figure(median(inbox)), aim: '' },
      { what: '… p99, ms', is: figure(quantile(inbox, 0.99)), aim: '≤ 300' },
      { what: `a change of a queue of ${figure(wanted.waiting)} is on the last of ${figure(desks.length)} screens, after its acknowledgement: median, ms`, is: figure(median(reached)), aim: '' },
      { what: '… the slowest, ms', is: figure(Math.max(...reached)), aim: '≤ 1,000' },
    ] }
  } finally {
    await world.stop()
  }
}

export const workplaceTable = ({ rows }: Result): string => rowsTable(rows)

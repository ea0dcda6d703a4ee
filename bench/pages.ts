import type { CDPSession, Page } from 'playwright-core'
import { desk, openBrowser, person, phone } from '../e2e/browser.ts'
import { sealBody } from '../server/src/modules/conversations/body.ts'
import { writeMessages } from '../server/src/modules/conversations/store.ts'
import { randomId } from '../server/src/platform/vault/index.ts'
import { type Caller, openWorld } from '../server/test/world.ts'
import { figure, median, table } from './figures.ts'

/** Medians of several runs, in milliseconds. */
export interface Result {
  readonly runs: number
  readonly first: { readonly paint: number; readonly start: number }
  readonly again: { readonly paint: number; readonly type: number }
  readonly long: { readonly messages: number; readonly citizen: number; readonly counsellor: number; readonly server: number }
  readonly queue: { readonly waiting: number; readonly screen: number; readonly server: number }
}

/** A phone of the cheaper kind on a slow mobile line: Lighthouse's "slow 4G" (1.6 Mbit/s, 150 ms) and a processor four times slower. */
async function slow(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return session
}

/** First contentful paint, from the page's own clock. */
const paintOf = (page: Page) => page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN") as Promise<number>
const sinceNavigation = (page: Page) => page.evaluate('performance.now()') as Promise<number>

async function serverTime(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 21; run++) {
    const begun = performance.now()
    await ask()
    times.push(performance.now() - begun)
  }
  return median(times)
}

/** As the browser keeps it: `__Host-` needs a secure address, and localhost counts as one. */
const cookieOf = ({ cookie }: Caller, url: string) => {
  const [name, ...value] = cookie.split('=')
  return { name: name!, value: value.join('='), url: url.replace('http:', 'https:'), httpOnly: true, secure: true, sameSite: 'Lax' as const }
}

/** What a person sees, and when: the citizen's page on a slow phone, a conversation of ten thousand messages, a queue of a thousand. */
export async function pages({ short = false } = {}): Promise<Result> {
  const [runs, messages, waiting] = short ? [1, 500, 20] : [5, 10_000, 1000]
  const world = await openWorld({ ownDatabase: true, pages: true })
  const browser = await openBrowser({ whole: true })
  const times = async (measure: () => Promise<number[]>) => {
    const all: number[][] = []
    for (let run = 0; run < runs; run++) all.push(await measure())
    return all[0]!.map((_first, column) => median(all.map((row) => row[column]!)))
  }
  try {
    const { here, url } = world
    const counsellor = world.staff.here.counsellor

    const first = await times(async () => {
      const { page, context } = await person(browser, url, phone)
      await slow(page)
      await page.goto(`${url}/here`, { waitUntil: 'commit' })
      await page.getByRole('button', { name: 'Start samtale' }).click({ trial: true })
      const start = await sinceNavigation(page)
      const paint = await paintOf(page)
      await context.close()
      return [paint, start]
    })

    /** Opens the conversation that the cookie leads to, and says when its end can be read and written to. */
    const reopen = async (caller: Caller, path: string, last: string, viewport: typeof phone, throttled: boolean): Promise<number[]> => {
      const { page, context } = await person(browser, url, viewport)
      await context.addCookies([cookieOf(caller, url)])
      if (throttled) await slow(page)
      await page.goto(`${url}${path}`, { waitUntil: 'commit' })
      await page.locator('#composer').click({ trial: true })
      if (last) await page.getByText(last, { exact: true }).last().waitFor()
      const [type, paint] = [await sinceNavigation(page), await paintOf(page)]
      await context.close()
      return [paint, type]
    }

    const { citizen, conversation } = await world.start()
    await world.must('takeConversation', counsellor, { params: { member: here.id, conversation } })
    const path = await (async () => {
      const { page, context } = await person(browser, url, phone)
      await context.addCookies([cookieOf(citizen, url)])
      await page.goto(`${url}/here/samtale`)
      await page.locator('#composer').waitFor()
      const { pathname } = new URL(page.url())
      await context.close()
      return pathname
    })()
    const again = await times(() => reopen(citizen, path, '', phone, true))

    const last = `besked nummer ${messages}`
    const unit = world.vault.unit(here.id, conversation)
    for (let from = 1; from <= messages; from += 100) {
      await writeMessages(world.database.database.writing, Array.from({ length: 100 }, (_none, nth) => {
        const [id, parties] = [randomId(), { citizen: citizen.account!, staff: counsellor.account }]
        const content = { text: `besked nummer ${from + nth}`, files: [], event: null }
        return { member: here.id, conversation, id, by: 'citizen' as const, author: citizen.account!, parties, body: sealBody(unit, conversation, id, content) }
      }), new Date(), 0)
    }
    const [, long] = await times(() => reopen(citizen, path, last, phone, false))
    const [, desked] = await times(() => reopen(counsellor, `/workplace/m/here/desk/${conversation}`, last, desk, false))
    const longServer = await serverTime(() => world.must('readMessages', counsellor, { params: { member: here.id, conversation } }))

    for (let made = 0; made < waiting; made += 20) await Promise.all(Array.from({ length: 20 }, () => world.start()))
    const [screen] = await times(async () => {
      const { page, context } = await person(browser, url, desk)
      await context.addCookies([cookieOf(counsellor, url)])
      await page.goto(`${url}/workplace/m/here/desk`, { waitUntil: 'commit' })
      await page.getByRole('button', { name: /^Tag/ }).first().waitFor()
      const shown = await sinceNavigation(page)
      await context.close()
      return [shown]
    })
    const queueServer = await serverTime(() => world.must('listQueue', counsellor, { params: { member: here.id } }))
    return {
      runs, first: { paint: first[0]!, start: first[1]! }, again: { paint: again[0]!, type: again[1]! },
      long: { messages, citizen: long!, counsellor: desked!, server: longServer }, queue: { waiting, screen: screen!, server: queueServer },
    }
  } finally {
    await browser.close()
    await world.close()
  }
}

export const pagesTable = ({ first, again, long, queue }: Result): string => table(['what', 'ms'], [
  ["citizen's page, first visit, slow phone: first paint", figure(first.paint)],
  ['… until *Start samtale* can be pressed', figure(first.start)],
  ['a conversation opened again, slow phone: first paint', figure(again.paint)],
  ['… until one can type', figure(again.type)],
  [`a conversation of ${long.messages.toLocaleString('en')} messages, citizen: last message shown, can type`, figure(long.citizen)],
  ['… the same at the counsellor’s desk', figure(long.counsellor)],
  ['… the server’s answer with the last page of it', figure(long.server)],
  [`a queue of ${queue.waiting.toLocaleString('en')}: shown at the desk`, figure(queue.screen)],
  ['… the server’s answer', figure(queue.server)],
])

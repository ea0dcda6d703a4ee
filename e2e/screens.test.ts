import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { aboutRights } from '../web/citizen/src/routes.ts'
import { openBrowser, person } from './browser.ts'
import { startConversation, worker } from './people.ts'
import { look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** Every screen there is, as each role finds it by what leads there, on a desk and on a phone: addresses with a day or an id in them are the same screen again. */
let world: World
let browser: Browser
before(async () => { [world, browser] = await Promise.all([startWorld(), openBrowser()]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})
const seen = new Set<string>()
/** Everything is there: nothing says that it is being fetched. */
const settled = async (page: Page) => {
  await page.waitForLoadState('networkidle')
  await page.locator('.loading').first().waitFor({ state: 'detached' })
}
/** The address without what all share: `settings-texts`. */
const nameOf = (path: string) => path.split('/').filter((part) => !['', 'workplace', 'm'].includes(part)).join('-').replace(/^ungelinjen-/, '') || 'all-members'

/** Goes there; where it leads to is photographed once. */
async function visit(page: Page, path: string, app: 'workplace' | 'citizen'): Promise<void> {
  await page.goto(`${world.url}${path}`)
  await settled(page)
  const { pathname } = new URL(page.url())
  if (seen.has(pathname)) return
  seen.add(pathname)
  assert.ok((await page.getByRole('heading', { level: 1 }).count()) > 0, `${pathname} has a heading`)
  await look(page, `screens/${app}-${nameOf(pathname)}`)
}

for (const username of ['anna', 'mette', 'peter', 'salma', 'ingrid', 'drift']) {
  test(`every screen that ${username} is led to can be used on a desk and on a phone, and axe finds nothing`, async () => {
    const { page, context, faults } = await worker(browser, world, username)
    await settled(page)
    const start = new URL(page.url()).pathname
    const ahead = [start, `${start.split('/').slice(0, start.includes('/m/') ? 4 : 3).join('/')}/profile`]
    for (const path of ahead) {
      await visit(page, path, 'workplace')
      const links = await page.locator('nav a[href^="/workplace/"]').evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
      ahead.push(...links.filter((link) => !/\d/.test(link) && !ahead.includes(link)))
    }
    assert.deepEqual(faults, [])
    await context.close()
  })
}

test('every page that a citizen can go to can be used on a phone and on a desk, and axe finds nothing', async () => {
  const { page, faults } = await person(browser, world.url)
  await startConversation(page, world)
  const ends = Object.values(aboutRights).flatMap((each) => each ?? [])
  for (const path of ['', 'ungelinjen', ...['samtale', 'om-dig', 'tilbage', 'loefter', ...ends].map((end) => `ungelinjen/${end}`)]) await visit(page, `/${path}`, 'citizen')
  assert.deepEqual(faults, [])
})

import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { aboutRights } from '../web/citizen/src/routes.ts'
import { openBrowser, person, phone } from './browser.ts'
import { startConversation, worker } from './people.ts'
import { startWorld, type World } from './world.ts'

/** Where one can complain (P65), wherever rights are spoken of. */
let world: World
let browser: Browser
const within = { timeout: 15_000 }

before(async () => { [world, browser] = await Promise.all([startWorld(), openBrowser()]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})

test('P65 every page about rights names whom one can complain to, with address and phone', async () => {
  const { page } = await person(browser, world.url, phone)
  await startConversation(page, world)
  for (const end of Object.values(aboutRights).flatMap((ends) => ends ?? [])) {
    await page.goto(`${world.url}/ungelinjen/${end}`)
    const contacts = page.locator('.contacts')
    for (const what of [/klage til Datatilsynet/, /2500 Valby/, /33 19 32 00/]) await contacts.getByText(what).first().waitFor(within)
  }
  for (const path of ['loefter', 'promises', 'ungelinjen/loefter', 'ungelinjen/promises']) {
    await page.goto(`${world.url}/${path}`)
    for (const what of ['Datatilsynet', /2500 Valby.*33 19 32 00.*datatilsynet\.dk/]) await page.locator('.contacts').getByText(what).first().waitFor(within)
  }
})

test('P65 staff, too, are told whom they can complain to', async () => {
  const { page } = await worker(browser, world, 'anna')
  await page.goto(`${world.url}/workplace/m/ungelinjen/profile`)
  await page.getByRole('link', { name: /Se og hent det/ }).click()
  for (const what of [/Datatilsynet/, /2500 Valby/, /33 19 32 00/]) await page.locator('.own-contacts').getByText(what).first().waitFor(within)
})

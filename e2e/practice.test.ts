import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { openBrowser, person, phone } from './browser.ts'
import { say, worker } from './people.ts'
import { look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** A new counsellor tries the whole of it before anybody real waits for them. */
let world: World
let browser: Browser
before(async () => { [world, browser] = await Promise.all([startWorld(), openBrowser()]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})

test('P25 a counsellor practises: a link, a citizen’s page that says so, and a conversation that only they can take', async () => {
  const [anna, citizen] = await Promise.all([worker(browser, world, 'anna'), person(browser, world.url, phone)])
  await anna.page.locator('li.row.waiting').first().waitFor()
  const counted = () => anna.page.locator('.group.queue .group-count').innerText()
  const waiting = await counted()
  await anna.page.getByRole('button', { name: 'Prøvesamtale …' }).click()
  await anna.page.getByRole('button', { name: 'Lav et link' }).click()
  const field = anna.page.getByLabel('Link til prøvesamtalen')
  await field.waitFor()
  const link = await field.inputValue()
  await look(anna.page, 'workplace-practice-link')
  await anna.page.getByRole('button', { name: 'Færdig' }).click()

  const { page } = citizen
  await page.goto(link)
  await page.getByText('Prøvesamtale. Den tæller ikke med').waitFor()
  await look(page, 'citizen-practice-start')
  await page.getByRole('button', { name: 'Start samtale' }).click()
  await page.getByRole('link', { name: 'Spring over' }).click()
  await page.getByText('Vent her. Den, der lavede linket, kan tage samtalen nu.').waitFor()
  await page.getByText('Prøvesamtale. Den tæller ikke med').waitFor()
  await look(page, 'citizen-practice')

  const take = anna.page.getByRole('button', { name: 'Tag prøvesamtalen' })
  await take.waitFor()
  assert.equal(await counted(), waiting, 'it is in no count')
  await look(anna.page, 'workplace-practice-waiting')
  await take.click()
  await anna.page.locator('#composer').waitFor()
  await say(page, 'Jeg øver mig i at være borger')
  await anna.page.getByText('Jeg øver mig i at være borger').waitFor()
  await say(anna.page, 'Og jeg i at svare')
  await page.getByText('Og jeg i at svare').waitFor()
  await anna.page.locator('.talk-title').getByText('Prøve', { exact: true }).waitFor()
  await look(anna.page, 'workplace-practice', true)
  assert.deepEqual([citizen.strangers, citizen.faults, anna.faults], [[], [], []])
})

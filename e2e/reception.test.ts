import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { mustBeAccessible, openBrowser, person, phone } from './browser.ts'
import { worker } from './people.ts'
import { look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** How a member receives people: its services, with what citizens see of them. */
let world: World
let browser: Browser


before(async () => { [world, browser] = await Promise.all([startWorld(), openBrowser()]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})

test('an administrator adds a service with hours, texts and limits beside what citizens will see, and it is on the page at once', async () => {
  const { page, context, faults } = await worker(browser, world, 'peter')
  await page.goto(`${world.url}/workplace/m/ungelinjen/settings/services`)
  await page.getByText('Ung-chat').waitFor()
  await look(page, 'workplace-services')
  await page.getByRole('button', { name: 'Tilføj tjeneste' }).click()
  const name = page.getByLabel('Navn · Dansk', { exact: true })
  await name.fill('Mandage om mobning')
  const preview = page.getByRole('complementary', { name: 'Sådan ser borgeren det' })
  await preview.getByText('Mandage om mobning').waitFor()
  await page.getByLabel('Mobning', { exact: true }).check()
  await page.getByRole('button', { name: 'Tilføj tidsrum: Mandag' }).click()
  await page.getByLabel('Mandag: Fra').fill('16')
  await page.getByLabel('Mandag: Til').fill('20')
  await page.getByLabel('Mandag: Til').press('Tab')
  await preview.getByText('16.00–20.00').waitFor()
  await page.getByRole('button', { name: 'Tilføj danske helligdage' }).click()
  await page.getByText(/24\. december \d{4}/).first().waitFor()
  await page.getByLabel(/Højst så mange i kø/).fill('nogle')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Skriv et tal fra 1 til 10000').waitFor()
  await page.getByLabel(/Højst så mange i kø/).fill('8')
  await page.getByRole('group', { name: 'Når der er lukket' }).getByLabel('Dansk').fill('Vi er her mandag klokken 16 til 20. Skriv allerede nu, så læser vi det dér.')
  await preview.getByText('Vi er her mandag').first().waitFor()
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Gemt', { exact: true }).waitFor()
  await page.getByRole('heading', { name: 'Køer' }).waitFor()
  await page.getByText('Alt er gemt').waitFor()
  await page.evaluate('scrollTo(0, 0); document.querySelector("main")?.scrollTo(0, 0)')
  await look(page, 'workplace-service')
  const visitor = await person(browser, world.url, phone)
  await visitor.page.goto(`${world.url}/ungelinjen`)
  await visitor.page.getByText('Mandage om mobning').waitFor()
  await look(visitor.page, 'citizen-services', true)
  await visitor.page.getByLabel('Mandage om mobning').check()
  await visitor.page.getByText(/Skriv allerede nu, så læser vi det dér/).waitFor()
  await visitor.page.getByText('Åbningstider').click()
  await mustBeAccessible(visitor.page, 'a service that is chosen')
  await visitor.page.getByRole('button', { name: 'Start samtale' }).click()
  await visitor.page.getByText('Hvad handler det om?').waitFor()
  assert.deepEqual(await visitor.page.getByRole('group', { name: 'Hvad handler det om?' }).getByRole('checkbox').count(), 1, 'only what the service is about is asked')
  await visitor.context.close()
  assert.deepEqual(faults, [])
  await context.close()
})

test('a coordinator sees the week: who is planned, and where the hours have a hole', async () => {
  const { page, context, faults } = await worker(browser, world, 'louise')
  await page.goto(`${world.url}/workplace/m/familiehuset/rota`)
  await page.getByRole('region', { name: /^Torsdag/ }).getByText('Forældrelinjen: ingen på vagt 18–20').waitFor()
  await look(page, 'workplace-rota')
  await page.getByRole('link', { name: 'Overblik' }).click()
  await page.getByRole('row', { name: /^Forældrelinjen/ }).waitFor()
  await look(page, 'workplace-overview', true)
  assert.deepEqual(faults, [])
  await context.close()
})

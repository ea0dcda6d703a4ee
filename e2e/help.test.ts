import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { mustFit, openBrowser, person, phone } from './browser.ts'
import { worker } from './people.ts'
import { look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** Somebody new manages with the built-in help alone. */
let world: World
let browser: Browser
before(async () => { [world, browser] = await Promise.all([startWorld(), openBrowser()]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})

const at = (path: string) => `${world.url}/workplace/m/ungelinjen/${path}`

test('a new counsellor finds the help of the screen they are on, also while they type, searches it, and sees the first day tick itself', async () => {
  const jonas = await worker(browser, world, 'jonas')
  const { page } = jonas
  await page.goto(at('desk'))
  await page.locator('#find').focus()
  await page.keyboard.press('F1')
  await page.getByRole('heading', { name: 'Bliv klar, og tag en samtale' }).waitFor()
  await look(page, 'workplace-help-page')
  await mustFit(page, 'a page of the help')
  await page.getByRole('link', { name: 'Al hjælp' }).click()
  await page.getByRole('heading', { name: 'Din første dag' }).waitFor()
  const item = (name: string) => page.locator('.first-day li').filter({ hasText: name })
  assert.match(await item('Log ind').innerText(), /gjort/)
  assert.match(await item('Skriv en svarskabelon til dig selv').innerText(), /ikke gjort endnu/)
  await look(page, 'workplace-help', true)
  await mustFit(page, 'the help')
  await page.getByLabel('Søg i hjælpen').fill('fare')
  await page.getByRole('link', { name: /Når nogen er i fare/ }).click()
  await page.getByText('112').first().waitFor()
  // What is on the list is done, and it ticks.
  await page.goto(at('replies'))
  await page.getByRole('button', { name: 'Ny skabelon' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Navn').fill('Mit farvel')
  await dialog.getByLabel('Tekst').fill('Skriv igen, når du vil.')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await page.getByText('Mit farvel').waitFor()
  await page.getByRole('link', { name: 'Hjælp til den her skærm' }).click()
  await page.getByRole('heading', { name: 'Brug og skriv svarskabeloner' }).waitFor()
  await page.getByRole('link', { name: 'Al hjælp' }).click()
  await page.locator('.first-day li.done').filter({ hasText: 'Skriv en svarskabelon til dig selv' }).waitFor()
  await page.locator('body').press('?')
  await page.getByRole('dialog').getByText('Hjælp til den skærm, du er på').waitFor()
  await look(page, 'workplace-shortcuts')
  assert.deepEqual([jonas.faults, jonas.strangers], [[], []])
})

test('each role reads its own help, and an administrator that of the section they are in', async () => {
  for (const [who, screen, title] of [['peter', 'settings/import', 'Indlæs fra et regneark'], ['mette', 'rota', 'Planlæg vagter'], ['ingrid', 'acts', 'Læs handlingsloggen'], ['salma', 'requests/open', 'Svar på en anmodning']] as const) {
    const { page, context } = await worker(browser, world, who)
    await page.goto(at(screen))
    await page.getByRole('link', { name: 'Hjælp til den her skærm' }).click()
    await page.getByRole('heading', { name: title }).waitFor()
    await context.close()
  }
})

test('a citizen reads how it works before they begin', async () => {
  const { page, faults, strangers } = await person(browser, world.url, phone)
  await page.goto(`${world.url}/ungelinjen`)
  await page.getByRole('link', { name: 'Sådan virker det' }).click()
  await page.getByRole('heading', { name: 'Hvem kan læse det' }).waitFor()
  await look(page, 'citizen-how-it-works')
  await mustFit(page, 'how it works')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Who can read it' }).waitFor()
  assert.deepEqual([faults, strangers], [[], []])
})

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { mustFit, openBrowser, person } from './browser.ts'
import { worker } from './people.ts'
import { look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** A member moves in with its spreadsheets: a sample is fetched, faults are told by line, and what is right comes in whole. */
let world: World
let browser: Browser
let peter: Awaited<ReturnType<typeof worker>>
before(async () => {
  ;[world, browser] = await Promise.all([startWorld(), openBrowser()])
  peter = await worker(browser, world, 'peter')
})
after(async () => {
  assert.deepEqual([peter?.faults, peter?.strangers], [[], []])
  await browser?.close()
  await world?.stop()
})

const csv = (text: string) => ({ name: 'temaer.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })

test('an administrator brings in themes: every fault by its line, nothing half, and the same file again changes nothing', async () => {
  const { page } = peter
  await page.goto(`${world.url}/workplace/m/ungelinjen/settings/import`)
  await page.getByLabel('Hvad vil du indlæse?').selectOption('Temaer')
  const [sample] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Hent et eksempel' }).click()])
  assert.equal(sample.suggestedFilename(), 'eksempel-themes.csv')
  assert.match(await readFile((await sample.path())!, 'utf8'), /^\ufeff"Tema";"Tema på engelsk"/)
  const field = page.getByLabel('Vælg en CSV-fil')
  await field.setInputFiles(csv('Tema;Overtema;Farve;I brug\r\nStudieliv;;#225577;ja\r\nBoligsøgning;Hjem;#225577;ja\r\nEksamensfrygt;Studieliv;blå;måske\r\n'))
  await page.getByText('Der er 3 fejl. Intet er indlæst.').first().waitFor()
  await page.getByText('læst som WINDOWS-1252, adskilt af semikolon').waitFor()
  await page.getByRole('row', { name: /^3 Overtema Overtemaet findes ikke/ }).waitFor()
  await page.getByRole('row', { name: /^4 I brug Skriv ja eller nej/ }).waitFor()
  await look(page, 'workplace-import-faults', true)
  await mustFit(page, 'the faults of a file')
  await field.setInputFiles(csv('Tema;Overtema;Farve;I brug\r\nStudieliv;;#225577;ja\r\nBoligsøgning;Studieliv;#225577;ja\r\nEksamensfrygt;Studieliv;#225577;nej\r\n'))
  await page.getByText('3 nye, 0 bliver ændret, 0 er der allerede.').waitFor()
  await look(page, 'workplace-import-preview', true)
  await mustFit(page, 'what would happen')
  await page.getByRole('button', { name: 'Indlæs 3 linjer' }).click()
  await page.getByRole('heading', { name: 'Det, der skete' }).waitFor()
  await page.getByRole('button', { name: 'Indlæs en fil til' }).click()
  await field.setInputFiles(csv('Tema;Overtema\r\nBoligsøgning;Studieliv\r\n'))
  await page.getByText('Alt i filen er der allerede.').waitFor()
  await page.goto(`${world.url}/workplace/m/ungelinjen/settings/themes`)
  await page.getByText('Boligsøgning').waitFor()
})

test('colleagues are invited from a file, and find filled in what it suggests', async () => {
  const { page } = peter
  await page.goto(`${world.url}/workplace/m/ungelinjen/settings/import`)
  await page.getByLabel('Vælg en CSV-fil').setInputFiles(csv('Brugernavn;Navn;Navn over for borgere;Roller;Titel\r\nliva.k;Liva Krogh;Liva;r\u00e5dgiver;Frivillig r\u00e5dgiver\r\nanna;Anna;Anna;r\u00e5dgiver;\r\n'))
  await page.getByText('1 ny, 0 bliver ændret, 1 er der allerede.').waitFor()
  await page.getByRole('button', { name: 'Indlæs 1 linje' }).click()
  await page.getByText('Links til dem, du har inviteret').waitFor()
  await look(page, 'workplace-import-links', true)
  const [links] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Gem links som fil' }).click()])
  const [, link] = /"Liva Krogh";"([^"]+)"/.exec(await readFile((await links.path())!, 'utf8'))!
  const liva = await person(browser, world.url)
  await liva.page.goto(link!)
  await liva.page.getByLabel('Brugernavn').waitFor()
  assert.deepEqual([await liva.page.getByLabel('Brugernavn').inputValue(), await liva.page.getByLabel('Navn over for borgere').inputValue()], ['liva.k', 'Liva'])
})

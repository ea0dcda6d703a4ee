import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { faultsOf, unpack } from '../server/test/extracts.ts'
import { mustBeAccessible, openBrowser, person, phone } from './browser.ts'
import { say, startConversation, worker } from './people.ts'
import { look, shot } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** A citizen writes, withdraws, reads their extract and leaves no trace. */
let world: World
let browser: Browser
const words = 'det her har jeg aldrig sagt til nogen'
const regretted = 'den her besked fortryder jeg'
const reply = 'tak, fordi du siger det til mig'

before(async () => { [world, browser] = await Promise.all([startWorld(), openBrowser()]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})

test('P05 P23 P61 P62 a citizen writes, withdraws, reads their extract and leaves no trace', async () => {
  const [citizen, anna] = await Promise.all([person(browser, world.url, phone), worker(browser, world, 'anna')])
  const { page, context } = citizen
  const to = (end: string) => page.goto(`${world.url}/ungelinjen/${end}`)
  await startConversation(page, world)
  await anna.page.locator('li.row.waiting').filter({ hasText: 'Intet tema valgt' }).getByRole('button', { name: /Tag samtalen/ }).last().click()
  await anna.page.locator('#composer').waitFor()
  await say(page, words)
  await anna.page.getByText(words).waitFor()
  await say(anna.page, reply)
  await page.getByText(reply).waitFor()

  // A message that is regretted: off both screens at once, and its place says so.
  await say(page, regretted)
  await anna.page.getByText(regretted).waitFor()
  await page.getByText(regretted).click()
  await page.locator('.bubble', { hasText: regretted }).getByRole('button', { name: 'Slet' }).click()
  await page.getByRole('heading', { name: 'Slet beskeden?' }).waitFor()
  await look(page, 'citizen-erase-message', true)
  await page.getByRole('button', { name: 'Slet beskeden' }).click()
  await page.getByText('Beskeden er slettet af den, der skrev den.').waitFor()
  await anna.page.getByText('Borgeren slettede en besked').waitFor()
  for (const side of [page, anna.page]) assert.ok(!(await side.content()).includes(regretted))

  // A wish for confidentiality reaches the counsellor's screen.
  await to('mine-data')
  await page.getByRole('link', { name: 'Hold noget fortroligt' }).click()
  await page.getByRole('checkbox', { name: /Samtalen fra/ }).check()
  await page.getByText('Gemt', { exact: true }).waitFor()
  await look(page, 'citizen-confidential', true)
  await anna.page.getByText('Borgeren vil have samtalen holdt fortrolig. Spørg borgeren').waitFor()
  await mustBeAccessible(anna.page, 'a confidential conversation')
  await shot(anna.page, 'workplace-confidential')

  // The receipt is theirs to keep.
  await page.getByRole('link', { name: 'Tilbage til Mine data' }).click()
  await page.getByText('Teksten og din kvittering').click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Hent kvitteringen' }).click()])
  const receipt = JSON.parse(await readFile(await download.path(), 'utf8'))
  assert.equal(receipt.receipt.pii_processing.purposes[0].purpose_type, 'counselling')
  await look(page, 'citizen-my-data', true)

  // One press, as it was given by one: the counsellor has nothing on the screen any more.
  await page.getByRole('button', { name: 'Tag mit ja tilbage' }).click()
  await page.getByText('Det er sat på pause').waitFor()
  await anna.page.getByText(words).waitFor({ state: 'detached' })
  assert.ok(!(await anna.page.content()).includes(words))
  await to('samtale')
  await page.getByRole('heading', { name: 'Det er sat på pause' }).waitFor()
  await look(page, 'citizen-stored-only', true)

  // Their own access stays.
  await page.getByRole('link', { name: 'Mine data' }).click()
  await page.locator('summary', { hasText: 'Beskeder' }).click()
  await page.getByText(words).waitFor()
  await page.getByText('Carl Jacobsens Vej').first().waitFor()

  // All of it, as a file of their own: made while they wait, read on their own machine.
  const [fetched] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hent det hele nu' }).click()])
  const extract = unpack(await readFile(await fetched.path()))
  await page.getByText('Det er hentet.').waitFor()
  await look(page, 'citizen-extract', true)
  assert.match(fetched.suggestedFilename(), /^mine-data-.*\.zip$/)
  for (const said of [words, reply]) {
    assert.ok(extract.text('data.json').includes(said))
    for (const name of ['da/beskeder-1.html', 'en/messages-1.html']) assert.ok(extract.text(name).includes(said), name)
  }
  assert.deepEqual(faultsOf(extract), [])
  const folder = await mkdtemp(join(tmpdir(), 'socialspace-extract-'))
  for (const [name, bytes] of extract.files) {
    await mkdir(join(folder, dirname(name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
  const home = await browser.newContext({ viewport: phone, locale: 'da-DK', reducedMotion: 'reduce' })
  const asked: string[] = []
  home.on('request', (request) => asked.push(new URL(request.url()).protocol))
  const reading = await home.newPage()
  await reading.goto(pathToFileURL(join(folder, 'index.html')).href)
  await reading.getByRole('link', { name: /^Start her:/ }).click()
  await look(reading, 'extract-front', true)
  await reading.getByRole('link', { name: 'Samtalen fra' }).click()
  await reading.getByText(words).waitFor()
  await look(reading, 'extract-thread', true)
  await reading.getByRole('link', { name: 'Til forsiden' }).first().click()
  await reading.getByRole('link', { name: 'Hvem har set eller ændret noget' }).click()
  await look(reading, 'extract-log', true)
  assert.deepEqual([...new Set(asked)], ['file:'], 'reading it asks nobody anything')
  await home.close()
  await rm(folder, { recursive: true })

  // Staff have the same right, by the same means.
  await anna.page.goto(`${world.url}/workplace/m/ungelinjen/profile`)
  await anna.page.getByRole('link', { name: 'Se og hent det' }).click()
  const [own] = await Promise.all([anna.page.waitForEvent('download'), anna.page.getByRole('button', { name: 'Hent det hele nu' }).click()])
  const theirs = unpack(await readFile(await own.path()))
  assert.deepEqual(faultsOf(theirs), [])
  for (const said of [words, reply]) assert.ok(!theirs.all.includes(said))
  await anna.page.getByText('Det er hentet.').waitFor()
  await look(anna.page, 'workplace-own-data', true)

  await page.getByRole('link', { name: 'Slet', exact: true }).click()
  await page.getByText('Carl Jacobsens Vej').first().waitFor()
  await look(page, 'citizen-erase', true)
  await page.getByRole('button', { name: 'Slet alt om mig' }).click()
  await page.getByRole('dialog').getByText('Det kan ikke laves om').waitFor()
  await look(page, 'citizen-erase-ask', true)
  await page.getByRole('button', { name: 'Slet alt for altid' }).click()
  await page.getByRole('heading', { name: 'Det er slettet' }).waitFor()
  await look(page, 'citizen-erased', true)

  const left = await context.storageState({ indexedDB: true })
  assert.deepEqual(left, { cookies: [], origins: [] })
  const kept = await page.evaluate('(async () => JSON.stringify([{ ...sessionStorage }, await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]))()')
  assert.equal(kept, JSON.stringify([{}, [], 0]))
  await page.goBack()
  assert.ok(!(await page.content()).includes(words))
  await to('mine-data')
  await page.getByText('Der er ingen samtale her endnu.').waitFor()
  for (const { strangers, faults } of [citizen, anna]) assert.deepEqual([strangers, faults], [[], []])
})

test('P30 an administrator sees what shorter periods would delete, saves them, and the system has begun to follow them', async () => {
  const { page } = await worker(browser, world, 'peter')
  await page.getByRole('link', { name: 'Indstillinger' }).click()
  await page.getByRole('link', { name: 'Sletning' }).click()
  const bar = page.getByRole('listitem').filter({ hasText: 'Samtaler' }).filter({ hasText: /af \d/ })
  await bar.getByText('ingen af').waitFor()
  await page.getByLabel('Slet samtaler i alle andre køer').selectOption('PT24H')
  for (const select of await page.getByLabel(/^Slet samtaler i »/).all()) await select.selectOption('PT24H')
  await bar.getByText(/^[1-9]\d* af/).waitFor()
  await page.getByLabel('Slet alt efter').selectOption('P5Y')
  await page.getByRole('button', { name: 'Gem' }).click()
  await page.getByText('Skriv det retsgrundlag').waitFor()
  await look(page, 'workplace-deletion', true)
  await page.getByLabel('Slet alt efter').selectOption('P2Y')
  await page.getByRole('button', { name: 'Gem' }).click()
  await page.getByText('Alt er gemt').waitFor()
})

test('P07 an operator records a breach, the member is told at once and decides, and whoever is concerned is told and nobody else', async () => {
  const [citizen, bystander, jonas, drift, ingrid] = await Promise.all([person(browser, world.url, phone), person(browser, world.url, phone), worker(browser, world, 'jonas'), worker(browser, world, 'drift'), worker(browser, world, 'ingrid')])
  await Promise.all([startConversation(citizen.page, world), startConversation(bystander.page, world, 'familiehuset')])
  await jonas.page.locator('li.row.waiting').filter({ hasText: 'Intet tema valgt' }).getByRole('button', { name: /Tag samtalen/ }).last().click()
  await jonas.page.locator('#composer').waitFor()

  const { page } = drift
  const local = (minutes: number) => { const at = new Date(Math.ceil((Date.now() + minutes * 60_000) / 60_000) * 60_000); return `${at.toLocaleDateString('sv', { timeZone: 'Europe/Copenhagen' })}T${at.toLocaleTimeString('sv', { timeZone: 'Europe/Copenhagen' }).slice(0, 5)}` }
  await page.getByRole('link', { name: 'Sikkerhedsbrud' }).click()
  await page.getByRole('link', { name: 'Skriv et brud ned' }).click()
  await page.getByLabel('Kort titel').fill('En rådgivers computer blev stjålet, mens den var åben')
  await page.getByRole('textbox', { name: 'Hvad der skete' }).fill('Computeren blev taget fra et bord på et bibliotek. Kontoen var logget ind. Den blev lukket 40 minutter senere.')
  await page.getByLabel('Begyndte').fill(local(-45))
  await page.getByLabel('Sandsynlige følger').fill('En fremmed kan have læst de samtaler, som rådgiveren havde åbne.')
  await page.getByLabel('Hvad der er gjort').fill('Kontoen er lukket, og alle dens adgange er trukket tilbage. Tyveriet er anmeldt til politiet.')
  await page.getByLabel('Ungelinjen').check()
  await page.getByLabel(/Alle, som en bestemt medarbejders konto/).check()
  await page.getByLabel('Kontoens brugernavn').fill('jonas')
  await page.getByLabel('Fra', { exact: true }).fill(local(-60 * 24))
  await page.getByLabel('Til', { exact: true }).fill(local(0))
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await look(page, 'workplace-breach-record', true)
  await page.getByRole('button', { name: 'Skriv ned, og giv medlemmerne besked' }).click()
  await page.getByRole('row', { name: /Ungelinjen [1-9]/ }).waitFor()

  // On whatever screen: nobody had to ask for it.
  const officer = ingrid.page
  await officer.getByText('Der er et brud på sikkerheden, der vedrører jer.').waitFor()
  await look(officer, 'workplace-breach-banner', true)
  await officer.getByRole('link', { name: 'Læs det' }).click()
  await officer.getByRole('link', { name: /En rådgivers computer/ }).click()
  await officer.getByText(/^71 t \d+ min tilbage/).waitFor()
  await officer.getByRole('button', { name: 'Vi har fået besked' }).click()
  await officer.getByText(/^Ingrid bekræftede/).waitFor()
  await officer.getByRole('button', { name: 'Vis hvem' }).click()
  await officer.getByText('Anonym').first().waitFor()
  await look(officer, 'workplace-breach', true)
  await officer.getByRole('button', { name: 'Vurdér bruddet' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('En høj risiko').check()
  await dialog.getByLabel('Begrundelse').fill('Samtalerne handler om helbred, og nogen kan have læst dem.')
  await dialog.getByLabel('Er anmeldt').check()
  await dialog.getByLabel('Skal have det at vide').check()
  await dialog.getByLabel(/Det får de at vide · Dansk/).fill('En rådgivers computer blev stjålet, og den var åben i 40 minutter. Nogen kan have læst det, du har skrevet med rådgiveren. De ved ikke, hvem du er.\n\nVi har lukket for computeren og meldt det til politiet. Du behøver ikke gøre noget. Skriv til os, hvis du er bekymret.')
  await dialog.getByLabel(/Det får de at vide · Engelsk/).fill('A counsellor’s computer was stolen while it was open. Somebody may have read what you wrote with the counsellor. They do not know who you are.')
  await look(officer, 'workplace-breach-assess', true)
  await dialog.getByRole('button', { name: 'Gem, og vis det til de berørte' }).click()
  await officer.getByText(/^Anmeldt/).first().waitFor()
  await officer.locator('.breach-banner').waitFor({ state: 'detached' })

  // In the conversation that is open, and under Mine data from then on.
  await citizen.page.getByText('Ungelinjen har noget vigtigt at fortælle dig.').waitFor()
  await look(citizen.page, 'citizen-breach', true)
  await citizen.page.getByRole('button', { name: 'Det har jeg læst' }).click()
  await citizen.page.getByText('Ungelinjen har noget vigtigt').waitFor({ state: 'detached' })
  await citizen.page.goto(`${world.url}/ungelinjen/mine-data`)
  await citizen.page.getByRole('heading', { name: 'Brud på sikkerheden' }).waitFor()
  await mustBeAccessible(citizen.page, 'a breach under Mine data')
  await bystander.page.reload()
  await bystander.page.getByRole('textbox', { name: 'Skriv her' }).waitFor()
  assert.equal(await bystander.page.getByText('noget vigtigt').count(), 0)

  await page.reload()
  await page.getByRole('row', { name: /Ungelinjen/ }).getByRole('time').nth(2).waitFor()
  await look(page, 'workplace-breach-operator', true)
  for (const { strangers, faults } of [citizen, bystander, jonas, drift, ingrid]) assert.deepEqual([strangers, faults], [[], []])
})

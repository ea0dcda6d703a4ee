import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { desk as atDesk, mustBeAccessible, openBrowser, person, phone } from './browser.ts'
import { startConversation, worker } from './people.ts'
import { look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** What people ask for about their data, from both sides of the desk. */
let world: World
let browser: Browser
let salma: Awaited<ReturnType<typeof worker>>
const asked = 'slet det, der står om min bror. resten må gerne blive'
const mine = 'Vi har slettet det om din bror. Datoen for samtalen skal vi beholde i et år.'
const lost = 'jeg kan ikke finde mine ord, og jeg vil gerne have slettet det, jeg skrev'

before(async () => {
  ;[world, browser] = await Promise.all([startWorld(), openBrowser()])
  salma = await worker(browser, world, 'salma')
})
after(async () => {
  await browser?.close()
  await world?.stop()
})

test('P61 P62 P65 a citizen asks, a caseworker grants it in part with its ground in law, and the citizen reads why and where to complain', async () => {
  const { page, strangers, faults } = await person(browser, world.url, phone)
  const desk = salma.page
  await startConversation(page, world)
  await page.goto(`${world.url}/ungelinjen/mine-data`)
  await page.getByRole('link', { name: 'Spørg om dine oplysninger' }).click()
  await page.getByRole('heading', { name: 'Hvad vil du bede om?' }).waitFor()
  await look(page, 'citizen-request-kinds', true)

  // First what one can do oneself, at once; then the words to those who answer.
  await page.getByRole('link', { name: /^Slet noget om mig/ }).click()
  await page.getByRole('link', { name: 'Slet det selv' }).waitFor()
  await page.getByLabel('Skriv med dine egne ord').fill(asked)
  await look(page, 'citizen-request', true)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Du får svar her senest').waitFor()
  await look(page, 'citizen-request-sent', true)

  // Who and what in the list, never a word; opening it is a press that says it is logged.
  await desk.reload()
  const row = desk.getByRole('listitem').filter({ hasText: 'Sletning' }).filter({ hasText: 'En anonym profil' })
  await row.getByText('10 dage tilbage', { exact: true }).waitFor()
  assert.ok(!(await desk.content()).includes(asked))
  await row.getByRole('link', { name: /^Åbn ?:/ }).click()
  await desk.getByText(asked).waitFor()
  await desk.getByText('Bekræftet ved sit eget login.').waitFor()
  await desk.getByRole('button', { name: 'Tag anmodningen' }).click()
  await desk.getByText('Taget af dig').waitFor()
  await desk.getByLabel('Ny note').fill('Spurgt Peter: datoen skal blive et år endnu.')
  await desk.getByRole('button', { name: 'Gem noten' }).click()
  await desk.getByText('Noten er gemt.').waitFor()

  // A template fills the text; nothing is sent without a ground, nor with a field still to fill; one's own words are not overwritten unasked.
  await desk.getByLabel('Begynd med en skabelon').selectOption({ label: 'Sletning: noget skal vi beholde' })
  await desk.getByRole('button', { name: 'Send svaret' }).click()
  await desk.getByText('Der står stadig et [felt] fra skabelonen').waitFor()
  await desk.getByLabel('Det, du skriver til personen').fill(mine)
  await desk.getByLabel('Begynd med en skabelon').selectOption({ label: 'Sletning: noget skal vi beholde' })
  await desk.getByRole('button', { name: 'Behold mit eget' }).click()
  await desk.getByRole('checkbox', { name: 'Loven siger, at vi skal beholde' }).uncheck()
  await desk.getByRole('button', { name: 'Send svaret' }).click()
  await desk.getByText('Vælg mindst én grund.').waitFor()
  await desk.getByRole('checkbox', { name: 'Loven siger, at vi skal beholde' }).check()
  await desk.setViewportSize({ ...atDesk, height: 1900 })
  await look(desk, 'workplace-request', true)
  await desk.setViewportSize(atDesk)

  // The person writes meanwhile: what is new is shown, and what was typed stays.
  await page.getByText('Skriv mere').first().click()
  await page.getByLabel('Skriv mere').fill('og det er kun i den ene samtale')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Det er sendt.').waitFor()
  await desk.getByRole('button', { name: 'Send svaret' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Send svaret' }).click()
  await desk.getByText('Personen har skrevet mere.').waitFor()
  await desk.getByText('og det er kun i den ene samtale').waitFor()
  await mustBeAccessible(desk, 'a request that changed')
  await desk.reload()
  assert.equal(await desk.getByLabel('Det, du skriver til personen').inputValue(), mine)
  await desk.getByRole('button', { name: 'Send svaret' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Send svaret' }).click()
  await desk.getByText('Svaret er sendt.').waitFor()

  await page.goto(`${world.url}/ungelinjen/mine-data`)
  await page.getByRole('link', { name: 'Læs svaret' }).click()
  const answer = page.getByRole('article')
  for (const text of [mine, 'Vi kan gøre noget af det', 'Loven siger, at vi skal beholde', 'art. 17, stk. 3, litra b', 'kan du klage til Datatilsynet']) await answer.getByText(text).waitFor()
  await look(page, 'citizen-request-answer', true)
  assert.deepEqual([strangers, faults], [[], []])
})

test('P20 P61 a person without their words asks, is told honestly what cannot be done, and reads the answer with the code', async () => {
  const { page, strangers, faults, context } = await person(browser, world.url, phone)
  const desk = salma.page
  await page.goto(`${world.url}/ungelinjen`)
  await page.getByRole('link', { name: 'Har du mistet dine ord, eller har nogen skrevet om dig?' }).click()
  await page.getByRole('heading', { name: 'Hvad passer på dig?' }).waitFor()
  await look(page, 'citizen-request-who', true)
  await page.getByRole('link', { name: 'Jeg har mistet mine ord' }).click()
  await page.getByText('Uden ordene kan vi ikke finde dine samtaler').waitFor()
  await page.getByLabel('Slet noget om mig').check()
  await page.getByLabel('Skriv, hvad du vil bede om').fill(lost)
  await look(page, 'citizen-request-outside', true)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('heading', { name: 'Din kode til svaret' }).waitFor()
  const code = (await page.locator('.phrase-words li').allTextContents()).join(' ')
  assert.equal(code.split(' ').length, 13)
  await look(page, 'citizen-request-code', true)
  assert.deepEqual(await context.cookies(), [], 'nothing is set for who does not sign in')
  await page.getByRole('button', { name: 'Jeg har gemt dem' }).click()
  await page.getByText(lost).waitFor()

  await desk.getByRole('link', { name: 'Alle anmodninger' }).click()
  await desk.reload()
  const row = desk.getByRole('listitem').filter({ hasText: 'En, der har mistet sine ord' }).filter({ hasText: 'Ingen har taget den' })
  await row.waitFor()
  await desk.getByRole('navigation', { name: 'Hovedmenu' }).getByText('1 nærmer sig fristen').waitFor()
  await look(desk, 'workplace-requests', true)
  await desk.keyboard.press('j')
  assert.equal(await desk.evaluate('document.activeElement.hasAttribute("data-row")'), true)
  await row.getByRole('link', { name: /^Åbn ?:/ }).click()
  await desk.getByText('Ikke bekræftet: siger, at de har mistet deres ord.').waitFor()
  await desk.getByLabel('Begynd med en skabelon').selectOption({ label: 'Vi kan ikke finde dig uden dine ord' })
  await desk.getByRole('button', { name: 'Send svaret' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Send svaret' }).click()
  await desk.getByText('Svaret er sendt.').waitFor()

  // Another day, with nothing but the words.
  await page.goto(`${world.url}/ungelinjen/anmodning/kode`)
  await page.getByLabel('Din kode').fill('ikke de rigtige ord')
  await page.getByRole('button', { name: 'Vis det' }).click()
  await page.getByText('Ordene passer ikke').waitFor()
  await page.getByLabel('Din kode').fill(code.toUpperCase())
  await page.getByRole('button', { name: 'Vis det' }).click()
  await page.getByRole('article').getByText('Vi kan ikke se, at oplysningerne er dine').waitFor()
  await page.getByText('Svaret er nej').waitFor()
  assert.deepEqual([strangers, faults, salma.strangers, salma.faults], [[], [], [], []])
})

test('P61 the member keeps answers of its own, and the data protection officer reads along and advises', async () => {
  const desk = salma.page
  await desk.getByRole('link', { name: 'Alle anmodninger' }).click()
  await desk.getByRole('link', { name: 'Skabeloner' }).click()
  await desk.getByRole('button', { name: 'Ny skabelon' }).click()
  await desk.getByLabel('Navn · Dansk').fill('Tak for i dag')
  await desk.getByLabel('Tekst · Dansk').fill('Hej. Det har vi gjort (sag {reference}).')
  await desk.getByRole('dialog').getByRole('button', { name: 'Gem', exact: true }).click()
  await desk.getByText('Skabelonen er gemt.').waitFor()
  await look(desk, 'workplace-request-templates', true)
  await desk.getByRole('button', { name: 'Fjern »Tak for i dag«' }).click()
  await desk.getByRole('button', { name: 'Slet skabelonen for altid' }).click()
  await desk.getByText('Ingen egne skabeloner endnu').waitFor()

  const { page } = await worker(browser, world, 'ingrid')
  await page.getByRole('link', { name: 'Anmodninger' }).click()
  await page.getByRole('link', { name: 'Afsluttede' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Sletning' }).filter({ hasText: 'En anonym profil' }).getByRole('link', { name: /^Åbn ?:/ }).click()
  await page.getByText('Du læser med og kan give råd.').waitFor()
  await page.getByLabel('Dit råd').fill('Skriv næste gang, hvilken lov det er.')
  await page.getByRole('button', { name: 'Giv rådet' }).click()
  await page.getByText('Ingrid, databeskyttelsesrådgiver').waitFor()
  for (const name of ['Send svaret', 'Tag anmodningen', 'Gem noten']) assert.equal(await page.getByRole('button', { name }).count(), 0, name)
  await look(page, 'workplace-request-dpo', true)
})

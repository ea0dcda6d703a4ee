import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { mustBeAccessible, mustFit, openBrowser, person, phone } from './browser.ts'
import { startConversation, worker } from './people.ts'
import { startWorld, type World } from './world.ts'

/** What happens when somebody errs: they are told what is wrong and where, nothing is lost, and nothing irreversible happens by one press. */
let world: World
let browser: Browser
let peter: Page
before(async () => {
  ;[world, browser] = await Promise.all([startWorld(), openBrowser()])
  peter = (await worker(browser, world, 'peter')).page
})
after(async () => {
  await browser?.close()
  await world?.stop()
})

const policy = (section: string) => peter.goto(`${world.url}/workplace/m/ungelinjen/policy/${section}`)
const day = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toLocaleDateString('sv', { timeZone: 'Europe/Copenhagen' })
/** Presses what asks first: once no, then yes by the button that names the consequence. */
async function sure(press: string, yes: string): Promise<void> {
  const dialog = peter.getByRole('dialog')
  for (const answer of ['Annullér', yes]) {
    await peter.getByRole('button', { name: press, exact: true }).click()
    if (answer === yes) await mustBeAccessible(peter, yes)
    await dialog.getByRole('button', { name: answer, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }
}
/** Changes a sentence far down in the policy. */
async function write(text: string): Promise<void> {
  await policy('text')
  await peter.locator('.policy-section summary').nth(3).click()
  await peter.getByLabel('2 · Dansk', { exact: true }).fill(text)
  await peter.locator('.policy-section summary').nth(3).click()
  await peter.getByRole('button', { name: 'Gem', exact: true }).click()
}

test('P70 a name that nobody fills in is named, and the sentence that it stands in is opened and has the focus', async () => {
  await write('Skriv til {medlem}, hvis du er i tvivl.')
  await peter.getByText('Navnet {medlem} findes ikke.').first().waitFor()
  assert.equal(await peter.evaluate('document.activeElement.value'), 'Skriv til {medlem}, hvis du er i tvivl.')
  await mustBeAccessible(peter, 'an unknown name')
  await peter.locator(':focus').fill('Skriv til {member}, hvis du er i tvivl.')
  await peter.getByText('Navnet {medlem} findes ikke.').first().waitFor({ state: 'detached' })
  await peter.getByRole('button', { name: 'Gem', exact: true }).click()
  await peter.getByText('Kladden er gemt.').waitFor()
})

test('P71 a date that is too early is refused, corrected, and published; what is announced is taken back only when one means it', async () => {
  await policy('publish')
  for (const [label, text] of [['Dansk', 'Vi siger, hvem man kan skrive til.'], ['Engelsk', 'We say whom to write to.']] as const) await peter.getByLabel(label).fill(text)
  await peter.getByLabel(/Ændringen er væsentlig/).check()
  await peter.getByLabel('Gælder fra').fill(day(3))
  const publish = peter.getByRole('button', { name: /^Udgiv, så den gælder fra/ })
  await publish.click()
  await peter.getByText('Datoen er for tidlig.').waitFor()
  assert.equal(await peter.getByLabel('Gælder fra').inputValue(), day(3))
  await peter.getByLabel('Gælder fra').fill(day(30))
  await publish.click()
  await peter.getByText('Versionen er udgivet.').waitFor()
  await policy('versions')
  await sure('Træk version 2 tilbage', 'Træk version 2 tilbage for altid')
  await peter.getByText(/^Trukket tilbage, før/).waitFor()
})

test('a draft is thrown away only when one means it', async () => {
  await write('Skriv til os, hvis du er i tvivl.')
  await peter.getByText('Kladden er gemt.').waitFor()
  await policy('publish')
  await sure('Smid kladden væk', 'Slet kladden for altid')
  await peter.getByText('Ingen ændringer endnu').waitFor()
})

test('P52 what a recipient lacks is said in the dialog; they are changed under their name, and removed only when one means it', async () => {
  await policy('recipients')
  await peter.getByRole('button', { name: 'Tilføj modtager' }).click()
  const dialog = peter.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  for (const fault of ['Skriv navnet.', 'Skriv, hvilken tjeneste de får oplysningerne til.']) await dialog.getByText(fault).waitFor()
  assert.equal(await peter.evaluate('document.activeElement.name'), 'name')
  await mustBeAccessible(peter, 'a recipient that lacks something')
  await mustFit(peter, 'a recipient that lacks something')
  await dialog.getByLabel('Navn', { exact: true }).fill('Trykkeriet')
  await dialog.getByLabel('Land', { exact: true }).selectOption({ label: 'Sverige' })
  await dialog.getByLabel('Hvilken tjeneste · Dansk').fill('Trykker foldere')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await peter.getByText('Leverandør, Sverige. Trykker foldere').waitFor()
  await peter.getByRole('button', { name: /Ret.*Trykkeriet/ }).click()
  await dialog.getByRole('heading', { name: 'Ret modtageren »Trykkeriet«' }).waitFor()
  await dialog.getByRole('button', { name: 'Annullér' }).click()
  await sure('Fjern: Trykkeriet', 'Fjern »Trykkeriet« fra listen')
  await peter.getByText('Trykkeriet', { exact: true }).waitFor({ state: 'detached' })
})

test('P30 periods that are to be saved before it has been seen what they delete are not, and that is said', async () => {
  await peter.goto(`${world.url}/workplace/m/ungelinjen/settings/retention`)
  await peter.getByText(/af \d/).first().waitFor()
  let release = () => {}
  const held = new Promise<void>((go) => { release = go })
  await peter.route('**/retention/preview', async (route) => { await held; await route.continue() })
  await peter.getByLabel('Slet alt efter').selectOption('P1Y')
  const save = peter.getByRole('button', { name: 'Gem', exact: true })
  await save.click()
  await peter.getByText('Vi er ved at finde ud af, hvad fristerne sletter.').waitFor()
  release()
  await peter.getByText('Se det, og tryk på knappen igen.').waitFor()
  await mustBeAccessible(peter, 'periods saved too early')
  await save.click()
  await peter.getByText('Alt er gemt').waitFor()
})

test('P07 a breach cannot begin in the future, nor after it was discovered: the field says so', async () => {
  const { page } = await worker(browser, world, 'drift')
  await page.goto(`${world.url}/workplace/operator/breaches/new`)
  const began = page.getByLabel('Begyndte')
  const submit = page.getByRole('button', { name: 'Skriv ned, og giv medlemmerne besked' })
  await began.fill(`${day(2)}T12:00`)
  await submit.click()
  await page.getByText('Det tidspunkt er ikke kommet endnu.').waitFor()
  await page.getByLabel('Opdaget').fill(`${day(-3)}T12:00`)
  await began.fill(`${day(-2)}T12:00`)
  await submit.click()
  await page.getByText('Bruddet kan ikke begynde, efter at det blev opdaget.').waitFor()
  assert.equal(await began.getAttribute('aria-invalid'), 'true')
})

test('P62 the page that says everything is erased says so only when it is', async () => {
  const { page } = await person(browser, world.url, phone)
  await startConversation(page, world)
  await page.goto(`${world.url}/ungelinjen/slettet`)
  await page.getByRole('heading', { name: 'Det er ikke slettet' }).waitFor()
  assert.equal(await page.getByText('har ikke længere noget').count(), 0)
  await mustBeAccessible(page, 'not erased')

  // What is there, is there in words.
  await page.getByRole('link', { name: 'Mine data' }).first().click()
  await page.getByText('Skriv', { exact: false }).first().waitFor()
  const shown = await page.evaluate(`[...document.querySelectorAll('.mydata dd')].map((one) => one.textContent).join('\\n')`) as string
  assert.match(shown, /^Samtalen er startet\./m)
  assert.doesNotMatch(shown, /^(?:started|counsellor)$/m)
  const nobody = await person(browser, world.url, phone)
  await nobody.page.goto(`${world.url}/ungelinjen/slettet`)
  await nobody.page.getByRole('heading', { name: 'Det er slettet' }).waitFor()
})

test('P01 Escape pressed twice leaves the promise page, too, and it has a head that fits the smallest phone', async () => {
  for (const path of ['loefter', 'ungelinjen/promises']) {
    const { page, context, faults } = await person(browser, world.url, { width: 320, height: 640 })
    await context.route('https://www.dmi.dk/**', (route) => route.fulfill({ body: 'vejret' }))
    await page.goto(`${world.url}/${path}`)
    const lines = await page.evaluate(`(() => { const name = document.createRange(); name.selectNodeContents(document.querySelector('.top-name')); return name.getClientRects().length })()`)
    assert.equal(lines, 1, `${path}: the name stands on one line`)
    for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Escape')
    await page.waitForURL('https://www.dmi.dk/')
    assert.deepEqual(faults, [])
    await context.close()
  }
})

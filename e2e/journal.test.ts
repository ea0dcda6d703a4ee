import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { desk, mustBeAccessible, openBrowser } from './browser.ts'
import { worker } from './people.ts'
import { look, shot } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** The journal as people keep it: a template made, a note by it, the contact record begun and finished, an addendum, themes in two levels; each screen photographed. */
let world: World
let browser: Browser
let peter: Awaited<ReturnType<typeof worker>>
before(async () => {
  ;[world, browser] = await Promise.all([startWorld(), openBrowser()])
  peter = await worker(browser, world, 'peter')
})
after(async () => {
  await browser?.close()
  await world?.stop()
})

const at = (path: string) => `${world.url}/workplace/m/ungelinjen/${path}`

test('an administrator makes a template, and sees what the counsellor will see', async () => {
  const { page } = peter
  await page.goto(at('settings/journal'))
  await page.getByText('Bekymring for et barn').waitFor()
  await look(page, 'workplace-journal-settings')
  await page.getByRole('button', { name: 'Ny skabelon' }).click()
  await page.getByLabel('Navn · dansk').fill('Aftale')
  await page.getByRole('button', { name: 'Tilføj felt' }).click()
  const first = page.locator('.field-card').first()
  await first.getByLabel('Spørgsmål · dansk').fill('Skal vi tale igen?')
  await first.getByLabel('Svar').selectOption('yesno')
  await page.getByRole('button', { name: 'Gem som ny version' }).focus()
  await page.getByRole('button', { name: 'Tilføj felt' }).click()
  const second = page.locator('.field-card').nth(1)
  await page.getByRole('button', { name: 'Gem som ny version' }).click()
  await second.getByText('Udfyld feltet.').waitFor()
  await second.getByLabel('Spørgsmål · dansk').fill('Hvornår?')
  await second.getByLabel('Svar').selectOption('date')
  await second.getByLabel('Vises').selectOption({ label: 'Når Skal vi tale igen? er Ja' })
  await second.getByLabel('Skal udfyldes').check()
  const preview = page.getByRole('complementary', { name: 'Sådan ser rådgiveren det' })
  assert.equal(await preview.getByLabel('Hvornår?').count(), 0)
  await preview.getByLabel('Skal vi tale igen?').selectOption('Ja')
  await preview.getByLabel('Hvornår?').waitFor()
  await look(page, 'workplace-template')
  await page.getByRole('button', { name: 'Gem som ny version' }).click()
  await page.getByText('Gemt som version 1.').waitFor()
})

test('themes are in two levels, and each is put in its place of the shared taxonomy', async () => {
  const { page } = peter
  await page.goto(at('settings/themes'))
  await page.getByText('Under Familie').first().waitFor()
  await look(page, 'workplace-themes', true)
  await page.getByRole('button', { name: 'Ret Skilsmisse' }).click()
  await page.getByRole('dialog').getByLabel('I den fælles inddeling').selectOption('family.divorce')
  await look(page, 'workplace-theme')
})

test('P63 P05 a counsellor writes a note by a template, marks a part as confidential, corrects it, and sees who signed', async () => {
  const { page, context } = await worker(browser, world, 'jonas')
  await page.setViewportSize({ ...desk, height: 1400 })
  await page.goto(at('desk'))
  await page.locator('.group.asleep .row a').first().click()
  const about = page.getByRole('complementary', { name: 'Om borgeren og journal' })
  await about.getByLabel('Skabelon').selectOption({ label: 'Bekymring for et barn' })
  await about.getByRole('textbox', { name: 'Hvad har barnet fortalt?' }).fill('Har talt med sin lærer, og det hjalp.')
  await about.getByLabel('Fortroligt: Hvad har barnet fortalt?').check()
  await about.getByRole('button', { name: 'Underskriv og gem' }).click()
  await about.getByText('Udfyld feltet.').waitFor()
  await about.getByRole('combobox', { name: 'Er barnet i fare lige nu?' }).selectOption('Ja')
  await about.getByRole('textbox', { name: 'Hvad blev gjort med det samme?' }).waitFor()
  await about.getByRole('combobox', { name: 'Er barnet i fare lige nu?' }).selectOption('Nej')
  await look(page, 'workplace-note-form')
  await about.getByRole('button', { name: 'Underskriv og gem' }).click()
  await page.getByText('Noten er underskrevet og i journalen.').waitFor()
  const note = about.getByRole('article').first()
  await note.getByText('Har talt med sin lærer').waitFor()
  await note.getByRole('button', { name: 'Ret' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Hvad har barnet fortalt?' }).fill('Har talt med sin lærer Lone, og det hjalp.')
  await mustBeAccessible(page, 'correcting')
  await dialog.getByRole('button', { name: 'Underskriv og gem' }).click()
  await note.getByText('Lone').waitFor()
  await note.getByText('Underskrevet af Jonas').waitFor()
  await look(page, 'workplace-journal')
  await about.getByRole('link', { name: 'Åbn hele journalen' }).click()
  await page.getByRole('heading', { name: 'Journal', level: 1 }).waitFor()
  await page.getByText('Lone').waitFor()
  await page.setViewportSize(desk)
  await look(page, 'workplace-journal-page')
  await page.emulateMedia({ media: 'print' })
  await page.getByText('Pas på papiret').waitFor()
  assert.equal(await page.getByRole('navigation').count(), 0, 'only the journal is printed')
  await page.setViewportSize({ width: 794, height: 1123 })
  await shot(page, 'workplace-journal-print')
  await context.close()
})

test('a contact record that was not finished is shown in the inbox and on opening, and is finished where it was left', async () => {
  const { page, context } = await worker(browser, world, 'anna')
  await page.goto(at('desk'))
  const row = page.locator('.group.closed .row', { hasText: 'Kontaktskema ikke færdigt' })
  await row.waitFor()
  await row.getByRole('link').click()
  await page.getByText('Kontaktskemaet til samtalen er ikke færdigt.').waitFor()
  await look(page, 'workplace-unfinished')
  await page.getByRole('button', { name: 'Gør kontaktskemaet færdigt' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Her er det, du nåede.').waitFor()
  await dialog.getByRole('combobox', { name: 'Hvordan gik samtalen' }).selectOption('Nogenlunde')
  await dialog.getByText('Kladden er gemt').waitFor()
  await look(page, 'workplace-record')
  await page.reload()
  await page.getByRole('button', { name: 'Gør kontaktskemaet færdigt' }).click()
  await dialog.getByText('Her er det, du nåede.').waitFor()
  assert.equal(await dialog.getByRole('combobox', { name: 'Hvordan gik samtalen' }).inputValue(), 'partly')
  await dialog.getByRole('button', { name: 'Underskriv kontaktskemaet' }).click()
  await page.getByText('Kontaktskemaet er i journalen.').waitFor()
  await page.getByText('Kontaktskemaet til samtalen er ikke færdigt.').waitFor({ state: 'detached' })
  await page.getByRole('article', { name: /^Kontaktskema/ }).getByText('Nogenlunde').waitFor()
  await context.close()
})

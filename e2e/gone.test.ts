import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, person, phone } from './browser.ts'
import { say, startConversation, worker } from './people.ts'
import { startWorld, type World } from './world.ts'

/** What is erased or taken back is on nobody's screen any more, without anybody pressing anything. */
let world: World
let browser: Browser
before(async () => { [world, browser] = await Promise.all([startWorld(), openBrowser()]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})

/** Asks an operation as the page itself would. */
const ask = (page: Page, method: string, path: string, body?: object) =>
  page.evaluate(`fetch(${JSON.stringify(path)}, { method: ${JSON.stringify(method)}, headers: { 'x-app': 'citizen'${body ? ", 'content-type': 'application/json'" : ''} }${body ? `, body: ${JSON.stringify(JSON.stringify(body))}` : ''} }).then(async (answer) => { if (!answer.ok) throw new Error(await answer.text()) })`)

async function leaves(page: Page, words: readonly string[]): Promise<void> {
  const isThere = async () => {
    const shown = `${await page.content()} ${await page.evaluate("[...document.querySelectorAll('textarea, input')].map(({ value }) => value).join(' ') + JSON.stringify({ ...sessionStorage })")}`
    return words.filter((word) => shown.includes(word))
  }
  let there = words
  for (const end = performance.now() + 5000; there.length > 0 && performance.now() < end; await pause(100)) there = await isThere()
  assert.deepEqual(there, [], 'still on the screen after five seconds')
}

test('P62 P64 what a person erases leaves the counsellor’s and the caseworker’s open screens within five seconds: words, what was told, notes and requests', async () => {
  const [{ page }, { page: anna }, { page: salma }] = [await person(browser, world.url, phone), await worker(browser, world, 'anna'), await worker(browser, world, 'salma')]
  await startConversation(page, world)
  const { member } = await page.evaluate("fetch('/api/sites/ungelinjen').then((answer) => answer.json())") as { member: string }
  await ask(page, 'PATCH', `/api/members/${member}/profile`, { etag: 0, contact: { name: 'Navnensen', postcode: '8000' } })
  await ask(page, 'POST', `/api/members/${member}/my/requests`, { id: crypto.randomUUID(), kind: 'other', text: 'ordene i anmodningen' })
  await anna.locator('li.row.waiting').filter({ hasText: 'Intet tema valgt' }).getByRole('button', { name: /Tag samtalen/ }).last().click()
  await say(page, 'ordene i samtalen')
  await anna.getByText('ordene i samtalen').waitFor()
  await anna.locator('dd', { hasText: 'Navnensen' }).waitFor()
  await anna.getByLabel('Note', { exact: true }).fill('ordene i noten')
  await anna.getByRole('button', { name: 'Underskriv og gem' }).click()
  await anna.locator('.journal-notes').getByText('ordene i noten').waitFor()
  await anna.getByLabel('Note', { exact: true }).fill('en begyndt note om Navnensen')
  await salma.goto(`${world.url}/workplace/m/ungelinjen/requests`)
  await salma.getByRole('listitem').filter({ hasText: 'Andet' }).filter({ hasText: 'En anonym profil' }).getByRole('link', { name: /^Åbn ?:/ }).click()
  await salma.getByText('ordene i anmodningen').waitFor()
  await salma.getByLabel('Det, du skriver til personen').fill('et begyndt svar til Navnensen')

  // Taking back what was told is seen at once, too.
  await ask(page, 'DELETE', `/api/members/${member}/my/profile`)
  await leaves(anna, ['Navnensen</dd>'])

  await page.goto(`${world.url}/ungelinjen/mine-data/slet`)
  await page.getByRole('button', { name: 'Slet alt om mig' }).click()
  await page.getByRole('button', { name: 'Slet alt for altid' }).click()
  await page.getByRole('heading', { name: 'Det er slettet' }).waitFor()
  await leaves(anna, ['ordene i samtalen', 'ordene i noten', 'en begyndt note'])
  await leaves(salma, ['ordene i anmodningen', 'et begyndt svar'])
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { mustBeAccessible, openBrowser, person, phone } from './browser.ts'
import { say, startConversation, worker } from './people.ts'
import { glance, look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** A citizen who wants to be known, and changes their mind: before anybody has looked, and after. */
let world: World
let browser: Browser
const name = 'Rigmor Rigtignavn'
const number = '12 34 56 78'

before(async () => { [world, browser] = await Promise.all([startWorld(), openBrowser()]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})

test('P20 a citizen becomes known and changes their mind', async () => {
  const [citizen, anna] = await Promise.all([person(browser, world.url, phone), worker(browser, world, 'anna')])
  const { page } = citizen
  await startConversation(page, world)
  await anna.page.locator('li.row.waiting').filter({ hasText: 'Intet tema valgt' }).getByRole('button', { name: /Tag samtalen/ }).last().click()
  await anna.page.locator('#composer').waitFor()
  await say(page, 'jeg vil gerne kunne ringes op')
  await anna.page.getByText('jeg vil gerne kunne ringes op').waitFor()

  // Their own initiative: from the conversation's menu, with what it means before anything is given.
  await page.getByText('Mere', { exact: true }).click()
  await page.getByRole('link', { name: 'Vil du sige, hvem du er?' }).click()
  await page.getByText('Du er anonym, og det kan du blive ved med at være.', { exact: false }).waitFor()
  await glance(page, 'citizen-known-meaning', true)
  await page.getByRole('button', { name: 'Jeg vil gerne sige, hvem jeg er' }).click()
  await page.getByRole('heading', { name: 'Hvor gammel er du?' }).waitFor()
  await glance(page, 'citizen-known-age', true)
  await page.getByRole('radio', { name: '18–24' }).check()
  await page.getByRole('button', { name: 'Videre' }).click()
  await page.getByRole('heading', { name: 'Hvad vil du give?' }).waitFor()
  await page.getByRole('button', { name: 'Videre' }).click()
  await page.getByText('Skriv mindst én ting').waitFor()
  await page.getByLabel('Navn').fill(name)
  await page.getByLabel('Telefonnummer').fill(number)
  await page.getByLabel('Telefonnummer').blur()
  await glance(page, 'citizen-known-give', true)
  await page.getByRole('button', { name: 'Videre' }).click()
  await page.getByText('Når du trykker, siger du ja til').waitFor()
  await glance(page, 'citizen-known-confirm', true)
  await page.getByRole('button', { name: 'Sig, hvem jeg er' }).click()
  await page.getByRole('heading', { name: 'Ungelinjen ved, hvem du er' }).waitFor()
  await page.getByText('Ingen har set det endnu').waitFor()
  await look(page, 'citizen-known', true)

  // The counsellor sees that they are known, and nothing of who.
  await anna.page.locator('.talk-head .state.known').waitFor()
  await anna.page.locator('li.row .state.known').waitFor()
  assert.ok(!(await anna.page.content()).includes(name))
  await glance(anna.page, 'workplace-known')

  // Undone with one press before anybody looked.
  await page.getByRole('button', { name: 'Vær anonym igen' }).click()
  await page.getByText('Det er slettet, som om du aldrig havde givet det.').waitFor()
  await glance(page, 'citizen-known-undone', true)
  await anna.page.locator('.talk-head .state.known').waitFor({ state: 'detached' })

  // Given again, and seen.
  await page.goto(`${world.url}/ungelinjen/mine-data`)
  await page.getByRole('link', { name: 'Vil du sige, hvem du er?' }).click()
  await page.getByRole('button', { name: 'Jeg vil gerne sige, hvem jeg er' }).click()
  await page.getByLabel('Navn').fill(name)
  await page.getByLabel('Telefonnummer').fill(number)
  await page.getByRole('button', { name: 'Videre' }).click()
  await page.getByRole('button', { name: 'Sig, hvem jeg er' }).click()
  await page.getByRole('heading', { name: 'Ungelinjen ved, hvem du er' }).waitFor()
  await anna.page.getByRole('button', { name: 'Se, hvem borgeren er' }).click()
  await anna.page.getByText(name).waitFor()
  await anna.page.getByText(number).waitFor()
  await look(anna.page, 'workplace-known-open')
  await page.reload()
  await page.getByText(/Anna.* åbnede det/).waitFor()
  await glance(page, 'citizen-known-opened', true)

  // Undone after it: it goes from her screen, and they are told what stays.
  await page.getByRole('button', { name: 'Vær anonym igen' }).click()
  await page.getByText('En rådgiver havde åbnet det.', { exact: false }).waitFor()
  await glance(page, 'citizen-known-undone-seen', true)
  await anna.page.getByText(name).waitFor({ state: 'detached' })
  assert.ok(!(await anna.page.content()).includes(number))
  await page.goto(`${world.url}/ungelinjen/mine-data`)
  await page.getByText('At din rådgiver ved, hvem du er').first().waitFor()
  await mustBeAccessible(page, 'my data afterwards')
  assert.ok(!(await page.content()).includes(name))
  assert.deepEqual([citizen.faults, anna.faults], [[], []])
})

test('P20 a member offers it or not: then nobody new is offered it', async () => {
  const peter = await worker(browser, world, 'peter')
  await peter.page.goto(`${world.url}/workplace/m/ungelinjen/settings/contact`)
  const offer = peter.page.getByRole('switch', { name: 'Borgere kan sige, hvem de er' })
  await offer.waitFor()
  await offer.scrollIntoViewIfNeeded()
  await peter.page.mouse.wheel(0, 400)
  await glance(peter.page, 'workplace-settings-known')
  await offer.click()
  await peter.page.getByText('Gemt', { exact: true }).waitFor()
  const { page } = await person(browser, world.url, phone)
  await startConversation(page, world)
  await page.getByText('Mere', { exact: true }).click()
  assert.equal(await page.getByRole('link', { name: 'Vil du sige, hvem du er?' }).count(), 0)
  await page.goto(`${world.url}/ungelinjen/hvem-du-er`)
  await page.getByText('Du er anonym.', { exact: false }).waitFor()
})

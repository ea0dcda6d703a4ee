import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { setClock } from '../server/src/platform/clock.ts'
import { type Caller, openWorld, type World } from '../server/test/world.ts'
import { desk, mustBeAccessible, openBrowser, person, phone } from './browser.ts'
import { look } from './pictures.ts'

/** An evening at a helpline, with the server's clock moved to a Tuesday in Copenhagen. */
let world: World
let browser: Browser
let ahead = 0
const goTo = (iso: string) => {
  ahead = Date.parse(iso) - Date.now()
  setClock(() => new Date(Date.now() + ahead))
}

before(async () => {
  goTo('2026-12-01T16:55:00Z')
  ;[world, browser] = await Promise.all([openWorld({ pages: true }), openBrowser()])
})
after(async () => {
  await browser?.close()
  await world?.close()
  setClock(null)
})

/** Someone of the staff at a desk, signed in; their browser's clock is the server's. */
async function atDesk(who: Caller, viewport = desk): Promise<Page> {
  const { context, page } = await person(browser, world.url, viewport)
  await context.addInitScript(`{ const Real = Date; globalThis.Date = class extends Real { constructor(...given) { if (given.length === 0) super(Real.now() + ${ahead}); else super(...given) } static now() { return Real.now() + ${ahead} } } }`)
  await signIn(page, who.cookie)
  return page
}
async function signIn(page: Page, cookie: string): Promise<void> {
  const [name, value] = cookie.split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: world.url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Strict' }])
}
const ready = async (page: Page) => {
  await page.goto(`${world.url}/workplace/m/here/desk`)
  await page.getByRole('switch', { name: 'Klar' }).check()
}
const said = (text: string) => ({ da: text, en: text })

test('a queue with three counsellors and a rota change at 18:00', async () => {
  const params = { member: world.here.id, service: world.here.service }
  const settings = await world.must('readSettings', world.staff.here.administrator, { params: { member: world.here.id } })
  const { id: _id, ...service } = settings.services[0]
  const evenings = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '14:00', to: '20:00' }))
  await world.must('saveService', world.staff.here.administrator, { params, body: { ...service, name: said('Ung-chat'), hours: evenings, byRota: true, maxConversations: 2 } })
  const people = await Promise.all(['Anna', 'Jonas', 'Sara'].map((name) => world.addStaff(name, [{ member: world.here.id, role: 'counsellor' }])))
  const state = async () => (await world.must('readSite', world.nobody, { params: { slug: 'here' } })).opening

  const plan = await atDesk(world.staff.here.coordinator)
  await plan.goto(`${world.url}/workplace/m/here/rota`)
  const tuesday = plan.getByRole('region', { name: /tirsdag/i })
  await tuesday.getByText('Ung-chat: ingen på vagt 14–20').waitFor()
  for (const [who, from, to] of [['Anna', '14', '18'], ['Jonas', '16.30', '18'], ['Sara', '18', '22']] as const) {
    await tuesday.getByRole('button', { name: /^Tilføj vagt/ }).click()
    const dialog = plan.getByRole('dialog')
    if (who === 'Anna') {
      await dialog.getByRole('button', { name: 'Gem' }).click()
      await dialog.getByText('Vælg, hvem der har vagten.').waitFor()
      await mustBeAccessible(plan, 'a shift that lacks something')
    }
    await dialog.getByLabel('Rådgiver').selectOption(who)
    await dialog.getByLabel('Fra', { exact: true }).fill(from)
    await dialog.getByLabel('Til', { exact: true }).fill(to)
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await tuesday.getByText('Ung-chat: dækket').waitFor()
  await look(plan, 'workplace-rota-evening')
  assert.equal((await state()).state, 'unstaffed', 'planned, but nobody has said that they are ready')

  const [anna, jonas, sara] = [await atDesk(people[0]!), await atDesk(people[1]!), await atDesk(people[2]!)] as [Page, Page, Page]
  await ready(anna)
  await ready(jonas)
  assert.deepEqual(await state(), { state: 'open', until: '2026-12-01T19:00:00.000Z', next: null })

  const waiting: Page[] = []
  for (let come = 0; come < 3; come++) {
    const { citizen } = await world.start()
    const { page } = await person(browser, world.url, phone)
    await signIn(page, citizen.cookie)
    await page.goto(`${world.url}/here/samtale`)
    await page.getByText(come === 0 ? 'Du er den eneste, der venter.' : `Du er nummer ${come + 1} af ${come + 1}.`).waitFor()
    waiting.push(page)
  }
  const take = (page: Page) => page.getByRole('button', { name: /^Tag samtalen/ }).first().click()
  await take(anna)
  await anna.locator('#composer').waitFor()
  await waiting[0]!.getByText('Anna alias har taget imod dig.').waitFor()
  await take(jonas)
  await waiting[1]!.getByText('Jonas alias har taget imod dig.').waitFor()
  const third = waiting[2]!
  await third.getByText('Du er den eneste, der venter.').waitFor()

  // Six o'clock: Anna and Jonas have gone off shift, and Sara has not sat down yet.
  await sara.goto(`${world.url}/workplace/m/here/rota`)
  await sara.getByRole('region', { name: /tirsdag/i }).getByText('Sara').waitFor()
  await sara.getByLabel('Vis kun mine').check()
  assert.equal(await sara.getByText('Jonas').count(), 0)
  await look(sara, 'workplace-rota-own')
  goTo('2026-12-01T17:00:05Z')
  await third.getByText('Der er ingen rådgiver lige nu.').first().waitFor({ timeout: 40_000 })
  assert.equal((await state()).state, 'unstaffed')
  await ready(sara)
  await third.getByText('Du kan roligt begynde at skrive, mens du venter.').waitFor({ timeout: 40_000 })
  assert.equal((await state()).state, 'open')
  await take(sara)
  await third.getByText('Sara alias har taget imod dig.').waitFor()
  await anna.getByText('Anna', { exact: false }).first().waitFor()
  assert.equal((await world.must('listInbox', people[0]!, { params: { member: world.here.id } })).rows[0].state, 'open', 'what Anna has begun is hers to finish')

  await plan.getByRole('button', { name: 'Kopiér vagterne fra ugen før' }).click()
  await plan.getByText('Alt fra ugen før stod her allerede.').waitFor()
  await plan.getByRole('link', { name: 'Næste uge' }).click()
  await plan.getByText('Uge 50').waitFor()
  await plan.getByRole('button', { name: 'Kopiér vagterne fra ugen før' }).click()
  await plan.getByText('3 vagter kopieret.').waitFor()
  await plan.getByRole('button', { name: /Sara/ }).click()
  await plan.getByRole('dialog').getByRole('button', { name: 'Fjern vagten' }).click()
  await plan.getByText('Ung-chat: ingen på vagt 18–20').waitFor()
})

test('who waits is offered to one counsellor after another: one says no, one does not answer, one accepts', async () => {
  const params = { member: world.there.id, service: world.there.service }
  const settings = await world.must('readSettings', world.staff.there.administrator, { params })
  const { id: _id, ...service } = settings.services[0]
  await world.must('saveService', world.staff.there.administrator, { params, body: { ...service, offerSeconds: 25 } })
  const people = await Promise.all(['Birgit', 'Karim'].map((name) => world.addStaff(name, [{ member: world.there.id, role: 'counsellor' }])))
  const screens = [await atDesk(people[0]!), await atDesk(people[1]!)] as [Page, Page]
  for (const screen of screens) {
    await screen.goto(`${world.url}/workplace/m/there/desk`)
    await screen.getByRole('switch', { name: 'Klar' }).check()
  }
  const { citizen } = await world.start(world.there)
  const waits = await person(browser, world.url, phone)
  await signIn(waits.page, citizen.cookie)
  await waits.page.goto(`${world.url}/there/samtale`)
  const offer = (page: Page) => page.getByRole('alert').getByText('Du får tilbudt en samtale')
  await Promise.race(screens.map((screen) => offer(screen).waitFor()))
  const [first, second] = (await offer(screens[0]).isVisible()) ? screens : (screens.toReversed() as [Page, Page])
  await second.getByText('Tilbydes én ad gangen').waitFor()
  assert.equal(await second.getByRole('button', { name: /^Tag samtalen/ }).count(), 0)
  await look(first, 'workplace-offer')
  // An offer is seen on whichever screen one is.
  await second.getByRole('link', { name: 'Kontakter' }).click()
  await second.getByRole('heading', { name: 'Kontakter' }).waitFor()
  await first.getByRole('button', { name: 'Send videre' }).click()
  await offer(second).waitFor()
  await offer(first).waitFor({ state: 'detached' })
  // The second does not answer; within its time nobody else may have it, and after a minute the first is asked again.
  await second.getByText('Samtalen er gået videre', { exact: true }).waitFor({ timeout: 40_000 })
  goTo(new Date(Date.now() + ahead + 61_000).toISOString())
  await world.app.modules.reception.deal(world.there.id)
  await offer(first).waitFor()
  await first.getByRole('button', { name: 'Tag imod' }).click()
  await first.locator('#composer').waitFor()
  await waits.page.getByText(/alias har taget imod dig/).waitFor()
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { setClock } from '../server/src/platform/clock.ts'
import { query, type TestDatabase } from '../server/test/database.ts'
import { type Caller, openWorld, type World } from '../server/test/world.ts'
import { desk, mustBeAccessible, mustFit, openBrowser, person, phone } from './browser.ts'
import { glance, look } from './pictures.ts'

/** A coordinator's day, with the server's clock moved to a Tuesday afternoon in Copenhagen. */
let world: World
let browser: Browser
let ahead = 0
const goTo = (iso: string) => {
  ahead = Date.parse(iso) - Date.now()
  setClock(() => new Date(Date.now() + ahead))
}
const said = (da: string, en = da) => ({ da, en })
const at = (more: Record<string, string> = {}) => ({ params: { member: world.here.id, ...more } })
const superuser = () => (world.database as TestDatabase).superuser
const people: Record<string, Caller> = {}

before(async () => {
  goTo('2026-12-01T14:40:00Z')
  ;[world, browser] = await Promise.all([openWorld({ pages: true }), openBrowser()])
  const { administrator, coordinator } = world.staff.here
  const { services: [{ id: service, ...chat }], queues: [queue], themes: [theme] } = await world.must('readSettings', administrator, at())
  await world.must('saveService', administrator, { ...at({ service }), body: { ...chat, name: said('Ung-chat', 'Youth chat'), hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '10:00', to: '21:00' })), maxConversations: 3, maxQueue: 12 } })
  await world.must('saveQueue', administrator, { ...at({ queue: queue.id }), body: { ...omit(queue, 'id'), name: said('Chat') } })
  await world.must('saveTheme', administrator, { ...at({ theme: theme.id }), body: { ...omit(theme, 'id'), name: said('Ensomhed', 'Loneliness'), colour: '#5650a0' } })
  for (const name of ['Anna', 'Jonas', 'Sara', 'Karim']) people[name] = await world.addStaff(name, [{ member: world.here.id, role: 'counsellor' }])
  for (const [name, from, to] of [['Anna', '10:00', '16:00'], ['Jonas', '12:00', '18:00'], ['Sara', '15:00', '21:00'], ['Karim', '15:00', '21:00']] as const) {
    await world.must('saveShift', coordinator, { ...at({ shift: crypto.randomUUID() }), body: { staff: people[name]!.account, service, day: '2026-12-01', from, to, etag: 0 } })
  }
})
after(async () => {
  await browser?.close()
  await world?.close()
  setClock(null)
})
const omit = (thing: Record<string, unknown>, name: string) => Object.fromEntries(Object.entries(thing).filter(([key]) => key !== name))

/** Someone of the staff at a desk, signed in; their browser's clock is the server's. */
async function atDesk(who: Caller, viewport = desk, prepare?: (context: BrowserContext) => Promise<unknown>): Promise<Page> {
  const { context, page } = await person(browser, world.url, viewport)
  await context.addInitScript(`{ const Real = Date; globalThis.Date = class extends Real { constructor(...given) { if (given.length === 0) super(Real.now() + ${ahead}); else super(...given) } static now() { return Real.now() + ${ahead} } } }`)
  await prepare?.(context)
  await signIn(page, who.cookie)
  return page
}
async function signIn(page: Page, cookie: string): Promise<void> {
  const [name, value] = cookie.split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: world.url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Strict' }])
}
const says = (who: Caller, conversation: string, text: string) => world.must('sendMessage', who, { ...at({ conversation }), body: { id: crypto.randomUUID(), text, files: [] } })
const take = async (who: Caller, conversation: string) => {
  await world.must('listQueue', who, at())
  await world.must('takeConversation', who, at({ conversation }))
}
/** As if it had begun to wait so many minutes earlier, and (where it was taken) been taken and answered at that time. */
async function back(conversation: string, queued: string, taken?: string): Promise<void> {
  await query(superuser(), `update conversations.conversation set queued_at = $2, started_at = $2, taken_at = coalesce($3::timestamptz, taken_at) where id = $1`, [conversation, queued, taken ?? null])
  if (taken) await query(superuser(), `update conversations.message set at = $2::timestamptz + number * interval '4 minutes' where conversation_id = $1`, [conversation, taken])
}

test('a coordinator watches the load and reads no content', async () => {
  const canaries = ['kanariefugl', 'fortællingen', '0751', '15-17', 'Frederikke', '12 34 56 78']
  const [waits, talks] = [await world.start(), await world.start()]
  for (const { citizen, conversation } of [waits, talks]) {
    await world.must('updateProfile', citizen, { ...at({ conversation }), body: { etag: 0, about: { ageGroup: '15-17', gender: null, municipality: '0751' }, contact: { name: 'Frederikke', postcode: null } } })
    await says(citizen, conversation, 'kanariefugl i fortællingen')
  }
  await back(waits.conversation, '2026-12-01T14:22:00Z')
  await take(people.Anna!, talks.conversation)
  await says(people.Anna!, talks.conversation, 'kanariefugl tilbage')
  await says(talks.citizen, talks.conversation, 'kanariefugl igen')
  for (const name of ['Anna', 'Jonas']) await world.must('setAvailability', people[name]!, { ...at(), body: { available: true } })

  const received: string[] = []
  const boss = await atDesk(world.staff.here.coordinator)
  boss.on('response', (response) => void response.text().then((text) => received.push(`${response.url()} ${text}`), () => undefined))
  boss.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => received.push(String(payload))))
  await boss.goto(`${world.url}/workplace/m/here/overview`)
  const row = (table: string, name: RegExp) => boss.getByRole('region', { name: table }).getByRole('row', { name })
  await row('Hvem venter', /Ensomhed.*Chat.*18 min/).waitFor()
  await row('Hvem taler', /Anna.*Klar.*1 af højst 3/).waitFor()
  await row('Tjenester', /Ung-chat.*1 af 12.*2 klar af 4 på vagt/).waitFor()
  assert.equal(await boss.locator('main a').count(), 0, 'there is nothing to open')

  // What moves is on the screen without anybody reloading it.
  const began = await world.start()
  await row('Tjenester', /2 af 12/).waitFor({ timeout: 3000 })
  await world.must('setAvailability', people.Jonas!, { ...at(), body: { available: false, pause: { reason: 'meeting', back: '2026-12-01T15:15:00.000Z', message: 'Sidder i Lille Sal' } } })
  await row('Hvem taler', /Jonas.*Pause.*Møde, tilbage kl\. 16\.15.*Sidder i Lille Sal/).waitFor({ timeout: 3000 })
  await row('Tjenester', /for få klar\s*1 klar af 4 på vagt/).waitFor({ timeout: 3000 })
  await take(people.Anna!, began.conversation)
  await row('Hvem taler', /Anna.*2 af højst 3/).waitFor({ timeout: 3000 })
  await look(boss, 'workplace-board', true)

  // The other way in is the journal, and the member lets no coordinator read it: nothing is offered.
  await boss.getByRole('link', { name: 'Journaler' }).click()
  await boss.getByText('Der er ingen notater, du må læse.').waitFor()
  await boss.goto(`${world.url}/workplace/m/here/rota`)
  await boss.getByRole('heading', { name: 'Fravær' }).waitFor()
  await boss.goto(`${world.url}/workplace/m/here/overview`)
  await row('Hvem taler', /Anna/).waitFor()
  const page = await boss.content()
  for (const secret of [...canaries, waits.citizen.account!, talks.citizen.account!, waits.conversation, talks.conversation]) {
    assert.ok(!page.includes(secret), `the page shows ${secret}`)
    for (const text of received) assert.ok(!text.includes(secret) || /\.js |\.css /.test(text.slice(0, 300)), `${secret} came in ${text.slice(0, 200)}`)
  }
  assert.ok(received.length > 20 && received.some((text) => text.includes('/board')), 'something was received')
  for (const { citizen, conversation } of [waits, talks, began]) await world.must('eraseConversation', citizen, at({ conversation }))
  await boss.context().close()
})

test('the day in pictures: load against the rota, waiting time, and the figures behind both', async () => {
  // Thirty people through the afternoon, the evening rush among them.
  const [morning, rush] = [['09:10', '10:02', '10:40', '11:15', '11:50', '12:05', '12:35', '13:02', '13:20'], ['14:02', '14:05', '14:11', '14:16', '14:21', '14:24', '14:31']]
  const later = (clock: string, minutes: number) => new Date(Date.parse(`2026-12-01T${clock}:00Z`) + minutes * 60_000).toISOString()
  const all: Awaited<ReturnType<World['start']>>[] = []
  for (const [nth, clock] of [...morning, ...rush].entries()) {
    const one = await world.start()
    all.push(one)
    const counsellor = await world.addStaff(`hjælper-${nth}`, [{ member: world.here.id, role: 'counsellor' }])
    if (nth < morning.length + 4) {
      await take(counsellor, one.conversation)
      for (const word of ['hej', 'ja', 'godt']) await says(counsellor, one.conversation, word)
    }
    await back(one.conversation, later(clock, 0), nth < morning.length + 4 ? later(clock, nth < morning.length ? 1 + (nth * 7) % 6 : 6 + 3 * (nth - morning.length)) : undefined)
    await world.must('updateStaffRoles', world.staff.here.administrator, { ...at({ staff: counsellor.account! }), body: { roles: [] } })
  }
  for (let half = 0; half < 12; half++) {
    await query(superuser(), 'insert into reception.presence (member_id, service_id, starts_at, present, minutes, counted_at) values ($1, $2, $3, $4, 30, $3)', [world.here.id, world.here.service, later('09:00', half * 30), [30, 30, 30, 28, 45, 60, 60, 58, 30, 30, 55, 40][half]])
  }
  const boss = await atDesk(world.staff.here.coordinator)
  await boss.goto(`${world.url}/workplace/m/here/overview`)
  const load = boss.getByRole('img', { name: /^Ung-chat, tirsdag den 1\. december 2026: højst \d+ samtaler? på en halv time \(kl\. \d\d\.\d\d\), og højst \d+ der ventede\. I \d+ af 12 talte halve timer var der færre klar end på vagt\./ })
  await load.waitFor()
  await boss.getByRole('img', { name: /blev taget fra køen\. Den længste ventetid var 15 min/ }).waitFor()
  await load.scrollIntoViewIfNeeded()
  await boss.evaluate('document.querySelector(".day-charts").scrollIntoView({ block: "start" })')
  await glance(boss, 'workplace-board-day')
  await boss.locator('summary', { hasText: 'Se tallene' }).first().click()
  await boss.getByRole('region', { name: 'Tal: Belastning og vagtplan' }).getByRole('row', { name: /^15\.00/ }).waitFor()
  await mustBeAccessible(boss, 'a day in pictures')
  await mustFit(boss, 'a day in pictures')
  await boss.locator('summary', { hasText: 'Se tallene' }).first().click()
  await boss.setViewportSize(phone)
  await boss.evaluate('document.querySelector(".day-charts").scrollIntoView({ block: "start" })')
  await glance(boss, 'workplace-board-day-phone')
  await boss.setViewportSize(desk)
  await boss.getByLabel('Dag', { exact: true }).fill('2026-11-30')
  await boss.getByText('Ingen har ventet eller skrevet med nogen den dag, og ingen var på vagt.').waitFor()
  for (const { citizen, conversation } of all) await world.must('eraseConversation', citizen, at({ conversation }))
  await boss.context().close()
})

test('who begins to wait is heard: a soft tone and the number in the tab, silent while one pauses, in quiet hours, and when it is switched off', async () => {
  const spy = `{ globalThis.tones = 0; const Real = AudioContext; globalThis.AudioContext = class extends Real { createOscillator() { globalThis.tones++; return super.createOscillator() } }
    globalThis.told = []; globalThis.Notification = class extends EventTarget { constructor(title) { super(); told.push(title) } static permission = 'granted'; static requestPermission() { return Promise.resolve('granted') } }
    Object.defineProperty(document, 'hidden', { get: () => true }) }`
  const sara = await atDesk(people.Sara!, desk, (context) => context.addInitScript(spy))
  await sara.goto(`${world.url}/workplace/m/here/profile`)
  await sara.getByRole('switch', { name: 'Vis en besked fra browseren' }).check()
  await sara.getByText('Lyd og besked er slået fra, mens du holder pause.').waitFor()
  await sara.getByRole('heading', { name: 'Når nogen begynder at vente' }).scrollIntoViewIfNeeded()
  await glance(sara, 'workplace-notices')
  const tones = async () => (await sara.evaluate('tones')) as number
  const told = async () => (await sara.evaluate('told')) as string[]
  const holds = async (what: string, page = sara) => {
    for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) if (await page.evaluate(what)) return
    assert.fail(`${what}: ${await tones()} tones, ${JSON.stringify(await told())}, ${await page.title()}`)
  }
  const titled = (start: string) => holds(`document.title.startsWith(${JSON.stringify(start)})`)
  assert.equal(await tones(), 0)
  const begun: Awaited<ReturnType<World['start']>>[] = []
  const next = async () => {
    const one = await world.start()
    await says(one.citizen, one.conversation, 'et ord')
    begun.push(one)
  }
  await next()
  await titled('(1) ')
  await holds('tones === 2')
  assert.deepEqual(await told(), ['1 borger venter'])
  await next()
  await titled('(2) ')
  await holds('tones === 4')
  assert.deepEqual(await told(), ['1 borger venter', '2 borgere venter'])

  await world.must('setAvailability', people.Sara!, { ...at(), body: { available: false, pause: { reason: 'break', back: null } } })
  await sara.getByText('Pause', { exact: true }).waitFor()
  await next()
  await titled('(3) ')
  await pause(300)
  assert.equal(await tones(), 4, 'silent while one pauses')

  await world.must('setAvailability', people.Sara!, { ...at(), body: { available: true } })
  const settings = await world.must('readSettings', world.staff.here.administrator, at())
  assert.equal((await world.call('updateSettings', world.staff.here.administrator, { ...at(), body: { etag: settings.etag, quiet: { from: '15:00', to: '15:00' } } })).code, 'invalid_input')
  const admin = await atDesk(world.staff.here.administrator)
  await admin.goto(`${world.url}/workplace/m/here/settings/services`)
  await admin.getByRole('switch', { name: 'Hold stilletid' }).check()
  await admin.getByLabel('Fra', { exact: true }).fill('15')
  await admin.getByLabel('Til', { exact: true }).fill('17.30')
  await admin.locator('.quiet-hours').getByRole('button', { name: 'Gem', exact: true }).click()
  await admin.locator('.quiet-hours').getByText('Alt er gemt').waitFor()
  await admin.getByRole('heading', { name: 'Stilletid' }).scrollIntoViewIfNeeded()
  await glance(admin, 'workplace-quiet-hours')
  await admin.context().close()
  await sara.getByText('i stilletiden fra 15.00 til 17.30').waitFor()
  await next()
  await titled('(4) ')
  await pause(300)
  assert.equal(await tones(), 4, 'silent in quiet hours')

  const { etag } = await world.must('readSettings', world.staff.here.administrator, at())
  await world.must('updateSettings', world.staff.here.administrator, { ...at(), body: { etag, quiet: null } })
  await sara.getByText('Lyd og besked er slået fra, mens du holder pause.').waitFor()

  const second = await sara.context().newPage()
  await second.goto(`${world.url}/workplace/m/here/profile`)
  await second.getByRole('heading', { name: 'Når nogen begynder at vente' }).click()
  await holds('document.title.startsWith("(4) ")', second)
  await next()
  await holds('document.title.startsWith("(5) ")', second)
  await holds('tones === 6')
  await pause(300)
  assert.deepEqual([await second.evaluate('tones'), await second.evaluate('told')], [0, []], 'of two tabs one tells')
  await second.close()

  await sara.getByRole('switch', { name: 'Spil en blød tone' }).uncheck()
  await sara.getByRole('switch', { name: 'Vis antallet i fanens navn' }).uncheck()
  await holds('!document.title.includes("(")')
  await next()
  await holds('told.length === 4')
  assert.equal(await tones(), 6, 'switched off')
  assert.ok(!(await told()).some((text) => /et ord|Ensomhed/.test(text)))
  await sara.reload()
  assert.equal(await sara.getByRole('switch', { name: 'Spil en blød tone' }).isChecked(), false, 'this browser remembers it')
  for (const { citizen, conversation } of begun) await world.must('eraseConversation', citizen, at({ conversation }))
  await sara.context().close()
})

test('a counsellor is away for some days: their shifts stand uncovered, and those they write with see when they are back', async () => {
  const talks = await world.start()
  await take(people.Karim!, talks.conversation)
  await says(people.Karim!, talks.conversation, 'Hej, jeg er her.')
  const citizen = await person(browser, world.url, phone)
  await citizen.context.addInitScript(`{ const Real = Date; globalThis.Date = class extends Real { constructor(...given) { if (given.length === 0) super(Real.now() + ${ahead}); else super(...given) } static now() { return Real.now() + ${ahead} } } }`)
  await signIn(citizen.page, talks.citizen.cookie)
  await citizen.page.goto(`${world.url}/here/samtale`)
  await citizen.page.getByText('Hej, jeg er her.').waitFor()
  const karim = await atDesk(people.Karim!)
  await karim.goto(`${world.url}/workplace/m/here/rota`)
  await karim.getByRole('button', { name: 'Meld fravær' }).click()
  const dialog = karim.getByRole('dialog')
  await dialog.getByLabel('Tilbage den').fill('2026-12-01')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await dialog.getByText('Den dag, man er tilbage, skal være efter den første.').waitFor()
  await dialog.getByLabel('Tilbage den').fill('2026-12-04')
  await dialog.getByLabel('Besked til borgerne').fill('Skriv endelig. Jeg læser det fredag.')
  await glance(karim, 'workplace-absence')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await dialog.waitFor({ state: 'detached' })
  await citizen.page.getByText('Karim alias er tilbage fredag. Du kan skrive imens, og en anden kan tage over, hvis du siger ja til det.').waitFor()
  await citizen.page.getByText('»Skriv endelig. Jeg læser det fredag.«').waitFor()
  await glance(citizen.page, 'citizen-away')
  const boss = await atDesk(world.staff.here.coordinator)
  await boss.goto(`${world.url}/workplace/m/here/rota`)
  const tuesday = boss.getByRole('region', { name: /^Tirsdag/ })
  await tuesday.getByText('Fraværende – ikke dækket').waitFor()
  await boss.getByText('Karim', { exact: true }).first().waitFor()
  await look(boss, 'workplace-rota-absence', true)
  await boss.getByRole('button', { name: 'Ret fraværet for Karim' }).click()
  await boss.getByRole('dialog').getByRole('button', { name: 'Fjern fraværet' }).click()
  await tuesday.getByText('Fraværende – ikke dækket').waitFor({ state: 'detached' })
  await citizen.page.getByText('er tilbage fredag').waitFor({ state: 'detached' })

  // A pause with words, seen by a colleague who thinks of handing over.
  await karim.getByRole('button', { name: 'Hold pause' }).click()
  await karim.getByRole('menuitem', { name: 'Skriv en besked …' }).click()
  const words = karim.getByRole('dialog')
  await words.getByLabel('Tilbage kl.').fill('8')
  await words.getByRole('button', { name: 'Begynd pausen' }).click()
  await words.getByText('Skriv et klokkeslæt som 9 eller 14.30, senere i dag.').waitFor()
  await words.getByLabel('Tilbage kl.').fill('16.30')
  await words.getByLabel('Besked til kollegerne').fill('Henter kaffe')
  await glance(karim, 'workplace-pause')
  await words.getByRole('button', { name: 'Begynd pausen' }).click()
  await karim.getByText('Pause, tilbage kl. 16.30').waitFor()
  const other = await world.start()
  await take(people.Anna!, other.conversation)
  const anna = await atDesk(people.Anna!)
  await anna.goto(`${world.url}/workplace/m/here/desk/${other.conversation}`)
  await anna.locator('#composer').waitFor()
  await anna.getByRole('button', { name: 'Giv videre …' }).click()
  await anna.getByRole('option', { name: /Karim alias.*Pause, tilbage kl\. 16\.30 »Henter kaffe«/ }).first().waitFor({ state: 'attached' })
  for (const { citizen: who, conversation } of [talks, other]) await world.must('eraseConversation', who, at({ conversation }))
  for (const page of [karim, boss, anna, citizen.page]) await page.context().close()
})

test('a caseworker whom the member lets in finds the way to a journal', async () => {
  const talks = await world.start()
  await take(people.Anna!, talks.conversation)
  await world.must('writeNote', people.Anna!, { ...at({ conversation: talks.conversation }), body: { note: crypto.randomUUID(), themes: [], text: 'Et notat til den, der må læse det.' } })
  const { etag } = await world.must('readJournalSettings', world.staff.here.administrator, at())
  await world.must('saveJournalSettings', world.staff.here.administrator, { ...at(), body: { correctDays: 7, readers: ['caseworker'], confidential: [], etag } })
  const mette = await atDesk(world.staff.here.caseworker)
  await mette.goto(`${world.url}/workplace/m/here/requests`)
  await mette.getByRole('link', { name: 'Journaler' }).click()
  await mette.getByRole('row', { name: /Anna/ }).waitFor()
  assert.equal(await mette.getByText('Et notat til den').count(), 0)
  await look(mette, 'workplace-journals')
  await mette.getByRole('link', { name: /^Læs journalen/ }).first().click()
  await mette.getByText('Et notat til den, der må læse det.').waitFor()
  const acts = await world.must('listActs', world.staff.here.dpo, at())
  assert.ok(acts.some(({ act, role }: { act: string; role: string }) => act === 'notes.opened' && role === 'caseworker'))
  await mette.context().close()
})

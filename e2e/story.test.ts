import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { mustBeAccessible, mustFit, openBrowser, person, phone } from './browser.ts'
import { say, startConversation, worker } from './people.ts'
import { look, shot } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** The main job, as two people live it: one on a phone, one at a desk, each in a browser of their own. */
let world: World
let browser: Browser
type Someone = Awaited<ReturnType<typeof person>>
let citizen: Someone
let anna: Someone
let phrase: string

/** As long as a lift or a tunnel. */
const outage = 30_000

before(async () => {
  ;[world, browser] = await Promise.all([startWorld(), openBrowser({ whole: true })])
  citizen = await person(browser, world.url, phone)
})
after(async () => {
  await browser?.close()
  await world?.stop()
})

test('P20 a citizen opens a member’s page: who, whether it is open, what happens to what they write, and a way out', async () => {
  const { page } = citizen
  await page.goto(world.url)
  await look(page, 'citizen-landing')
  await page.getByRole('link', { name: /Ungelinjen/ }).click()
  await page.getByRole('heading', { name: 'Ungelinjen' }).waitFor()
  for (const text of ['Du behøver ikke sige, hvem du er', 'Det sker der med det, du skriver', 'ring 112']) await page.getByText(text).first().waitFor()
  await page.getByRole('link', { name: 'Forlad siden' }).waitFor()
  assert.deepEqual(await citizen.context.cookies(), [], 'nothing is stored before anything is asked for')
  await look(page, 'citizen-front')
  await page.getByRole('link', { name: 'Læs det hele om dit privatliv' }).click()
  await page.getByText('Datatilsynet').first().waitFor()
  await look(page, 'citizen-policy')
  await page.goBack()
})

test('P21 P22 one press starts the conversation; everything asked can be skipped, and says why it is asked', async () => {
  const { page } = citizen
  await page.getByRole('button', { name: 'Start samtale' }).click()
  await page.getByText('Du kan springe alt over').waitFor()
  await page.getByLabel('Venner').check()
  await page.getByLabel('15–17').check()
  await page.getByRole('combobox').fill('aar')
  await page.getByRole('option', { name: 'Aarhus' }).waitFor()
  await page.keyboard.press('Enter')
  assert.equal(await page.getByRole('combobox').inputValue(), 'Aarhus')
  await look(page, 'citizen-if-you-like')
  await page.getByRole('button', { name: 'Videre' }).click()
  await page.getByText(/Du er nummer|eneste, der venter/).waitFor()
  await look(page, 'citizen-waiting')
  const cookies = await citizen.context.cookies()
  assert.deepEqual(cookies.map(({ name, httpOnly, secure, sameSite }) => `${name.slice(0, 10)} ${httpOnly} ${secure} ${sameSite}`), ['__Host-me- true true Strict'])
})

test('P42 a counsellor signs in, sees who waits and for how long, and takes the conversation; a colleague who is slower is told', async () => {
  const guest = await person(browser, world.url, { width: 1440, height: 900 })
  await guest.page.goto(`${world.url}/workplace`)
  await guest.page.getByLabel('Brugernavn').waitFor()
  await look(guest.page, 'workplace-sign-in')
  await guest.context.close()

  anna = await worker(browser, world, 'anna')
  const jonas = await worker(browser, world, 'jonas')
  const mine = (page: Page) => page.locator('li.row.waiting').filter({ hasText: 'Aarhus' }).getByRole('button', { name: /Tag samtalen/ })
  await mine(anna.page).waitFor()
  await mine(jonas.page).waitFor()
  await look(anna.page, 'workplace-queue')
  await Promise.all([mine(anna.page).click(), mine(jonas.page).click()])
  const told = ({ page }: Someone) => page.getByText('En kollega nåede den først').waitFor()
  const second = await Promise.race([told(anna).then(() => anna), told(jonas).then(() => jonas)])
  const first = second === anna ? jonas : anna
  await first.page.locator('#composer').waitFor()
  assert.equal(await second.page.locator('#composer').count(), 0, 'exactly one of them has the conversation')
  await second.context.close()
  anna = first
  await citizen.page.getByText(/har taget imod dig/).waitFor()
})

test('they talk: delivered, read and typing, line breaks, links and emoji, both ways', async () => {
  const [c, a] = [citizen.page, anna.page]
  await say(c, 'Hej. Jeg ved ikke helt, hvor jeg skal begynde 🙂')
  await a.getByText('Jeg ved ikke helt, hvor jeg skal begynde 🙂').waitFor()
  await a.locator('#composer').pressSequentially('Hej, og velk')
  await c.getByText(/skriver …/).waitFor()
  await say(a, 'Hej, og velkommen. Du kan bare begynde et sted.')
  await c.getByText('Du kan bare begynde et sted.').waitFor()
  await c.locator('.bubble-foot').getByText('Læst', { exact: true }).last().waitFor()
  await say(c, 'jeg er startet på en ny skole efter sommer. alle kender hinanden allerede, og jeg sidder mest for mig selv i pauserne')
  await a.getByText('jeg sidder mest for mig selv').waitFor()
  await say(a, 'Det lyder hårdt at være den nye, når de andre har fundet sammen. Er der nogen i klassen, du har lyst til at lære at kende?')
  await c.getByText('lyst til at lære at kende').waitFor()
  await say(c, 'måske Sofie. hun smilede til mig i går')
  await a.getByText('hun smilede til mig i går').waitFor()
  await a.locator('#composer').pressSequentially('Det er')
  await c.getByText(/skriver …/).waitFor()
  await look(c, 'citizen')
  await a.locator('#composer').fill('')
  await look(a, 'workplace')
  const long = `Se https://www.ungelinjen.example/side.\nNy linje\n${'Det er en lang historie. '.repeat(60)}`
  await c.locator('#composer').fill(long)
  await c.getByRole('button', { name: 'Send' }).click()
  const link = a.getByRole('link', { name: 'https://www.ungelinjen.example/side' })
  await link.waitFor()
  assert.match((await link.getAttribute('rel')) ?? '', /noopener.*noreferrer|noreferrer.*noopener/)
})

test('P12 P40 pictures and PDFs go both ways; the type is read from the content, and metadata is gone', async () => {
  const [c, a] = [citizen.page, anna.page]
  const picture = await sharp({ create: { width: 640, height: 420, channels: 3, background: '#7aa6a1' } }).composite([{ input: { create: { width: 640, height: 140, channels: 3, background: '#3c6d5a' } }, top: 280, left: 0 }])
    .withExif({ IFD0: { Copyright: 'metadata' } }).jpeg().toBuffer()
  await c.locator('input[type=file]').setInputFiles({ name: 'strand.jpg', mimeType: 'image/jpeg', buffer: picture })
  await c.getByRole('button', { name: 'Send' }).and(c.locator(':enabled')).click()
  await a.getByRole('img', { name: /strand\.jpg/ }).waitFor()
  await c.getByRole('img', { name: /strand\.jpg/ }).waitFor()
  await c.reload()
  await c.getByRole('img', { name: /strand\.jpg/ }).waitFor()
  const pdf = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF', 'latin1')
  await a.locator('input[type=file]').first().setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: pdf })
  await a.getByText('plan.pdf').first().waitFor()
  await a.locator('#composer').fill('Her er planen')
  await a.getByRole('button', { name: /^Send/ }).and(a.locator(':enabled')).click()
  const [download] = await Promise.all([c.waitForEvent('download'), c.getByRole('button', { name: /Hent plan\.pdf/ }).click()])
  assert.equal(download.suggestedFilename(), 'plan.pdf')
  await c.locator('input[type=file]').setInputFiles({ name: 'sød.png', mimeType: 'image/png', buffer: Buffer.from('<script>alert(1)</script>') })
  await c.getByText(/Du kan sende billeder/).waitFor()
  await mustBeAccessible(c, 'a refused file')
  await mustFit(c, 'the conversation')
  await mustBeAccessible(a, 'files at the desk')
})

for (const side of ['citizen', 'counsellor'] as const) {
  test(`the network is gone for the ${side}: nothing is lost, nothing comes twice, order is kept, and it is said honestly`, async () => {
    const [off, on] = side === 'citizen' ? [citizen, anna] : [anna, citizen]
    await off.context.setOffline(true)
    await off.page.getByText(/ikke net lige nu|Du er uden forbindelse/).first().waitFor({ timeout: 40_000 })
    for (const word of ['et', 'to', 'tre']) await say(off.page, `uden net fra ${side}: ${word}`)
    await off.page.getByText(/Sendes, når der er net|Venter på forbindelse/).first().waitFor()
    await say(on.page, `imens, til ${side}`)
    await pause(outage)
    await off.context.setOffline(false)
    for (const page of [off.page, on.page]) {
      await page.getByText(`uden net fra ${side}: tre`).waitFor({ timeout: 40_000 })
      await page.getByText(`imens, til ${side}`).waitFor()
    }
    await off.page.locator('.unsent').first().waitFor({ state: 'detached' })
    for (const page of [off.page, on.page]) {
      const texts = (await page.locator('.bubble').allInnerTexts()).flatMap((text) => new RegExp(`uden net fra ${side}: (et|to|tre)`).exec(text)?.[1] ?? [])
      assert.deepEqual(texts, ['et', 'to', 'tre'])
    }
  })
}

test('several tabs of one person agree', async () => {
  const tab = await citizen.context.newPage()
  await tab.goto(`${world.url}/ungelinjen/samtale`)
  await tab.getByText('uden net fra counsellor: tre').waitFor()
  await say(tab, 'fra den anden fane')
  await citizen.page.getByText('fra den anden fane').waitFor()
  assert.equal(await citizen.page.getByText('fra den anden fane').count(), 1)
  await tab.close()
})

test('P20 the citizen gets words to come back with, shown once', async () => {
  const { page } = citizen
  await page.getByRole('button', { name: 'Gem til senere' }).click()
  await page.getByRole('button', { name: 'Vis mine ord' }).click()
  await page.locator('.phrase-words li').nth(12).waitFor()
  phrase = (await page.locator('.phrase-words li').allInnerTexts()).join(' ')
  assert.equal(phrase.split(' ').length, 13)
  await look(page, 'citizen-words')
  await page.getByRole('button', { name: 'Jeg har gemt dem' }).click()
})

test('the counsellor closes with themes and a short note', async () => {
  const { page } = anna
  await page.getByRole('button', { name: /^Afslut/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Vi talte om venner. Vil skrive igen, hvis det bliver svært.')
  await mustBeAccessible(page, 'closing')
  await shot(page, 'workplace-closing')
  await dialog.getByRole('button', { name: /Afslut/ }).last().click()
  await citizen.page.getByText(/har afsluttet samtalen/).first().waitFor()
})

test('P20 P42 in another browser, with the words, the conversation is there; a letter opens it again and the counsellor sees it', async () => {
  const elsewhere = await person(browser, world.url, phone)
  const { page } = elsewhere
  await page.goto(`${world.url}/ungelinjen/tilbage`)
  await look(page, 'citizen-come-back')
  await page.getByLabel('Dine ord').fill(phrase.toUpperCase().split(' ').map((word, at) => `${at + 1}. ${word}`).join('\n'))
  await page.getByRole('button', { name: 'Åbn min samtale' }).click()
  await page.getByText('fra den anden fane').waitFor()
  // Anna has not said that she is there for new ones: it waits in the queue, and whoever takes it sees it.
  const waiting = anna.page.locator('li.row.waiting')
  const before = await waiting.count()
  await say(page, 'Jeg kom tilbage. Det går lidt bedre.')
  await waiting.nth(before).waitFor()
  await page.goto(`${world.url}/ungelinjen/mine-data`)
  await page.getByText('Det, du har sagt ja til').first().waitFor()
  await look(page, 'citizen-my-data')
  await page.goto(`${world.url}/ungelinjen/om-dig`)
  await page.getByText('Hvis du vil fortælle mere').waitFor()
  await mustBeAccessible(page, 'about you')
  await mustFit(page, 'about you')
  await elsewhere.context.close()
})

test('an administrator changes texts, themes and hours and invites a colleague, and it shows without a restart', async () => {
  const { page, context } = await worker(browser, world, 'peter')
  await page.goto(`${world.url}/workplace/m/ungelinjen/settings`)
  const welcome = page.getByRole('textbox').first()
  await welcome.waitFor()
  await look(page, 'workplace-settings')
  await welcome.fill('En helt ny velkomst fra administratoren.')
  await page.getByRole('button', { name: /^Gem/ }).first().click()
  const visitor = await person(browser, world.url, phone)
  await visitor.page.goto(`${world.url}/ungelinjen`)
  await visitor.page.getByText('En helt ny velkomst fra administratoren.').waitFor()
  await visitor.context.close()
  await page.goto(`${world.url}/workplace/m/ungelinjen/staff`)
  await page.getByText('Jonas').first().waitFor()
  await look(page, 'workplace-staff')
  await context.close()
})

test('the DPO sees who did what, and no content', async () => {
  const { page, context } = await worker(browser, world, 'ingrid')
  await page.goto(`${world.url}/workplace/m/ungelinjen/acts`)
  await page.getByRole('table').waitFor()
  assert.ok(!(await page.content()).includes('hvor jeg skal begynde'))
  await look(page, 'workplace-acts')
  await context.close()
})

test('P20 Forlad siden leaves at once, and Escape pressed twice does the same', async () => {
  const visitor = await person(browser, world.url, phone)
  await visitor.context.route('https://www.dmi.dk/**', (route) => route.fulfill({ body: '<title>Vejret</title>', contentType: 'text/html' }))
  await startConversation(visitor.page, world)
  for (const way of ['press', 'keys'] as const) {
    await visitor.page.goto(`${world.url}/ungelinjen/samtale`)
    await visitor.page.getByRole('textbox', { name: 'Skriv her' }).waitFor()
    if (way === 'press') await visitor.page.getByRole('link', { name: 'Forlad siden' }).click()
    else for (let presses = 0; presses < 2; presses += 1) await visitor.page.keyboard.press('Escape')
    await visitor.page.waitForURL('https://www.dmi.dk/**')
  }
  await visitor.context.close()
})

test('the story can be lived by keyboard alone, and in English', async () => {
  const visitor = await person(browser, world.url, phone)
  const { page } = visitor
  await page.goto(`${world.url}/ungelinjen?lang=en`)
  const reach = async (name: RegExp) => {
    for (let steps = 0; steps < 60; steps += 1) {
      await page.keyboard.press('Tab')
      const label = await page.evaluate('(document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "").trim()') as string
      if (name.test(label)) return
    }
    assert.fail(`the keyboard does not reach ${name}`)
  }
  await reach(/^Start the conversation/)
  await page.keyboard.press('Enter')
  await page.getByText('You can skip it').or(page.getByRole('link', { name: 'Skip' })).first().waitFor()
  await reach(/^Skip$/)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Write here' }).waitFor()
  await reach(/^Write here$/)
  await page.keyboard.type('Hello')
  await page.keyboard.press('Enter')
  await page.locator('.bubble.mine').getByText('Hello').waitFor()
  await mustBeAccessible(page, 'waiting in English')
  await visitor.context.close()
})

test('P01 dark mode is readable, too', async () => {
  const visitor = await person(browser, world.url, phone)
  await visitor.page.emulateMedia({ colorScheme: 'dark' })
  await visitor.page.goto(`${world.url}/ungelinjen`)
  await look(visitor.page, 'citizen-front-dark')
  await anna.page.emulateMedia({ colorScheme: 'dark' })
  await mustBeAccessible(anna.page, 'the desk in the dark')
  await visitor.context.close()
})

test('P42 signing out at the desk ends it', async () => {
  const { page } = anna
  await page.goto(`${world.url}/workplace`)
  await page.getByRole('button', { name: /^Menu: / }).click()
  await page.getByRole('menuitem', { name: 'Log ud' }).click()
  await page.getByText('Du er logget ud').waitFor()
  assert.equal((await anna.context.cookies()).filter(({ name }) => name === '__Host-work').length, 0)
})

test('no page asked anyone else for anything, and nothing broke the content security policy', () => {
  for (const { strangers, faults } of [citizen, anna]) {
    assert.deepEqual(strangers, [])
    assert.deepEqual(faults, [])
  }
})

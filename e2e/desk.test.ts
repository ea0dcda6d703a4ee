import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, person, phone } from './browser.ts'
import { say, startConversation, worker } from './people.ts'
import { look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** What a counsellor has at hand at the desk, each as a story in real browsers. */
let world: World
let browser: Browser
type Someone = Awaited<ReturnType<typeof person>>
let citizen: Someone
let anna: Someone

/** The message field comes to hold what fits. */
async function holds(page: Page, fits: (text: string) => boolean): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) if (fits(await page.locator('#composer').inputValue().catch(() => '\u0000'))) return
  assert.fail(`the field holds ${await page.locator('#composer').inputValue()}`)
}
/** Someone new, whom Anna has taken. */
async function talking(first = 'hej, er der nogen?'): Promise<Someone> {
  const someone = await person(browser, world.url, phone)
  await startConversation(someone.page, world)
  await say(someone.page, first)
  const row = anna.page.locator('li.row.waiting').filter({ hasText: /Intet tema/ }).first()
  await row.getByRole('button', { name: /Tag samtalen/ }).click()
  await someone.page.getByText(/har taget imod dig/).waitFor()
  await anna.page.locator('#composer').waitFor()
  return someone
}

before(async () => {
  ;[world, browser] = await Promise.all([startWorld(), openBrowser()])
  anna = await worker(browser, world, 'anna')
  citizen = await talking()
})
after(async () => {
  await browser?.close()
  await world?.stop()
})

test('a prepared reply is found and put in by keyboard, what is missing is asked about, and nothing is sent by itself', async () => {
  const [c, a] = [citizen.page, anna.page]
  await a.locator('#composer').focus()
  await a.keyboard.press('/')
  await a.getByRole('combobox', { name: 'Søg i skabeloner' }).waitFor()
  await a.getByRole('option', { name: /En ting ad gangen/ }).waitFor()
  await look(a, 'workplace-reply-picker')
  await a.keyboard.type('velk')
  assert.equal(await a.locator('.reply-picker').getByRole('option').count(), 1)
  await a.keyboard.press('Enter')
  const field = a.locator('#composer')
  await holds(a, (text) => text.includes('velkommen til Ungelinjen. Jeg hedder Anna'))
  assert.equal(await a.evaluate('getSelection().toString()'), '{borger}', 'what is missing is marked, so that writing replaces it')
  await a.keyboard.press('Enter')
  await a.getByRole('heading', { name: 'Der mangler noget i teksten' }).waitFor()
  await look(a, 'workplace-reply-missing')
  await a.getByRole('button', { name: 'Udfyld først' }).click()
  assert.equal(await c.getByText('velkommen til Ungelinjen').count(), 0)
  await a.keyboard.type('du')
  assert.match(await field.inputValue(), /^Hej du, og velkommen/)
  await a.keyboard.press('Enter')
  await c.getByText('Hej du, og velkommen til Ungelinjen. Jeg hedder Anna.').waitFor()
  await a.keyboard.press('Shift+?')
  assert.equal(await field.inputValue(), '?')
  await field.fill('')
})

test('a counsellor writes a reply of their own; a coordinator writes one for all, and sees how it will read', async () => {
  const a = anna.page
  await a.getByRole('link', { name: 'Svar', exact: true }).click()
  const own = a.getByRole('region', { name: 'Mine egne' })
  await own.getByRole('button', { name: 'Ny skabelon' }).click()
  await a.getByRole('textbox', { name: 'Navn' }).fill('Vejret')
  await a.getByRole('textbox', { name: 'Tekst' }).fill('Hej {borger}. ')
  await a.getByRole('button', { name: /datoen i dag/ }).click()
  await a.getByText(/Hej Sol\. \d+\. \w+/).waitFor()
  await look(a, 'workplace-reply-edit')
  await a.getByRole('button', { name: 'Gem', exact: true }).click()
  await own.getByText('Vejret').waitFor()
  assert.equal(await a.getByRole('region', { name: 'Fælles' }).getByRole('button', { name: /Ret/ }).count(), 0)
  await look(a, 'workplace-replies')

  const mette = await worker(browser, world, 'mette')
  await mette.page.getByRole('link', { name: 'Svar', exact: true }).click()
  assert.equal(await mette.page.getByText('Vejret').count(), 0)
  await mette.page.getByRole('button', { name: 'Ret Farvel' }).click()
  await mette.page.getByRole('textbox', { name: 'Tekst · Dansk' }).fill('Tak for i dag, {borger}. Hilsen {mig}')
  await mette.page.getByText('Tak for i dag, Sol. Hilsen Anna').waitFor()
  await mette.page.getByRole('button', { name: 'Gem', exact: true }).click()
  await mette.page.getByText('Skabelonen er gemt.').waitFor()
  await mette.context.close()
  await a.goBack()
})

test('P04 P20 a citizen says no to hand-over: nothing changes, and nobody else reads a word', async () => {
  const [c, a] = [citizen.page, anna.page]
  await c.bringToFront()
  const jonas = await worker(browser, world, 'jonas')
  await jonas.page.getByRole('switch', { name: 'Klar til samtaler' }).check()
  const ask = async () => {
    await a.getByRole('button', { name: 'Giv videre …' }).click()
    await a.getByLabel('Hvem skal tage over?').selectOption({ label: 'Jonas · Frivillig rådgiver · klar nu' })
  }
  await ask()
  await look(a, 'workplace-handover')
  await a.getByRole('button', { name: 'Spørg borgeren' }).click()
  await a.getByText('Borgeren er spurgt, om Jonas må tage over.').waitFor()
  await c.getByRole('heading', { name: 'Må Jonas tage over?' }).waitFor()
  await look(c, 'citizen-handover')
  await c.getByRole('button', { name: 'Nej, jeg bliver hos Anna' }).click()
  await c.getByText('Du sagde nej til at skifte. Alt er, som det var.').waitFor()
  await a.getByText('Borgeren sagde nej til at skifte').waitFor()
  await c.getByRole('heading', { name: 'Må Jonas tage over?' }).waitFor({ state: 'detached' })
  await say(a, 'Helt i orden. Så er det dig og mig.')
  await c.getByText('Så er det dig og mig.').waitFor()
  assert.equal(await jonas.page.locator('.group.open li.row').count(), 0)

  // Asked again, the answer may be another one: a yes, without what was written.
  await ask()
  await a.getByRole('button', { name: 'Spørg borgeren' }).click()
  await c.getByText('Hvad er forskellen?').click()
  await c.getByRole('button', { name: 'Ja, men begynd forfra' }).click()
  await c.getByText('Jonas har taget over.').waitFor()
  await a.getByRole('heading', { name: 'Samtalen er ikke hos dig mere' }).or(a.getByText('Samtalen er ikke hos dig mere')).first().waitFor()
  assert.equal(await a.getByText('Så er det dig og mig.').count(), 0, 'what could be read is off the screen')
  assert.equal(await a.locator('#about').count(), 0, 'what the citizen told, and the notes, too')
  await look(a, 'workplace-handed-over')
  await jonas.page.locator('.group.open li.row a').first().click()
  await jonas.page.getByText('Borgeren sagde ja, og Jonas tog over').waitFor()
  await say(c, 'hej Jonas')
  await jonas.page.getByText('hej Jonas').waitFor()
  assert.equal(await jonas.page.getByText('er der nogen').count(), 0)
  assert.equal(await jonas.page.getByRole('button', { name: 'Vis tidligere beskeder' }).count(), 0)
  await jonas.context.close()
  for (const { faults, strangers } of [citizen, anna, jonas]) assert.deepEqual([faults, strangers], [[], []])
})

test('a counsellor finds a conversation from last month, by what they called it, by theme and by date', async () => {
  const a = anna.page
  await a.keyboard.press('Escape')
  await a.goto(`${world.url}/workplace/m/ungelinjen/desk`)
  await a.getByText('Mine åbne').waitFor()
  await a.keyboard.press('f')
  await a.keyboard.type('eksamen')
  await a.keyboard.press('Enter')
  const found = a.getByRole('region', { name: 'Fundet' })
  await found.getByText('1 samtale', { exact: true }).waitFor()
  await found.getByText('Eksamen og søvn').waitFor()
  await look(a, 'workplace-find')
  await found.locator('li.row a').click()
  await a.getByText('må jeg skrive igen når det er overstået?').waitFor()
  await a.getByRole('button', { name: 'Tilbage til listen' }).click()

  await a.getByText('Tema, status og dato').click()
  const today = new Date()
  const day = (back: number) => new Date(today.getTime() - back * 86_400_000).toISOString().slice(0, 10)
  await a.getByLabel('Tema', { exact: true }).selectOption({ label: 'Uro og bekymring' })
  await a.getByLabel('Fra dag').fill(day(40))
  await a.getByLabel('Til dag').fill(day(28))
  await a.getByRole('button', { name: 'Søg', exact: true }).click()
  await found.getByText('1 samtale', { exact: true }).waitFor()
  await look(a, 'workplace-find-by-date')
  await a.getByLabel('Til dag').fill(day(36))
  await a.getByRole('button', { name: 'Søg', exact: true }).click()
  await found.getByText('Ingen samtaler passer.').waitFor()
  await found.getByRole('button', { name: 'Tilbage til listen' }).click()
  await a.getByText('Mine åbne').waitFor()
})

test('a counsellor gives a conversation a name and a colour of their own, and what was begun is there again after a reload, on both sides', async () => {
  const someone = await talking('hej, mig igen')
  const [c, a] = [someone.page, anna.page]
  await a.keyboard.press('Escape')
  await a.keyboard.press('n')
  await a.getByRole('textbox', { name: 'Titel' }).fill('Ham med guitaren')
  await a.getByLabel('Blå').check()
  await look(a, 'workplace-label')
  await a.getByRole('button', { name: 'Gem', exact: true }).click()
  await a.locator('.group.open').getByText('Ham med guitaren').waitFor()
  await a.locator('.talk-head').getByText('Ham med guitaren').waitFor()
  assert.equal(await c.getByText('guitaren').count(), 0)

  await a.locator('#composer').fill('Det lyder som om')
  await a.getByText('Kladden er gemt, så kun du kan læse den').waitFor()
  await c.locator('#composer').fill('jeg ville sige at')
  await c.getByText('Kladden er gemt. Ingen andre ser den, før du sender.').waitFor()
  await look(c, 'citizen-draft')
  await look(a, 'workplace-draft')
  await c.evaluate('sessionStorage.clear()')
  for (const page of [a, c]) await page.reload()
  await holds(a, (text) => text === 'Det lyder som om')
  await holds(c, (text) => text === 'jeg ville sige at')
  await c.locator('#composer').press('Enter')
  await a.getByText('jeg ville sige at').waitFor()
  await holds(c, (text) => text === '')
  await c.reload()
  await c.getByText('jeg ville sige at').waitFor()
  assert.equal(await c.locator('#composer').inputValue(), '')
  await a.locator('#composer').fill('')
  await someone.context.close()
})

test('P04 P41 a letter answered with a second reader: sent to be read, given back, changed, agreed to, and only then with the citizen', async () => {
  const peter = await worker(browser, world, 'peter')
  await peter.page.getByRole('link', { name: 'Svar', exact: true }).click()
  await peter.page.getByRole('switch', { name: 'Anden læser i »Chat«' }).check()
  await peter.page.getByText('Svar i køen bliver nu læst af en kollega først.').waitFor()
  await look(peter.page, 'workplace-second-reading')

  await anna.page.keyboard.press('Escape')
  const someone = await talking('Kære Ungelinjen. Jeg skriver, fordi jeg har en veninde, der er holdt op med at spise.')
  const [c, a] = [someone.page, anna.page]
  await c.getByText('en kollega, der læser svarene først').waitFor()
  await a.getByText('I denne kø læser en kollega svaret, før borgeren får det.').waitFor()
  await a.locator('#composer').fill('Kære du. Tak for dit brev.')
  await a.getByRole('button', { name: 'Send til gennemlæsning' }).click()
  await a.getByText('Dit svar venter på en anden læser').waitFor()
  await look(a, 'workplace-answer-waiting')

  const jonas = await worker(browser, world, 'jonas')
  const read = () => jonas.page.getByRole('button', { name: 'Læs svaret fra Anna' }).click()
  await read()
  await jonas.page.getByText('en veninde, der er holdt op med at spise').waitFor()
  await look(jonas.page, 'workplace-answer-read')
  await jonas.page.getByLabel('Hvad skal rettes, hvis du giver det tilbage?').fill('Skriv også, at hun kan ringe til os sammen med sin veninde.')
  await jonas.page.getByRole('button', { name: 'Giv tilbage' }).click()
  await a.getByText('Læseren skriver: Skriv også, at hun kan ringe').waitFor()
  await look(a, 'workplace-answer-returned')
  await a.getByRole('button', { name: 'Ret svaret' }).click()
  await a.locator('#composer').fill('Kære du. Tak for dit brev. I kan også ringe til os sammen.')
  await a.getByRole('button', { name: 'Send til gennemlæsning' }).click()
  await a.getByText('Dit svar venter på en anden læser').waitFor()
  assert.equal(await c.getByText('Kære du').count(), 0, 'nothing has gone out')

  await read()
  await jonas.page.getByText('I kan også ringe til os sammen.').waitFor()
  await jonas.page.getByRole('button', { name: 'Godkend, og send svaret' }).click()
  await jonas.page.getByText('Svaret er sendt.').waitFor()
  await c.getByText('I kan også ringe til os sammen.').waitFor()
  await a.locator('.log').getByText('I kan også ringe til os sammen.').waitFor()
  await a.locator('#composer').waitFor()
  await look(c, 'citizen-second-reader')
  await peter.page.getByRole('switch', { name: 'Anden læser i »Chat«' }).uncheck()
  for (const { context } of [someone, jonas, peter]) await context.close()
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { mustFit, openBrowser, person, phone } from './browser.ts'
import { say, startConversation, worker } from './people.ts'
import { glance, look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** After a conversation: the citizen says how it was, the counsellor how they are, and whoever leads them answers; each screen photographed. */
let world: World
let browser: Browser
type Someone = Awaited<ReturnType<typeof person>>
let citizen: Someone
let anna: Someone
let mette: Someone
before(async () => {
  ;[world, browser] = await Promise.all([startWorld(), openBrowser()])
  anna = await worker(browser, world, 'anna')
  mette = await worker(browser, world, 'mette')
  citizen = await person(browser, world.url, phone)
})
after(async () => {
  for (const someone of [citizen, anna, mette]) assert.deepEqual([someone?.faults, someone?.strangers], [[], []])
  await browser?.close()
  await world?.stop()
})

const at = (path: string) => `${world.url}/workplace/m/ungelinjen/${path}`

test('P22 a citizen is offered to say how it was, skips what they like, hides it from the counsellor, and changes it', async () => {
  const [c, a] = [citizen.page, anna.page]
  await startConversation(c, world)
  await say(c, 'tak for sidst, det gik godt')
  const row = a.locator('li.row.waiting').filter({ hasText: /Intet tema/ }).first()
  await row.getByRole('button', { name: /Tag samtalen/ }).click()
  await c.getByText(/har taget imod dig/).waitFor()
  assert.equal(await c.getByText('Vil du fortælle, hvordan det var?').count(), 0, 'nothing is asked while one writes')
  await a.locator('#composer').waitFor()
  await a.getByRole('button', { name: 'Afslut …' }).click()
  await a.getByRole('dialog').getByLabel('Kort journalnote').fill('En kort tak.')
  await a.getByRole('button', { name: 'Afslut samtalen og gem noten' }).click()
  await c.getByText('Vil du fortælle, hvordan det var?').waitFor()
  await glance(c, 'citizen-evaluation-offer')
  await mustFit(c, 'the offer')
  await c.getByRole('link', { name: 'Fortæl, hvordan det var' }).click()
  await c.getByRole('heading', { name: 'Hvordan var det?' }).waitFor()
  await c.getByRole('group', { name: 'Blev du hørt?' }).getByText('Helt').click()
  await c.getByLabel('Vil du sige mere?').fill('Jeg følte mig hørt, men det gik lidt hurtigt.')
  await c.getByText('Vis det ikke til den, jeg skrev med').click()
  assert.equal(await c.getByText('Tæl mine svar med').count(), 0, 'who has not told their age is not asked to be counted')
  await c.evaluate('scrollTo(0, 0)')
  await look(c, 'citizen-evaluation', true)
  await mustFit(c, 'the evaluation')
  await c.getByRole('button', { name: 'Gem' }).click()
  await c.getByText('Tak. Det er gemt.').waitFor()
  await c.getByRole('link', { name: 'Tilbage til samtalen' }).click()
  await c.getByText('Du har fortalt, hvordan det var.').waitFor()
})

test('P05 the counsellor does not see what was hidden from them; the coordinator opens it, gives feedback, and the counsellor answers', async () => {
  const [c, a, m] = [citizen.page, anna.page, mette.page]
  await m.goto(at('quality/evaluations'))
  await m.getByRole('link', { name: /Åbn Borgerens/ }).first().waitFor()
  assert.equal(await m.getByText('gik lidt hurtigt').count(), 0)
  await look(m, 'workplace-evaluations')
  await mustFit(m, 'the evaluations')
  await m.getByRole('link', { name: /Åbn Borgerens/ }).first().click()
  await m.getByText('Jeg følte mig hørt, men det gik lidt hurtigt.').waitFor()
  await m.getByText('Ikke vist til rådgiveren').waitFor()
  const conversation = m.url().split('/').at(-1)!
  // The counsellor of it finds nothing, and says how they are themselves.
  await a.getByRole('link', { name: 'Skriv det kort' }).click()
  await a.getByText('Borgeren har ikke fortalt noget, eller det er ikke til dig.').waitFor()
  assert.ok(a.url().endsWith(conversation))
  await a.getByLabel('Hvordan har du det efter samtalen?').selectOption('Lidt træt')
  await a.getByLabel('Vil du gerne tale med din koordinator om den?').selectOption('Ja')
  await look(a, 'workplace-own-evaluation', true)
  await mustFit(a, 'one’s own evaluation')
  await a.getByRole('button', { name: 'Gem', exact: true }).click()
  await a.getByText('Det er gemt.').waitFor()
  await m.getByText('Lidt træt').waitFor()
  await look(m, 'workplace-evaluation', true)
  await m.getByRole('button', { name: 'Giv feedback' }).click()
  await m.getByLabel('Det vil du sige').fill('Godt, at du tog den så sent. Tag en pause, før du tager den næste.')
  await look(m, 'workplace-feedback')
  await m.getByRole('button', { name: 'Send' }).click()
  await m.getByRole('heading', { name: 'Med Anna' }).waitFor()
  await a.goto(at('quality/threads'))
  await a.getByText('Venter på dig').waitFor()
  await a.getByRole('link', { name: 'Åbn Med Mette' }).click()
  await a.getByText('Tag en pause').waitFor()
  await a.getByLabel('Svar', { exact: true }).fill('Tak. Det gør jeg.')
  await a.getByRole('button', { name: 'Send' }).click()
  await m.getByText('Tak. Det gør jeg.').waitFor()
  await look(m, 'workplace-supervision')
  await mustFit(m, 'supervision')
  // What the citizen takes back is gone from the screen that shows it.
  await m.goto(at(`quality/evaluations/${conversation}`))
  await m.getByText('det gik lidt hurtigt').waitFor()
  await c.getByRole('link', { name: 'Se eller ret det' }).click()
  await c.getByRole('button', { name: 'Slet det, jeg har sagt' }).click()
  await c.getByRole('button', { name: 'Slet det', exact: true }).click()
  await c.getByText('Det er slettet.').waitFor()
  await m.getByText('det gik lidt hurtigt').waitFor({ state: 'detached', timeout: 5000 })
})

test('P02 a coordinator sees numbers with the table behind them, and none below five', async () => {
  const { page: m } = mette
  await m.goto(at('quality/figures'))
  await m.getByRole('heading', { name: 'Blev du hørt?' }).waitFor()
  await m.getByText('5 svar').first().waitFor()
  await m.getByText('Vis som tabel').first().click()
  await m.getByRole('row', { name: 'Godt 2' }).waitFor()
  await look(m, 'workplace-evaluation-figures', true)
  await mustFit(m, 'the figures')
})

test('an administrator changes what citizens are asked, beside what it will look like', async () => {
  const { page } = await worker(browser, world, 'peter')
  await page.goto(at('settings/evaluation'))
  await page.getByRole('button', { name: 'Ret Til borgeren' }).click()
  await page.getByRole('button', { name: 'Tilføj felt' }).click()
  const last = page.locator('.field-card').last()
  await last.getByLabel('Spørgsmål · dansk').fill('Vil du skrive med os igen?')
  await last.getByLabel('Svar').selectOption('yesno')
  assert.equal(await last.getByLabel('Skal udfyldes').count(), 0)
  await glance(page, 'workplace-evaluation-settings')
  await mustFit(page, 'the questions')
  await page.getByRole('button', { name: 'Gem som ny version' }).click()
  await page.getByText('Gemt som version 1.').waitFor()
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { mustBeAccessible, mustFit, openBrowser, person, phone } from './browser.ts'
import { say, startConversation, worker } from './people.ts'
import { glance, look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** What happens beside the two who talk: a colleague who comes along, a word that is put right, words that stand out. */
let world: World
let browser: Browser
type Someone = Awaited<ReturnType<typeof person>>
let citizen: Someone
let anna: Someone

before(async () => {
  ;[world, browser] = await Promise.all([startWorld(), openBrowser()])
  anna = await worker(browser, world, 'anna')
  citizen = await person(browser, world.url, phone)
  await startConversation(citizen.page, world)
  await say(citizen.page, 'hej, jeg ved ikke, hvor jeg skal bo')
  await anna.page.locator('li.row.waiting').filter({ hasText: /Intet tema/ }).first().getByRole('button', { name: /Tag samtalen/ }).click()
  await citizen.page.getByText(/har taget imod dig/).waitFor()
  await say(anna.page, 'Det finder vi ud af sammen.')
  await citizen.page.getByText('Det finder vi ud af sammen.').waitFor()
})
after(async () => {
  await browser?.close()
  await world?.stop()
})

/** Anna asks the citizen for Jonas. */
const invite = async (how: string) => {
  const a = anna.page
  await a.getByRole('button', { name: 'Invitér …' }).click()
  await a.getByLabel('Hvem?').selectOption({ label: 'Jonas · Frivillig rådgiver' })
  await a.getByLabel('Hvordan?').selectOption({ label: how })
  await a.getByLabel(/Hvorfor\?/).fill('Jonas ved meget om at finde et sted at bo.')
}

test('P04 P20 a citizen is asked about a colleague: who, how and why, and a no is a press like the others', async () => {
  const [c, a] = [citizen.page, anna.page]
  await invite('Være med: læse og skrive')
  await glance(a, 'workplace-guest-invite')
  await mustFit(a, 'inviting a colleague')
  await a.getByRole('button', { name: 'Spørg borgeren' }).click()
  await a.getByText('Borgeren er spurgt, om Jonas må være med.').waitFor()
  await c.getByRole('heading', { name: 'Må Jonas være med?' }).waitFor()
  await c.getByText('Jonas ved meget om at finde et sted at bo.').waitFor()
  await look(c, 'citizen-guest-question')
  await mustFit(c, 'the question about a colleague')
  await c.emulateMedia({ colorScheme: 'dark' })
  await mustBeAccessible(c, 'the question about a colleague in the dark')
  await c.emulateMedia({ colorScheme: 'light' })
  await c.getByRole('button', { name: 'Nej tak' }).click()
  await c.getByText('Du sagde nej til en kollega. Alt er, som det var.').waitFor()
  await a.getByText('Borgeren sagde nej til en kollega').waitFor()
})

test('P04 P20 P41 a colleague takes part, with the citizen’s yes: seen all the time, named, and gone at one press', async () => {
  const [c, a] = [citizen.page, anna.page]
  const jonas = await worker(browser, world, 'jonas')
  const j = jonas.page
  await j.getByRole('heading', { name: 'Mine åbne' }).waitFor()
  assert.equal(await j.getByRole('heading', { name: 'Hos kolleger' }).count(), 0)
  await invite('Være med: læse og skrive')
  await a.getByRole('button', { name: 'Spørg borgeren' }).click()
  await c.getByRole('button', { name: 'Ja, men kun fra nu af' }).click()
  await c.getByText('Anna taler med dig. Jonas er med.').waitFor()
  await a.getByText('Jonas er med og kan kun læse det, der er skrevet, siden borgeren sagde ja.').waitFor()
  await j.getByRole('heading', { name: 'Hos kolleger' }).waitFor()
  await j.locator('li.row').filter({ hasText: 'hos Anna' }).getByRole('link').click()
  await j.getByText('Du er med i en samtale hos Anna. Borgeren ser, at du er her.').waitFor()
  assert.equal(await j.getByText('Det finder vi ud af sammen.').count(), 0)
  await say(j, 'Hej, jeg hedder Jonas.')
  await c.getByText('Hej, jeg hedder Jonas.').waitFor()
  await say(a, 'Godt, at du kunne komme.')
  await j.getByText('Godt, at du kunne komme.').waitFor()
  await look(c, 'citizen-guest-here')
  await mustFit(c, 'a conversation with a colleague in it')
  await look(a, 'workplace-guest-here')
  await look(j, 'workplace-guest')
  await mustFit(j, 'a colleague’s conversation')
  assert.equal(await j.getByRole('button', { name: /Afslut|Giv videre/ }).count(), 0)

  await c.getByRole('button', { name: 'Jonas skal ikke være med mere' }).click()
  await j.getByText('Du er ikke med i samtalen mere').first().waitFor({ timeout: 5000 })
  assert.equal(await j.getByText('Godt, at du kunne komme.').count(), 0, 'what could be read is off the screen')
  await c.getByText('Jonas er her ikke mere og kan ikke længere læse samtalen.').waitFor()
  await c.getByText('Anna taler med dig.').waitFor({ state: 'detached' })
  await jonas.context.close()
})

test('P04 P20 a coordinator listens, only after a yes: the counsellor is told, and the citizen sees who', async () => {
  const [c, a] = [citizen.page, anna.page]
  const mette = await worker(browser, world, 'mette')
  const m = mette.page
  await m.getByRole('link', { name: 'Lyt med' }).click()
  await m.getByRole('row', { name: /Anna/ }).first().waitFor()
  await glance(m, 'workplace-listen')
  await mustFit(m, 'who talks')
  await m.locator('tr').filter({ hasText: 'Anna' }).filter({ hasText: 'Åben' }).first().getByRole('button', { name: 'Spørg, om jeg må lytte' }).click()
  await m.getByLabel(/Hvorfor\?/).fill('Anna er ny, og jeg lærer hende op.')
  await glance(m, 'workplace-listen-ask')
  await m.getByRole('button', { name: 'Spørg borgeren' }).click()
  await m.getByText('Spurgt, ikke besvaret').waitFor()
  await c.getByRole('heading', { name: 'Må Mette lytte med?' }).waitFor()
  await a.getByText('Borgeren er spurgt, om Mette må lytte med.').waitFor()
  await c.getByRole('button', { name: 'Ja, og det, vi har skrevet, må læses' }).click()
  await c.getByText('Anna taler med dig. Mette lytter med.').waitFor()
  await m.reload()
  await m.getByRole('link', { name: 'Åbn', exact: true }).click()
  await m.getByText('Det finder vi ud af sammen.').waitFor()
  await m.getByText('Du lytter med hos Anna.').waitFor()
  assert.equal(await m.locator('#composer').count(), 0)
  await look(m, 'workplace-listening')
  await mustFit(m, 'listening')
  await a.getByRole('button', { name: 'Tag Mette ud' }).click()
  await m.getByText('Du er ikke med i samtalen mere').first().waitFor({ timeout: 5000 })
  assert.equal(await m.getByText('Det finder vi ud af sammen.').count(), 0)
  await mette.context.close()
  await c.goto(`${world.url}/ungelinjen/mine-data`)
  await c.getByText(/sagde ja til en kollega, som må læse det hele/).first().waitFor({ state: 'attached' })
  await c.goBack()
})

test('P63 a word is put right by either side, and a message taken back; both see it, and nobody sees what stood there', async () => {
  const [c, a] = [citizen.page, anna.page]
  await c.goto(`${world.url}/ungelinjen/samtale`)
  await say(c, 'jeg bor i Odensee')
  await c.getByText('jeg bor i Odensee').click()
  await glance(c, 'citizen-own-message')
  await c.locator('.bubble').filter({ hasText: 'Odensee' }).getByRole('button', { name: /^Ret/ }).click()
  await c.getByRole('textbox', { name: 'Din besked' }).fill('jeg bor i Odense')
  await glance(c, 'citizen-edit')
  await mustFit(c, 'putting a message right')
  await c.getByRole('button', { name: 'Gem rettelsen' }).click()
  await a.locator('.bubble').filter({ hasText: 'jeg bor i Odense' }).getByText(/^rettet \d\d\.\d\d$/).waitFor()
  assert.equal(await a.getByText('Odensee').count(), 0)
  await c.locator('.bubble').filter({ hasText: 'jeg bor i Odense' }).getByText(/rettet \d\d\.\d\d/).waitFor()

  await say(a, 'Hvad hedder din vejleder? Skriv det hele her')
  const own = a.locator('.bubble').filter({ hasText: 'vejleder' })
  await own.hover()
  await own.getByRole('button', { name: /^Ret/ }).click()
  await a.getByRole('textbox', { name: 'Besked', exact: true }).fill('Har du en vejleder?')
  await glance(a, 'workplace-edit')
  await a.getByRole('button', { name: 'Gem rettelsen' }).click()
  await c.locator('.bubble').filter({ hasText: 'Har du en vejleder?' }).getByText(/rettet/).waitFor()
  assert.equal(await c.getByText('Skriv det hele her').count(), 0)
  const right = a.locator('.bubble').filter({ hasText: 'Har du en vejleder?' })
  await right.hover()
  await right.getByRole('button', { name: /^Slet/ }).click()
  await glance(a, 'workplace-erase-own')
  await a.getByRole('button', { name: 'Slet beskeden for altid' }).click()
  await c.getByText('Anna har slettet en besked.').waitFor()
  assert.equal(await c.getByText('Har du en vejleder?').count(), 0)
})

test('words stand out as on one’s phone: by keyboard and by button at the desk, the same on both screens, and copied as they were typed', async () => {
  const [c, a] = [citizen.page, anna.page]
  const field = a.locator('#composer')
  await field.fill('vigtigt')
  await field.selectText()
  await field.press('Control+b')
  assert.equal(await field.inputValue(), '*vigtigt*')
  await field.press('Control+b')
  assert.equal(await field.inputValue(), 'vigtigt')
  await field.press('Control+i')
  assert.equal(await field.inputValue(), '_vigtigt_')
  await field.fill('mad\nsøvn')
  await field.selectText()
  await a.getByRole('group', { name: 'Fremhæv' }).getByRole('button', { name: 'Liste' }).click()
  assert.equal(await field.inputValue(), '- mad\n- søvn')
  await field.fill('Det er *vigtigt*, og det _haster ikke_:\n- mad\n- søvn\nhttps://eksempel.dk/_a_b <b>ikke fed</b>')
  await field.press('Enter')
  for (const page of [c, a]) {
    const bubble = page.locator('.bubble').filter({ hasText: 'haster ikke' })
    await bubble.locator('strong', { hasText: 'vigtigt' }).waitFor()
    assert.equal(await bubble.locator('em').innerText(), '_haster ikke_')
    assert.equal(await bubble.locator('.words-item').count(), 2)
    assert.equal(await bubble.locator('a').getAttribute('href'), 'https://eksempel.dk/_a_b')
    assert.equal(await bubble.locator('b').count(), 0)
    const copied = await bubble.locator('.words, .bubble-text').evaluate((node) => { const [range, selection] = [node.ownerDocument.createRange(), node.ownerDocument.defaultView!.getSelection()!]; range.selectNodeContents(node); selection.removeAllRanges(); selection.addRange(range); return selection.toString() })
    assert.equal(copied.trim(), 'Det er *vigtigt*, og det _haster ikke_:\n- mad\n- søvn\nhttps://eksempel.dk/_a_b <b>ikke fed</b>')
  }
  for (const page of [c, a]) await page.evaluate('getSelection().removeAllRanges()')
  await glance(c, 'citizen-formatting')
  await mustFit(c, 'words that stand out')
  await glance(a, 'workplace-formatting')
  await mustFit(a, 'words that stand out at the desk')
  await a.locator('#composer').press('Escape')
  await a.keyboard.press('Shift+?')
  await a.getByText('Fed skrift, mens du skriver').waitFor()
  await glance(a, 'workplace-help')
})

test('P12 P20 a call is written down at the desk: half finished first, finished later, listed without a word of it, and erased for ever', async () => {
  const a = anna.page
  await a.keyboard.press('Escape')
  await a.getByRole('link', { name: 'Kontakter' }).click()
  await a.getByText('Ingen kontakter endnu').waitFor()
  await glance(a, 'workplace-contacts-none')
  await a.getByRole('button', { name: 'Ny kontakt uden chat' }).click()
  await a.getByLabel('Kanal').selectOption({ label: 'Telefon' })
  await a.getByLabel('Varighed i minutter').fill('25')
  await a.getByLabel('Hvad talte I om?').fill('Ringede om huslejen')
  await a.getByText('Det bliver gemt om en, der er anonym').waitFor()
  assert.equal(await a.getByLabel('Personen har hørt det og sagt ja').count(), 0, 'no yes is pretended')
  await look(a, 'workplace-contact-new')
  await mustFit(a, 'a contact being written')
  await a.getByRole('button', { name: 'Gem, gør færdig senere' }).click()
  await a.getByText('Kladden er gemt.').waitFor()
  await a.getByRole('link', { name: 'Alle kontakter' }).click()
  await a.getByText('Ikke færdig').waitFor()
  assert.equal(await a.getByText('huslejen').count(), 0)
  await a.getByRole('link', { name: /Åbn kontakten/ }).click()
  await a.getByLabel('Hvad talte I om?').fill('Ringede om huslejen. Vi fandt et sted at søge.')
  await a.getByRole('button', { name: 'Gem kontakten' }).click()
  await a.getByText('Kontakten er gemt.').waitFor()
  await a.getByText(/Kan rettes til/).waitFor()
  await a.getByRole('link', { name: 'Alle kontakter' }).click()
  await a.getByText('Kan rettes', { exact: true }).waitFor()
  await look(a, 'workplace-contacts')
  await mustFit(a, 'the contacts')
  await a.getByRole('link', { name: /Åbn kontakten/ }).click()
  await a.getByRole('button', { name: 'Slet kontakten', exact: true }).click()
  await a.getByRole('button', { name: 'Slet kontakten for altid' }).click()
  await a.getByText('Ingen kontakter endnu').waitFor()
})

test('P21 P23 a talk with somebody one writes with is written down with the yes they said, which they see on My data and take back there', async () => {
  const a = anna.page
  await a.getByRole('button', { name: 'Ny kontakt uden chat' }).click()
  await a.getByLabel('Hvem handlede det om?').selectOption({ index: 1 })
  await a.getByLabel('Hvad talte I om?').fill('Vi mødtes også.')
  await a.getByRole('button', { name: 'Gem, gør færdig senere' }).click()
  await a.getByText('Uden et ja må det ikke skrives ned.').waitFor()
  await a.getByLabel('Personen har hørt det og sagt ja').check()
  await look(a, 'workplace-contact-yes')
  await mustFit(a, 'a contact with a yes')
  await a.getByRole('button', { name: 'Gem, gør færdig senere' }).click()
  await a.getByText('Kladden er gemt.').waitFor()
})

test('P63 an administrator decides for how long a message may be put right; none at all takes the choice away at once', async () => {
  const [c, a] = [citizen.page, anna.page]
  const peter = await worker(browser, world, 'peter')
  const p = peter.page
  await p.goto(`${world.url}/workplace/m/ungelinjen/settings/services`)
  const rules = p.locator('form').filter({ hasText: 'Så længe efter' })
  await rules.getByLabel('Minutter').fill('61')
  await rules.getByText('Skriv et helt tal mellem 0 og 60.').waitFor()
  await rules.getByLabel('Minutter').fill('0')
  await glance(p, 'workplace-settings-corrections')
  await rules.getByRole('button', { name: 'Gem' }).click()
  await p.getByText('Gemt', { exact: true }).waitFor()
  await peter.context.close()
  await a.getByRole('link', { name: 'Samtaler' }).click()
  await a.locator('.group.open li.row').first().getByRole('link').click()
  await say(a, 'Det her bliver stående')
  await c.getByText('Det her bliver stående').waitFor()
  const own = a.locator('.bubble').filter({ hasText: 'Det her bliver stående' })
  await own.hover()
  await own.getByRole('button', { name: /^Slet/ }).waitFor()
  await own.getByRole('button', { name: /^Ret/ }).waitFor({ state: 'detached' })
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { mustBeAccessible, openBrowser, person, phone } from './browser.ts'
import { say, worker } from './people.ts'
import { glance, look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** Chats of more than two, as stories in real browsers: a group with three citizens on phones and a moderator at the desk, and what colleagues write to each other. */
let world: World
let browser: Browser
type Someone = Awaited<ReturnType<typeof person>>

before(async () => {
  ;[world, browser] = await Promise.all([startWorld(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await world?.stop()
})

async function join3(link: string): Promise<[Someone, Someone, Someone]> {
  const people = await Promise.all([0, 1, 2].map(() => person(browser, world.url, phone)))
  for (const [nth, { page }] of people.entries()) {
    await page.goto(link)
    await page.getByRole('heading', { name: 'Søskendegruppe' }).waitFor()
    await page.getByLabel('Hvad vil du kaldes i gruppen?').fill(['Birk', 'Lind', 'Pil'][nth]!)
    await page.getByRole('button', { name: 'Ja, gå ind i gruppen' }).click()
    await page.getByRole('heading', { name: 'Du er med' }).waitFor()
  }
  return people as [Someone, Someone, Someone]
}

test('a group chat with a removed participant', async () => {
  const anna = await worker(browser, world, 'anna')
  const a = anna.page
  await a.getByRole('link', { name: 'Grupper' }).click()
  await a.getByText('Ingen grupper endnu').waitFor()
  await glance(a, 'workplace-groups-none')
  await a.getByRole('button', { name: 'Planlæg gruppe' }).click()
  await a.getByLabel('Navn · Dansk').fill('Søskendegruppe')
  await a.getByLabel('Hvad den handler om · Dansk').fill('For dig, der har en bror eller søster, der har det svært.')
  await a.getByLabel('Begynder').fill('nitten')
  await a.getByRole('button', { name: 'Gem', exact: true }).click()
  await a.getByText('Skriv dag og klokkeslæt').waitFor()
  await a.getByLabel('Begynder').fill('19')
  await glance(a, 'workplace-group-plan')
  await a.getByRole('button', { name: 'Gem', exact: true }).click()
  await a.getByRole('heading', { name: 'Søskendegruppe' }).waitFor()
  await a.getByText('Gruppen er ikke åben. Åbn den, når I er klar.').waitFor()
  await a.getByRole('button', { name: 'Link', exact: true }).click()
  await a.getByRole('button', { name: 'Lav et link' }).click()
  const link = await a.getByLabel('Link', { exact: true }).inputValue()
  assert.match(link, /\/ungelinjen\/gruppe\/[0-9a-f-]{36}#[\w-]{40,}$/)
  await glance(a, 'workplace-group-link')
  await a.getByRole('button', { name: 'Færdig' }).click()

  // The door: who is there and who reads along, by number and role.
  const visitor = await person(browser, world.url, phone)
  await visitor.page.goto(link.split('#')[0]!)
  await visitor.page.getByText('Gruppen findes ikke, eller linket virker ikke mere').waitFor()
  await visitor.page.goto('about:blank')
  await visitor.page.goto(link)
  await visitor.page.getByText('Ingen andre er gået ind endnu.').waitFor()
  await visitor.page.getByText('De er med i gruppen og læser alt, hvad der bliver skrevet: rådgiver.').waitFor()
  assert.equal(await visitor.page.getByText('Anna').count(), 0, 'roles, not names')
  await glance(visitor.page, 'citizen-group-door')
  await visitor.page.getByLabel('Hvad vil du kaldes i gruppen?').scrollIntoViewIfNeeded()
  await glance(visitor.page, 'citizen-group-door-name')
  await visitor.context.close()

  const [one, two, three] = await join3(link)
  await glance(one.page, 'citizen-group-waiting')
  await a.getByText('Pil', { exact: true }).waitFor()
  await a.getByRole('button', { name: 'Åbn gruppen' }).click()
  await a.locator('#composer').waitFor()
  await say(a, 'Velkommen alle tre. Vi tager den stille og roligt.')
  for (const { page } of [one, two, three]) await page.getByText('Vi tager den stille og roligt').waitFor()
  await say(one.page, 'Hej. Min lillebror er indlagt igen.')
  await say(two.page, 'Det kender jeg. Man bliver så bange.')
  await three.page.getByText('Man bliver så bange').waitFor()
  await three.page.locator('.bubble-name', { hasText: 'Anna' }).waitFor()
  assert.equal(await three.page.locator('.bubble-name', { hasText: 'Birk' }).count(), 1, 'a bubble shows the name that was chosen')
  await say(three.page, 'I overdriver jo bare.')
  await one.page.getByText('I overdriver jo bare.').waitFor()
  await look(one.page, 'citizen-group')

  // Muted: reads along, and is told so; the others are not.
  const acts = (name: string) => a.getByRole('button', { name: `Handlinger: ${name}` }).click()
  await acts('Pil')
  await a.getByRole('menuitem', { name: 'Lad kun læse med' }).click()
  await three.page.getByText('Du kan læse med, men ikke skrive lige nu').waitFor()
  await three.page.locator('#composer').fill('må jeg ikke?')
  assert.ok(await three.page.getByRole('button', { name: 'Send' }).isDisabled())
  await glance(three.page, 'citizen-group-muted')

  // Somebody does not feel well: only those who lead the group see it.
  await two.page.getByRole('button', { name: 'Jeg har det ikke godt' }).click()
  await two.page.getByRole('button', { name: 'Ja, sig det' }).click()
  await two.page.getByText('Vi har sagt det til dem, der leder gruppen.').waitFor()
  await a.locator('.talk-bar').getByText('1 deltager har det ikke godt').waitFor()
  await look(a, 'workplace-group')
  assert.equal(await one.page.getByText('har det ikke godt', { exact: true }).count(), 0)
  await a.getByRole('button', { name: 'Jeg har set det' }).click()
  await two.page.getByText('Vi har sagt det til dem, der leder gruppen.').waitFor({ state: 'detached' })

  // One loses the network, and misses nothing: neither what was written, nor what was erased meanwhile.
  await two.context.setOffline(true)
  await two.page.getByText(/Ingen forbindelse|ikke net|forbindelsen/i).first().waitFor()
  await say(one.page, 'Det her fortryder jeg')
  await a.getByText('Det her fortryder jeg').waitFor()
  await one.page.locator('.bubble.mine', { hasText: 'Min lillebror er indlagt igen' }).click()
  await one.page.locator('.bubble.mine', { hasText: 'Min lillebror er indlagt igen' }).getByRole('button', { name: /^Slet/ }).click()
  await one.page.getByRole('dialog').getByRole('button', { name: /^Slet/ }).click()
  await one.page.getByText('En besked er slettet').waitFor()
  await two.page.locator('#composer').fill('Er I der stadig?')
  await two.page.locator('#composer').press('Enter')
  await say(a, 'Vi er her.')
  await two.context.setOffline(false)
  await two.page.getByText('Vi er her.').waitFor()
  await two.page.getByText('Det her fortryder jeg').waitFor()
  await two.page.getByText('En besked er slettet').waitFor()
  assert.equal(await two.page.getByText('Min lillebror er indlagt igen').count(), 0, 'what was erased meanwhile is off this screen, too')
  for (const { page } of [one, two, three]) await page.getByText('Er I der stadig?').waitFor()
  assert.equal(await one.page.getByText('Er I der stadig?').count(), 1)

  // Removed: told kindly, with where to turn; what they wrote is hidden, and the link does not let them back.
  await acts('Pil')
  await a.getByRole('menuitem', { name: 'Tag ud af gruppen' }).click()
  await a.getByLabel('Skjul også alt, hvad personen har skrevet').check()
  await glance(a, 'workplace-group-remove')
  await a.getByRole('button', { name: 'Tag Pil ud' }).click()
  await three.page.getByRole('heading', { name: 'Du er ikke med i gruppen mere' }).waitFor()
  await three.page.getByRole('link', { name: 'Skriv med en rådgiver alene' }).waitFor()
  await glance(three.page, 'citizen-group-removed')
  for (const { page } of [one, two]) {
    await page.getByText('En besked er fjernet af dem, der leder gruppen').waitFor()
    assert.equal(await page.getByText('I overdriver jo bare.').count(), 0)
  }
  const newLink = await a.getByLabel('Link', { exact: true }).inputValue()
  assert.notEqual(newLink, link)
  await a.getByRole('button', { name: 'Færdig' }).click()
  for (const way of [link, newLink]) {
    await three.page.goto('about:blank')
    await three.page.goto(way)
    await three.page.getByRole('heading', { name: 'Du er ikke med i gruppen mere' }).waitFor()
  }
  const stranger = await person(browser, world.url, phone)
  await stranger.page.goto(link)
  await stranger.page.getByText('Gruppen findes ikke, eller linket virker ikke mere').waitFor()
  await stranger.context.close()

  // A break, and the end: read only from then on.
  await a.getByRole('button', { name: 'Sæt på pause' }).click()
  await one.page.getByText('Gruppen holder en pause. Du kan skrive igen om lidt.').waitFor()
  await a.getByRole('button', { name: 'Fortsæt' }).click()
  await a.getByRole('button', { name: 'Afslut', exact: true }).click()
  await a.getByRole('button', { name: 'Afslut gruppen for alle' }).click()
  await one.page.getByText(/Gruppen er slut\. Du kan læse den til/).waitFor()
  assert.equal(await one.page.locator('#composer').count(), 0)
  await one.page.reload()
  await one.page.getByText('Vi er her.').waitFor()
  await glance(one.page, 'citizen-group-over')

  // Leaving, with all that one wrote.
  await two.page.locator('summary', { hasText: 'Gruppen' }).click()
  await two.page.getByRole('button', { name: 'Slet alt, hvad jeg har skrevet' }).click()
  await two.page.getByRole('button', { name: 'Slet det og forlad gruppen' }).click()
  await two.page.getByRole('heading', { name: 'Du har forladt gruppen' }).waitFor()
  await one.page.getByText('Er I der stadig?').waitFor({ state: 'detached' })
  for (const { faults, context } of [anna, one, two, three]) {
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('the planned group of the demo is on the citizens’ page', async () => {
  const { page, context, faults } = await person(browser, world.url, phone)
  await page.goto(`${world.url}/familiehuset`)
  await page.getByRole('heading', { name: 'Pårørendegruppe' }).waitFor()
  await page.getByRole('link', { name: /Læs mere, og gå ind/ }).click()
  await page.getByText('familierådgiver').first().waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Group for relatives' }).waitFor()
  await mustBeAccessible(page, 'a group’s door in English')
  assert.deepEqual(faults, [])
  await context.close()
})

test('colleagues write to each other: what is unread is seen, a coordinator makes a room, two have one of their own, and the data protection officer has none', async () => {
  const [jonas, mette] = [await worker(browser, world, 'jonas'), await worker(browser, world, 'mette')]
  const [j, m] = [jonas.page, mette.page]
  await m.getByRole('link', { name: /^Team/ }).click()
  await m.getByRole('link', { name: /^Hele teamet/ }).click()
  await m.getByText('Kaffemaskinen er i stykker').waitFor()
  await m.getByText('Skriv ikke noget her, som en borger kan kendes på').waitFor()
  await say(m, 'Jeg køber en ny på vejen.')
  await m.locator('.bubble', { hasText: 'Jeg køber en ny på vejen.' }).waitFor()
  await j.getByRole('link', { name: /^Team.*ulæst/ }).click()
  await j.getByRole('link', { name: /^Hele teamet/ }).click()
  await j.locator('.bubble', { hasText: 'Jeg køber en ny på vejen.' }).waitFor()
  await look(j, 'workplace-team')
  await m.getByRole('button', { name: 'Nyt rum' }).click()
  await m.getByLabel('Hører til tjenesten').selectOption({ label: 'Ung-chat' })
  assert.equal(await m.getByLabel('Navn · Dansk').inputValue(), 'Ung-chat')
  await glance(m, 'workplace-team-room')
  await m.getByRole('button', { name: 'Gem', exact: true }).click()
  await j.getByRole('link', { name: 'Ung-chat' }).waitFor()
  await j.getByLabel('Skriv til en kollega').selectOption({ label: 'Mette' })
  await j.getByRole('heading', { name: 'Mette' }).waitFor()
  await say(j, 'Har du et øjeblik?')
  await m.getByRole('link', { name: /^Jonas.*1 ulæst/ }).click()
  await m.getByText('Har du et øjeblik?').waitFor()
  await m.locator('.bubble', { hasText: 'Har du et øjeblik?' }).waitFor()
  await j.locator('.bubble', { hasText: 'Har du et øjeblik?' }).getByRole('button', { name: /^Slet beskeden/ }).click()
  await j.getByRole('button', { name: 'Slet beskeden for altid' }).click()
  await m.getByText('En besked er slettet').waitFor()
  const ingrid = await worker(browser, world, 'ingrid')
  await ingrid.page.getByRole('link', { name: /Handlingslog|Log/ }).first().waitFor()
  assert.equal(await ingrid.page.getByRole('link', { name: /^Team/ }).count(), 0)
  for (const { faults, context } of [jonas, mette, ingrid]) {
    assert.deepEqual(faults, [])
    await context.close()
  }
})

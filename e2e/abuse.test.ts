import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { mustBeAccessible, openBrowser, person, phone } from './browser.ts'
import { say, startConversation, worker } from './people.ts'
import { look, shot } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** A conversation that is abuse: ended, called by its name, kept away for a while; and lifted, since it was a mistake. */
let world: World
let browser: Browser

before(async () => { [world, browser] = await Promise.all([startWorld(), openBrowser()]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})

test('P20 an abuser is kept away for a while without anybody knowing who it is, and a coordinator lifts it', async () => {
  const [citizen, anna, mette] = await Promise.all([person(browser, world.url, phone), worker(browser, world, 'anna'), worker(browser, world, 'mette')])
  const { page } = citizen
  await startConversation(page, world)
  await anna.page.locator('li.row.waiting').filter({ hasText: 'Intet tema valgt' }).getByRole('button', { name: /Tag samtalen/ }).last().click()
  await anna.page.locator('#composer').waitFor()
  await say(page, 'noget meget grimt')
  await anna.page.getByText('noget meget grimt').waitFor()

  // The counsellor ends it, and the button says what it does.
  await anna.page.getByRole('button', { name: 'Afslut …', exact: true }).click()
  await anna.page.getByRole('button', { name: 'Er det misbrug? Afslut som misbrug …' }).click()
  await anna.page.getByRole('dialog').getByText('Afslut som misbrug').first().waitFor()
  await anna.page.getByLabel('Hvad var det?').selectOption({ label: 'Trusler' })
  await mustBeAccessible(anna.page, 'ending as abuse')
  await shot(anna.page, 'workplace-abuse')
  await anna.page.getByRole('button', { name: 'Afslut, og blokér i 24 timer' }).click()
  await anna.page.getByText('Samtalen er afsluttet som misbrug.').waitFor()

  // The citizen is told plainly what happened, until when, where to say that it is wrong, and whom to call.
  await page.getByRole('heading', { name: /Du kan ikke skrive her før/ }).waitFor()
  await page.getByText('på grund af det, der blev skrevet (»Trusler«)', { exact: false }).waitFor()
  await page.getByRole('link', { name: '112' }).first().waitFor()
  assert.equal(await page.getByRole('textbox', { name: 'Skriv her' }).count(), 0)
  await look(page, 'citizen-blocked', true)
  await page.goto(`${world.url}/ungelinjen`)
  await page.getByRole('button', { name: 'Start en ny samtale' }).click()
  await page.getByText('Du kan ikke skrive herfra lige nu.', { exact: false }).waitFor()
  await page.goto(`${world.url}/ungelinjen/mine-data`)
  await page.locator('summary', { hasText: 'Samtaler, der er stoppet' }).waitFor()

  // The coordinator sees that somebody is blocked, not who, and lifts it.
  await mette.page.goto(`${world.url}/workplace/m/ungelinjen/blocks`)
  await mette.page.getByRole('heading', { name: 'Blokeringer' }).waitFor()
  const row = mette.page.locator('section', { has: mette.page.getByRole('heading', { name: 'Nu', exact: true }) }).locator('li', { hasText: 'Trusler' })
  await row.getByText('Anna').waitFor()
  await look(mette.page, 'workplace-blocks')
  await row.getByRole('button', { name: 'Forlæng …' }).click()
  await mette.page.getByLabel('Hvor længe').selectOption({ label: '3 dage' })
  await mette.page.getByRole('button', { name: 'Blokér i 3 dage fra nu' }).click()
  await row.getByText('1 gang').waitFor()
  await row.getByRole('button', { name: 'Ophæv …' }).click()
  await mette.page.getByRole('checkbox', { name: /Det var en fejl/ }).check()
  await mustBeAccessible(mette.page, 'lifting a block')
  await mette.page.getByRole('button', { name: 'Ophæv blokeringen' }).click()
  await mette.page.getByText('Ingen er blokeret').waitFor()
  await page.goto(`${world.url}/ungelinjen/samtale`)
  await page.getByRole('textbox', { name: 'Skriv her' }).waitFor()
  assert.deepEqual([citizen.faults, anna.faults, mette.faults], [[], [], []])
})

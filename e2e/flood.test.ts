import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, person } from './browser.ts'
import { say, startConversation } from './people.ts'
import { look } from './pictures.ts'
import { startWorld, type World } from './world.ts'

/** So many begin at once that a browser has to work a moment for whoever is new: they are told plainly, and get in without doing anything. */
let world: World
let browser: Browser

before(async () => { [world, browser] = await Promise.all([startWorld({ settings: { FLOOD_STARTS: '1' } }), openBrowser()]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})

/** Whether a page fetched what solves puzzles. */
function fetches(page: Page): () => boolean {
  let solver = false
  page.on('request', (request) => { solver ||= /\/puzzle[^/]*\.js/.test(request.url()) })
  return () => solver
}

test('P01 in a flood whoever is new is told that it takes a moment, and gets in; before it, nothing is asked or fetched', async () => {
  const [first, second] = await Promise.all([person(browser, world.url), person(browser, world.url)])
  const [early, late] = [fetches(first.page), fetches(second.page)]
  await startConversation(first.page, world)
  assert.equal(early(), false)

  // The solution is held back for as long as the page is looked at.
  const { promise: seen, resolve: goOn } = Promise.withResolvers<void>()
  const begun: { conversation: string; proof?: object }[] = []
  const { page } = second
  await page.route('**/api/members/*/start', async (route) => {
    const body = route.request().postDataJSON() as (typeof begun)[number]
    begun.push(body)
    if (body.proof) await seen
    await route.continue()
  })
  await page.goto(`${world.url}/ungelinjen`)
  assert.equal(late(), false)
  await page.getByRole('button', { name: 'Start samtale' }).press('Enter')
  await page.getByRole('status').filter({ hasText: 'Mange skriver lige nu. Vi tjekker, at du ikke er en robot. Det tager et øjeblik.' }).scrollIntoViewIfNeeded()
  await look(page, 'citizen-flood')
  goOn()
  await page.getByRole('link', { name: 'Spring over' }).click()
  await page.getByRole('textbox', { name: 'Skriv her' }).waitFor()
  await say(page, 'Er der nogen?')
  await page.getByText('Er der nogen?').waitFor()
  assert.equal(late(), true)
  assert.deepEqual(begun.map(({ proof }) => Boolean(proof)), [false, true])
  assert.equal(begun[0]!.conversation, begun[1]!.conversation)
  for (const { strangers, faults } of [first, second]) assert.deepEqual([strangers, faults], [[], []])
})

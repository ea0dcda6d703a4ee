import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { desk, mustBeAccessible, mustFit, phone } from './browser.ts'

const folder = join(import.meta.dirname, '../docs/screenshots')
/** What was just done is told at the edge, and would lie over the picture. */
const toasts = (hidden: boolean) => `for (const one of document.querySelectorAll('.toasts')) one.style.visibility = '${hidden ? 'hidden' : ''}'`

/** How high the page is when nothing of it has to be scrolled to, if it is its main part that scrolls; 0 otherwise. */
const inner = '(() => { const { scrollHeight, clientHeight } = document.querySelector("main") ?? document.body; return scrollHeight > clientHeight ? innerHeight + scrollHeight - clientHeight : 0 })()'

/** A picture of the page as it stands, kept in docs/screenshots; `whole` is what one would have to scroll to, too. */
export async function shot(page: Page, name: string, whole = false): Promise<void> {
  const file = join(folder, `${name}.png`)
  mkdirSync(dirname(file), { recursive: true })
  const own = page.viewportSize()!
  if (whole) {
    await page.evaluate('scrollTo(0, 0); document.activeElement.blur(); document.getElementById("content")?.scrollTo(0, 0)')
    await page.setViewportSize({ ...own, height: await page.evaluate<number>(inner) || own.height })
  }
  await page.evaluate(toasts(true))
  await writeFile(file, await sharp(await page.screenshot({ fullPage: whole, animations: 'disabled' })).png({ palette: true, quality: 90 }).toBuffer())
  await page.evaluate(toasts(false))
  if (whole) await page.setViewportSize(own)
}

/** The page as the person has it: nothing that axe finds, no sideways scrolling on the smallest phone, and a picture. */
export async function glance(page: Page, name: string, whole = false): Promise<void> {
  await mustBeAccessible(page, name)
  await mustFit(page, name)
  await shot(page, name, whole)
}

/** The same on a desk and on a phone; the picture at the other size than the person's ends in its name. */
export async function look(page: Page, name: string, whole = false): Promise<void> {
  const own = page.viewportSize()!
  const onPhone = own.width < 700
  await glance(page, name, whole)
  await page.setViewportSize(onPhone ? desk : phone)
  await mustBeAccessible(page, `${name} ${onPhone ? 'on a desk' : 'on a phone'}`)
  await shot(page, `${name}-${onPhone ? 'desk' : 'phone'}`, whole)
  await page.setViewportSize(own)
}

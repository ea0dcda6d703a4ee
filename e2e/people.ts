import type { Browser, Page } from 'playwright-core'
import { desk, person } from './browser.ts'
import type { World } from './world.ts'

/** A citizen on a phone who opens a member's page and presses *Start samtale*; nothing is told. */
export async function startConversation(page: Page, world: World, slug = 'ungelinjen'): Promise<void> {
  await page.goto(`${world.url}/${slug}`)
  await page.getByRole('button', { name: 'Start samtale' }).click()
  await page.getByRole('link', { name: 'Spring over' }).click()
  await page.getByRole('textbox', { name: 'Skriv her' }).waitFor()
}

/** Signs in at the workplace with password and one-time code. */
export async function signIn(page: Page, world: World, username: string): Promise<void> {
  await page.goto(`${world.url}/workplace`)
  await page.getByLabel('Brugernavn').fill(username)
  const { password, code } = await world.credentials(username)
  await page.getByLabel('Adgangskode', { exact: true }).fill(password)
  await page.getByLabel('Engangskode').fill(code)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await page.waitForURL(/\/workplace\/(?:m\/|operator)/)
}

export async function worker(browser: Browser, world: World, username: string) {
  const someone = await person(browser, world.url, desk)
  await signIn(someone.page, world, username)
  return someone
}

/** Sends from whichever app the page is. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator('#composer').fill(text)
  await page.locator('#composer').press('Enter')
}

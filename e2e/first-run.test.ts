import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import jsqr from 'jsqr'
import { type TOTP, URI } from 'otpauth'
import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { desk, mustBeAccessible, openBrowser, person, phone } from './browser.ts'
import { startWorld, type World } from './world.ts'

/** A new installation: from the link that the start prints to the first citizen's page, and a passkey on the way. */
let world: World
let browser: Browser
before(async () => { [world, browser] = await Promise.all([startWorld({ demo: false }), openBrowser({ whole: true })]) })
after(async () => {
  await browser?.close()
  await world?.stop()
})

/** The package is CommonJS whose export is the function itself; its types say otherwise. */
const readPicture = jsqr as unknown as typeof jsqr.default

/** Accepts an invitation as a person does: fills in the form, and lets a phone read the picture. */
async function accept(page: Page, link: string, username: string): Promise<{ username: string; password: string; totp: TOTP }> {
  await page.goto(link)
  const password = `${username} og en lang sætning om regn`
  await page.getByLabel('Brugernavn').fill(username)
  await page.getByLabel('Adgangskode', { exact: true }).fill(password)
  await page.getByLabel('Dit navn').fill(`Navn ${username}`)
  await page.getByLabel('Navn over for borgere').fill(username)
  await mustBeAccessible(page, 'accepting an invitation')
  await page.getByRole('button', { name: 'Opret og fortsæt' }).click()
  const picture = page.getByRole('img', { name: /QR/ })
  await picture.waitFor()
  const { data, info } = await sharp(Buffer.from((await picture.getAttribute('src'))!.split(',')[1]!, 'base64')).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const read = readPicture(new Uint8ClampedArray(data), info.width, info.height)
  assert.ok(read, 'a phone can read the picture')
  await page.getByText('Jeg har sat det op i min kode-app').click()
  await page.getByRole('button', { name: 'Gå til log ind' }).click()
  return { username, password, totp: URI.parse(read.data) as TOTP }
}
async function signIn(page: Page, { username, password, totp }: Awaited<ReturnType<typeof accept>>): Promise<void> {
  await page.getByLabel('Brugernavn').fill(username)
  await page.getByLabel('Adgangskode', { exact: true }).fill(password)
  await page.getByLabel('Engangskode').fill(totp.generate())
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await page.waitForURL(/\/workplace\/(?:m\/|operator)/)
}

test('the start prints a one-use link; its operator adds a member, whose administrator invites a counsellor, and the page is there', async () => {
  const link = /(http\S+\/workplace\/invitation#\S+)/.exec(world.said())?.[1]
  assert.ok(link, world.said())
  const operator = await person(browser, world.url, desk)
  await signIn(operator.page, await accept(operator.page, link, 'olga'))
  await operator.page.getByRole('button', { name: 'Tilføj medlem' }).click()
  await operator.page.getByLabel('Navn', { exact: true }).first().fill('Havnen')
  await operator.page.getByLabel('Adresse på siden').fill('havnen')
  await operator.page.getByLabel('Navn på den første administrator').fill('Ada')
  await operator.page.getByRole('button', { name: 'Tilføj medlemmet' }).click()
  const first = await operator.page.getByRole('textbox', { name: 'Link' }).inputValue()
  await mustBeAccessible(operator.page, 'the one-use link')
  await operator.context.close()

  const again = await person(browser, world.url, desk)
  await again.page.goto(link)
  await again.page.getByText('Linket kan ikke bruges mere').or(again.page.getByText('Linket er brugt eller udløbet')).first().waitFor()
  await again.context.close()

  const administrator = await person(browser, world.url, desk)
  await signIn(administrator.page, await accept(administrator.page, first, 'ada'))
  await administrator.page.goto(`${world.url}/workplace/m/havnen/staff`)
  await administrator.page.getByRole('button', { name: 'Invitér en kollega' }).click()
  await administrator.page.getByRole('dialog').getByLabel('Navn', { exact: true }).fill('Carl')
  await administrator.page.getByRole('button', { name: 'Lav invitation' }).click()
  const second = await administrator.page.getByRole('textbox', { name: 'Link' }).inputValue()

  const counsellor = await person(browser, world.url, desk)
  await signIn(counsellor.page, await accept(counsellor.page, second, 'carl'))
  await counsellor.page.getByText('Ingen venter lige nu').waitFor()

  const citizen = await person(browser, world.url, phone)
  await citizen.page.goto(`${world.url}/havnen`)
  await citizen.page.getByRole('button', { name: 'Start samtale' }).waitFor()
  await citizen.context.close()

  await test('P42 a passkey signs in without a password', async () => {
    const { page, context } = counsellor
    const authenticator = await context.newCDPSession(page)
    await authenticator.send('WebAuthn.enable')
    await authenticator.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
    await page.goto(`${world.url}/workplace/m/havnen/profile`)
    await page.getByRole('button', { name: 'Tilføj adgangsnøgle på denne enhed' }).click()
    await page.getByText('Adgangsnøglen er tilføjet').waitFor()
    await mustBeAccessible(page, 'the profile')
    await page.getByRole('button', { name: /^Menu: / }).click()
    await page.getByRole('menuitem', { name: 'Log ud' }).click()
    await page.getByText('Du er logget ud').waitFor()
    await page.goto(`${world.url}/workplace`)
    await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click()
    await page.waitForURL(/\/workplace\/m\/havnen/)
  })

  await test('P03 work that is ended is over at once, the open desk included', async () => {
    const { page } = administrator
    await page.goto(`${world.url}/workplace/m/havnen/staff`)
    await page.getByRole('row', { name: /Navn carl/ }).getByRole('button', { name: /Afslut arbejdet/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: /^Luk adgangen for/ }).click()
    await counsellor.page.getByText(/logget ud|Log ind/).first().waitFor({ timeout: 6000 })
  })
  await administrator.context.close()
  await counsellor.context.close()
})

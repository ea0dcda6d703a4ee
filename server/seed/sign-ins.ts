import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { TOTP } from 'otpauth'
import { StartError } from '../src/platform/starterror.ts'

/** A demo person's way in. Made at random when the world is seeded, kept with the data, and only ever in a demo. */
export interface SignIn {
  readonly username: string
  readonly password: string
  /** Base32 secret of the one-time codes (RFC 6238). */
  readonly totp: string
  readonly name: string
  /** Where they work and as what, in words. */
  readonly work: string
}
export interface SignIns {
  readonly members: readonly { slug: string; name: string }[]
  readonly staff: readonly SignIn[]
}

const fileIn = (dataDir: string) => join(dataDir, 'demo', 'sign-ins.json')

export async function keepSignIns(dataDir: string, signIns: SignIns): Promise<void> {
  const file = fileIn(dataDir)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, JSON.stringify(signIns, null, 2), { mode: 0o600 })
  await chmod(file, 0o600)
}

/** The demo's sign-ins, or undefined when the data folder holds no demo. */
export async function readSignIns(dataDir: string): Promise<SignIns | undefined> {
  try {
    return JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as SignIns
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new StartError(`The demo's sign-ins in ${fileIn(dataDir)} cannot be read.`)
  }
}

/** The six digits that the person's authenticator shows at `at`, and for how many seconds more. */
export function codeOf({ totp }: SignIn, at: Date): { code: string; seconds: number } {
  const generator = new TOTP({ secret: totp })
  return { code: generator.generate({ timestamp: at.getTime() }), seconds: 30 - (Math.floor(at.getTime() / 1000) % 30) }
}

/** What `npm start` prints in a demo: the citizens' pages, the workplace, and who can sign in. */
export function welcome(publicUrl: string, { members, staff }: SignIns): string[] {
  const wide = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length))
  const [names, users, passwords] = [wide(members.map(({ name }) => name)), wide(staff.map(({ username }) => username)), wide(staff.map(({ password }) => password))]
  return [
    '',
    'Citizens:',
    ...members.map(({ slug, name }) => `  ${name.padEnd(names)}  ${publicUrl}/${slug}`),
    '',
    `Workplace:  ${publicUrl}/workplace`,
    ...staff.map(({ username, password, work }) => `  ${username.padEnd(users)}  ${password.padEnd(passwords)}  ${work}`),
    '  One-time code:  npx socialspace demo code NAME',
    '',
  ]
}

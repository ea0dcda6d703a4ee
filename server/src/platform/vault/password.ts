import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** Argon2id (RFC 9106) as OWASP's password storage cheat sheet recommends: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const encoded = /^\$argon2id\$v=19\$m=(\d{4,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{43,86})$/

const run = promisify(argon2)

/** Hashes a password. Gives a PHC string that carries its own salt and cost; not for reading, but still to be sealed. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await stretch(password, salt, cost, 32)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(salt)}$${plain(hash)}`
}

/** Whether the password is the hashed one. False for a string that is no hash, after the same time. */
export async function verifyPassword(password: string, phc: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = encoded.exec(phc) ?? []
  if (hash === undefined || salt === undefined) return verifyAgainstNothing(password)
  const expected = Buffer.from(hash, 'base64')
  const given = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return timingSafeEqual(await stretch(password, Buffer.from(salt, 'base64'), given, expected.length), expected)
}

/** For a user who does not exist: takes as long as a check, and is always false. */
export async function verifyAgainstNothing(password: string): Promise<false> {
  await stretch(password, randomBytes(16), cost, 32)
  return false
}

const stretch = (password: string, salt: Buffer, { memory, passes, parallelism }: { memory: number; passes: number; parallelism: number }, length: number) =>
  run('argon2id', { message: password.normalize('NFKC'), nonce: salt, memory, passes, parallelism, tagLength: length })

const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

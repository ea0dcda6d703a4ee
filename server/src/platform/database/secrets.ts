import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import * as z from 'zod/mini'
import { StartError } from '../starterror.ts'
import { randomToken } from '../vault/index.ts'

const shape = z.strictObject({ postgres: z.string(), socialspace_owner: z.string(), socialspace_app: z.string() })
/** Passwords of the embedded database's three roles. */
export type Secrets = z.infer<typeof shape>

/** Reads the passwords, or makes them the first time; readable by us alone. @throws StartError when the file is spoilt. */
export function secrets(file: string): Secrets {
  if (existsSync(file)) return readSecrets(file)
  const made: Secrets = { postgres: randomToken(24), socialspace_owner: randomToken(24), socialspace_app: randomToken(24) }
  const fresh = openSync(`${file}.new`, 'w', 0o600)
  writeSync(fresh, JSON.stringify(made))
  fsyncSync(fresh)
  closeSync(fresh)
  renameSync(`${file}.new`, file)
  return made
}

/** Reads passwords made earlier. @throws StartError when they cannot be read. */
export function readSecrets(file: string): Secrets {
  try {
    chmodSync(file, 0o600)
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new StartError(`The embedded database's passwords in ${file} cannot be read: restore that file from your backup.`)
  }
}

import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from './files.ts'
import { StartError } from './starterror.ts'

/** Stands in the data folder while a restore is under way: what is there may be half of two. Only a restore may hold the folder then. */
export const restoring = (dir: string): string => join(dir, 'restoring')

/** The data folder, held by this process alone. */
export interface DataFolder { release(): void }

/**
 * Makes the data folder if need be and holds it. The lock is the operating system's (SQLite takes it), so that it is gone when its process is, however that ended.
 * @throws StartError when the folder cannot be written, or another SocialSpace holds it.
 */
export function holdDataFolder(dir: string, options?: { restoring: true }): DataFolder
/** The same, but undefined when another SocialSpace holds the folder. */
export function holdDataFolder(dir: string, options: { patient: true }): DataFolder | undefined
export function holdDataFolder(dir: string, options: { patient?: true; restoring?: true } = {}): DataFolder | undefined {
  make(dir)
  const lock = open(join(dir, 'lock'), dir)
  const holder = join(dir, 'lock.pid')
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive')
  } catch {
    lock.close()
    if (options.patient) return undefined
    throw new StartError(`SocialSpace already runs on ${dir}${holderOf(holder)}: stop it first, or choose another DATA_DIR.`)
  }
  if (!options.restoring && existsSync(restoring(dir))) {
    lock.close()
    throw new StartError(`A restore into ${dir} was interrupted: run it again.`)
  }
  writeFileSync(holder, String(process.pid), { mode: 0o600 })
  return {
    release() {
      rmSync(holder, { force: true })
      lock.close()
    },
  }
}

function make(dir: string): void {
  try {
    makeFolder(dir)
    readdirSync(dir)
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartError(`The data folder ${dir} cannot be written (${(error as NodeJS.ErrnoException).code}): give this user the right to, or choose another DATA_DIR.`)
  }
}

function open(file: string, dir: string): DatabaseSync {
  try {
    return new DatabaseSync(file)
  } catch {
    throw new StartError(`The data folder ${dir} cannot be written: give this user the right to, or choose another DATA_DIR.`)
  }
}

function holderOf(file: string): string {
  try {
    return ` (process ${readFileSync(file, 'utf8')})`
  } catch {
    return ''
  }
}

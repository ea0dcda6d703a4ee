import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { SeedDeps } from '../seed/index.ts'
import { readSignIns, welcome } from '../seed/sign-ins.ts'
import type { Config } from './config/index.ts'
import { StartError } from './platform/starterror.ts'

/** Stands in the data folder while the demo world is being made. */
const half = ({ dataDir }: Config) => join(dataDir, 'demo', 'half-made')

/**
 * Before anything is opened: a demo never gets a public address, and one whose making was interrupted is made anew (nobody has used it yet).
 * @throws StartError
 */
export async function checkDemo(config: Config): Promise<void> {
  if (!config.demo) {
    if (existsSync(half(config)) || (await readSignIns(config.dataDir))) {
      throw new StartError(`The data folder ${config.dataDir} holds a demo, whose passwords were shown to everybody: choose another DATA_DIR for ${config.publicUrl}.`)
    }
    return
  }
  if (!existsSync(half(config))) return
  const { rootKeyFile, epochDir, keyStoreFile, ledgerFile } = config.vault
  const kept = [join(config.dataDir, 'postgres'), rootKeyFile, epochDir, keyStoreFile, ledgerFile]
  if (config.database !== undefined || kept.some((path) => relative(config.dataDir, path).startsWith('..'))) {
    throw new StartError(`The demo in ${config.dataDir} was only half made: empty its database, delete its keys and that folder, and start again.`)
  }
  for (const path of [...kept, join(config.dataDir, 'demo')]) rmSync(path, { recursive: true, force: true })
}

/** True when the demo world has yet to be made. */
export const lacksDemo = async ({ demo, dataDir }: Config): Promise<boolean> => demo && (await readSignIns(dataDir)) === undefined

/** Makes the demo world, once. */
export async function makeDemo(config: Config, deps: Omit<SeedDeps, 'dataDir'>): Promise<void> {
  const { seedDemo } = await import('../seed/index.ts')
  mkdirSync(dirname(half(config)), { recursive: true, mode: 0o700 })
  writeFileSync(half(config), '')
  await seedDemo({ ...deps, dataDir: config.dataDir })
  rmSync(half(config))
}

/** What to print about the demo: addresses and sign-ins. */
export async function demoLines(config: Config): Promise<string[]> {
  const signIns = await readSignIns(config.dataDir)
  return signIns === undefined ? [] : welcome(config.publicUrl, signIns)
}

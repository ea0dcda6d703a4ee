import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig } from '../config/index.ts'
import { guard, withDatabase } from '../platform/database/index.ts'
import { StartError } from '../platform/starterror.ts'
import type { Command } from './command.ts'

/** What a check found: `ok`, `warn` (unwise) or `wrong` (will not work, or is not safe), each in a sentence. */
interface Finding { readonly level: 'ok' | 'warn' | 'wrong'; readonly text: string }
type Check = (config: Config) => Finding | Promise<Finding>

const ok = (text: string): Finding => ({ level: 'ok', text })
const warn = (text: string): Finding => ({ level: 'warn', text })
const wrong = (text: string): Finding => ({ level: 'wrong', text })

const checks: readonly Check[] = [node, database, rootKey, swap, coreDumps, demoOrPublic]

export const doctor: Command = {
  usage: '',
  about: 'Looks at this machine, the settings, the data folder, the database and the keys, and says what is wrong or unwise. Ends with 1 when something is wrong.',
  async run() {
    const config = readConfig()
    const findings: Finding[] = []
    for (const check of checks) {
      const finding = await check(config)
      findings.push(finding)
      process.stdout.write(`${{ ok: '✓', warn: '!', wrong: '✗' }[finding.level]} ${finding.text}\n`)
    }
    return findings.some(({ level }) => level === 'wrong') ? 1 : 0
  },
}

function node(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  return major >= 24 ? ok(`Node ${process.versions.node}.`) : wrong(`This is Node ${process.versions.node}; SocialSpace runs on Node 24, which npm installs beside it.`)
}

async function database(config: Config): Promise<Finding> {
  if (config.database === undefined && !existsSync(join(config.dataDir, 'postgres'))) return warn(`There is no database in ${config.dataDir} yet: the first start makes it.`)
  try {
    return await withDatabase(config, async (_, { app }) =>
      ok(`The database is durable, and the app's role ${await guard(app)} cannot look over the walls (${config.database ? 'external' : `embedded in ${config.dataDir}`}).`))
  } catch (error) {
    if (error instanceof StartError) return wrong(error.message)
    throw error
  }
}

function rootKey({ vault: { rootKeyFile } }: Config): Finding {
  if (!existsSync(rootKeyFile)) return warn(`There is no root key at ${rootKeyFile} yet: the first start makes it.`)
  const { mode } = statSync(rootKeyFile)
  return mode & 0o077 ? wrong(`The root key ${rootKeyFile} can be read by other users: chmod 600 it.`) : ok(`Only this user can read the root key ${rootKeyFile}.`)
}

function swap(): Finding {
  if (!existsSync('/proc/swaps')) return warn('Whether swap is encrypted cannot be seen on this system: make sure that it is, or off.')
  const open = readFileSync('/proc/swaps', 'utf8').trim().split('\n').slice(1).map((line) => line.split(/\s+/)[0]!).filter((device) => !/^\/dev\/(dm-|mapper\/|zram)/.test(device))
  return open.length === 0 ? ok('No unencrypted swap.') : warn(`Swap on ${open.join(', ')} seems not to be encrypted, and what is in memory could be written there: encrypt it or switch it off.`)
}

function coreDumps(): Finding {
  if (!existsSync('/proc/self/limits')) return warn('Whether core dumps are off cannot be seen on this system.')
  const limit = /^Max core file size\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
  return limit === '0' ? ok('Core dumps are off.') : warn('Core dumps are on for this process: start with `npm start` or `npx socialspace`, which switch them off.')
}

function demoOrPublic({ demo, publicUrl, tls, trustedProxies }: Config): Finding {
  if (demo) return ok('This is a demo that only this machine can reach (PUBLIC_URL is not set).')
  if (publicUrl.startsWith('https:') && tls === undefined && trustedProxies.length === 0) {
    return warn('PUBLIC_URL is https, but neither TLS_CERT nor TRUSTED_PROXIES is set: say which proxy ends TLS.')
  }
  return ok(`Citizens reach this at ${publicUrl}.`)
}

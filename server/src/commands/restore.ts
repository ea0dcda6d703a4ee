import { resolve } from 'node:path'
import { readConfig } from '../config/index.ts'
import { restore } from '../platform/backup/index.ts'
import { StartError } from '../platform/starterror.ts'
import { progress } from '../progress.ts'
import { type Command, UsageError } from './command.ts'

export const restoreCommand: Command = {
  usage: '[--database FOLDER] [--keys FOLDER] [--ledger FILE]',
  about: "Puts backups in place, while SocialSpace is stopped: a database's, a key store's, or both. What was there is set aside, not deleted.\n\nIt refuses without an erasure ledger that reaches to now: one that says everything that the backups, the key store and the ledger in the data folder say. Without --ledger the one in the data folder counts. Whoever was erased since the backup is unreadable before anything opens, and gone before the port does.\n\nA restored external database has the same need: restore it with its own tool, then run restore --ledger FILE.",
  options: { database: { type: 'string' }, keys: { type: 'string' }, ledger: { type: 'string' } },
  async run({ values, positionals }) {
    const config = readConfig()
    const path = (name: string) => (typeof values[name] === 'string' ? resolve(values[name]) : undefined)
    const from = { database: path('database'), keys: path('keys'), ledger: path('ledger') }
    if (config.database !== undefined && from.database !== undefined) throw new StartError('The database is the PostgreSQL of DATABASE_URL: restore it with its own tool, then run restore --ledger FILE.')
    if (positionals.length > 0 || (config.database === undefined && from.database === undefined && from.keys === undefined)) throw new UsageError('Write restore --database FOLDER, or restore --keys FOLDER, or both.')
    const { step, line } = progress(config)
    const aside = await restore(config, from, step)
    for (const place of aside) line(`What was there is now ${place}: delete it when all is well.`)
    line('Start SocialSpace now: before its port opens it removes every row whose key is gone.')
    return 0
  },
}

import { resolve } from 'node:path'
import { readConfig } from '../config/index.ts'
import { copyLedger, makeDatabaseBackup, makeKeysBackup, mustBeApart } from '../platform/backup/index.ts'
import { StartError } from '../platform/starterror.ts'
import { progress } from '../progress.ts'
import { type Command, UsageError } from './command.ts'

const kinds = ['database', 'keys', 'all'] as const
type Kind = (typeof kinds)[number]

export const backup: Command = {
  usage: '--to FOLDER [--what database|keys|all] [--ledger-to FOLDER]',
  about: 'Backs up the embedded database into FOLDER/database and the key store into FOLDER/keys, each in a new folder with a manifest, while SocialSpace runs and people write.\n\nNeither the root key nor the epoch secret is in it: they are kept apart, see docs/running/backup.md. The erasure ledger is not in it either; --ledger-to copies it to a place of its own, newest only. An external database is backed up with its own tool.',
  options: { to: { type: 'string' }, what: { type: 'string' }, 'ledger-to': { type: 'string' } },
  async run({ values, positionals }) {
    const what = values.what ?? 'all'
    if (typeof values.to !== 'string' || positionals.length > 0) throw new UsageError('Write backup --to FOLDER.')
    if (!isKind(what)) throw new UsageError(`--what is ${kinds.join(', ')}.`)
    const config = readConfig()
    const [to, ledgerTo] = [resolve(values.to), typeof values['ledger-to'] === 'string' ? resolve(values['ledger-to']) : undefined]
    if (config.database !== undefined && what !== 'keys') {
      throw new StartError('The database is the PostgreSQL of DATABASE_URL: back it up with its own tool (pg_basebackup or pg_dump), and the keys with backup --what keys.')
    }
    mustBeApart(to, config.dataDir, config.vault, ledgerTo)
    const { step, line } = progress(config)
    let copied = 0
    const onBytes = (bytes: number) => { if (config.terminal) process.stdout.write(`\r\u001b[K… database, ${mebibytes(copied += bytes)}`) }
    const says = ({ folder, bytes }: { folder: string; bytes: number }) => `: ${folder}, ${mebibytes(bytes)}`
    if (what !== 'keys') await step('database', () => makeDatabaseBackup(config.dataDir, config.vault, to, onBytes), says)
    if (what !== 'database') await step('key store', () => makeKeysBackup(config.vault, to), says)
    // Last, so that it reaches at least as far as both.
    if (ledgerTo !== undefined) await step('erasure ledger', () => copyLedger(config.vault.ledgerFile, ledgerTo), ({ file }) => `: ${file}`)
    else line('The erasure ledger was not copied (--ledger-to FOLDER does): nothing can be restored without its newest state.')
    return 0
  },
}

const isKind = (text: unknown): text is Kind => kinds.some((kind) => kind === text)
const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`

import { readConfig } from '../config/index.ts'
import { guard, migrate, withServer } from '../platform/database/index.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  usage: '',
  about: 'Makes the migrations that the database does not have yet, in one transaction. serve does the same at its start; this is for upgrading before it.',
  async run() {
    const made = await withServer(readConfig(), async ({ app, owner }) => await migrate(owner, await guard(app)))
    process.stdout.write(made.length === 0 ? 'The database is up to date.\n' : `${made.join('\n')}\n`)
    return 0
  },
}

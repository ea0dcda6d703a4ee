import { readConfig } from '../config/index.ts'
import { prepare, withServer } from '../platform/database/index.ts'
import { openVault } from '../platform/vault/index.ts'
import { progress } from '../progress.ts'
import type { Command } from './command.ts'

export const setup: Command = {
  usage: '',
  about: 'Makes the data folder, the keys and the database and brings the schema up to date, then ends. serve does all this by itself; setup is for doing it ahead.',
  async run() {
    const config = readConfig()
    const { step, line } = progress(config)
    await step('database ready', () => withServer(config, async (addresses) => await (await prepare(addresses)).database.close()))
    await step('keys ready', () => openVault(config.vault).close())
    line(`Copy the root key (${config.vault.rootKeyFile}) to a safe place that is not this machine: nothing can be read without it.`)
    return 0
  },
}

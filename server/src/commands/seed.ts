import { createApp } from '../app.ts'
import { readConfig } from '../config/index.ts'
import { checkDemo, lacksDemo, makeDemo } from '../demo.ts'
import { prepare, withServer } from '../platform/database/index.ts'
import { configureLog, log } from '../platform/log.ts'
import { StartError } from '../platform/starterror.ts'
import { openVault } from '../platform/vault/index.ts'
import type { Command } from './command.ts'

export const seed: Command = {
  usage: '',
  about: 'Puts the demo world (two members, named people, a week of life) into an empty database. serve does it by itself when it is a demo.',
  async run() {
    const config = readConfig()
    configureLog(config.log)
    if (!config.demo) throw new StartError('Only a demo is seeded, and with PUBLIC_URL set this is none.')
    await withServer(config, async (addresses) => {
      if (!(await lacksDemo(config))) throw new StartError(`There is a demo in ${config.dataDir} already.`)
      const { database } = await prepare(addresses)
      const vault = openVault(config.vault)
      try {
        const app = await createApp({ config, database, vault, log })
        await makeDemo(config, { database, modules: app.modules }).finally(() => app.close())
      } finally {
        vault.close()
        await database.close()
      }
    }, () => checkDemo(config))
    process.stdout.write('The demo world is made: start it with npm start.\n')
    return 0
  },
}

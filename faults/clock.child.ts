import { createInterface } from 'node:readline'
import pino from 'pino'
import { createApp } from '../server/src/app.ts'
import { readConfig } from '../server/src/config/index.ts'
import { type Address, connect } from '../server/src/platform/database/index.ts'
import { openVault } from '../server/src/platform/vault/index.ts'

/** Whatever it is asked for, it looks at what is due at a member, deletes that unless it is held back, and says what came of it: for a process whose clock the system itself gets wrong. */
const { address, folder, member } = JSON.parse(process.argv[2]!) as { address: Address; folder: string; member: string }
const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' })
const database = connect(address, { max: 4 })
const vault = openVault(config.vault)
const { modules } = await createApp({ config, database, vault, log: pino({ level: 'silent' }), pages: false })
process.stdout.write('ready\n')
for await (const _asked of createInterface(process.stdin)) {
  const done = await modules.retention.run(member)
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), elapsed: performance.now(), ...done })}\n`)
}
process.exit(0)

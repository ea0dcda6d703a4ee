import { createWriteStream, existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createApp, type Modules } from '../app.ts'
import { readConfig } from '../config/index.ts'
import { withDatabase } from '../platform/database/index.ts'
import { makeNamedFolder } from '../platform/files.ts'
import { configureLog, log } from '../platform/log.ts'
import { StartError } from '../platform/starterror.ts'
import { openVault } from '../platform/vault/index.ts'
import { type Command, type Given, UsageError } from './command.ts'

export const members: Command = {
  usage: 'export NAME --to FOLDER [--then-erase [--yes NAME]]',
  about: [
    'Hands a leaving member (NAME is its short name, as in its address) everything, readable: in citizens/ the extract of each citizen, as they could fetch it themselves; in member.json and member.html its settings, themes, queues, staff and log.',
    'The folder must be empty or not there yet. What is in it is not encrypted: it is for the member alone, and yours to destroy when it has been handed over.',
    'With --then-erase, and when all of it is written, every key of the member is destroyed and all its rows are deleted, except the log of acts. That asks for the member’s name, or takes it from --yes. It cannot be undone.',
    'Ends with 0 when all is done, with 1 when something could not be (then nothing is erased), and with 2 when it was asked wrongly.',
  ].join('\n\n'),
  options: { to: { type: 'string' }, 'then-erase': { type: 'boolean' }, yes: { type: 'string' } },
  async run({ values, positionals: [what, name, ...rest] }) {
    if (what !== 'export' || !name || rest.length > 0 || typeof values.to !== 'string') throw new UsageError('Write members export NAME --to FOLDER.')
    if (values.yes !== undefined && !values['then-erase']) throw new UsageError('--yes goes with --then-erase.')
    const folder = resolve(values.to)
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw new StartError(`${folder} is not a folder.`)
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new StartError(`${folder} is not empty.`)
    const config = readConfig()
    configureLog({ ...config.log, level: 'error' })
    return await withDatabase(config, async (database) => {
      const vault = openVault(config.vault)
      const app = await createApp({ config, database, vault, log, pages: false })
      try {
        const all = await app.modules.members.all()
        const member = all.find(({ slug }) => slug === name)
        if (!member) throw new UsageError(`There is no member ${name}; there are ${all.map(({ slug }) => slug).join(', ')}.`)
        if (values['then-erase']) await mustMean(name, values)
        const count = await handOver(app.modules, member.id, folder)
        say(`${name}: ${count} citizens and the member’s own tables are in ${folder}.`)
        if (values['then-erase']) {
          await app.modules.retention.eraseMember(member.id)
          say(`${name}: every key is destroyed, and the rows are deleted.`)
        }
        return 0
      } finally {
        await app.close()
        vault.close()
      }
    })
  },
}

/** Whoever erases a member writes its name. @throws StartError, UsageError */
async function mustMean(name: string, { yes }: Given['values']): Promise<void> {
  if (yes === undefined && !process.stdin.isTTY) throw new UsageError(`Nobody is here to ask: add --yes ${name}.`)
  let said = yes
  if (said === undefined) {
    const asking = createInterface({ input: process.stdin, output: process.stdout })
    said = await asking.question(`All of ${name} will be erased for ever. Write its name to go on: `).finally(() => asking.close())
  }
  if (said !== name) throw new StartError('The names are not the same: nothing is done.')
}

/** Writes everything; how many citizens there were. */
async function handOver({ rights }: Modules, member: string, folder: string): Promise<number> {
  makeNamedFolder(join(folder, 'citizens'))
  const write = async (name: string, content: Readable) => await pipeline(content, createWriteStream(join(folder, name), { flags: 'wx', mode: 0o600 }))
  let count = 0
  for await (const citizen of rights.citizensOf(member)) {
    await write(join('citizens', `${citizen}.zip`), rights.extractOf(member, citizen, () => undefined))
    count += 1
    if (process.stdout.isTTY) process.stdout.write(`\r  ${count} citizens\r`)
  }
  await write('member.json', Readable.from(rights.memberJson(member)))
  await write('member.html', Readable.from(rights.memberPage(member)))
  return count
}

const say = (line: string) => process.stdout.write(`${line}\n`)

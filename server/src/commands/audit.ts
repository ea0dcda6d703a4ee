import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { type Finding, verifyLog, wrongs } from '@socialspace/contract/verifier'
import { type App, createApp } from '../app.ts'
import { type Config, readConfig } from '../config/index.ts'
import { withDatabase } from '../platform/database/index.ts'
import { configureLog, log } from '../platform/log.ts'
import { StartError } from '../platform/starterror.ts'
import { openVault, PLATFORM } from '../platform/vault/index.ts'
import { type Command, UsageError } from './command.ts'

const shownFindings = 20

export const audit: Command = {
  usage: 'verify [--member SLUG|ID] [--key KEY] [--checkpoint FILE …] [--save FILE]',
  about: `Verifies the log of acts: every entry's signature and hash, its place in the tree, the signed checkpoint, and the proofs; of every member, of members that have left (by their id; their names are gone) and of the platform itself, or of one member. A running server is not disturbed.

A checkpoint that was kept before shows whether anything was changed, cut off or put back since: give each file with --checkpoint. With --save the latest checkpoints are written to FILE, for the next time; those that are there already are held against the log first, and nothing is written when something is found. Keep it where whoever could change the database cannot. --key is the key that was kept (name+id+key), where that of this installation shall not be believed.

Ends with 0 when nothing was found, 1 when something was (or it could not be read), 2 when it was asked wrongly.`,
  options: { member: { type: 'string' }, key: { type: 'string' }, checkpoint: { type: 'string', multiple: true }, save: { type: 'string' } },
  async run({ values, positionals }) {
    if (positionals.length !== 1 || positionals[0] !== 'verify') throw new UsageError('Write audit verify.')
    if (values.key !== undefined && values.member === undefined) throw new UsageError('--key is one member’s: say whose with --member.')
    const save = values.save as string | undefined
    const saved = save !== undefined && existsSync(save) ? notesIn(save) : []
    const kept = [...new Set([...((values.checkpoint ?? []) as string[]).flatMap(notesIn), ...saved])]
    const config = readConfig()
    configureLog({ ...config.log, level: 'error' })
    return await withApp(config, async (app) => {
      const notes: string[] = []
      const logs = await logsOf(app, values.member as string | undefined)
      const gone = values.member === undefined ? kept.filter((note) => !logs.some(({ id }) => isOf(id, note))) : []
      for (const note of gone) process.stdout.write(`✗ ${note.split('\n')[0]}: there is no such log any more, and a checkpoint of it was kept.\n`)
      let found = gone.length
      for (const { id, name } of logs) {
        const verified = await verifyOne(app, id, name, kept.filter((note) => isOf(id, note)), values.key as string | undefined)
        found += verified.found
        if (verified.note !== null) notes.push(verified.note)
      }
      if (save !== undefined && found === 0) {
        // Those of logs that were not looked at stay.
        const others = saved.filter((note) => !logs.some(({ id }) => isOf(id, note)))
        try {
          writeFileSync(save, [...others, ...notes].join('\n'))
        } catch (error) {
          throw new StartError(`${save} cannot be written (${(error as NodeJS.ErrnoException).code}): the checkpoints are not kept.`)
        }
        process.stdout.write(`Checkpoints kept in ${save}.\n`)
      }
      return found === 0 ? 0 : 1
    })
  },
}

const isOf = (id: string, note: string) => note.startsWith(`socialspace/acts/${id}\n`)

/** Checkpoints one after another, as they are saved here or downloaded. @throws UsageError */
function notesIn(file: string): string[] {
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`There is no file ${file}.`)
  const notes = readFileSync(file, 'utf8').split(/^(?=socialspace\/acts\/)/m).filter((part) => part.startsWith('socialspace/acts/')).map((part) => `${part.trimEnd()}\n`)
  if (notes.length === 0) throw new UsageError(`There is no checkpoint in ${file}.`)
  return notes
}

async function logsOf(app: App, slug: string | undefined): Promise<{ id: string; name: string }[]> {
  const all = (await app.modules.members.all()).map(({ id, slug }) => ({ id, name: slug }))
  // What is left of a member that has left is its log, until that ends.
  const left = (await app.modules.retention.left()).map((id) => ({ id, name: `a member that left (${id})` }))
  if (slug === undefined) return [...all, ...left, { id: PLATFORM, name: 'the platform itself' }]
  const one = [...all.filter(({ name }) => name === slug), ...left.filter(({ id }) => id === slug)]
  if (one.length === 0) throw new UsageError(`There is no member ${slug}; there are ${all.map(({ name }) => name).join(', ') || 'none'}.`)
  return one
}

async function verifyOne(app: App, id: string, name: string, kept: readonly string[], key: string | undefined): Promise<{ found: number; note: string | null }> {
  const log = app.modules.audit.log(id)
  const say = (text: string) => void process.stdout.write(`${text}\n`)
  const progress = process.stderr.isTTY ? (done: number, of: number) => void process.stderr.write(done < of ? `\r… ${name}: ${done} of ${of}` : '\r\u001B[K') : undefined
  const { findings, checkpoint, entries, expired } = await verifyLog({ key: key ?? log.key, kept, log, ...(progress && { progress }) })
    .catch((error: unknown) => { throw error instanceof TypeError && key !== undefined ? new UsageError('--key is name+id+key, as it is given with a checkpoint.') : error })
  for (const finding of findings.slice(0, shownFindings)) say(`✗ ${name}: ${inWords(finding)}.`)
  if (findings.length > shownFindings) say(`✗ ${name}: ${findings.length - shownFindings} more like these.`)
  if (findings.length === 0) {
    say(`✓ ${name}: ${entries} entries${expired > 0 ? ` (${expired} past their time)` : ''}${checkpoint ? `, checkpoint of ${checkpoint.at}` : ', no checkpoint yet'}, held against ${kept.length} kept ${kept.length === 1 ? 'checkpoint' : 'checkpoints'}.`)
    if (kept.length === 0 && checkpoint) say('! Without a checkpoint from before, what was changed before this one is not seen: keep one with --save FILE.')
  }
  return { found: findings.length, note: checkpoint?.note ?? null }
}

const inWords = ({ wrong, place, size }: Finding): string => `${place === undefined ? '' : `entry ${place}: `}${wrongs[wrong]}${size === undefined ? '' : ` (${size} entries)`}`

/** The modules without the port, beside a server that may be running. */
async function withApp<T>(config: Config, work: (app: App) => Promise<T>): Promise<T> {
  if (!existsSync(config.vault.keyStoreFile)) throw new StartError(`There is nothing to verify yet: ${config.vault.keyStoreFile} is not there.`)
  return await withDatabase(config, async (database) => {
    const vault = openVault(config.vault)
    try {
      const app = await createApp({ config, database, vault, log, pages: false })
      return await work(app).finally(() => app.close())
    } finally {
      vault.close()
    }
  })
}

import { type RetentionCounts, retentionKinds } from '@socialspace/contract/shapes'
import { createApp } from '../app.ts'
import { readConfig } from '../config/index.ts'
import { withDatabase } from '../platform/database/index.ts'
import { configureLog, log } from '../platform/log.ts'
import { openVault, PLATFORM } from '../platform/vault/index.ts'
import { type Command, UsageError } from './command.ts'

export const retention: Command = {
  usage: 'run [--dry-run] [--confirm] [--member SLUG]',
  about: [
    'Deletes what has run out, at every member or at one; the server does it by itself every five minutes. May run beside it.',
    'With --dry-run it says what is due and what will be within a day, and changes nothing. With --confirm it also deletes what is held back (after a stop, when the clock was moved, or when far more is due than was expected), after showing how much: look at the dry run first.',
    'Ends with 1 when something is held back, with 0 when all that is due is deleted, and with 2 when it was asked wrongly.',
  ].join('\n\n'),
  options: { 'dry-run': { type: 'boolean' }, confirm: { type: 'boolean' }, member: { type: 'string' } },
  async run({ values, positionals }) {
    if (positionals.join(' ') !== 'run') throw new UsageError('Write retention run.')
    if (values['dry-run'] && values.confirm) throw new UsageError('Either --dry-run or --confirm.')
    const config = readConfig()
    configureLog({ ...config.log, level: 'error' })
    return await withDatabase(config, async (database) => {
      const vault = openVault(config.vault)
      const app = await createApp({ config, database, vault, log, pages: false })
      try {
        const { members, retention } = app.modules
        const slugs = (await members.all()).map(({ slug }) => slug)
        const all = [...(await members.all()).map(({ id, slug }) => ({ id, name: slug })), { id: PLATFORM, name: 'staff who left' }, ...(await retention.left()).map((id) => ({ id, name: 'the log of a member that left' }))]
        const chosen = all.filter(({ name }) => values.member === undefined || name === values.member)
        if (chosen.length === 0) throw new UsageError(`There is no member ${String(values.member)}; there are ${slugs.join(', ')}.`)
        let held = false
        for (const { id, name } of chosen) {
          const { due, tomorrow } = await retention.preview(id)
          say(`${name}: ${inWords(due)} due now; ${inWords(tomorrow)} within a day.`)
          if (values['dry-run']) continue
          if (values.confirm) await retention.confirm(id, due)
          let done = 0
          const result = await retention.run(id, (some) => { done += some; progress(`  ${done} deleted`) })
          if (result === undefined) say('  The server is at it right now.')
          else if (result.held) say(`  Held back, nothing deleted: ${whys[result.held]}`)
          else if (inWords(due) !== nothing) say(`  Deleted: ${inWords(result.erased)}.`)
          held ||= result?.held != null
        }
        return held ? 1 : 0
      } finally {
        await app.close()
        vault.close()
      }
    })
  },
}

const whys = {
  steady: 'SocialSpace has not run for 24 hours since it was stopped or its clock was moved. Start it and wait, or look and run again with --confirm.',
  volume: 'far more is due than was expected. Look whether the clock and the periods are right, then run again with --confirm.',
} as const
const words: Readonly<Record<(typeof retentionKinds)[number], [string, string]>> = {
  profile: ['profile', 'profiles'], known: ['known profile', 'known profiles'], conversation: ['conversation', 'conversations'], note: ['note', 'notes'], group: ['group', 'groups'], team: ['message between colleagues', 'messages between colleagues'], invitation: ['invitation', 'invitations'], request: ['request', 'requests'], staff: ['member of staff', 'members of staff'], breach: ['breach', 'breaches'], act: ['entry of the log', 'entries of the log'],
}
const nothing = 'nothing'
const inWords = (counts: RetentionCounts) => retentionKinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${words[kind][counts[kind] === 1 ? 0 : 1]}`).join(', ') || nothing

const say = (line: string) => process.stdout.write(`${line}\n`)
const progress = (text: string) => { if (process.stdout.isTTY) process.stdout.write(`\r${text}\r`) }

import { randomUUID } from 'node:crypto'
import { verifyLog, type Wrong } from '@socialspace/contract/verifier'
import { readConfig } from '../server/src/config/index.ts'
import { logOf } from '../server/src/modules/audit/log.ts'
import { openNote } from '../server/src/modules/journal/note.ts'
import { signedNote } from '../server/src/modules/journal/signature.ts'
import type { NoteRow } from '../server/src/modules/journal/store.ts'
import { connect } from '../server/src/platform/database/index.ts'
import { runningEmbedded, runningSuperuser } from '../server/src/platform/database/embedded.ts'
import { openVault } from '../server/src/platform/vault/index.ts'
import { query } from '../server/test/database.ts'
import { type Caller, callAt, type Given, type OperationId } from '../server/test/world.ts'
import { generator, kill, type Kind, kinds, victimsOf } from './kill.ts'
import { makeSystem, type System, type Talk } from './system.ts'

/** What was found when all was quiet again: acts (answered with yes or not) without their entry, entries without their act, answered ones that are gone, and what the verifier says. */
export interface Report {
  readonly acts: number; readonly answered: number; readonly kills: number; readonly seconds: number; readonly seed: number
  readonly unwritten: readonly string[]; readonly undone: readonly string[]; readonly gone: readonly string[]; readonly wrongs: readonly Wrong[]
  /** What the same comparison says when an entry and a note have been taken out on purpose: one, and the note's two entries. */
  readonly seen: readonly [unwritten: number, undone: number]
}
export interface Options { readonly kills: number; readonly seed: number; readonly mutant?: string; readonly only?: Kind }

const pause = (milliseconds: number) => new Promise((settle) => { setTimeout(settle, milliseconds) })
const workers = 5

/** People start, take, write notes and close while processes are killed (SIGKILL) at random moments: whatever was done is in the log, and the log says nothing that was not done. */
async function acts({ kills, seed, mutant, only }: Options): Promise<Report> {
  const begun = performance.now()
  const random = generator(seed)
  const system = await makeSystem({ talks: workers, mutant })
  await system.start()
  const work = { on: true, answered: [] as string[] }
  const people = system.talks.map((talk) => keepActing(system.url, talk, work))
  const progress = async () => {
    const before = work.answered.length
    for (let waited = 0; work.answered.length < before + 20; waited += 10) {
      if (waited > 240_000) throw new Error(`nothing is done any more: ${system.state()}`)
      await pause(10)
    }
  }
  try {
    for (let done = 0; done < kills;) {
      await progress()
      await pause(random() * 200)
      const victims = victimsOf(system.pids, only ?? kinds[Math.floor(random() * kinds.length)]!, random)
      if (!victims) continue
      victims.forEach(kill)
      done++
      if (done % 10 === 0) process.stderr.write(`${done} of ${kills} kills, ${work.answered.length} acts answered, ${Math.round((performance.now() - begun) / 1000)} s\n`)
    }
    await progress()
    work.on = false
    await Promise.all(people)
    const found = await compare(system, work.answered)
    return { ...found, answered: work.answered.length, kills, seed, seconds: Math.round((performance.now() - begun) / 1000) }
  } finally {
    work.on = false
    await system.stop()
    system.remove()
  }
}

/** One conversation after another: what is answered with yes is noted, what is not is left as it is. */
async function keepActing(url: string, { member, counsellor }: Talk, work: { on: boolean; answered: string[] }): Promise<void> {
  while (work.on) {
    try {
      const site = (await must(url, 'readSite', nobody, { params: { slug: 'here' } })) as { consent: { version: string }; services: { queues: { id: string }[] }[]; themes: { id: string }[] }
      const [conversation, notes] = [randomUUID(), [randomUUID(), randomUUID()]]
      const at = { params: { member, conversation } }
      const does = async (id: OperationId, body: unknown, ...answered: string[]) => {
        await must(url, id, id === 'startConversation' ? nobody : counsellor, { ...at, ...(body !== undefined && { body }) })
        work.answered.push(...answered)
      }
      await does('startConversation', { conversation, queue: site.services[0]!.queues[0]!.id, themes: [site.themes[0]!.id], consent: { version: site.consent.version, language: 'da', agreed: true } }, `conversation.started ${conversation}`)
      await does('takeConversation', undefined, `conversation.taken ${conversation}`)
      await does('writeNote', { note: notes[0], themes: [], text: 'et notat' }, `note.written ${notes[0]}`)
      await does('closeConversation', { note: notes[1], themes: [], text: 'et notat til sidst' }, `note.written ${notes[1]}`, `conversation.closed ${conversation}`)
    } catch {
      await pause(100)
    }
  }
}
const nobody: Caller = { name: 'nobody', app: 'citizen', member: null, account: null, cookie: '' }

async function must(url: string, id: OperationId, caller: Caller, given: Given): Promise<unknown> {
  const { status, body } = await callAt(url, id, caller, given)
  if (status >= 300) throw new Error(`${id}: ${status}`)
  return body
}

/** Holds the rows that acts leave against the entries of the log, as a superuser who has the keys. */
async function compare({ dataDir, talks }: System, answered: readonly string[]): Promise<Pick<Report, 'acts' | 'unwritten' | 'undone' | 'gone' | 'wrongs' | 'seen'>> {
  const { member } = talks[0]!
  const vault = openVault(readConfig({ DATA_DIR: dataDir }).vault)
  const database = connect(runningEmbedded(dataDir).app)
  const ask = async (text: string) => (await query(runningSuperuser(dataDir), text, [member])).rows as Record<string, string>[]
  const entryOf = (act: string, citizen: string, object: string) => `${act} ${vault.unit(member, citizen).mac('audit.entry.object_mac', object).toString('hex')}`
  const look = async () => {
    const done = new Map<string, string>()
    for (const { act, citizen, id } of await ask(`
      select 'conversation.started' as act, citizen_id as citizen, id from conversations.conversation where member_id = $1
      union all select 'conversation.taken', citizen_id, id from conversations.conversation where member_id = $1 and taken_at is not null
      union all select 'conversation.closed', citizen_id, id from conversations.conversation where member_id = $1 and closed_at is not null
      union all select 'note.written', citizen_id, id from journal.note where member_id = $1
      union all select 'consent.given', citizen_id, id from consent.consent where member_id = $1`)) {
      done.set(entryOf(act!, citizen!, id!), `${act} ${id}`)
    }
    for (const row of (await query(runningSuperuser(dataDir), 'select * from journal.note where member_id = $1', [member])).rows as NoteRow[]) done.set(entryOf('note.signed', row.citizen_id, signedNote(row, openNote(vault, row))), `note.signed ${row.id}`)
    const written = (await ask("select act || ' ' || encode(object_mac, 'hex') as entry from audit.entry where member_id = $1 and object_mac is not null")).map(({ entry }) => entry!)
    const known = new Set(written)
    const undone = written.filter((entry, at) => !done.has(entry) || written.indexOf(entry) !== at)
    return { done, unwritten: [...done].filter(([entry]) => !known.has(entry)).map(([, what]) => what), undone }
  }
  try {
    while ((await ask('select 1 from audit.entry where member_id = $1 and place is null limit 1')).length > 0) await pause(200)
    const { done, unwritten, undone } = await look()
    const there = new Set(done.values())
    const signer = vault.signer('acts')
    const log = logOf({ database, signer }, member)
    const { findings } = await verifyLog({ key: log.key, kept: [], log })
    await ask("delete from audit.entry where member_id = $1 and id = (select id from audit.entry where member_id = $1 and act = 'conversation.taken' limit 1)")
    await ask('delete from journal.note where member_id = $1 and id = (select id from journal.note where member_id = $1 limit 1)')
    const broken = await look()
    return {
      acts: done.size, unwritten, undone, gone: answered.filter((what) => !there.has(what)), wrongs: [...new Set(findings.map(({ wrong }) => wrong))],
      seen: [broken.unwritten.length - unwritten.length, broken.undone.length - undone.length],
    }
  } finally {
    await database.close()
    vault.close()
  }
}

process.stdout.write(JSON.stringify(await acts(JSON.parse(process.argv[2]!) as Options)))
process.exit(0)

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { fromJSONSchema } from 'zod'
import { dataMaps } from '../../../datamaps.ts'
import { setClock } from '../../../platform/clock.ts'
import { join, planGroup } from '../../../../test/groups.ts'
import { randomId } from '../../../platform/vault/index.ts'
import { assessmentOf, record } from '../../../../test/breach.ts'
import { cutOff, extractOf, faultsOf, holdAnswer, openExtract, unpack, writeMessages } from '../../../../test/extracts.ts'
import { fillJournal } from '../../../../test/journal.ts'
import { toldBefore } from '../../../../test/told.ts'
import { type Caller, type Json, openWorld, type World } from '../../../../test/world.ts'
import { extractShape } from './index.ts'
import { shownTables } from './rows.ts'

let world: World
let sara: Caller
before(async () => {
  world = await openWorld()
  const { id } = await world.app.modules.identity.addStaff({
    username: 'sara', name: 'Kirsten Hemmelignavn', alias: 'Sara', title: { da: 'rådgiver', en: 'counsellor' }, password: world.app.modules.identity.suggestPassword(), roles: [{ member: world.here.id, role: 'counsellor' }],
  })
  sara = await world.signedIn('sara', id, world.here.id)
})
after(async () => {
  setClock(null)
  await world.close()
})

const here = () => ({ member: world.here.id })
const ask = (caller: Caller) => world.call('requestExtract', caller, { params: here(), body: {} })
const fetchAs = (caller: Caller, link: string) => fetch(world.url + link, { headers: { cookie: caller.cookie } })
const codeOf = async (answer: Response) => (answer.headers.get('content-type')?.startsWith('application/problem+json') ? ((await answer.json()) as { code: string }).code : `${answer.status} ${(await answer.arrayBuffer()).byteLength} bytes`)
const progress = (caller: Caller) => world.must('readExtractProgress', caller, { params: here() })
const inDatabase = <T>(work: (tx: Parameters<Parameters<typeof world.database.database.forMembers>[1]>[0]) => Promise<T>) => world.database.database.withRestricted.forMembers([world.here.id], work)

async function until<T>(look: () => Promise<T>, fits: (seen: T) => boolean, what: string, within = 10_000): Promise<T> {
  for (const end = performance.now() + within; performance.now() < end; await pause(50)) {
    const seen = await look()
    if (fits(seen)) return seen
  }
  throw new Error(`it never came to this: ${what}`)
}

const pdf = (word: string) => new TextEncoder().encode(`%PDF-1.4\n% ${word} ${'x'.repeat(150_000)}\n%%EOF`)

/** Someone who has given and been given all there is, each thing with a word of theirs in it. */
async function someone(word: string) {
  const { citizen, conversation } = await world.start()
  const at = { ...here(), conversation }
  const file = randomId()
  const own = { age: '15-17', name: `navn ${word}`, mail: `${word}@example.org`, phone: `+45${[...word].map((letter) => letter.charCodeAt(0)).join('').slice(0, 12)}` }
  await world.must('updateProfile', citizen, { params: at, body: { etag: 0, about: { ageGroup: own.age, gender: 'other', municipality: '0751' }, contact: { name: own.name, postcode: '8000' } } })
  await toldBefore(world, citizen, own)
  await world.must('takeConversation', sara, { params: at })
  await world.must('uploadFile', citizen, { params: { ...at, file }, body: pdf(word) })
  await world.must('sendMessage', citizen, { params: at, body: { id: randomId(), text: `besked ${word} <script>alert("${word}")</script>`, files: [{ id: file, name: `brev/${word}.pdf` }] } })
  await world.must('sendMessage', sara, { params: at, body: { id: randomId(), text: `svar ${word}\npå to linjer`, files: [] } })
  await world.must('writeNote', sara, { params: at, body: { note: randomId(), themes: [world.here.theme], text: `notat ${word}` } })
  await world.must('becomeKnown', citizen, { params: at, body: { as: { name: `rigtigt navn ${word}`, phone: own.phone, mail: own.mail }, consent: { version: (await world.must('readKnown', citizen, { params: at })).consent.version, language: 'da', agreed: true } } })
  await world.must('openKnown', sara, { params: at })
  await world.must('labelConversation', sara, { params: at, body: { title: `titel ${word}`, colour: 'blue' } })
  await world.must('saveDraft', sara, { params: at, body: { text: `kladde ${word}` } })
  const answer = randomId()
  const read = (on: boolean) => world.must('saveSecondReading', world.staff.here.administrator, { params: { ...here(), queue: world.here.queue }, body: { on } })
  await read(true)
  await world.must('submitAnswer', sara, { params: { ...at, answer }, body: { text: `udkast ${word}` } })
  await world.must('returnAnswer', world.staff.here.counsellor, { params: { ...at, answer }, body: { revision: 1, remark: `bemærkning ${word}` } })
  await read(false)
  const group = await planGroup(world, { by: sara })
  const { me } = await join(world, group, `deltager ${word}`, citizen)
  await world.must('sendPost', citizen, { params: group.room, body: { id: randomId(), text: `i gruppen ${word}` } })
  await world.must('callModerator', citizen, { params: group.params, body: { on: true } })
  await world.must('moderateParticipant', sara, { params: { ...group.params, participant: me }, body: { act: 'mute' } })
  await join(world, group, 'Hemmelignavn')
  const handover = randomId()
  await world.must('askHandover', sara, { params: at, body: { id: handover, to: { queue: world.here.queue } } })
  await world.must('answerHandover', citizen, { params: { ...at, handover }, body: { answer: 'no' } })
  const guest = randomId()
  await world.must('inviteGuest', sara, { params: at, body: { id: guest, colleague: world.staff.here.counsellor.account, role: 'listen', why: `hvorfor ${word}` } })
  await world.must('answerGuest', citizen, { params: { ...at, guest }, body: { answer: 'all' } })
  await world.must('endGuest', citizen, { params: { ...at, guest } })
  const socket = await world.connect(citizen)
  socket.send({ t: 'resume', ...at, after: 0 })
  const { messages } = await socket.heard('messages', (frame) => frame.messages.some(({ text }) => text.startsWith('svar')))
  socket.send({ t: 'read', ...at, number: messages.at(-1)!.number })
  await until(() => world.call('readMyData', citizen, { params: here() }), ({ text }) => text.includes('conversations.mark'), 'how far was read is kept')
  await world.must('closeConversation', sara, { params: at, body: { note: randomId(), themes: [world.here.theme], text: `slutnotat ${word}` } })
  await fillJournal(world, { params: at, counsellor: sara }, word)
  await world.must('saveMyEvaluation', citizen, { params: at, body: { etag: null, version: 0, answers: { heard: 'well', words: `evaluering ${word}` }, hidden: true, count: null } })
  await world.must('markConfidential', citizen, { params: here(), body: { what: { field: 'name' }, on: true } })
  const [mark, now] = [randomId(), new Date()]
  await world.database.database.forMembers([world.here.id], async (tx) => {
    const own = { member_id: world.here.id, id: mark, citizen_id: citizen.account!, by_id: sara.account! }
    await tx.insertInto('blocks.mark').values({ ...own, at: now, label: world.vault.unit(world.here.id, citizen.account!).seal('blocks.mark.label', mark, 0, JSON.stringify({ da: `misbrug ${word}`, en: '' })) }).execute()
    await tx.insertInto('blocks.block').values({ ...own, since: now, until: new Date(now.getTime() + 3_600_000), renewals: 0 }).execute()
  })
  const { id: request } = await world.must('askRequest', citizen, { params: here(), body: { id: randomId(), kind: 'restriction', text: `anmodning ${word}` } })
  await world.must('answerRequest', world.staff.here.caseworker, { params: { ...here(), request }, body: { id: randomId(), etag: 0, outcome: 'granted', grounds: ['unfounded'], text: `afgørelse ${word}`, carryOut: 'restrict' } })
  return { citizen, conversation, at, file, own }
}

/** Offers are there while one waits, and are taken away when one’s data is stored only: `offers.test.ts` sees them. */
const gone = /^reception\.offer\./

test('P61 census: every labelled column of the data maps comes to its person, in words and in JSON, and nothing of anybody else’s; also while it is stored only', async () => {
  const [mine, theirs] = ['minunikkeord', 'deresunikkeord']
  const [a, b] = [await someone(mine), await someone(theirs)]
  await world.must('restrictMyData', a.citizen, { params: here(), body: { on: true } })
  const { parts: [breach] } = await record(world, { of: 'everybody' })
  await world.must('assessBreach', world.staff.here.dpo, { params: { ...here(), breach: breach! }, body: { id: randomId(), assessment: assessmentOf() } })
  for (const { citizen } of [a, b]) await world.must('seeMyBreach', citizen, { params: { ...here(), breach: breach! }, body: {} })
  await extractOf(world, a.citizen)
  await until(() => progress(a.citizen), ({ state }) => state === 'done', 'the first extract is done')
  const extract = await extractOf(world, a.citizen)
  const { data, all, files, text } = extract

  // Everything: no column of any table about citizens stays away.
  const away = shownTables(dataMaps).flatMap(({ name, map }) => {
    const rows = data.tables.find(({ table }: { table: string }) => table === name)?.rows ?? []
    return Object.entries(map.columns).filter(([column, { label }]) => label && !rows.some(({ values }: { values: object }) => column in values)).map(([column]) => `${name}.${column}`)
  }).filter((name) => !gone.test(name))
  assert.deepEqual(away, [])
  for (const said of [`navn ${mine}`, `besked ${mine}`, `svar ${mine}`, `titel ${mine}`, `rigtigt navn ${mine}`, `misbrug ${mine}`, `kladde ${mine}`, `udkast ${mine}`, `bemærkning ${mine}`, `notat ${mine}`, `slutnotat ${mine}`, `svar på skema ${mine}`, `fortroligt ${mine}`, `tillæg ${mine}`, `evaluering ${mine}`, `kladde ${mine}`, `anmodning ${mine}`, `afgørelse ${mine}`, `deltager ${mine}`, `i gruppen ${mine}`, a.own.mail, a.own.phone]) {
    assert.ok(text('data.json').includes(said), `${said} in JSON`)
    for (const language of ['da', 'en']) assert.ok([...files.keys()].some((name) => name.startsWith(`${language}/`) && text(name).includes(said)), `${said} on the pages in ${language}`)
  }
  assert.ok(text('da/om-dig.html').includes('Aarhus') && text('da/om-dig.html').includes('noget andet'))
  const thread = text('da/beskeder-1.html')
  assert.match(thread, /Sara, rådgiver/)
  assert.match(thread, /&lt;script&gt;/)
  assert.match(thread, /class="event">En rådgiver tog samtalen: Sara/)
  const taken = data.tables.find(({ table }: Json) => table === 'conversations.message').rows.find(({ values }: Json) => values.body === 'taken: Sara')
  assert.deepEqual(taken.words, { da: 'En rådgiver tog samtalen: Sara', en: 'A counsellor took the conversation: Sara' })
  assert.ok(text('da/grupper-du-er-med-i.html').includes('Pårørendegruppe'))
  assert.deepEqual(data.withheld.what.map(({ what }: Json) => what.en), ['What the others in the group wrote'])
  assert.match(text('da/index.html'), /handler om dem og er derfor ikke med \(GDPR art\. 15, stk\. 4\).*de andre i gruppen har skrevet/s)
  assert.deepEqual(faultsOf(extract), [])

  // The file is as it was, under its own name.
  assert.deepEqual(Buffer.from(files.get(`files/brev_${mine}.pdf`)!), Buffer.from(pdf(mine)))
  assert.ok(thread.includes(`href="../files/brev_${mine}.pdf"`))

  // Nothing of anybody else’s: not a word, not an id; staff as citizens know them.
  for (const word of [theirs, b.citizen.account!, b.conversation, b.file, sara.account!, 'Hemmelignavn', 'Kirsten', b.own.phone]) assert.ok(!all.includes(word), word)

  // What kind of person did what, when and what for; nobody else has received anything.
  const opened = data.access.find(({ act }: { act: string }) => act === 'conversation.opened')
  assert.deepEqual([opened.actor, opened.why.da], ['staff', 'At du kan skrive med en rådgiver'])
  assert.match(text('da/hvem-har-set-eller-aendret-noget.html'), /En medarbejder \(rådgiver\)<\/td><td>åbnede samtalen<\/td>/)
  assert.ok(data.access.some(({ act }: { act: string }) => act === 'citizen.extracted'), 'fetching it is an act, too')
  assert.deepEqual(data.recipients, { nobody: true, tables: [] })
  assert.match(text('da/index.html'), /Ingen uden for tjenesten har fået noget om dig/)
  assert.match(text('en/index.html'), /Nobody outside the service has received anything about you/)

  // Consents with the receipts that the person was given.
  const { rows: [consent] } = data.tables.find(({ table }: { table: string }) => table === 'consent.consent')
  assert.equal(JSON.parse(consent.values.receipt).receipt.pii_principal_id, a.citizen.account)
})

test('P61 data.json is as the published schema says, and a field more or less is not', async () => {
  const { citizen } = await someone('skemaord')
  const { data, text } = await extractOf(world, citizen)
  const published = await (await fetch(`${world.url}/extract.schema.json`)).json()
  assert.deepEqual(JSON.parse(text('schema.json')), published)
  assert.equal(data.$schema, `${world.url}/extract.schema.json`)
  assert.equal(extractShape(dataMaps).safeParse(data).error?.issues[0]?.path.join('.'), undefined)
  const shape = fromJSONSchema(published as never)
  assert.equal(shape.safeParse(data).success, true)
  for (const broken of [{ ...data, more: 1 }, { ...data, version: 2 }, { ...data, tables: [{ ...data.tables[0], rows: [{ id: null, of: null, values: { unknown: 'x' } }] }] }]) assert.equal(shape.safeParse(broken).success, false)
})

test('P61 a link is good once, for ten minutes, for the person and in the browser that asked; another voids it', async () => {
  const [{ citizen }, other, elsewhere] = [await world.start(), await world.start(), await world.start(world.there)]
  const { words } = await world.must('createPhrase', citizen, { params: here() })
  const again = await world.call('returnWithPhrase', world.nobody, { params: here(), body: { phrase: words.join(' ') } })
  const sameInAnotherBrowser = { ...citizen, cookie: again.headers.get('set-cookie')!.split(';')[0]! }
  const { link, expiresAt } = (await ask(citizen)).body
  assert.ok(Math.abs(Date.parse(expiresAt) - Date.now() - 600_000) < 10_000)

  for (const stranger of [other.citizen, sameInAnotherBrowser]) assert.equal(await codeOf(await fetchAs(stranger, link)), 'link_used', stranger.name)
  assert.equal(await codeOf(await fetchAs(world.nobody, link)), 'sign_in_needed')
  assert.equal(await codeOf(await fetchAs(elsewhere.citizen, link)), 'sign_in_needed')
  assert.equal(await codeOf(await fetchAs(elsewhere.citizen, link.replace(world.here.id, world.there.id))), 'link_used')
  for (const worker of [sara, world.staff.here.dpo, world.operator]) assert.equal(await codeOf(await fetchAs(worker, link)), 'not_allowed')
  assert.equal((await progress(citizen)).state, 'waiting')
  assert.equal((await progress(sameInAnotherBrowser)).state, 'none')

  assert.equal((await fetch(world.url + link, { method: 'HEAD', headers: { cookie: citizen.cookie } })).status, 404, 'asking for the head alone uses nothing up')
  const first = await fetchAs(citizen, link)
  assert.equal(first.status, 200)
  unpack(new Uint8Array(await first.arrayBuffer()))
  assert.equal(await codeOf(await fetchAs(citizen, link)), 'link_used')

  await until(() => progress(citizen), ({ state }) => state === 'done', 'it is done')
  const [second, third] = [(await ask(citizen)).body.link, (await ask(citizen)).body.link]
  assert.equal(await codeOf(await fetchAs(citizen, second)), 'link_used')
  setClock(() => new Date(Date.now() + 601_000))
  try {
    assert.equal((await progress(citizen)).state, 'stopped')
    assert.equal(await codeOf(await fetchAs(citizen, third)), 'link_used')
  } finally {
    setClock(null)
  }
  const both = await Promise.all([fetchAs(citizen, third), fetchAs(citizen, third)])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 410], 'of two who come at once one gets it')
  for (const answer of both) await answer.arrayBuffer()
})

/** Long messages, which no buffer between here and there holds all of. */
const write = (conversation: string, count: number) => writeMessages(world, conversation, count, 900)
const hold = (citizen: Caller, link: string) => holdAnswer(world.url + link, { cookie: citizen.cookie! })

test('P61 ten thousand messages are made as they are read: who does not read holds it up, nobody else; one at a time for a session; signed out, it ends within seconds', async () => {
  const { citizen, conversation } = await world.start()
  await write(conversation, 10_000)
  const held = await hold(citizen, (await ask(citizen)).body.link)
  await until(() => progress(citizen), ({ state, done }) => state === 'running' && done > 0, 'it runs')
  assert.equal((await ask(citizen)).code, 'extract_running')
  // It comes to a stand: of all there is, only what fits between here and there has been made.
  let stood = await progress(citizen)
  for (let before = -1; stood.done !== before; stood = await progress(citizen)) {
    before = stood.done
    await pause(2500)
  }
  assert.ok(stood.all >= 20_000 && stood.done < stood.all * 0.9, JSON.stringify(stood))

  // Gone in the middle: another may be asked for at once, and has it all.
  held.destroy()
  await until(() => progress(citizen), ({ state }) => state === 'stopped', 'it stopped')
  const { files, text, data } = await extractOf(world, citizen)
  const numbers = data.tables.find(({ table }: { table: string }) => table === 'conversations.message').rows.map(({ values }: { values: { number: number } }) => values.number)
  assert.deepEqual(numbers.toSorted((one: number, other: number) => one - other), Array.from({ length: numbers.length }, (_none, at) => at + 1))
  assert.ok(numbers.length >= 10_000)
  const pages = [...files.keys()].filter((name) => name.startsWith('da/beskeder'))
  assert.equal(pages.reduce((sum, name) => sum + text(name).split('class="own"').length - 1, 0), 10_000)
  assert.ok(pages.length > 5)
  assert.deepEqual(faultsOf({ files, text, data, all: '' }), [])

  await until(() => progress(citizen), ({ state }) => state === 'done', 'it is done')
  const last = await hold(citizen, (await ask(citizen)).body.link)
  await world.must('signOut', citizen, { query: here() })
  await cutOff(last)
})

test('P61 P23 whoever takes the yes back before casework loses it in the middle of it too; after casework their own right of access stays', async () => {
  const early = await world.start()
  await write(early.conversation, 6000)
  const held = await hold(early.citizen, (await ask(early.citizen)).body.link)
  const withdraw = async (caller: Caller) => world.must('withdrawConsent', caller, { params: { ...here(), consent: (await world.must('listMyConsents', caller, { params: here() }))[0].id } })
  await withdraw(early.citizen)
  await cutOff(held)

  const late = await world.start()
  await world.must('takeConversation', sara, { params: { ...here(), conversation: late.conversation } })
  await world.must('sendMessage', late.citizen, { params: { ...here(), conversation: late.conversation }, body: { id: randomId(), text: 'det er mit', files: [] } })
  await withdraw(late.citizen)
  assert.ok((await extractOf(world, late.citizen)).text('data.json').includes('det er mit'))
})

test('P61 what cannot be opened safely is told, and the rest comes', async () => {
  const { citizen, conversation } = await world.start()
  await world.must('sendMessage', citizen, { params: { ...here(), conversation }, body: { id: randomId(), text: 'den hele', files: [] } })
  await world.must('sendMessage', citizen, { params: { ...here(), conversation }, body: { id: randomId(), text: 'den brudte', files: [] } })
  await inDatabase((tx) => sql`update conversations.message set body = set_byte(body, length(body) - 1, (get_byte(body, length(body) - 1) + 1) % 256) where conversation_id = ${conversation} and number = (select max(number) from conversations.message where conversation_id = ${conversation})`.execute(tx))
  const { data, text } = await extractOf(world, citizen)
  const rows = data.tables.find(({ table }: { table: string }) => table === 'conversations.message').rows
  assert.deepEqual(rows.at(-1).unreadable, ['body'])
  assert.equal(rows.at(-2).values.body, 'den hele')
  assert.match(text('da/beskeder-1.html'), /Det her kunne ikke åbnes sikkert/)
})

test('P61 a name that would climb out of its folder, or stand for another, does not', async () => {
  const { citizen, conversation } = await world.start()
  const at = { ...here(), conversation }
  const names = ['../../etc/passwd.pdf', 'CON.pdf', 'samme.pdf', 'SAMME.pdf', 'løn‮fdp.exe', '.skjult', 'med # og %.pdf', 'a:b*c?.pdf']
  for (const name of names) {
    const file = randomId()
    await world.must('uploadFile', citizen, { params: { ...at, file }, body: pdf(name) })
    await world.must('sendMessage', citizen, { params: at, body: { id: randomId(), text: '', files: [{ id: file, name }] } })
  }
  const extract = await extractOf(world, citizen)
  const paths = [...extract.files.keys()].filter((name) => name.startsWith('files/'))
  assert.equal(new Set(paths.map((path) => path.toLowerCase())).size, names.length)
  for (const path of paths) assert.match(path, /^files\/[^/\\:*?"<>|\p{Cc}\p{Cf}.][^/\\:*?"<>|\p{Cc}\p{Cf}]*\.pdf$/u)
  assert.ok(paths.includes('files/samme.pdf') && paths.includes('files/SAMME (2).pdf') && paths.includes('files/_CON.pdf'))
  assert.deepEqual(faultsOf(extract), [])
})

test('P61 P41 an extract that is asked for is in the log, and the links that lie there are gone after a day', async () => {
  const { citizen } = await world.start()
  await openExtract(world, citizen).then((answer) => answer.arrayBuffer())
  const acts = await world.must('listActs', world.staff.here.dpo, { params: here() })
  assert.deepEqual([acts[0].act, acts[0].actor], ['citizen.extracted', 'citizen'])
  const kept = () => inDatabase((tx) => tx.selectFrom('rights.extract').select('id').where('person_id', '=', citizen.account!).execute())
  await world.app.modules.rights.tidy()
  assert.equal((await kept()).length, 1)
  setClock(() => new Date(Date.now() + 25 * 60 * 60 * 1000))
  await world.app.modules.rights.tidy().finally(() => setClock(null))
  assert.equal((await kept()).length, 0)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fromJSONSchema } from 'zod'
import { dataMaps } from '../../datamaps.ts'
import { planGroup } from '../../../test/groups.ts'
import { PLATFORM, randomId } from '../../platform/vault/index.ts'
import { faultsOf, unpack } from '../../../test/extracts.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'
import { extractShape } from './extract/index.ts'
import { shownTables } from './extract/rows.ts'

let world: World
let mine: Worker
let theirs: Worker
let talk: { citizen: Caller; conversation: string }
before(async () => {
  world = await openWorld()
  mine = await worker('mitordalene')
  theirs = await worker('kollegasord')
  talk = await world.start()
  const at = { member: world.here.id, conversation: talk.conversation }
  await world.must('takeConversation', mine, { params: at })
  await world.must('sendMessage', mine, { params: at, body: { id: randomId(), text: 'et svar til borgeren', files: [] } })
  for (const { account } of [mine, theirs]) {
    await world.must('saveShift', world.staff.here.coordinator, { params: { member: world.here.id, shift: randomId() }, body: { staff: account, service: world.here.service, day: '2026-12-01', from: '10:00', to: '14:00', etag: 0 } })
  }
  await world.must('writeNote', mine, { params: at, body: { note: randomId(), themes: [world.here.theme], text: 'hemmeligt om borgeren' } })
  await world.must('updateStaffRoles', world.staff.here.administrator, { params: { member: world.here.id, staff: mine.account! }, body: { roles: ['counsellor', 'coordinator'] } })
})
after(() => world.close())

type Worker = Caller & { readonly word: string }

/** Somebody who works for both members, with a word of their own in everything that can hold one. */
async function worker(word: string): Promise<Worker> {
  const { identity } = world.app.modules
  const roles = [world.here, world.there].map(({ id }) => ({ member: id, role: 'counsellor' as const }))
  const { id } = await identity.addStaff({ username: `bruger-${word}`, name: `navn ${word}`, alias: `alias ${word}`, title: { da: `titel ${word}`, en: `title ${word}` }, password: identity.suggestPassword(), roles })
  const caller = await world.signedIn(word, id, world.here.id)
  await world.must('saveOwnReply', caller, { params: { member: world.here.id, reply: randomId() }, body: { title: `skabelon ${word}`, text: `tekst ${word}` } })
  await world.must('setAvailability', caller, { params: { member: world.here.id }, body: { available: false, pause: { reason: 'meeting', back: '2026-12-01T12:00:00.000Z', message: `pausebesked ${word}` } } })
  await world.must('makePracticeLink', caller, { params: { member: world.here.id } })
  await world.must('saveAbsence', caller, { params: { member: world.here.id, absence: randomId() }, body: { staff: id, from: '2099-01-01', back: '2099-01-08', shown: true, text: `fraværsbesked ${word}`, etag: 0 } })
  const { conversation } = await world.start()
  const params = { member: world.here.id, conversation }
  await world.must('takeConversation', caller, { params })
  await world.must('closeConversation', caller, { params, body: { note: randomId(), themes: [world.here.theme], text: 'om borgeren' } })
  await world.must('saveOwnEvaluation', caller, { params, body: { etag: null, version: 0, answers: { words: `evaluering ${word}` } } })
  await world.must('writeSupervision', world.staff.here.coordinator, { params: { member: world.here.id, thread: randomId() }, body: { id: randomId(), text: `feedback ${word}`, to: { staff: id, conversation } } })
  const group = await planGroup(world, { by: caller })
  await world.must('sendPost', caller, { params: group.room, body: { id: randomId(), text: `til gruppen ${word}` } })
  const passkey = randomId()
  const unit = world.vault.unit(PLATFORM, id)
  const row = { id: passkey, staff_id: id, sealed_version: 0, counter: 0, created_at: new Date(), label: unit.seal('identity.passkey.label', passkey, 0, `nøgle ${word}`), credential: unit.seal('identity.passkey.credential', passkey, 0, '{}') }
  await world.database.database.platform((tx) => tx.insertInto('identity.passkey').values(row).execute())
  return { ...caller, word }
}

const wordsOf = (word: string) => [`bruger-${word}`, `navn ${word}`, `alias ${word}`, `titel ${word}`, `title ${word}`, `nøgle ${word}`, `skabelon ${word}`, `tekst ${word}`, `evaluering ${word}`, `feedback ${word}`, `til gruppen ${word}`, `pausebesked ${word}`, `fraværsbesked ${word}`]
const ask = async (caller: Caller): Promise<string> => (await world.must('requestStaffExtract', caller, { body: {} })).link
const fetchAs = (caller: Caller, link: string) => fetch(world.url + link, { headers: { cookie: caller.cookie } })
const codeOf = async (answer: Response) => (answer.headers.get('content-type')?.startsWith('application/problem+json') ? ((await answer.json()) as { code: string }).code : (await answer.arrayBuffer(), `${answer.status}`))

/** Nobody who has left can sign in and read when. */
const notYet = new Set(['identity.staff.ended_at'])

test('P61 census of staff: every labelled column comes to whom it is about, in words and in JSON, from the realm and from each member; nothing of a colleague’s, and nothing about citizens', async () => {
  await (await fetchAs(mine, await ask(mine))).arrayBuffer()
  for (let state = ''; state !== 'done'; await pause(50)) ({ state } = await world.must('readStaffExtractProgress', mine))
  const extract = unpack(new Uint8Array(await (await fetchAs(mine, await ask(mine))).arrayBuffer()))
  const { data, all, files, text } = extract

  const away = shownTables(dataMaps, 'staff').flatMap(({ name, map }) => {
    const rows = data.tables.filter(({ table }: { table: string }) => table === name).flatMap((table: { rows: object[] }) => table.rows)
    return Object.entries(map.columns).filter(([column, { label }]) => label && !rows.some(({ values }: { values: object }) => column in values)).map(([column]) => `${name}.${column}`)
  })
  assert.deepEqual(away.filter((column) => !notYet.has(column)), [])
  for (const word of wordsOf(mine.word)) {
    assert.ok(text('data.json').includes(word), `${word} in JSON`)
    for (const language of ['da', 'en']) assert.ok([...files.keys()].some((name) => name.startsWith(`${language}/`) && text(name).includes(word)), `${word} on the pages in ${language}`)
  }
  assert.deepEqual(new Set(data.tables.map(({ where }: { where: string | null }) => where)), new Set([null, 'here', 'there']))
  assert.deepEqual(faultsOf(extract), [])

  for (const word of [...wordsOf(theirs.word), theirs.account!, world.staff.here.administrator.account!, 'administrator-here', talk.citizen.account!, talk.conversation, 'et svar til', 'hemmeligt om']) assert.ok(!all.includes(word), word)

  // What they did, and what was done to their account: by which kind of person, never who.
  const acts = data.access.map(({ act, actor, role, where }: Record<string, string>) => [act, actor, role, where].join(' '))
  for (const line of ['conversation.taken self counsellor here', 'staff.roles-changed staff administrator here', 'staff.extracted self  SocialSpace-demo']) assert.ok(acts.includes(line), `${line} in ${acts.join(', ')}`)
  assert.match(text('da/index.html'), /handler om dem og er derfor ikke med.*GDPR art\. 15, stk\. 4.*Beskeder: Rådgiver/s)
  assert.match(text('en/index.html'), /Datatilsynet/)
  assert.ok(data.withheld.what.some(({ title }: { title: { en: string } }) => title.en === 'Messages'))

  const published = await (await fetch(`${world.url}/staff-extract.schema.json`)).json()
  assert.deepEqual(JSON.parse(text('schema.json')), published)
  assert.equal(extractShape(dataMaps, 'staff').safeParse(data).error?.issues[0]?.path.join('.'), undefined)
  assert.equal(fromJSONSchema(published as never).safeParse(data).success, true)
})

test('P61 P60 P30 staff see on their own page what is held about them, where it came from, why, on which basis and how long; nobody else sees it', async () => {
  const { places, contacts, withheld } = await world.must('readStaffData', mine)
  assert.deepEqual(places.map(({ name }: { name: string }) => name), ['SocialSpace-demo', 'here', 'there'])
  const shown = JSON.stringify(places)
  for (const word of wordsOf(mine.word).filter((one) => !one.startsWith('title'))) assert.ok(shown.includes(word), word)
  for (const word of [...wordsOf(theirs.word), theirs.account!, talk.citizen.account!, talk.conversation]) assert.ok(!shown.includes(word), word)
  for (const { holdings } of places) {
    for (const { from, rows } of holdings) {
      assert.ok(from.da && from.en)
      for (const { fields } of rows) for (const { purpose, basis, kept } of fields) for (const said of [purpose, basis, kept]) assert.ok(said.da && said.en)
    }
  }
  assert.ok(places[1].acts.some(({ act, actor }: Record<string, string>) => act === 'staff.roles-changed' && actor === 'staff'))
  assert.match(contacts.authority.name, /Datatilsynet/)
  assert.ok(withheld.length > 3)
  for (const stranger of [talk.citizen, world.nobody]) assert.equal((await world.call('readStaffData', stranger)).code, 'sign_in_needed', stranger.name)
})

test('P61 a link to staff data is good once, in the session that asked; who has left a member still gets what it keeps about them', async () => {
  const link = await ask(mine)
  const elsewhere = await world.signedIn(`${mine.word}-2`, mine.account!, world.here.id)
  for (const stranger of [theirs, elsewhere, world.operator]) assert.equal(await codeOf(await fetchAs(stranger, link)), 'link_used', stranger.name)
  assert.equal(await codeOf(await fetchAs(world.nobody, link)), 'sign_in_needed')
  assert.equal(await codeOf(await fetchAs(mine, link)), '200')
  assert.equal(await codeOf(await fetchAs(mine, link)), 'link_used')

  await world.must('setAvailability', mine, { params: { member: world.there.id }, body: { available: false } })
  await world.must('updateStaffRoles', world.staff.there.administrator, { params: { member: world.there.id, staff: mine.account! }, body: { roles: [] } })
  const { places } = await world.must('readStaffData', mine)
  const left = places.find(({ name }: { name: string }) => name === 'there')
  assert.ok(left.acts.some(({ act }: { act: string }) => act === 'staff.ended'))
  const only = await world.must('readStaffData', world.operator)
  assert.deepEqual(only.places.map(({ name }: { name: string }) => name), ['SocialSpace-demo'])
})

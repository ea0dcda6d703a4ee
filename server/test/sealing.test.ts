import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { sql } from 'kysely'
import { dataMaps } from '../src/datamaps.ts'
import { randomId } from '../src/platform/vault/index.ts'
import { openWorld, type World } from './world.ts'

/**
 * The canary: a different, unique word in every field that a person can fill, every function used, then the whole data folder is searched for each word —
 * heap, WAL, temporary files, key store, logs. What is classed as not personal may be found, and is listed.
 */
let world: World
before(async () => { world = await openWorld({ ownDatabase: true }) })
after(() => world.close())

const words = new Map<string, string>()
/** A word that stands nowhere else, for the field it goes into. */
function canary(field: string): string {
  const word = `kanarie${crypto.randomUUID().replaceAll('-', '').replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!).slice(0, 20)}`
  words.set(field, word)
  return word
}

async function useEverything(): Promise<void> {
  const { here, staff, must, nobody } = world
  const { counsellor, administrator } = staff.here
  const { citizen, conversation } = await world.start()
  const member = { member: here.id }
  const at = { ...member, conversation }
  const file = async (by: typeof citizen, bytes: Uint8Array) => {
    const id = randomId()
    const { type, size } = await must('uploadFile', by, { params: { ...at, file: id }, body: bytes })
    return { id, type, size }
  }
  await must('updateProfile', citizen, {
    params: member, body: { etag: 0, about: { ageGroup: '15-17', gender: 'other', municipality: '0751' }, contact: { name: canary('profile name'), phone: '+45 12 34 56 78', mail: `${canary('mail')}@example.org`, postcode: '8000' } },
  })
  await must('updateThemes', citizen, { params: at, body: { themes: [here.theme] } })
  await must('sendMessage', citizen, { params: at, body: { id: randomId(), text: `før: ${canary('message while waiting')}`, files: [] } })
  await must('listQueue', counsellor, { params: member })
  await must('takeConversation', counsellor, { params: at })

  const live = { citizen: await world.connect(citizen), counsellor: await world.connect(counsellor) }
  for (const [who, socket] of Object.entries(live)) {
    socket.send({ t: 'resume', ...at, after: 0 })
    await socket.heard('conversation')
    const id = randomId()
    socket.send({ t: 'send', ...at, message: { id, text: `${canary(`live message of the ${who}`)} ${'lang '.repeat(500)}`, files: [] } })
    await socket.heard('ack', (frame) => frame.id === id)
    socket.socket.close()
  }
  const pdf = await file(citizen, new TextEncoder().encode(`%PDF-1.4\n% ${canary('PDF contents')} ${canary('PDF contents again')}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF`))
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#aa5544' } }).withExif({ IFD0: { Copyright: canary('image metadata') } }).jpeg().toBuffer()
  const image = await file(counsellor, picture)
  await must('sendMessage', citizen, { params: at, body: { id: randomId(), text: '', files: [{ id: pdf.id, name: `${canary('file name')}.pdf` }] } })
  await must('sendMessage', counsellor, { params: at, body: { id: randomId(), text: 'se', files: [{ id: image.id, name: `${canary('file name of staff')}.jpg` }] } })
  const served = await fetch(`${world.url}/api/members/${here.id}/conversations/${conversation}/files/${image.id}`, { headers: { cookie: citizen.cookie, 'x-app': 'citizen' } })
  assert.ok(!Buffer.from(await served.arrayBuffer()).includes(words.get('image metadata')!), 'the picture kept its metadata')
  await must('writeNote', counsellor, { params: at, body: { note: randomId(), themes: [here.theme], text: canary('journal note') } })
  await must('sleepConversation', counsellor, { params: at })
  await must('wakeConversation', counsellor, { params: at })
  await must('closeConversation', counsellor, { params: at, body: { note: randomId(), themes: [here.theme], text: canary('closing note') } })
  await must('sendMessage', citizen, { params: at, body: { id: randomId(), text: canary('letter after closing'), files: [] } })
  const { words: phrase } = await must('createPhrase', citizen, { params: member })
  words.set('recovery phrase', phrase.join(' '))
  await must('returnWithPhrase', nobody, { params: member, body: { phrase: phrase.join(' ') } })
  await must('readMyData', citizen, { params: member })

  const { link } = await must('inviteStaff', administrator, { params: member, body: { id: randomId(), name: canary('invited name'), title: { da: canary('invited title'), en: '' }, roles: ['counsellor'] } })
  const token = link.split('#')[1]
  words.set('invitation token', token.split('.')[1])
  await must('readInvitation', nobody, { body: { token } })
  const username = canary('user name')
  const password = canary('password')
  const { secret } = await must('acceptInvitation', nobody, { body: { token, username, password, name: canary('staff name'), alias: canary('staff alias') } })
  words.set('one-time code secret', secret)
  await world.app.modules.identity.checkPassword({ username, password: canary('wrong password'), code: '000000' }).catch(() => undefined)
  await must('updateStaffProfile', counsellor, { body: { etag: 0, alias: canary('changed alias'), title: { da: canary('changed title'), en: '' } } })
  // What fails must not leave its values behind either.
  await world.call('sendMessage', citizen, { params: at, body: { id: randomId(), text: canary('refused message'), files: [], extra: canary('unknown field') } })
  await world.call('updateProfile', citizen, { params: member, body: { etag: 99, contact: { name: canary('refused name') } } })
  words.set('session cookie', citizen.cookie.split('=')[1]!)
}

/** Every file below the folder that holds the word, as UTF-8, UTF-16, base64 or hex. */
function findIn(folder: string, word: string): string[] {
  const forms = [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(Buffer.from(word).toString('base64').slice(0, -4)), Buffer.from(Buffer.from(word).toString('hex'))]
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return forms.some((form) => bytes.includes(form))
    })
}
const toDisk = () => world.database.database.platform((tx) => sql`select pg_switch_wal()`.execute(tx)).catch(() => undefined)

test('P40 nothing that a person fills in can be read anywhere in the data folder', async () => {
  await useEverything()
  await toDisk()
  const size = readdirSync(world.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  assert.ok(size > 10_000_000, 'the data folder is not where the data is')
  assert.ok(words.size > 20)
  const found = [...words].flatMap(([field, word]) => findIn(world.folder, word).map((path) => `${field} is readable in ${path.slice(world.folder.length)}`))
  assert.deepEqual(found, [])
})

test('P40 the search finds a word that is kept in clear: the name of a theme, which is not personal', async () => {
  const word = canary('theme name')
  const { here, staff } = world
  await world.must('saveTheme', staff.here.administrator, { params: { member: here.id, theme: randomId() }, body: { name: { da: word, en: '' }, definition: { da: '', en: '' }, colour: '#112233', active: true } })
  await toDisk()
  assert.ok(findIn(world.folder, word).length > 0)
})

test('P06 columns that are not personal are few, and each says why', () => {
  const listed = dataMaps.flatMap((map) => Object.entries(map)).flatMap(([table, { columns }]) =>
    Object.entries(columns).filter(([, column]) => column.class === 'not-personal').map(([name, { why }]) => `${table}.${name}: ${why}`))
  console.log(listed.map((line) => `# ${line}`).join('\n'))
  for (const line of listed) assert.match(line, /: .{6,}$/)
  const texts = ['message.body', 'note.body', 'citizen.name', 'citizen.gender', 'citizen.age_group', 'citizen.municipality', 'conversation.themes', 'staff.name']
  assert.deepEqual(listed.filter((line) => texts.some((text) => line.includes(`${text}:`))), [])
})

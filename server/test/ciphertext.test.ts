import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { TOTP } from 'otpauth'
import pg from 'pg'
import { errors } from '@socialspace/contract/errors'
import { dataMaps } from '../src/datamaps.ts'
import { PLATFORM, randomBytes, randomId, sha256 } from '../src/platform/vault/index.ts'
import { record } from './breach.ts'
import { join, planGroup } from './groups.ts'
import { cookieBrowser } from './browser.ts'
import { serve, type Served, superuserOf } from './served.ts'
import { toldBefore } from './told.ts'
import { type Caller, openWorld, type World } from './world.ts'

/**
 * Somebody with every right in the database, and later in the key store, moves, changes and cuts what is sealed there. Whoever then reads through the door
 * gets one and the same refusal, never another's words and never an empty answer, and the log says so. Each sealed column of the data map has its door below;
 * one that has none fails the first test.
 */
let world: World
let served: Served
let root: pg.Client
let sides: readonly [Side, Side, Side, Side, Side, Side, Side]
before(async () => {
  world = await openWorld({ ownDatabase: true })
  sides = [await settle('herkendingsord', world.here), await settle('nabokendingsord', world.here), await settle('derkendingsord', world.there), await settle('bitkendingsord', world.here), await settle('anmodningsord', world.here), await settle('journalsord', world.here), await settle('andetord', world.here)]
  await world.app.close()
  served = await serve(world)
  root = new pg.Client(superuserOf(world))
  await root.connect()
  await root.query('set session_replication_role = replica') // who has every right puts triggers aside
  for (const side of sides) await begin(side)
})
after(async () => {
  await root.end()
  await served.end()
  await world.close()
})

type At = World['here']
/** One person with everything that can be sealed, and the counsellor who has the conversation. */
interface Side {
  readonly at: At; readonly citizen: Caller; readonly counsellor: Caller; readonly conversation: string; readonly message: string; readonly file: string; readonly note: string; readonly breach: string; readonly addition: string
  readonly bytes: Uint8Array; readonly passkey: string; readonly invitation: string; readonly ownReply: string; readonly absence: string; readonly offline: string; readonly request: string; readonly line: string; readonly reply: string; readonly filed: string; readonly group: string; readonly me: string; readonly groupPost: string; readonly staffPost: string; readonly leaving: Caller; readonly evaluated: { citizen: Caller; conversation: string }; readonly thread: string; readonly signIn: { username: string; password: string; totp: string }
  /** A word in everything that is theirs. */
  readonly word: string
  /** Cells as they were before their row was sealed again. */
  readonly older: ReadonlyMap<string, Buffer>
  browser: ReturnType<typeof cookieBrowser>
  /** The page that asks for a password. */
  page: string
}

async function settle(word: string, at: At): Promise<Side> {
  const { must, app } = world
  const { citizen, conversation } = await world.start(at)
  const signIn = { username: `bruger-${word}`, password: app.modules.identity.suggestPassword() }
  const { id, totp } = await app.modules.identity.addStaff({ ...signIn, name: word, alias: word, title: { da: word, en: '' }, roles: (['counsellor', 'administrator', 'caseworker'] as const).map((role) => ({ member: at.id, role })) })
  const [counsellor, leaving] = [await world.signedIn(word, id, at.id), await world.signedIn(`${word} leaving`, id, at.id)]
  const params = { member: at.id, conversation }
  const [message, file, note, invitation, passkey, ownReply, absence] = [randomId(), randomId(), randomId(), randomId(), randomId(), randomId(), randomId()] as const
  const bytes = new TextEncoder().encode(`%PDF-1.4\n% ${word}\n${'% fyld\n'.repeat(10_000)}%%EOF`)
  const told = { about: { ageGroup: '15-17', gender: 'other', municipality: '0751' }, contact: { name: word, postcode: '8000' } }
  await must('updateProfile', citizen, { params, body: { etag: 0, ...told } })
  await toldBefore(world, citizen, { phone: '+45 12 34 56 78', mail: `${word}@example.org` })
  await must('takeConversation', counsellor, { params })
  const knownText = (await must('readKnown', citizen, { params })).consent.version
  await must('becomeKnown', citizen, { params, body: { as: { name: word, phone: '+45 12 34 56 78', mail: `${word}@example.org` }, consent: { version: knownText, language: 'da', agreed: true } } })
  await must('sendMessage', citizen, { params, body: { id: message, text: word, files: [] } })
  await must('uploadFile', citizen, { params: { ...params, file }, body: bytes })
  await must('sendMessage', citizen, { params, body: { id: randomId(), text: '', files: [{ id: file, name: `${word}.pdf` }] } })
  await must('labelConversation', counsellor, { params, body: { title: word, colour: 'red' } })
  await must('saveDraft', citizen, { params, body: { text: word } })
  await must('inviteGuest', counsellor, { params, body: { id: randomId(), colleague: world.staff[at === world.there ? 'there' : 'here'].counsellor.account, role: 'listen', why: word } })
  // By the author's own door; returned by a colleague, so that there is a remark.
  const answer = randomId()
  await must('saveSecondReading', world.staff[at === world.there ? 'there' : 'here'].administrator, { params: { ...params, queue: at.queue }, body: { on: true } })
  await must('submitAnswer', counsellor, { params: { ...params, answer }, body: { text: word } })
  await must('returnAnswer', world.staff[at === world.there ? 'there' : 'here'].counsellor, { params: { ...params, answer }, body: { revision: 1, remark: word } })
  await must('writeNote', counsellor, { params, body: { note, themes: [at.theme], text: word } })
  await must('saveRecordDraft', counsellor, { params, body: { etag: null, themes: [at.theme], text: word } })
  const offline = randomId()
  const { consent: contactText } = await must('listContacts', counsellor, { params })
  await must('saveContact', counsellor, { params: { ...params, contact: offline }, body: { etag: null, at: new Date().toISOString(), conversation, service: null, themes: [at.theme], text: word, finished: false, consent: { version: contactText.version, language: 'da', agreed: true } } })
  await must('inviteStaff', counsellor, { params, body: { id: invitation, name: word, title: { da: word, en: '' }, roles: ['counsellor'] } })
  await must('saveOwnReply', counsellor, { params: { ...params, reply: ownReply }, body: { title: word, text: word } })
  await must('saveAbsence', counsellor, { params: { ...params, absence }, body: { staff: id, from: '2099-01-01', back: '2099-01-08', shown: true, text: word, etag: 0 } })
  await must('setAvailability', counsellor, { params, body: { available: false, pause: { reason: 'break', back: null, message: word } } })
  // Another conversation of theirs, that is over.
  const { consent } = await must('readSite', world.nobody, { params: { slug: at.slug } })
  const evaluated = { citizen, conversation: randomId() as string }
  await must('startConversation', citizen, { params: { member: at.id }, body: { conversation: evaluated.conversation, queue: at.queue, themes: [], consent: { version: consent.version, language: 'da', agreed: true } } })
  const closed = { member: at.id, conversation: evaluated.conversation }
  await must('takeConversation', counsellor, { params: closed })
  await must('closeConversation', counsellor, { params: closed, body: { note: randomId(), themes: [at.theme], text: word } })
  await must('saveMyEvaluation', evaluated.citizen, { params: closed, body: { etag: null, version: 0, answers: { words: word }, hidden: true, count: null } })
  await must('saveOwnEvaluation', counsellor, { params: closed, body: { etag: null, version: 0, answers: { words: word } } })
  const thread = randomId()
  await must('writeSupervision', world.staff[at === world.there ? 'there' : 'here'].coordinator, { params: { member: at.id, thread }, body: { id: randomId(), text: word, to: { staff: id, conversation: evaluated.conversation } } })
  const request = randomId()
  const { lines: [{ id: line }] } = await must('askRequest', citizen, { params, body: { id: request, kind: 'other', text: word } })
  const { request: { answers: [{ id: reply }] } } = await must('answerRequest', counsellor, { params: { ...params, request }, body: { id: randomId(), etag: 0, outcome: 'granted', grounds: [], text: word, carryOut: null } })
  const { request: { id: filed } } = await must('fileRequest', world.nobody, { params, body: { id: randomId(), kind: 'other', who: 'other', text: word, contact: word } })
  const { id: recorded, parts: [breach] } = await record(world, { of: 'everybody' }, { members: [at.id], word })
  await must('amendBreach', world.operator, { params: { breach: recorded }, body: { id: randomId(), text: `tilføjet ${word}`, scope: null } })
  const { lines: additions } = (await must('listBreaches', counsellor, { params })).find((one: { id: string }) => one.id === breach)
  const addition = additions.find(({ kind }: { kind: string }) => kind === 'amended').id as string
  const group = await planGroup(world, { by: counsellor, at })
  const { me } = await join(world, group, `borger ${word}`, citizen)
  const [groupPost, staffPost] = [randomId(), randomId()]
  for (const [by, post] of [[citizen, groupPost], [counsellor, staffPost]] as const) for (const one of [post, randomId()]) await must('sendPost', by, { params: group.room, body: { id: one, text: word } })
  const unit = world.vault.unit(PLATFORM, id)
  const older = new Map<string, Buffer>()
  await world.database.database.forMembers([at.id, PLATFORM], async (tx) => {
    await tx.insertInto('identity.passkey').values({
      id: passkey, staff_id: id, counter: 0, created_at: new Date(), label: unit.seal('identity.passkey.label', passkey, 0, word),
      credential: unit.seal('identity.passkey.credential', passkey, 0, JSON.stringify({ id: word, publicKey: 'AA' })),
    }).execute()
    const mark = randomId()
    const marked = world.vault.unit(at.id, citizen.account!).seal('blocks.mark.label', mark, 0, JSON.stringify({ da: word, en: '' }))
    await tx.insertInto('blocks.mark').values({ member_id: at.id, id: mark, citizen_id: citizen.account!, at: new Date(), by_id: id, label: marked }).execute()
    const before = {
      'identity.citizen': await tx.selectFrom('identity.citizen').selectAll().where('id', '=', citizen.account!).executeTakeFirstOrThrow(),
      'identity.staff': await tx.selectFrom('identity.staff').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
      'conversations.conversation': await tx.selectFrom('conversations.conversation').selectAll().where('id', '=', conversation).executeTakeFirstOrThrow(),
    }
    for (const [table, row] of Object.entries(before)) for (const [name, value] of Object.entries(row)) if (Buffer.isBuffer(value)) older.set(`${table}.${name}`, value)
  })
  // Sealed again, with the same words: the cell from before says what the new one says, and still may not stand for it.
  await must('updateProfile', citizen, { params, body: { etag: 1, contact: { name: word } } })
  await must('updateStaffProfile', counsellor, { body: { etag: 0, alias: word } })
  await must('updateThemes', citizen, { params, body: { themes: [at.theme] } })
  return { at, citizen, counsellor, leaving, conversation, message, file, note, breach: breach!, addition, bytes, passkey, invitation, ownReply, absence, offline, request, line, reply, filed, group: group.id, me, groupPost, staffPost, word, older, evaluated, thread, signIn: { ...signIn, totp }, browser: cookieBrowser(world.url), page: '' }
}

/** A sign-in that has come as far as the question for the password. */
async function begin(side: Side): Promise<void> {
  side.browser = cookieBrowser(world.url)
  side.page = (await side.browser.follow('/workplace/sign-in')).url.pathname
}

interface Answer { readonly status: number; readonly text: string }
interface Door {
  /** The row of the cell. */
  readonly where: Readonly<Record<string, unknown>>
  readonly read: () => Promise<Answer>
  /** In a good answer. */
  readonly shows: string | RegExp
  /** Where a protocol of others says how it is refused. */
  readonly refused?: (typeof errors)[keyof typeof errors] & { code: string }
  /** A list of all that the member has: it is refused for everyone there. */
  readonly wide?: true
  /** What is limited strictly (guesses, uploads) or lasts (Argon2id) is not tried for every bit. */
  readonly few?: true
}
const asText = async (answer: Promise<Response>): Promise<Answer> => { const { status } = await answer; return { status, text: await (await answer).text() } }

function doors(side: Side): Readonly<Record<string, Door>> {
  const { at, citizen, counsellor, conversation, message, file, note, breach, addition, word, passkey, invitation, ownReply, absence, offline, request, line, reply, filed, group, me, groupPost, staffPost, leaving, evaluated, thread, signIn, bytes } = side
  const params = { member: at.id, conversation }
  const profile = { where: { id: citizen.account! }, read: () => world.call('readProfile', citizen, { params }), shows: `"name":"${word}"` }
  const staff = { where: { id: counsellor.account! }, read: () => world.call('readStaffProfile', counsellor), shows: word }
  const signing = {
    where: { id: counsellor.account! }, few: true, shows: '"redirect"',
    read: async () => {
      await root.query('update identity.staff set totp_step = default where id = $1', [counsellor.account]) // a code is used once, and the next comes in half a minute
      await begin(side)
      return asText(side.browser.go(`${side.page}/password`, { method: 'POST', json: { username: signIn.username, password: signIn.password, code: new TOTP({ secret: signIn.totp }).generate() } }))
    },
  } as const
  const invited = { where: { id: invitation }, read: () => world.call('listStaff', counsellor, { params }), shows: invitation, wide: true } as const
  const breached = { read: () => world.call('listBreaches', counsellor, { params }), wide: true, few: true } as const
  const ownReplies = { where: { id: ownReply }, read: () => world.call('listReplies', counsellor, { params }), shows: ownReply, few: true } as const
  const talked = { read: () => world.call('readPosts', citizen, { params: { member: at.id, room: group } }), shows: `"text":"${word}"`, few: true } as const
  const notes = { where: { id: note }, read: () => world.call('listNotes', counsellor, { params }), shows: word }
  return {
    'conversations.conversation.themes': { where: { id: conversation }, read: () => world.call('readConversation', citizen, { params }), shows: at.theme },
    'conversations.label.body': { where: { conversation_id: conversation }, read: () => world.call('readAbout', counsellor, { params }), shows: `"title":"${word}"`, few: true },
    'conversations.guest.why': { where: { conversation_id: conversation }, read: () => world.call('readConversation', citizen, { params }), shows: `"why":"${word}"`, few: true },
    'conversations.draft.body': { where: { conversation_id: conversation }, read: () => world.call('readDraft', citizen, { params }), shows: `"text":"${word}"`, few: true },
    ...Object.fromEntries(['body', 'remark'].map((name) => [`conversations.answer.${name}`, { where: { conversation_id: conversation }, read: () => world.call('readMyAnswer', counsellor, { params }), shows: '"state":"returned"', few: true }])),
    'conversations.message.body': { where: { id: message }, read: () => world.call('readMessages', counsellor, { params }), shows: `"text":"${word}"` },
    'conversations.file.digest': { where: { id: file }, read: () => world.call('uploadFile', citizen, { params: { ...params, file }, body: bytes }), shows: file, few: true },
    'conversations.file_chunk.body': { where: { file_id: file, index: 0 }, read: () => world.call('readFile', citizen, { params: { ...params, file } }), shows: word },
    ...Object.fromEntries(['age_group', 'gender', 'municipality', 'name', 'phone', 'mail', 'postcode'].map((name) => [`identity.citizen.${name}`, profile])),
    'blocks.mark.label': { where: { citizen_id: citizen.account! }, read: () => world.call('readAbout', counsellor, { params }), shows: `"da":"${word}"`, few: true },
    ...Object.fromEntries(['name', 'phone', 'mail'].map((name) => [`known.profile.${name}`, { where: { citizen_id: citizen.account! }, read: () => world.call('openKnown', counsellor, { params }), shows: `"name":"${word}"`, few: true }])),
    ...Object.fromEntries(['username', 'name', 'alias', 'title'].map((name) => [`identity.staff.${name}`, staff])),
    'identity.staff.password': signing, 'identity.staff.totp': signing,
    'identity.passkey.label': { where: { id: passkey }, read: () => world.call('readStaffProfile', counsellor), shows: passkey },
    'identity.passkey.credential': { where: { id: passkey }, read: () => world.call('beginPasskey', counsellor), shows: word },
    'breaches.breach.facts': { ...breached, where: { id: breach }, shows: `titel ${word}` }, 'breaches.line.body': { ...breached, where: { id: addition }, shows: `tilføjet ${word}` },
    'identity.invitation.name': invited, 'identity.invitation.title': invited,
    'identity.session.grant_ref': { where: { token_hash: sha256(leaving.cookie.split('=')[1]!) }, read: () => world.call('signOut', leaving), shows: /^$/, few: true },
    'consent.consent.receipt': { where: { citizen_id: citizen.account!, purpose: 'counselling' }, read: () => world.call('listMyConsents', citizen, { params }), shows: 'receipt_metadata', few: true },
    'reception.absence.text': { where: { id: absence }, read: () => world.call('listAbsences', counsellor, { params }), shows: absence, wide: true, few: true },
    'reception.availability.message': { where: { staff_id: counsellor.account! }, read: () => world.call('listQueue', counsellor, { params }), shows: `"message":"${word}"`, wide: true, few: true },
    'rooms.participant.alias': { ...talked, where: { id: me } }, 'rooms.citizen_post.body': { ...talked, where: { id: groupPost } }, 'rooms.staff_post.body': { ...talked, where: { id: staffPost } },
    'replies.own_reply.title': ownReplies, 'replies.own_reply.body': ownReplies,
    ...Object.fromEntries(['body', 'themes', 'form', 'signed_as', 'addenda'].map((name) => [`journal.note.${name}`, notes])),
    'journal.contact.body': { where: { id: offline }, read: () => world.call('readContact', counsellor, { params: { ...params, contact: offline } }), shows: word },
    'journal.draft.body': { where: { conversation_id: conversation }, read: () => world.call('readRecordDraft', counsellor, { params }), shows: word },
    'quality.evaluation.body': { where: { conversation_id: evaluated.conversation }, read: () => world.call('readMyEvaluation', evaluated.citizen, { params: { member: at.id, conversation: evaluated.conversation } }), shows: `"words":"${word}"` },
    'quality.own_evaluation.body': { where: { conversation_id: evaluated.conversation }, read: () => world.call('readEvaluation', counsellor, { params: { member: at.id, conversation: evaluated.conversation } }), shows: `"words":"${word}"`, few: true },
    'quality.remark.body': { where: { thread_id: thread }, read: () => world.call('readSupervision', counsellor, { params: { member: at.id, thread } }), shows: `"text":"${word}"`, few: true },
    'requests.request.contact': { where: { id: filed }, read: () => world.call('readRequest', counsellor, { params: { ...params, request: filed } }), shows: `"contact":"${word}"` },
    'requests.line.body': { where: { id: line }, read: () => world.call('readRequest', counsellor, { params: { ...params, request } }), shows: `"text":"${word}"` },
    'requests.answer.body': { where: { id: reply }, read: () => world.call('listMyRequests', citizen, { params }), shows: `"text":"${word}"` },
    'oidc.item.payload': {
      where: { kind: 'Interaction', id_hash: sha256(`Interaction:${side.page.split('/').at(-1)!}`) }, shows: '"needs":"sign-in"',
      read: () => asText(side.browser.go(`${side.page}/details`)), refused: { ...errors.link_used, code: 'link_used' },
    },
  }
}

const mapOf = (table: string) => dataMaps.find((map) => table in map)![table]!
const columnsOf = (table: string) => Object.entries(mapOf(table).columns).filter(([, { sealed }]) => sealed).map(([name]) => `${table}.${name}`)
/** The reason of an act lies in an entry that is signed as a whole, and whoever changes that is found: audit/log.test.ts. */
const signed = 'audit.entry.reason'
const sealedColumns = dataMaps.flatMap((map) => Object.keys(map)).flatMap(columnsOf).filter((column) => column !== signed)
const split = (column: string) => { const dot = column.lastIndexOf('.'); return { table: column.slice(0, dot), name: column.slice(dot + 1) } }

/** The row of a cell as it is now, and as it was put there, so that it can be put back. */
class Row {
  readonly #table: string
  readonly #where: Readonly<Record<string, unknown>>
  readonly #cells: ReadonlyMap<string, Buffer>
  readonly #whole: unknown
  private constructor(table: string, where: Readonly<Record<string, unknown>>, cells: ReadonlyMap<string, Buffer>, whole: unknown) {
    [this.#table, this.#where, this.#cells, this.#whole] = [table, where, cells, whole]
  }
  static async read(table: string, where: Readonly<Record<string, unknown>>): Promise<Row> {
    const { rows } = await root.query(`select *, to_jsonb(t) as whole from ${table} t where ${condition(where)}`, Object.values(where))
    assert.equal(rows.length, 1, `${table}: not one row`)
    return new Row(table, where, new Map(Object.entries(rows[0]).filter((entry): entry is [string, Buffer] => Buffer.isBuffer(entry[1]))), rows[0].whole)
  }
  cell(name: string): Buffer {
    return this.#cells.get(name)!
  }
  async put(name: string, bytes: Uint8Array | null): Promise<void> {
    const { rowCount } = await root.query(`update ${this.#table} t set ${name} = $${Object.keys(this.#where).length + 1} where ${condition(this.#where)}`, [...Object.values(this.#where), bytes])
    if (rowCount !== 1) {
      await root.query(`insert into ${this.#table} select * from jsonb_populate_record(null::${this.#table}, $1)`, [JSON.stringify(this.#whole)])
      await this.put(name, bytes)
    }
  }
  restore = (name: string) => this.put(name, this.cell(name))
}
const condition = (where: object, of = 't') => Object.keys(where).map((name, place) => `${of}."${name}" = $${place + 1}`).join(' and ')

/** The same column of the other rows of the row's erasure unit: sealed under the very same key. */
async function sameUnit(column: string, where: Readonly<Record<string, unknown>>): Promise<Buffer[]> {
  const { table, name } = split(column)
  const unit = mapOf(table).seal?.unit
  if (unit == null || unit in where) return []
  const { rows } = await root.query(`select t.${name} as cell from ${table} t, ${table} own where own.${unit} = t.${unit} and own.ctid <> t.ctid and ${condition(where, 'own')}`, Object.values(where))
  return rows.map(({ cell }) => cell as Buffer)
}

const [nonceAt, bodyAt, tagLength] = [17, 29, 16]
const flipped = (cell: Buffer, bit: number) => { const copy = Buffer.from(cell); copy[bit >> 3]! ^= 1 << (bit & 7); return copy }
const eachBit = new Set(['conversations.message.body'])
/** One of each kind of erasure unit is broken in every way; what opens the others is the same code, so they get every kind of what can be put in their place, and a sample of what can be done to their bytes. */
const wholly = new Set(['conversations.message.body', 'conversations.conversation.themes', 'conversations.file_chunk.body', 'identity.citizen.name', 'identity.staff.name', 'journal.note.body', 'requests.line.body', 'oidc.item.payload'])
type Depth = 'few' | 'some' | 'all'

/** Every way to break one cell: what was done, and the bytes to put in its place. */
function* breaks(column: string, cell: Buffer, others: ReadonlyMap<string, Buffer>, depth: Depth): Generator<readonly [what: string, bytes: Uint8Array]> {
  for (const [whose, bytes] of others) {
    yield [whose, bytes]
    if (depth === 'all') yield [`${whose}, under its own key id`, Buffer.concat([cell.subarray(0, nonceAt), bytes.subarray(nonceAt)])]
  }
  const cuts = depth === 'few' ? [] : depth === 'some' ? [1, cell.length - bodyAt, cell.length] : [1, 4, 8, 12, 13, 16, cell.length - bodyAt, cell.length - nonceAt, cell.length - 1, cell.length]
  for (const lost of cuts) yield [`cut by ${lost} bytes`, cell.subarray(0, cell.length - lost)]
  const bits = depth === 'few' ? [cell.length * 8 - 1]
    : depth === 'some' ? [1, nonceAt, bodyAt, cell.length - 1].map((byte) => byte * 8)
    : eachBit.has(column) ? Array.from({ length: cell.length * 8 }, (_none, bit) => bit)
      : Array.from({ length: Math.min(cell.length, bodyAt + 8) }, (_none, byte) => byte * 8 + (byte % 8)).concat(Array.from({ length: tagLength }, (_none, byte) => (cell.length - 1 - byte) * 8 + (byte % 8)))
  for (const bit of bits) yield [`bit ${bit & 7} of byte ${bit >> 3} turned`, flipped(cell, bit)]
  if (depth !== 'all') return
  for (const format of [0, 2, 255]) yield [`format ${format}`, Buffer.concat([Buffer.of(format), cell.subarray(1)])]
  for (const [whose, id] of [['an unknown key id', randomBytes(16)], ['no key id', Buffer.alloc(16)]] as const) yield [whose, Buffer.concat([cell.subarray(0, 1), id, cell.subarray(nonceAt)])]
  yield ['a byte put in', Buffer.concat([cell.subarray(0, bodyAt), Buffer.of(0), cell.subarray(bodyAt)])]
  yield ['a byte taken out', Buffer.concat([cell.subarray(0, bodyAt), cell.subarray(bodyAt + 1)])]
  yield ['a byte put at the end', Buffer.concat([cell, Buffer.of(0)])]
  yield ['zeros', Buffer.alloc(cell.length)]
}

const uniform = (code: 'sealed_broken' | 'link_used') => {
  const { status, da, en } = errors[code]
  return `${status} ${JSON.stringify({ type: `urn:socialspace:error:${code}`, title: en, status, code, da, en })}`
}
const said = ({ status, text }: Answer) => `${status} ${text}`
/** Reads at a door. The program that is served counts what each person asks in a minute, as it does for everybody: whoever has asked too much waits. */
async function readAt(door: Door): Promise<Answer> {
  for (;;) {
    const answer = await door.read()
    if (answer.status !== 429) return answer
    await pause(1000)
  }
}
/** What is there comes. */
async function mustShow(door: Door, what: string): Promise<void> {
  const answer = await readAt(door)
  assert.ok(isGood(door, answer), `${what}: ${answer.status} ${answer.text.slice(0, 300)}`)
}
const isGood = ({ shows }: Door, { status, text }: Answer) => status < 300 && (typeof shows === 'string' ? text.includes(shows) : shows.test(text))
const counted = async (column: string) => Number(new RegExp(`^socialspace_seal_broken_total\\{column="${column}"\\} (\\d+)`, 'm').exec(await (await fetch(`${world.url}/metrics`)).text())?.[1] ?? 0)
const logged = (column: string) => served.entries.filter((entry) => entry.msg === 'a sealed cell could not be opened' && entry.column === column)
/** Waits for what comes through a pipe. */
async function until(so: () => boolean, what: string): Promise<void> {
  const patience = AbortSignal.timeout(10_000)
  while (!so()) {
    assert.ok(!patience.aborted, what)
    await new Promise((settle) => { setImmediate(settle) })
  }
}

test('P40 every sealed column of the data map is tried through a door', () => {
  assert.deepEqual(Object.keys(doors(sides[0])).toSorted(), sealedColumns.toSorted())
})

let tries = 0
for (const column of sealedColumns) {
  test(`P40 ${column}: what is moved, older, changed or cut is refused, alike and aloud`, async () => {
    const { table, name } = split(column)
    // Who is asked for every bit is a person apart, whose citizen is asked what citizens tell of themselves, and who is asked about requests and breaches another, and about the journal a third: the program answers an account so often in a minute, and no oftener.
    const [mine, ...rest] = [sides[eachBit.has(column) || column.startsWith('identity.citizen.') ? 3 : /^(requests|breaches)\./.test(column) ? 4 : column.startsWith('journal.') ? 5 : 0], sides[1], sides[2]]
    const [own, neighbour, foreign] = [mine!, ...rest].map((side) => doors(side)[column]!) as [Door, Door, Door]
    const rows = [await Row.read(table, own.where), await Row.read(table, neighbour.where), await Row.read(table, foreign.where)] as const
    const cell = rows[0].cell(name)
    const expected = uniform(own.refused ? 'link_used' : 'sealed_broken')
    const before = { counted: await counted(column), logged: logged(column).length }
    const wrong: string[] = []
    let tried = 0
    const mustRefuse = async (what: string, door: Door) => {
      tried += 1
      const answer = await readAt(door)
      if (said(answer) !== expected) wrong.push(`${what}: ${said(answer).slice(0, 200)}`)
    }
    await mustShow(own, 'it could not be read to begin with')
    await rows[0].restore(name)
    // Exchanged, so that neither may be read.
    for (const [place, whose] of [[1, 'another person’s of the member'], [2, 'another member’s']] as const) {
      await rows[0].put(name, rows[place].cell(name))
      await rows[place].put(name, cell)
      await mustRefuse(whose, own)
      await mustRefuse(`${whose}, seen from there`, [own, neighbour, foreign][place]!)
      await rows[place].restore(name)
      await rows[0].restore(name)
    }
    for (const bytes of await sameUnit(column, own.where)) {
      await rows[0].put(name, bytes)
      await mustRefuse('another row’s of the same unit', own)
    }
    await rows[0].restore(name)
    const siblings = own.few ? [] : Object.entries(doors(mine!)).filter(([other, { few }]) => other !== column && !few)
    const others = new Map<string, Buffer>()
    for (const [other, { where }] of siblings) others.set(`the cell of ${other}`, (await Row.read(split(other).table, where)).cell(split(other).name))
    const older = mine!.older.get(column)
    if (older) others.set('its own older version', older)
    for (const [what, bytes] of breaks(column, cell, others, own.few ? 'few' : wholly.has(column) ? 'all' : 'some')) {
      await rows[0].put(name, bytes)
      await mustRefuse(what, own)
    }
    for (const door of own.few ? [] : own.wide ? [foreign] : [neighbour, foreign]) await mustShow(door, 'what is another person’s could not be read meanwhile')
    await rows[2].restore(name)
    await rows[1].restore(name)
    await rows[0].restore(name)
    await mustShow(own, 'it could not be read afterwards')
    await rows[0].restore(name)
    assert.deepEqual(wrong.slice(0, 10), [], `${wrong.length} of ${tried}`)
    assert.ok((await counted(column)) - before.counted >= tried, 'not each was counted')
    await until(() => logged(column).length - before.logged >= tried, 'not each was logged')
    tries += tried
  })
}

test('P40 what was replayed is older by its version alone, and what was moved within its unit is another row’s alone', async () => {
  for (const column of ['conversations.message.body', 'conversations.file_chunk.body']) assert.ok((await sameUnit(column, doors(sides[0])[column]!.where)).length > 0, column)
  for (const column of sealedColumns.filter((one) => /^identity\.(citizen|staff)\.|^conversations\.conversation\./.test(one))) assert.ok(sides[0].older.has(column), column)
})

test('P40 a cell that was emptied does not read as something that was never told', async () => {
  const { rows: nullable } = await root.query(`select format('%s.%s.%s', table_schema, table_name, column_name) as column from information_schema.columns where is_nullable = 'YES' and data_type = 'bytea'`)
  const asked = nullable.filter(({ column }) => sealedColumns.includes(column) && column !== 'identity.session.grant_ref')
  assert.ok(asked.length > 0)
  for (const { column } of asked) {
    const [{ table, name }, door] = [split(column), doors(sides[6])[column]!]
    const row = await Row.read(table, door.where)
    await row.put(name, null)
    assert.equal(said(await readAt(door)), uniform('sealed_broken'), column)
    await row.restore(name)
    await mustShow(door, 'it could not be read')
  }
})

test('P40 P61 the extract refuses, too, and says nothing instead', async () => {
  const { citizen, at } = sides[6]
  for (const [table, map] of dataMaps.flatMap((one) => Object.entries(one))) {
    if (map.subject?.kind !== 'citizen') continue
    for (const column of columnsOf(table).filter((one) => one !== signed && map.columns[split(one).name]!.label !== null)) {
      const row = await Row.read(table, doors(sides[6])[column]!.where)
      const read = () => world.call('readMyData', citizen, { params: { member: at.id } })
      await row.put(split(column).name, flipped(row.cell(split(column).name), 300))
      assert.equal(said(await read()), uniform('sealed_broken'), column)
      await row.restore(split(column).name)
      assert.equal((await read()).status, 200, column)
    }
  }
})

test('P40 a live socket is told of an error and gets no message, neither another’s nor an empty one', async () => {
  const { citizen, counsellor, at, conversation, message } = sides[6]
  const row = await Row.read('conversations.message', { id: message })
  for (const bytes of [flipped(row.cell('body'), 200), (await Row.read('conversations.message', { id: sides[1].message })).cell('body'), row.cell('body').subarray(0, -4)]) {
    await row.put('body', bytes)
    for (const who of [citizen, counsellor]) {
      const { socket, frames, send, heard } = await world.connect(who)
      send({ t: 'resume', member: at.id, conversation, after: 0 })
      assert.equal((await heard('error')).code, 'sealed_broken')
      assert.deepEqual(frames.filter(({ t }) => t === 'messages'), [])
      socket.close()
    }
  }
  await row.restore('body')
})

/** The key store, opened past the program, while that is not running. */
function inKeyStore(work: (store: DatabaseSync) => void): void {
  const store = new DatabaseSync(world.config.vault.keyStoreFile, { timeout: 10_000 })
  work(store)
  store.close()
}

test('P40 a key in the place of another opens nothing: the key store is sealed like the cells', async () => {
  const here = async () => { const { citizen, conversation } = await world.start(world.here); return { citizen, params: { member: world.here.id, conversation } } }
  const read = (one: Awaited<ReturnType<typeof here>>) => world.call('readConversation', one.citizen, { params: one.params })
  const foreign = sides[2].conversation
  const key = '(select slot from data_key where name = ?)'
  const attacks: Readonly<Record<string, (store: DatabaseSync, unit: string, neighbour: string) => void>> = {
    'another unit’s wrapped key': (store, unit, neighbour) => void store.prepare(`update slot set wrapped = (select wrapped from slot where serial = ${key}) where serial = ${key}`).run(neighbour, unit),
    'another member’s wrapped key': (store, unit) => void store.prepare(`update slot set wrapped = (select wrapped from slot where serial = ${key}) where serial = ${key}`).run(foreign, unit),
    'another member’s key with its id': (store, unit) => {
      store.prepare(`update slot set wrapped = (select wrapped from slot where serial = ${key}) where serial = ${key}`).run(foreign, unit)
      const { keyId } = store.prepare('select keyId from data_key where name = ?').get(foreign) as { keyId: Uint8Array }
      store.prepare('update data_key set keyId = ? where name = ?').run(randomBytes(16), foreign)
      store.prepare('update data_key set keyId = ? where name = ?').run(keyId, unit)
    },
    'a slot exchanged with its neighbour’s': (store, unit, neighbour) => {
      const [one, other] = [unit, neighbour].map((name) => (store.prepare('select slot from data_key where name = ?').get(name) as { slot: number }).slot)
      const spare = (store.prepare('insert into slot (wrapped) values (?) returning serial').get(new Uint8Array(60)) as { serial: number }).serial
      for (const [slot, name] of [[spare, unit], [one!, neighbour], [other!, unit]] as const) store.prepare('update data_key set slot = ? where name = ?').run(slot, name)
    },
    'a cut key': (store, unit) => void store.prepare(`update slot set wrapped = substr(wrapped, 1, length(wrapped) - 4) where serial = ${key}`).run(unit),
    'an empty key': (store, unit) => void store.prepare(`update slot set wrapped = x'' where serial = ${key}`).run(unit),
    'an unknown epoch': (store, unit) => void store.prepare('update data_key set epoch = 99 where name = ?').run(unit),
    'an older epoch': (store, unit) => void store.prepare('update data_key set epoch = 0 where name = ?').run(unit),
    'another key id': (store, unit) => void store.prepare('update data_key set keyId = ? where name = ?').run(randomBytes(16), unit),
  }
  const untouched = await here()
  const victims: { what: string; attack: (typeof attacks)[string]; own: Awaited<ReturnType<typeof here>>; neighbour: Awaited<ReturnType<typeof here>> }[] = []
  for (const [what, attack] of Object.entries(attacks)) victims.push({ what, attack, own: await here(), neighbour: await here() })
  for (const { own } of victims) assert.equal((await read(own)).status, 200)
  await served.end()
  inKeyStore((store) => { for (const { attack, own, neighbour } of victims) attack(store, own.params.conversation, neighbour.params.conversation) })
  served = await serve(world)
  for (const { what, own } of victims) assert.equal(said(await read(own)), uniform('sealed_broken'), what)
  assert.equal((await read(untouched)).status, 200)
  assert.ok((await counted('key store')) >= victims.length, 'not each was counted')
  await until(() => logged('key store').length >= victims.length, 'not each was logged')
})

test('P40 the log of all this names columns, and nobody', (t) => {
  const entries = served.entries.filter(({ msg }) => /sealed cell/.test(String(msg)))
  assert.ok(entries.length > 0)
  for (const entry of entries) assert.deepEqual(Object.keys(entry).filter((name) => !['level', 'time', 'msg', 'column', 'where'].includes(name)), [])
  for (const { word, citizen, conversation, at } of sides) for (const secret of [word, citizen.account!, conversation, at.id]) assert.ok(!served.output().includes(secret))
  t.diagnostic(`${tries} cells of ${sealedColumns.length} columns were broken`)
})

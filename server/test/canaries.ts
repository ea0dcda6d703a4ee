import assert from 'node:assert/strict'
import sharp from 'sharp'
import { WebSocket } from 'ws'
import { isBytes, type Operation, operations } from '@socialspace/contract'
import { randomId } from '../src/platform/vault/index.ts'
import { cookieBrowser } from './browser.ts'
import { join, planGroup } from './groups.ts'
import { mark } from './search.ts'
import type { Caller, OperationId, World } from './world.ts'

/** Words that stand nowhere else, by the field that each was written into. */
export const words = new Map<string, string>()

export function canary(field: string): string {
  const word = `${mark}${crypto.randomUUID().replaceAll('-', '').replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!).slice(0, 20)}`
  words.set(field, word)
  return word
}

/** What somebody else than the person and their counsellor came to see: it may hold none of the words. */
export interface Overheard { readonly where: string; readonly text: string }

/** Puts a canary into every field that a person can fill, and uses every function on the way. */
export async function useEverything(world: World): Promise<Overheard[]> {
  const { here, there, staff, must, nobody } = world
  const { counsellor, administrator } = staff.here
  const { citizen, conversation } = await world.start()
  const member = { member: here.id }
  const at = { ...member, conversation }
  const file = async (by: Caller, bytes: Uint8Array) => {
    const id = randomId()
    const { type, size } = await must('uploadFile', by, { params: { ...at, file: id }, body: bytes })
    return { id, type, size }
  }
  const bystanders = await Promise.all([(await world.start(there)).citizen, staff.there.counsellor, staff.here.coordinator, staff.here.dpo].map(async (who) => ({ who, live: await world.connect(who) })))
  await must('updateProfile', citizen, {
    params: member, body: { etag: 0, about: { ageGroup: '15-17', gender: 'other', municipality: '0751' }, contact: { name: canary('profile name'), postcode: '8000' } },
  })
  const knownText = (await must('readKnown', citizen, { params: member })).consent.version
  await must('becomeKnown', citizen, { params: member, body: { as: { name: canary('name of who is known'), phone: '+45 87 65 43 21', mail: `${canary('mail of who is known')}@example.org` }, consent: { version: knownText, language: 'da', agreed: true } } })
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
  await must('labelConversation', counsellor, { params: at, body: { title: canary('title for oneself'), colour: 'blue' } })
  for (const [who, side] of [[citizen, 'citizen'], [counsellor, 'counsellor']] as const) await must('saveDraft', who, { params: at, body: { text: canary(`draft of the ${side}`) } })
  await must('saveContact', counsellor, { params: { ...member, contact: randomId() }, body: { etag: null, at: new Date().toISOString(), conversation: null, service: null, themes: [here.theme], text: canary('offline contact'), finished: true, consent: null } })
  await must('saveOwnReply', counsellor, { params: { ...member, reply: randomId() }, body: { title: canary('own reply title'), text: canary('own reply') } })
  const reader = await world.addStaff('second-reader', [{ member: here.id, role: 'counsellor' }])
  const read = (on: boolean) => must('saveSecondReading', administrator, { params: { ...member, queue: here.queue }, body: { on } })
  const answer = { params: { ...at, answer: randomId() } }
  await read(true)
  await must('submitAnswer', counsellor, { ...answer, body: { text: canary('answer to be read') } })
  await must('openAnswer', reader, answer)
  await must('returnAnswer', reader, { ...answer, body: { revision: 1, remark: canary('remark of the reader') } })
  await read(false)
  await must('searchConversations', counsellor, { params: member, body: { text: canary('search'), theme: null, states: [], from: null, to: null, after: null } })
  const guest = randomId()
  await must('inviteGuest', counsellor, { params: at, body: { id: guest, colleague: reader.account, role: 'part', why: canary('why a colleague comes') } })
  await must('answerGuest', citizen, { params: { ...at, guest }, body: { answer: 'all' } })
  await must('sendMessage', reader, { params: at, body: { id: randomId(), text: canary('message of a guest'), files: [] } })
  await must('endGuest', citizen, { params: { ...at, guest } })
  await must('sleepConversation', counsellor, { params: at })
  await must('wakeConversation', counsellor, { params: at })
  await must('closeConversation', counsellor, { params: at, body: { note: randomId(), themes: [here.theme], text: canary('closing note') } })
  const evaluated = (form: string) => ({ etag: null, version: 0, answers: { words: canary(`evaluation of the ${form}`) } })
  await must('saveMyEvaluation', citizen, { params: at, body: { ...evaluated('citizen'), hidden: false, count: null } })
  await must('saveOwnEvaluation', counsellor, { params: at, body: evaluated('counsellor') })
  for (const who of [counsellor, staff.here.coordinator]) await must('readEvaluation', who, { params: at })
  await must('readEvaluationFigures', staff.here.coordinator, { params: member })
  const thread = { params: { ...member, thread: randomId() } }
  await must('writeSupervision', staff.here.coordinator, { ...thread, body: { id: randomId(), text: canary('feedback'), to: { staff: counsellor.account!, conversation } } })
  await must('writeSupervision', counsellor, { ...thread, body: { id: randomId(), text: canary('answer to feedback'), to: null } })
  await must('readSupervision', counsellor, thread)
  await must('sendMessage', citizen, { params: at, body: { id: randomId(), text: canary('letter after closing'), files: [] } })
  const { words: phrase } = await must('createPhrase', citizen, { params: member })
  words.set('recovery phrase', phrase.join(' '))
  await must('returnWithPhrase', nobody, { params: member, body: { phrase: phrase.join(' ') } })
  await world.call('readMyData', citizen, { params: member }) // whether it is right, other tests say

  await useDesk(world, citizen)
  await useRooms(world, citizen)
  const breach = randomId()
  await must('recordBreach', world.operator, { body: { id: breach, members: [here.id], facts: {
    title: canary('breach title'), happened: canary('breach happened'), discoveredAt: '2026-11-20T08:00:00.000Z', beganAt: '2026-11-20T08:00:00.000Z', endedAt: null, nature: ['integrity'], classes: ['sensitive'],
    consequences: canary('breach consequences'), measures: canary('breach measures'), scope: { of: 'everybody' },
  } } })
  await must('amendBreach', world.operator, { params: { breach }, body: { id: randomId(), text: canary('breach amendment'), scope: null } })
  const [{ id: part }] = await must('listBreaches', staff.here.dpo, { params: member })
  await must('acknowledgeBreach', staff.here.dpo, { params: { ...member, breach: part }, body: {} })
  await must('assessBreach', staff.here.dpo, { params: { ...member, breach: part }, body: { id: randomId(), assessment: {
    risk: 'high', reasons: canary('breach reasons'), authority: { told: false, why: canary('why not notified') }, people: { tell: true, notice: { da: canary('breach notice'), en: canary('breach notice in English') } },
  } } })
  for (const format of ['html', 'csv', 'json']) await world.call('readBreachRegister', staff.here.dpo, { params: { ...member, format } })
  await world.call('listAffected', staff.here.dpo, { params: { ...member, breach: part } })

  const { link } = await must('inviteStaff', administrator, { params: member, body: { id: randomId(), name: canary('invited name'), title: { da: canary('invited title'), en: '' }, roles: ['counsellor'] } })
  const token = link.split('#')[1]
  words.set('invitation token', token.split('.')[1])
  await must('readInvitation', nobody, { body: { token } })
  const username = canary('user name')
  const { secret } = await must('acceptInvitation', nobody, { body: { token, username, password: canary('password'), name: canary('staff name'), alias: canary('staff alias') } })
  words.set('one-time code secret', secret)
  await must('updateStaffProfile', counsellor, { body: { etag: 0, alias: canary('changed alias'), title: { da: canary('changed title'), en: '' } } })
  words.set('session cookie', citizen.cookie.split('=')[1]!)
  const browser = cookieBrowser(world.url)
  const { url } = await browser.follow('/workplace/sign-in')
  const refused = await browser.go(`${url.pathname}/password`, { method: 'POST', json: { username, password: canary('wrong password'), code: '000000' } })
  assert.equal(refused.status, 401)

  const overheard: Overheard[] = [{ where: 'the answer to a wrong password', text: await refused.text() }]
  for (const { who, live } of bystanders) {
    overheard.push({ where: `the live frames of ${who.name}`, text: live.frames.map((frame) => JSON.stringify(frame)).join('\n') })
    live.socket.close()
  }
  return [...overheard, ...await refusals(world, citizen, at), { where: '/metrics', text: await (await fetch(`${world.url}/metrics`)).text() }]
}

/** A group in which a citizen and a counsellor write, over both doors; and what colleagues write to each other. */
async function useRooms(world: World, citizen: Caller): Promise<void> {
  const { here, staff, must } = world
  const group = await planGroup(world)
  words.set('token of a group', group.token)
  await join(world, group, canary('name in a group'), citizen)
  await must('sendPost', citizen, { params: group.room, body: { id: randomId(), text: `${canary('words in a group')} ${'lang '.repeat(300)}` } })
  const live = await world.connect(staff.here.counsellor)
  live.send({ t: 'enter', ...group.room, after: 0 })
  const id = randomId()
  live.send({ t: 'post', ...group.room, post: { id, text: canary('words of who leads a group') } })
  await live.heard('posted', (frame) => frame.id === id)
  live.socket.close()
  await must('listTeamRooms', staff.here.counsellor, { params: { member: here.id } })
  await must('sendPost', staff.here.counsellor, { params: { member: here.id, room: here.id }, body: { id: randomId(), text: canary('words to colleagues') } })
  const { id: room } = await must('openDirect', staff.here.counsellor, { params: { member: here.id }, body: { colleague: staff.here.coordinator.account } })
  await must('sendPost', staff.here.counsellor, { params: { member: here.id, room }, body: { id: randomId(), text: canary('words to one colleague') } })
}

/** A request by who is signed in and one by who is not, each with all that can be written to it. */
async function useDesk({ here, staff, must, nobody }: World, citizen: Caller): Promise<void> {
  const member = { member: here.id }
  const mine = await must('askRequest', citizen, { params: member, body: { id: randomId(), kind: 'access', text: canary('request') } })
  const { request: filed, words: code } = await must('fileRequest', nobody, { params: member, body: { id: randomId(), kind: 'erasure', who: 'lost-phrase', text: canary('filed request'), contact: canary('contact for an answer') } })
  words.set('request code', code.join(' '))
  for (const { id } of [mine, filed]) {
    const at = { ...member, request: id }
    await must('takeRequest', staff.here.caseworker, { params: at, body: { etag: 0 } })
    await must('noteRequest', staff.here.caseworker, { params: at, body: { id: randomId(), text: canary('note to a request') } })
    await must('adviseRequest', staff.here.dpo, { params: at, body: { id: randomId(), text: canary('advice on a request') } })
    await must('answerRequest', staff.here.caseworker, { params: at, body: { id: randomId(), etag: 1, outcome: 'refused', grounds: ['identity-unconfirmed'], text: canary('answer to a request'), carryOut: null } })
  }
  await must('writeMyRequest', citizen, { params: { ...member, request: mine.id }, body: { id: randomId(), text: canary('further words') } })
  await must('claimRequest', citizen, { params: member, body: { code: code.join(' ') } })
}

const all: Readonly<Record<string, Operation>> = operations

/** Errors of every kind, each provoked with words that it must not repeat: by every operation, and by what comes before and beside them. */
async function refusals(world: World, citizen: Caller, at: Record<string, string>): Promise<Overheard[]> {
  const heard: Overheard[] = []
  const note = (where: string, text: string) => void heard.push({ where, text })
  for (const { id, path, body } of Object.values(all)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
    const made = () => Object.fromEntries(names.map((name) => [name, name === 'member' ? world.here.id : (at[name] ?? canary(`${name} of ${id}`))]))
    const wrong = isBytes(body) ? new TextEncoder().encode(canary(`bytes for ${id}`)) : { [canary(`a field’s name for ${id}`)]: canary(`a field for ${id}`), text: [canary(`text for ${id}`)], name: { da: canary(`name for ${id}`) }, id: canary(`id for ${id}`) }
    for (const caller of [citizen, world.staff.here.counsellor]) {
      if (id === 'signOut') continue
      const reply = await world.call(id as OperationId, caller, { params: made(), query: { [canary(`a query’s name for ${id}`)]: canary(`a query for ${id}`), before: canary(`a cursor for ${id}`) }, ...(body !== undefined && { body: wrong }) })
      if (reply.status >= 400) note(`${id} refused`, reply.text)
    }
  }
  assert.ok(heard.length > 60, 'few operations refused what was wrong')
  const params = { params: at }
  note('a message with a field too many', (await world.call('sendMessage', citizen, { ...params, body: { id: randomId(), text: canary('refused message'), files: [], extra: canary('unknown field') } })).text)
  note('an old etag', (await world.call('updateProfile', citizen, { ...params, body: { etag: 99, contact: { name: canary('refused name') } } })).text)
  const known = randomId()
  await world.must('sendMessage', citizen, { ...params, body: { id: known, text: 'først', files: [] } })
  note('an id used twice', (await world.call('sendMessage', citizen, { ...params, body: { id: known, text: canary('second message of an id'), files: [] } })).text)
  const raw = async (where: string, path: string, init: RequestInit) => {
    const answer = await fetch(`${world.url}${path}`, { redirect: 'manual', ...init, headers: { origin: world.url, 'x-app': 'citizen', cookie: citizen.cookie, ...init.headers } })
    note(where, `${JSON.stringify([...answer.headers])}\n${await answer.text()}`)
  }
  const messages = `/api/members/${at.member}/conversations/${at.conversation}/messages`
  const json = { 'content-type': 'application/json' }
  await raw('JSON that is none', messages, { method: 'POST', headers: json, body: `{"text": ${canary('broken JSON')}` })
  await raw('JSON with __proto__', messages, { method: 'POST', headers: json, body: `{"__proto__": {"a": "${canary('a prototype')}"}}` })
  await raw('a type that is not taken', messages, { method: 'POST', headers: { 'content-type': 'text/x-other' }, body: canary('another type') })
  await raw('a body too large', messages, { method: 'POST', headers: json, body: JSON.stringify({ text: canary('too long').repeat(20_000) }) })
  await raw('a path that is not there', `/api/${canary('a path')}`, { method: 'POST', headers: json, body: '{}' })
  await raw('a path that cannot be read', `/api/%ff${canary('a broken path')}`, {})
  await raw('another origin', messages, { method: 'POST', headers: { ...json, origin: `https://${canary('an origin')}.example` }, body: '{}' })
  await raw('a token that is none', messages, { headers: { authorization: `Bearer ${canary('an access token')}` } })
  await raw('a cookie that is none', messages, { headers: { cookie: citizen.cookie.replace(/=.*/, `=${canary('a cookie')}`) } })
  await raw('an OAuth question that makes no sense', `/oauth/auth?response_type=code&client_id=workplace&login_hint=${canary('a login hint')}&scope=openid`, {})
  await raw('an OAuth token that makes no sense', '/oauth/token', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `grant_type=authorization_code&client_id=workplace&code=${canary('a code')}` })
  note('live frames that make no sense', await nonsense(world, citizen, at))
  return heard
}

/** Frames that are no frames, or that are refused; what comes back. */
async function nonsense(world: World, citizen: Caller, at: Record<string, string>): Promise<string> {
  const live = await world.connect(citizen)
  live.socket.send(`{"t":"send",${canary('a frame that is no JSON')}`)
  live.socket.send(JSON.stringify({ t: canary('a kind of frame') }))
  live.socket.send(JSON.stringify({ t: 'send', ...at, message: { id: randomId(), text: canary('a frame with a field too many'), files: [], extra: 1 } }))
  const id = randomId()
  live.send({ t: 'send', member: world.there.id, conversation: at.conversation!, message: { id, text: canary('a frame for another member'), files: [] } })
  live.socket.send(JSON.stringify({ t: 'ping' }))
  await live.heard('pong')
  live.socket.close()
  return live.frames.map((frame) => JSON.stringify(frame)).join('\n')
}

/** Clients who write as fast as they are answered, each message a canary, until they are cut off. */
export async function writers(world: World, people: readonly { citizen: Caller; conversation: string }[]) {
  let [acknowledged, written] = [0, 0]
  let enough = () => {}
  const sockets = await Promise.all(people.map(async ({ citizen, conversation }, place) => {
    const { socket } = await world.connect(citizen)
    const at = { member: world.here.id, conversation }
    const next = () => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify({ t: 'send', ...at, message: { id: randomId(), text: `${canary(`message ${(written += 1)} of client ${place}`)} ${'ord '.repeat(50)}`, files: [] } }))
    socket.on('message', (data) => {
      if (!String(data).startsWith('{"t":"ack"')) return
      acknowledged += 1
      enough()
      next()
    })
    return { socket, next }
  }))
  return {
    /** Begins, and settles when so many have been acknowledged; it does not stop then. */
    until: (count: number) => new Promise<void>((settle) => {
      enough = () => { if (acknowledged >= count) settle() }
      for (const { next } of sockets) for (let ahead = 0; ahead < 5; ahead += 1) next()
    }),
    close: () => { for (const { socket } of sockets) socket.terminate() },
  }
}

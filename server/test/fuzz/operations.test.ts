import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { errors, type ErrorCode, type Operation, operations } from '@socialspace/contract'
import fc from 'fast-check'
import { type Caller, openWorld, type World } from '../world.ts'
import { assessmentOf, record as recordBreach } from '../breach.ts'
import { join, planGroup } from '../groups.ts'
import { makeForm, noteOf } from '../journal.ts'
import { openDoor, type Door, type Said } from './door.ts'
import { type Asked, bytesOf, type Known, requestsOf } from './requests.ts'
import { seed } from './seed.ts'
import { canary } from './values.ts'

/**
 * Every operation of the contract is given what it allows and what it does not, by everybody. Nothing may be answered with 5xx, and a refusal is a problem
 * of the closed list that repeats nothing of what was sent. FUZZ_SEED repeats a run or makes another; FUZZ_BATCHES says how many for each operation, 36 at a time; one that nothing came
 * through to gets more, until something does.
 */
/** What others move on comes first, and what ends things last, or there would be nothing left of them for the others. */
// Before what the citizen tells is changed: they must stay old enough.
const first = ['becomeKnown', 'seeMyBreach', 'updateSettings', 'savePolicyDraft', 'correctNote', 'approveAnswer', 'editMessage', 'submitAnswer', 'readContact']
const ends = ['undoKnown', 'restrictMyData', 'eraseConversation', 'withdrawConsent', 'eraseEverything', 'signOut']
const last = ['removeMyEvaluation', 'moderateParticipant', 'leaveGroup', 'moderateGroup', 'liftBlock', 'saveQueue', 'saveService', 'closeConversation', 'eraseProfile', 'withdrawMyRequest', ...ends]
const turn = ({ id }: Operation) => (first.includes(id) ? -2 : last.indexOf(id))
const all = (Object.values(operations) as Operation[]).toSorted((one, other) => turn(one) - turn(other))
const atOnce = 12
const batch = 36
const batches = Number(process.env.FUZZ_BATCHES ?? 4)
/** Those that are slow by nature (a password is hashed, everything is read, everything is counted) get fewer. */
const slow = new Set(['acceptInvitation', 'createMember', 'createPhrase', 'listTenants', 'readMyData'])

let world: World
let known: Known
/** What ends things has people of its own, with what is theirs. */
let leaving: Map<string, Known>
/** What is in one place alone is looked for there. */
const nearer: Record<string, Record<string, string[]>> = {}
let doors: Door[]
const statuses = new Map<number, number>()
const done = new Set<string>()
/** What needs something that cannot be made up: an offer, a link, a phrase, the code of a request, a passkey of somebody's, a message of one's own, a whole policy in two languages. */
const unreachable = ['acceptInvitation', 'claimRequest', 'declineOffer', 'eraseMessage', 'eraseOwnMessage', 'finishPasskey', 'publishPolicy', 'readExtract', 'readFiledRequest', 'readInvitation', 'readStaffExtract', 'removePasskey', 'returnWithPhrase', 'withdrawFiledRequest', 'writeFiledRequest']
let [cases, soundCases] = [0, 0]

before(async () => {
  world = await openWorld({ limitFactor: 100_000 })
  known = { origin: world.url, callers: await people(), ids: await things() }
  leaving = new Map()
  for (const id of ends) {
    const callers = await people()
    const given = { params: { member: world.here.id } }
    const own = async (operation: 'listMyConsents' | 'listMyConversations') => [(await world.must(operation, citizens.at(-1)!, given))[0].id as string]
    if (id === 'undoKnown') await makeKnown(citizens.at(-1)!)
    leaving.set(id, { ...known, callers, ids: { ...known.ids, consent: await own('listMyConsents'), conversation: await own('listMyConversations') } })
  }
  doors = Array.from({ length: atOnce }, () => openDoor(world.config.port))
})
after(async () => {
  for (const door of doors) door.close()
  await world.close()
})

async function people(): Promise<Caller[]> {
  const { counsellor, administrator, coordinator, caseworker, dpo } = world.staff.here
  const again = (caller: Caller) => world.signedIn(caller.name, caller.account!, caller.member)
  const { citizen } = await world.start()
  citizens.push(citizen)
  return [world.nobody, citizen, ...await Promise.all([counsellor, administrator, coordinator, caseworker, dpo, world.operator].map(again))]
}
const citizens: Caller[] = []

async function makeKnown(citizen: Caller): Promise<void> {
  const params = { member: world.here.id }
  await world.must('updateProfile', citizen, { params, body: { etag: 0, about: { ageGroup: '18-24' } } })
  await world.must('becomeKnown', citizen, { params, body: { as: { name: 'Nogen', phone: null, mail: null }, consent: { version: (await world.must('readKnown', citizen, { params })).consent.version, language: 'da', agreed: true } } })
}
/** Of each kind of thing some that are there; staff and conversations that the callers may change as they like, and one of another member's. */
async function things(): Promise<Record<string, string[]>> {
  const { id: member, queue, theme, service, slug } = world.here
  const colleagues = [await world.addStaff('expendable-one', [{ member, role: 'counsellor' }]), await world.addStaff('expendable-two', [{ member, role: 'coordinator' }])]
  const conversations: string[] = []
  for (let made = 0; made < 4; made++) {
    const { conversation } = await world.start()
    if (made < 3) await world.must('takeConversation', world.staff.here.counsellor, { params: { member, conversation } })
    conversations.push(conversation)
  }
  // The citizen's own waits, and is taken in the course of it.
  const [citizen] = citizens
  const own = (await world.must('listMyConversations', citizen!, { params: { member } }))[0].id as string
  const theirs = (await world.start(world.there)).conversation
  const handovers = [crypto.randomUUID() as string, crypto.randomUUID() as string]
  const asked = (await world.must('startConversation', citizen!, { params: { member }, body: { conversation: crypto.randomUUID(), queue, themes: [], consent: { version: (await world.must('readSite', world.nobody, { params: { slug } })).consent.version, language: 'da', agreed: true } } })).conversation.id as string
  await world.must('takeConversation', world.staff.here.counsellor, { params: { member, conversation: asked } })
  // Many that wait for a reader: each is agreed to, or given back, once. The reader is a counsellor of the callers, so their authors are others.
  const author = await world.addStaff('author', [{ member, role: 'counsellor' }])
  const letters: string[] = []
  const answers: string[] = []
  await world.must('saveSecondReading', world.staff.here.administrator, { params: { member, queue }, body: { on: true } })
  for (let made = 0; made < 4; made++) {
    const { conversation } = await world.start()
    const answer = crypto.randomUUID() as string
    await world.must('listQueue', author, { params: { member } })
    await world.must('takeConversation', author, { params: { member, conversation } })
    await world.must('submitAnswer', author, { params: { member, conversation, answer }, body: { text: 'et svar' } })
    letters.push(conversation)
    answers.push(answer)
  }
  const taken = crypto.randomUUID() as string
  await world.must('submitAnswer', world.staff.here.counsellor, { params: { member, conversation: conversations[2]!, answer: taken }, body: { text: 'et svar' } })
  for (const [nth, conversation] of [asked, conversations[0]!].entries()) await world.must('askHandover', world.staff.here.counsellor, { params: { member, conversation }, body: { id: handovers[nth], to: { queue } } })
  // One that the citizen is asked about a colleague in, and two that nothing is asked in.
  const { consent: { version } } = await world.must('readSite', world.nobody, { params: { slug } })
  const [letIn, free, quiet] = await Promise.all([1, 2, 3].map(async () => (await world.must('startConversation', citizen!, { params: { member }, body: { conversation: crypto.randomUUID(), queue, themes: [], consent: { version, language: 'da', agreed: true } } })).conversation.id as string)) as [string, string, string]
  for (const conversation of [letIn, free, quiet]) await world.must('takeConversation', world.staff.here.counsellor, { params: { member, conversation } })
  const guests = [crypto.randomUUID() as string] as const
  await world.must('inviteGuest', world.staff.here.counsellor, { params: { member, conversation: letIn }, body: { id: guests[0], colleague: author.account, role: 'part', why: 'for at hjælpe' } })
  const file = crypto.randomUUID()
  await world.must('uploadFile', citizen!, { params: { member, conversation: own, file }, body: new TextEncoder().encode('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') })
  const { consent } = await world.must('readSite', world.nobody, { params: { slug } })
  const invitations = Array.from({ length: 3 }, () => crypto.randomUUID() as string)
  for (const id of invitations) await world.must('inviteStaff', world.staff.here.administrator, { params: { member }, body: { id, name: 'Ny', title: { da: '', en: '' }, roles: ['counsellor'] } })
  const recipients = Array.from({ length: 3 }, () => crypto.randomUUID() as string)
  const { administrator } = world.staff.here
  for (const recipient of recipients) await world.must('saveRecipient', administrator, { params: { member, recipient }, body: { name: 'Nogen', kind: 'other', service: { da: '', en: '' }, country: 'DK' } })
  // Many, as each is answered once.
  const requests = Array.from({ length: 60 }, () => crypto.randomUUID() as string)
  for (const id of requests) await world.must('askRequest', citizen!, { params: { member }, body: { id, kind: 'access', text: 'Jeg vil gerne se det hele.' } })
  const templates = Array.from({ length: 3 }, () => crypto.randomUUID() as string)
  for (const template of templates) await world.must('saveAnswerTemplate', world.staff.here.caseworker, { params: { member, template }, body: { kind: null, title: { da: '', en: '' }, text: { da: '', en: '' }, outcome: null, grounds: [] } })
  const replies = Array.from({ length: 3 }, () => crypto.randomUUID() as string)
  for (const reply of replies) await world.must('saveReply', administrator, { params: { member, reply }, body: { title: { da: 'a', en: '' }, text: { da: 'b', en: '' } } })
  const ownReplies = Array.from({ length: 3 }, () => crypto.randomUUID() as string)
  for (const reply of ownReplies) await world.must('saveOwnReply', world.staff.here.counsellor, { params: { member, reply }, body: { title: 'a', text: 'b' } })
  // Of one of the counsellor's conversations: notes that can be corrected, and locked ones that take addenda.
  const { id: form } = await makeForm(world)
  const notes: string[] = []
  for (const [correctDays, etag] of [[7, 0], [0, 1]] as const) {
    await world.must('saveJournalSettings', administrator, { params: { member }, body: { correctDays, readers: [], confidential: [], etag } })
    for (let made = 0; made < (correctDays > 0 ? 6 : 2); made++) notes.push((await world.must('writeNote', world.staff.here.counsellor, { params: { member, conversation: conversations[0]! }, body: noteOf('et notat') })).id as string)
  }
  // Closed by the counsellor of the callers: what its citizen says, and what they say of themselves; and a thread of supervision.
  const over = await world.must('startConversation', citizen!, { params: { member }, body: { conversation: crypto.randomUUID(), queue, themes: [], consent: { version: consent.version, language: 'da', agreed: true } } }).then(({ conversation }) => conversation.id as string)
  await world.must('takeConversation', world.staff.here.counsellor, { params: { member, conversation: over } })
  await world.must('closeConversation', world.staff.here.counsellor, { params: { member, conversation: over }, body: { note: crypto.randomUUID(), themes: [theme], text: 'slut' } })
  await world.must('saveMyEvaluation', citizen!, { params: { member, conversation: over }, body: { etag: null, version: 0, answers: {}, hidden: false, count: null } })
  const thread = crypto.randomUUID() as string
  await world.must('writeSupervision', world.staff.here.coordinator, { params: { member, thread }, body: { id: crypto.randomUUID(), text: 'godt', to: { staff: world.staff.here.counsellor.account!, conversation: over } } })
  for (const id of ['readMyEvaluation', 'saveMyEvaluation', 'removeMyEvaluation', 'readEvaluation', 'saveOwnEvaluation']) nearer[id] = { conversation: [over] }
  await announce(administrator)
  const contacts = Array.from({ length: 3 }, () => crypto.randomUUID() as string)
  for (const contact of contacts) await world.must('saveContact', world.staff.here.counsellor, { params: { member, contact }, body: { etag: null, at: new Date().toISOString(), conversation: null, service: null, themes: [], text: 'ringede', finished: false, consent: null } })
  nearer.saveContact = { contact: Array.from({ length: 20 }, () => crypto.randomUUID() as string), at: [new Date().toISOString()] }
  const shifts = Array.from({ length: 3 }, () => crypto.randomUUID() as string)
  for (const [nth, shift] of shifts.entries()) await world.must('saveShift', world.staff.here.coordinator, { params: { member, shift }, body: { staff: colleagues[0]!.account, service, day: `2027-01-0${nth + 1}`, from: '10:00', to: '14:00', etag: 0 } })
  const absences = Array.from({ length: 4 }, () => crypto.randomUUID() as string)
  for (const absence of absences) await world.must('saveAbsence', world.staff.here.coordinator, { params: { member, absence }, body: { staff: colleagues[0]!.account, from: '2027-02-01', back: '2027-02-04', shown: true, text: 'Tilbage torsdag.', etag: 0 } })
  // Of the operator and of the member, and its affected person who is told of it.
  const { id: record, parts: [part] } = await recordBreach(world, { of: 'everybody' })
  await world.must('assessBreach', world.staff.here.dpo, { params: { member, breach: part! }, body: { id: crypto.randomUUID(), assessment: assessmentOf() } })
  // Conversations that end as abuse, and profiles that are blocked.
  const [labels, blocks, abused] = [[crypto.randomUUID() as string, crypto.randomUUID() as string], [] as string[], [] as string[]]
  for (const label of labels) await world.must('saveAbuseLabel', world.staff.here.coordinator, { params: { member, label }, body: { name: { da: 'a', en: '' }, active: true } })
  for (let made = 0; made < 10; made++) {
    const { conversation } = await world.start()
    await world.must('takeConversation', world.staff.here.counsellor, { params: { member, conversation } })
    if (made < 4) await world.must('endAsAbuse', world.staff.here.counsellor, { params: { member, conversation }, body: { label: labels[0], hours: 24 } })
    else abused.push(conversation)
  }
  blocks.push(...(await world.must('listBlocks', world.staff.here.coordinator, { params: { member } })).map(({ id }: { id: string }) => id))
  nearer.endAsAbuse = { conversation: abused, label: labels }
  // Somebody who has said who they are, to whom nobody else does anything; and a caller who is old enough to.
  const someone = await world.start()
  await world.must('takeConversation', world.staff.here.counsellor, { params: { member, conversation: someone.conversation } })
  await makeKnown(someone.citizen)
  nearer.openKnown = { conversation: [someone.conversation] }
  await world.must('updateProfile', citizen!, { params: { member }, body: { etag: 0, about: { ageGroup: '18-24' } } })
  const groups = await Promise.all(Array.from({ length: 4 }, () => planGroup(world, { plan: { listed: true } })))
  const participants: string[] = []
  for (const name of ['Birk', 'Lind', 'Pil', 'Siv']) participants.push((await join(world, groups[0]!, name)).me)
  for (const group of groups) await join(world, group, 'Bregne', citizen!)
  const posts = Array.from({ length: 20 }, () => crypto.randomUUID() as string)
  for (const id of posts) await world.must('sendPost', citizen!, { params: groups[0]!.room, body: { id, text: 'hej' } })
  const planned = await Promise.all(Array.from({ length: 3 }, () => planGroup(world, { open: false })))
  const team = crypto.randomUUID() as string
  await world.must('saveTeamRoom', world.staff.here.coordinator, { params: { member, team }, body: { etag: 0, name: { da: 'Rum', en: '' }, service: null, active: true } })
  nearer.erasePost = { room: [groups[0]!.id], post: posts }
  nearer.moderateParticipant = { group: [groups[0]!.id], participant: participants }
  for (const id of ['approveAnswer', 'returnAnswer']) nearer[id] = { conversation: letters }
  nearer.withdrawAnswer = { conversation: [conversations[2]!], answer: [taken] }
  nearer.submitAnswer = { conversation: [conversations[1]!] }
  const message = crypto.randomUUID() as string
  await world.must('sendMessage', citizen!, { params: { member, conversation: free }, body: { id: message, text: 'hej', files: [] } })
  nearer.editMessage = { conversation: [free], message: [message] }
  for (const id of ['answerGuest', 'endGuest']) nearer[id] = { conversation: [letIn], guest: [...guests] }
  nearer.askToListen = { conversation: [free] }
  nearer.inviteGuest = { conversation: [quiet], colleague: [author.account!] }
  for (const id of ['correctNote', 'addAddendum']) nearer[id] = { conversation: [conversations[0]!] }
  const groupIds = groups.map(({ id }) => id)
  return { absence: [...absences, crypto.randomUUID(), crypto.randomUUID()], group: [...groupIds, ...planned.map(({ id }) => id), crypto.randomUUID(), crypto.randomUUID()], room: [...groupIds, team, member], participant: participants, post: posts, team: [team, crypto.randomUUID(), crypto.randomUUID()], token: [groups[0]!.token], moderator: [world.staff.here.counsellor.account!], label: labels, block: blocks, breach: [record, part!], format: ['html', 'csv', 'json'], form: [form as string, member], contact: contacts, note: notes, invitation: invitations, recipient: recipients, reply: [...replies, ...ownReplies], request: requests, template: templates, version: [consent.version, (await world.must('readKnown', citizen!, { params: { member } })).consent.version], member: [member, member, member, member, world.there.id], answer: answers, handover: handovers, guest: [...guests], colleague: [colleagues[0]!.account!], conversation: [own, own, own, asked, ...letters, ...conversations, conversations[0]!, conversations[0]!, conversations[0]!, theirs], file: [file], queue: [queue], theme: [theme], service: [service, crypto.randomUUID(), crypto.randomUUID()], shift: [...shifts, crypto.randomUUID(), crypto.randomUUID()], staff: colleagues.map(({ account }) => account!), slug: [slug, world.there.slug], kind: ['staff', 'themes', 'replies', 'services'], thread: [thread], use: ['citizen', 'counsellor'] }
}

/** A second version of the policy, on its way: it can be taken back. */
async function announce(administrator: Caller): Promise<void> {
  const given = { params: { member: world.here.id } }
  const { etag, inForce: texts, earliest: appliesFrom } = await world.must('readPolicyDraft', administrator, given)
  texts.whole.title.da += '!'
  const saved = await world.must('savePolicyDraft', administrator, { ...given, body: { etag, texts, summary: { da: 'Nyt', en: 'New' }, significant: true } })
  await world.must('publishPolicy', administrator, { ...given, body: { etag: saved.etag, appliesFrom } })
}

for (const operation of all) {
  test(`P41 whatever ${operation.id} is sent, it answers, and refuses with a code that repeats nothing`, async () => {
    const mine = leaving.get(operation.id) ?? { ...known, ids: { ...known.ids, ...nearer[operation.id] } }
    const runs = slow.has(operation.id) ? Math.ceil(batches / 4) : batches
    const property = fc.asyncProperty(fc.array(requestsOf(operation, mine), { minLength: batch, maxLength: batch }), async (requests) => {
      const rest = [...requests]
      const ended = await Promise.allSettled(doors.map(async (door) => {
        for (let asked = rest.pop(); asked; asked = rest.pop()) judge(operation.id, asked, await ask(door, asked))
      }))
      for (const one of ended) if (one.status === 'rejected') throw one.reason
    })
    await fc.assert(property, { seed, numRuns: runs, endOnFailure: true })
    const reached = () => done.has(operation.id) || unreachable.includes(operation.id)
    for (let more = 1; more <= 200 && !reached(); more++) await fc.assert(property, { seed: seed + more, numRuns: 1, endOnFailure: true })
  })
}

test('the cases were many, and reached the work behind the wall', (t) => {
  const counts = [...statuses].sort(([one], [other]) => one - other)
  t.diagnostic(`${cases} cases of ${all.length} operations, seed ${seed}; ${soundCases} of them as the contract allows; by status: ${counts.map((one) => one.join(' × ')).join(', ')}`)
  if (process.env.FUZZ_BATCHES === undefined) assert.ok(cases >= 20_000, `${cases}`)
  assert.deepEqual(all.map(({ id }) => id).filter((id) => !done.has(id)).toSorted(), unreachable, 'operations that nothing came through to')
})

function ask(door: Door, asked: Asked): Promise<Said> {
  // What has its own idea of a length, or of where a request ends, leaves the connection in disorder.
  const orderly = asked.sound || !asked.headers.some((line) => /^(content-length|transfer-encoding|upgrade|expect|broken)/.test(line))
  return door.ask(bytesOf(asked), { bare: asked.method === 'HEAD', last: !orderly })
}

function judge(operation: string, asked: Asked, { status, head, type, text, closed }: Said): void {
  cases++
  if (asked.sound) soundCases++
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  const what = `${asked.caller.name}: ${bytesOf(asked).toString('latin1').slice(0, 3000)}\n→ ${head}\n\n${text.slice(0, 600)}`
  assert.ok(!closed, `no answer: ${what}`)
  assert.ok(status >= 200 && status < 500, what)
  if (asked.aimed && status < 300) done.add(operation)
  if (status < 400 || asked.method === 'HEAD') return
  assert.match(type, /^application\/problem\+json/, what)
  const { code } = JSON.parse(text) as { code: ErrorCode }
  assert.equal(errors[code]?.status, status, what)
  assert.ok(!(head + text).toLowerCase().includes(canary.toLowerCase()), `it repeats what was sent: ${what}`)
}

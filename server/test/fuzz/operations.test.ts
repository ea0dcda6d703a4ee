import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { errors, type ErrorCode, type Operation, operations } from '@socialspace/contract'
import fc from 'fast-check'
import { type Caller, openWorld, type World } from '../world.ts'
import { assessmentOf, record as recordBreach } from '../breach.ts'
import { openDoor, type Door, type Said } from './door.ts'
import { type Asked, bytesOf, type Known, requestsOf } from './requests.ts'
import { seed } from './seed.ts'
import { canary } from './values.ts'

/**
 * Every operation of the contract is given what it allows and what it does not, by everybody. Nothing may be answered with 5xx, and a refusal is a problem
 * of the closed list that repeats nothing of what was sent. FUZZ_SEED repeats a run or makes another; FUZZ_BATCHES says how many for each operation, 36 at a time.
 */
/** What ends things comes last, or there would be nothing left for the others. */
const ends = ['restrictMyData', 'eraseConversation', 'withdrawConsent', 'eraseEverything', 'signOut']
const last = ['closeConversation', 'eraseProfile', 'withdrawMyRequest', ...ends]
const all = (Object.values(operations) as Operation[]).toSorted((one, other) => last.indexOf(one.id) - last.indexOf(other.id))
const atOnce = 12
const batch = 36
const batches = Number(process.env.FUZZ_BATCHES ?? 13)
/** Those that are slow by nature (a password is hashed, everything is read, everything is counted) get fewer. */
const slow = new Set(['acceptInvitation', 'createMember', 'createPhrase', 'listTenants', 'readMyData'])

let world: World
let known: Known
/** What ends things has people of its own, with what is theirs. */
let leaving: Map<string, Known>
let doors: Door[]
const statuses = new Map<number, number>()
const done = new Set<string>()
/** What needs something that cannot be made up: a link, a phrase, the code of a request, a passkey of somebody's, a message of one's own, a whole policy in two languages. */
const unreachable = ['acceptInvitation', 'claimRequest', 'eraseMessage', 'finishPasskey', 'publishPolicy', 'readExtract', 'readFiledRequest', 'readInvitation', 'readStaffExtract', 'removePasskey', 'returnWithPhrase', 'withdrawFiledRequest', 'writeFiledRequest']
let [cases, soundCases] = [0, 0]

before(async () => {
  world = await openWorld({ limitFactor: 100_000 })
  known = { origin: world.url, callers: await people(), ids: await things() }
  leaving = new Map()
  for (const id of ends) {
    const callers = await people()
    const given = { params: { member: world.here.id } }
    const own = async (operation: 'listMyConsents' | 'listMyConversations') => [(await world.must(operation, citizens.at(-1)!, given))[0].id as string]
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

/** Of each kind of thing some that are there; staff and conversations that the callers may change as they like, and one of another member's. */
async function things(): Promise<Record<string, string[]>> {
  const { id: member, queue, theme, slug } = world.here
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
  await announce(administrator)
  // Of the operator and of the member, and its affected person who is told of it.
  const { id: record, parts: [part] } = await recordBreach(world, { of: 'everybody' })
  await world.must('assessBreach', world.staff.here.dpo, { params: { member, breach: part! }, body: { id: crypto.randomUUID(), assessment: assessmentOf() } })
  return { breach: [record, part!], format: ['html', 'csv', 'json'], invitation: invitations, recipient: recipients, request: requests, template: templates, version: [consent.version], member: [member, member, member, member, world.there.id], conversation: [own, own, own, ...conversations, theirs], file: [file], queue: [queue], theme: [theme], staff: colleagues.map(({ account }) => account!), slug: [slug, world.there.slug] }
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
    const mine = leaving.get(operation.id) ?? known
    const runs = slow.has(operation.id) ? Math.ceil(batches / 4) : batches
    await fc.assert(fc.asyncProperty(fc.array(requestsOf(operation, mine), { minLength: batch, maxLength: batch }), async (requests) => {
      const rest = [...requests]
      const ended = await Promise.allSettled(doors.map(async (door) => {
        for (let asked = rest.pop(); asked; asked = rest.pop()) judge(operation.id, asked, await ask(door, asked))
      }))
      for (const one of ended) if (one.status === 'rejected') throw one.reason
    }), { seed, numRuns: runs, endOnFailure: true })
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
  if (asked.sound && status < 300) done.add(operation)
  if (status < 400 || asked.method === 'HEAD') return
  assert.match(type, /^application\/problem\+json/, what)
  const { code } = JSON.parse(text) as { code: ErrorCode }
  assert.equal(errors[code]?.status, status, what)
  assert.ok(!(head + text).toLowerCase().includes(canary.toLowerCase()), `it repeats what was sent: ${what}`)
}

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isBytes, type Operation, operations } from '@socialspace/contract'
import { randomId } from '../src/platform/vault/index.ts'
import { record } from './breach.ts'
import { join, planGroup } from './groups.ts'
import { noteOf } from './journal.ts'
import { sample } from './sample.ts'
import { type Caller, type Given, openWorld, type OperationId, type Reply, type World } from './world.ts'

/**
 * The matrix: every operation × every role × (no session, wrong role, wrong member, another person's id, an id that is not there).
 * It is made from the contract alone, so a new operation is in it by being there.
 */
const all = Object.values(operations) as Operation[]
const platform = all.filter(({ path }) => !path.includes('{member}'))
const ofMember = all.filter(({ path }) => path.includes('{member}'))

let world: World
/** Ids of things at each member that belong to somebody else than any caller below. */
let theirs: Record<'here' | 'there', Record<string, string>>
let callers: Caller[]
let cases = 0

before(async () => {
  world = await openWorld()
  theirs = { here: await things('here'), there: await things('there') }
  const [own, foreign] = [await world.start(world.here), await world.start(world.there)]
  callers = [world.nobody, own.citizen, foreign.citizen, ...Object.values(world.staff.here), ...Object.values(world.staff.there), world.operator]
})
after(async () => {
  await world.close()
  console.log(`# ${cases} cases of ${all.length} operations and ${callers.length} callers`)
})

/** A conversation between a citizen and a counsellor who are not among the callers, with a file; and staff, an invitation, a theme, a queue, a passkey id. */
async function things(where: 'here' | 'there'): Promise<Record<string, string>> {
  const at = world[where]
  const { citizen, conversation } = await world.start(at)
  const colleague = await world.addStaff(`colleague-${where}`, [{ member: at.id, role: 'counsellor' }])
  const params = { member: at.id, conversation }
  await world.must('listQueue', colleague, { params })
  await world.must('takeConversation', colleague, { params })
  const file = randomId()
  await world.must('uploadFile', colleague, { params: { ...params, file }, body: new TextEncoder().encode('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') })
  const recipient = randomId()
  await world.must('saveRecipient', world.staff[where].administrator, { params: { member: at.id, recipient }, body: { name: 'Nogen', kind: 'other', service: { da: '', en: '' }, country: 'DK' } })
  const [request, template] = [randomId(), randomId()]
  await world.must('askRequest', citizen, { params: { member: at.id }, body: { id: request, kind: 'access', text: 'Jeg vil gerne se det hele.' } })
  await world.must('saveAnswerTemplate', world.staff[where].caseworker, { params: { member: at.id, template }, body: { kind: null, title: { da: '', en: '' }, text: { da: '', en: '' }, outcome: null, grounds: [] } })
  const [reply, handover, answer] = [randomId(), randomId(), randomId()]
  await world.must('saveReply', world.staff[where].administrator, { params: { member: at.id, reply }, body: { title: { da: 'a', en: '' }, text: { da: 'b', en: '' } } })
  await world.must('saveSecondReading', world.staff[where].administrator, { params: { member: at.id, queue: at.queue }, body: { on: true } })
  await world.must('submitAnswer', colleague, { params: { ...params, answer }, body: { text: 'et svar' } })
  await world.must('askHandover', colleague, { params, body: { id: handover, to: { queue: at.queue } } })
  const guest = randomId()
  const second = await world.start(at)
  await world.must('listQueue', colleague, { params })
  await world.must('takeConversation', colleague, { params: { ...params, conversation: second.conversation } })
  await world.must('inviteGuest', colleague, { params: { ...params, conversation: second.conversation }, body: { id: guest, colleague: world.staff[where].counsellor.account, role: 'part', why: 'for at hjælpe' } })
  const invitation = randomId()
  await world.must('inviteStaff', world.staff[where].administrator, { params: { member: at.id }, body: { id: invitation, name: 'Ny', title: { da: '', en: '' }, roles: ['counsellor'] } })
  const { parts: [breach] } = await record(world, { of: 'everybody' }, { members: [at.id] })
  const { id: note } = await world.must('writeNote', colleague, { params, body: noteOf('et notat') })
  const contact = randomId()
  await world.must('saveContact', colleague, { params: { ...params, contact }, body: { etag: null, at: new Date().toISOString(), conversation: null, service: null, themes: [], text: 'ringede', finished: true, consent: null } })
  const form = randomId()
  await world.must('saveForm', world.staff[where].administrator, { params: { member: at.id, form }, body: { version: 0, name: { da: 'a', en: '' }, active: true, fields: [] } })
  const thread = randomId()
  const lead = await world.addStaff(`lead-${where}`, [{ member: at.id, role: 'coordinator' }])
  await world.must('writeSupervision', lead, { params: { member: at.id, thread }, body: { id: randomId(), text: 'godt', to: { staff: colleague.account!, conversation } } })
  const group = await planGroup(world, { by: colleague, at })
  const { me: participant } = await join(world, group, 'Birk', citizen)
  const [post, team] = [randomId(), randomId()]
  await world.must('sendPost', citizen, { params: group.room, body: { id: post, text: 'hej' } })
  await world.must('saveTeamRoom', world.staff[where].coordinator, { params: { member: at.id, team }, body: { etag: 0, name: { da: 'Rum', en: '' }, service: null, active: true } })
  return { thread, group: group.id, room: group.id, participant, post, team, label: randomId(), block: randomId(), reply, handover, guest, contact, answer, breach: breach!, note: note as string, form, conversation, file, invitation, request, template, staff: colleague.account!, theme: at.theme, queue: at.queue, recipient, passkey: randomId(), slug: at.slug }
}

function given(operation: Operation, member: string, ids: Record<string, string>): Given {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const params = Object.fromEntries(names.map((name) => [name, name === 'member' ? member : (ids[name] ?? randomId())]))
  const query = Object.fromEntries(Object.entries(sample(operation.query) as object).map(([name, value]) => [name, String(value)]))
  const body = operation.body === undefined ? undefined : isBytes(operation.body) ? new TextEncoder().encode('x') : sample(operation.body)
  return { params, query, body }
}
/** What would end the caller, so that nothing more could be asked as them. */
const ending = ({ id }: Operation, { app, cookie }: Caller): boolean => cookie !== '' && (id === 'signOut' || (id === 'eraseEverything' && app === 'citizen'))
const call = async (operation: Operation, caller: Caller, input: Given): Promise<Reply> => {
  cases += 1
  const reply = await world.call(operation.id as OperationId, caller, input)
  assert.ok(reply.status < 500, `${operation.id} by ${caller.name}: ${reply.status} ${reply.text.slice(0, 200)}`)
  return reply
}

/** What a caller is at a member (null: on the platform), as the tests know it: not asked of the program. */
function rolesOf(caller: Caller, member: string | null): string[] {
  if (caller === world.nobody) return ['anyone']
  if (caller === world.operator) return ['anyone', ...(member === null ? ['staff', 'operator'] : [])]
  if (caller.app === 'citizen') return ['anyone', ...(member === null || caller.member === member ? ['citizen'] : [])]
  const role = caller.name.split('-')[0]!
  return ['anyone', ...(member === null ? ['staff'] : caller.member === member ? ['staff', role] : [])]
}

for (const operation of all) {
  test(`P03 P41 the wall: ${operation.id} is refused to whoever has no session or not the role`, async () => {
    const member = operation.path.includes('{member}') ? world.here.id : null
    for (const caller of callers.filter((one) => !ending(operation, one))) {
      const { status, code } = await call(operation, caller, given(operation, world.here.id, {}))
      const own = rolesOf(caller, member)
      const title = `${operation.id} by ${caller.name} answered ${status} ${code}`
      // A citizen of another member carries no cookie that this member's pages would send: there they are nobody.
      const stranger = caller === world.nobody || (caller.app === 'citizen' && member !== null && caller.member !== member) || (caller.app === 'citizen' && member === null)
      if (operation.roles.includes('anyone')) assert.ok(code === undefined || !['sign_in_needed', 'not_allowed'].includes(code), title)
      else if (stranger) assert.equal(`${status} ${code}`, '401 sign_in_needed', title)
      else if (!operation.roles.some((role) => own.includes(role))) assert.equal(`${status} ${code}`, '403 not_allowed', title)
      else assert.ok(status !== 401 && status !== 403, title)
    }
  })
}

for (const operation of ofMember) {
  test(`P03 P04 the wall: ${operation.id} answers the same for another's id and for one that is not there`, async () => {
    const ids = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).filter((name) => name !== 'member')
    for (const caller of callers.filter((one) => operation.roles.some((role) => rolesOf(one, world.here.id).includes(role)) && !ending(operation, one))) {
      const absent = Object.fromEntries(ids.map((name) => [name, randomId()]))
      const settled = ids.length === 1 && ['theme', 'queue', 'staff', 'invitation', 'recipient', 'request', 'template', 'form', 'breach', 'reply', 'group', 'team', 'label', 'block'].includes(ids[0]!) && !operation.roles.includes('citizen')
        // A second reader is somebody else, of the same member; so is a coordinator who asks to listen.
        || ['openAnswer', 'approveAnswer', 'returnAnswer', 'askToListen'].includes(operation.id)
      // What belongs to the member is its own staff's: only another member's is somebody else's.
      const tried = settled ? [theirs.there] : [theirs.here, theirs.there]
      const expected = await call(operation, caller, given(operation, world.here.id, absent))
      for (const others of tried) {
        // What is saved under an id of another member's is one's own by then: saveQueue has been here before.
        if (ids.length === 0 || operation.id === 'saveSecondReading') continue
        const reply = await call(operation, caller, given(operation, world.here.id, others))
        assert.equal(plain(reply, others), plain(expected, absent), `${operation.id} by ${caller.name}`)
      }
    }
  })
  test(`P03 the wall: ${operation.id} answers the same for another member and for one that is not there`, async () => {
    for (const caller of callers.filter(({ name }) => name !== 'nobody')) {
      if (operation.roles.includes('anyone')) continue
      const elsewhere = caller.member === world.there.id ? world.here.id : world.there.id
      const reply = await call(operation, caller, given(operation, elsewhere, theirs.here))
      const expected = await call(operation, caller, given(operation, randomId(), theirs.here))
      assert.equal(plain(reply, {}), plain(expected, {}), `${operation.id} by ${caller.name}`)
    }
  })
}

/** Status and body, with the ids that were asked for taken out. */
const plain = ({ status, text }: Reply, ids: Record<string, string>): string =>
  Object.values(ids).reduce((rest, id) => rest.replaceAll(id, 'ID'), `${status} ${text}`)

test('the matrix holds every operation of the contract', () => {
  assert.equal(platform.length + ofMember.length, all.length)
  assert.ok(all.length >= 47)
})

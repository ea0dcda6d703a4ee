import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { RetentionCounts, RetentionRules } from '@socialspace/contract/shapes'
import { sql } from 'kysely'
import { contents } from '../../../test/contents.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'
import { randomId, UnitGone } from '../../platform/vault/index.ts'
import { noCounts } from './plan.ts'

/** What ends, ends: through the door of a real SocialSpace, with the clock in the test's hand. */
let world: World
before(async () => { world = await openWorld() })
after(() => world.close())
afterEach(() => setClock(null))

const day = 24 * 60 * 60 * 1000
const counts = (some: Partial<RetentionCounts>): RetentionCounts => ({ ...noCounts, ...some })
const retention = () => world.app.modules.retention
const inside = <T>(work: Parameters<typeof world.database.database.forMembers<T>>[1]) => world.database.database.withRestricted.forMembers([world.here.id], work)

/** Both clocks show this, and the program has run steadily for two days. */
async function itIs(at: Date): Promise<void> {
  setClock(() => at, () => at.getTime())
  await world.database.database.platform((tx) => tx.updateTable('retention.heartbeat').set({ steady_since: new Date(at.getTime() - 2 * day), seen_at: at }).execute())
}
/** Lets time pass as it does: no clock is moved, and rounds look every hour. */
async function hoursPass(from: Date, hours: number): Promise<void> {
  for (let hour = 0; hour <= hours * 6; hour++) {
    const at = new Date(from.getTime() + hour * 10 * 60 * 1000)
    setClock(() => at, () => at.getTime())
    if (hour % 6 === 0 || hour === hours * 6) await retention().run(world.here.id)
    else await world.database.database.platform((tx) => tx.updateTable('retention.heartbeat').set({ seen_at: at }).execute())
  }
}
const lastHere = (citizen: string, on: string) => inside((tx) => tx.updateTable('identity.citizen').set({ active_on: on }).where('id', '=', citizen).execute())
const isThere = async (citizen: string) => (await inside((tx) => tx.selectFrom('identity.citizen').select('id').where('id', '=', citizen).execute())).length === 1
/** Forgets what other tests left, so that each begins with nothing due and nothing foreseen. */
const clean = () => inside(async (tx) => {
  await tx.updateTable('identity.citizen').set({ active_on: '2099-01-01' }).execute()
  await tx.deleteFrom('retention.setting').execute()
})
const rules = (some: Partial<RetentionRules>): RetentionRules => ({ profile: { period: 'P2Y', basis: null }, conversations: [], notes: null, known: 'P7D', groups: 'P30D', team: 'P30D', ...some })
const administrator = () => world.staff.here.administrator
const params = () => ({ member: world.here.id })
async function decide(decided: RetentionRules): Promise<void> {
  const { etag } = await world.must('readRetention', administrator(), { params: params() })
  const { due } = await world.must('previewRetention', administrator(), { params: params(), body: { rules: decided } })
  await world.must('saveRetention', administrator(), { params: params(), body: { etag, rules: decided, due } })
}

test('P30 an anonymous profile is deleted two years after the person was last here: not a second before, and on its day', async () => {
  // A common day, 29 February, and the days on which the clocks go forward and back.
  for (const [on, over] of [['2026-05-14', '2028-05-14T22:00:00Z'], ['2028-02-29', '2030-03-01T00:00:00Z'], ['2026-03-29', '2028-03-29T22:00:00Z'], ['2026-10-25', '2028-10-25T23:00:00Z']] as const) {
    await clean()
    const [{ citizen, conversation }, stays] = [await world.start(), await world.start()]
    await lastHere(citizen.account!, on)
    const end = on === '2028-02-29' ? new Date(over) : momentOver(on)
    await itIs(new Date(end.getTime() - 1000))
    assert.deepEqual((await retention().run(world.here.id))?.erased, noCounts, `${on}: a second before`)
    assert.ok(await isThere(citizen.account!))
    await itIs(end)
    assert.deepEqual((await retention().run(world.here.id))?.erased, counts({ profile: 1 }), `${on}: on its day`)
    assert.ok(!(await isThere(citizen.account!)))
    for (const unit of [citizen.account!, conversation]) assert.throws(() => world.vault.unit(world.here.id, unit), UnitGone)
    assert.ok(await isThere(stays.citizen.account!))
    await itIs(new Date(end.getTime() + day))
    assert.deepEqual((await retention().run(world.here.id))?.erased, noCounts)
  }
})
/** The end of that day in UTC, two calendar years later by Danish time: written without the code that is tried. */
function momentOver(on: string): Date {
  const wall = (at: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'medium' }).format(at)
  const wanted = wall(new Date(Date.parse(on) + day)).replace(/^\d+/, (year) => String(Number(year) + 2))
  return [0, 1, 2].map((hours) => new Date(Date.parse(`${wanted.replace(' ', 'T')}Z`) - hours * 60 * 60 * 1000)).find((at) => wall(at) === wanted)!
}

test('P30 more than are deleted at a time all go, each with its act; nobody else', async () => {
  await clean()
  const at = new Date('2026-05-14T10:00:00Z')
  const people = Array.from({ length: 53 }, () => randomId())
  for (const id of people.slice(-3)) world.vault.createUnit(world.here.id, id)
  const stays = await world.start()
  await inside((tx) => tx.insertInto('identity.citizen').values(people.map((id) => ({ member_id: world.here.id, id, started_at: at, active_on: '2024-05-01' }))).execute())
  const acts = () => inside(async (tx) => Number((await tx.selectFrom('audit.entry').select((of) => of.fn.countAll<string>().as('n')).where('act', '=', 'profile.expired').executeTakeFirstOrThrow()).n))
  const before = await acts()
  await itIs(at)
  await retention().confirm(world.here.id, counts({ profile: people.length }))
  assert.equal((await retention().run(world.here.id))?.erased.profile, people.length)
  assert.equal((await acts()) - before, people.length)
  for (const id of people) assert.ok(!world.vault.lives(world.here.id, id))
  assert.ok(await isThere(stays.citizen.account!))
  assert.deepEqual((await retention().run(world.here.id))?.erased, noCounts)
})

test('P30 only the person’s own act counts as being here: a session that is looked at does not', async () => {
  await clean()
  const { citizen, conversation } = await world.start()
  await lastHere(citizen.account!, '2025-01-01')
  const activeOn = async () => (await inside((tx) => tx.selectFrom('identity.citizen').select('active_on').where('id', '=', citizen.account!).executeTakeFirstOrThrow())).active_on
  await world.must('readSession', citizen, { query: { member: world.here.id } })
  const socket = await world.connect(citizen)
  socket.send({ t: 'ping' })
  await socket.heard('pong')
  socket.socket.close()
  await world.must('takeConversation', world.staff.here.counsellor, { params: { ...params(), conversation } })
  await world.must('sendMessage', world.staff.here.counsellor, { params: { ...params(), conversation }, body: { id: randomId(), text: 'Er du der?', files: [] } })
  assert.equal(await activeOn(), '2025-01-01')
  await world.must('readMessages', citizen, { params: { ...params(), conversation } })
  assert.equal(await activeOn(), new Date().toISOString().slice(0, 10))
})

test('P30 after a stop, or when the clock was moved, nothing is deleted for a day of steady running; three years too far deletes nobody', async () => {
  await clean()
  const people = [await world.start(), await world.start(), await world.start(), await world.start()]
  for (const { citizen } of people) await lastHere(citizen.account!, '2026-05-14')
  await lastHere(people[0]!.citizen.account!, '2024-05-14')
  const start = new Date('2026-05-14T10:00:00Z')
  await itIs(start)
  assert.equal((await retention().run(world.here.id))?.held, null)
  // Switched off for six hours, over the moment at which the first is due: marked, and deleted after a day.
  const again = new Date('2026-05-15T16:00:00Z')
  setClock(() => again, () => again.getTime())
  await world.database.database.platform((tx) => tx.updateTable('retention.heartbeat').set({ seen_at: new Date('2026-05-15T10:00:00Z') }).execute())
  const marked = await retention().run(world.here.id)
  assert.deepEqual([marked?.held, marked?.due.profile, marked?.erased.profile], ['steady', 1, 0])
  await hoursPass(again, 23)
  assert.ok(await isThere(people[0]!.citizen.account!))
  await hoursPass(new Date(again.getTime() + 23 * 60 * 60 * 1000), 2)
  assert.ok(!(await isThere(people[0]!.citizen.account!)))

  // The clock is set three years ahead while it runs: nobody, not at once, and not when a day has gone by.
  const before = new Date('2026-05-16T17:10:00Z')
  const jumped = new Date('2029-05-16T17:20:00Z')
  setClock(() => before, () => before.getTime())
  await retention().run(world.here.id)
  setClock(() => jumped, () => before.getTime() + 60_000)
  assert.deepEqual([(await retention().run(world.here.id))?.held], ['steady'])
  await hoursPass(jumped, 26)
  const held = await retention().preview(world.here.id)
  assert.equal(held.due.profile, 3)
  assert.equal((await retention().run(world.here.id))?.held, 'volume')
  for (const { citizen } of people.slice(1)) assert.ok(await isThere(citizen.account!))
  // Somebody looks, and says that it is right.
  const colleague = await world.addStaff(`administrator-${randomId()}`, [{ member: world.here.id, role: 'administrator' }])
  const seen = await world.must('readRetention', colleague, { params: params() })
  assert.deepEqual([seen.held, seen.due.profile], ['volume', 3])
  assert.equal((await world.call('confirmRetention', colleague, { params: params(), body: { due: counts({ profile: 2 }) } })).code, 'more_due')
  await world.must('confirmRetention', colleague, { params: params(), body: { due: seen.due } })
  for (const { citizen } of people.slice(1)) assert.ok(!(await isThere(citizen.account!)))
})

test('P30 P32 notes have a period of their own, and so have contact records that were never finished', async () => {
  await clean()
  const { counsellor } = world.staff.here
  const { citizen, conversation } = await world.start()
  const at = { ...params(), conversation }
  const note = randomId()
  await world.must('takeConversation', counsellor, { params: at })
  await world.must('writeNote', counsellor, { params: at, body: { note, text: 'et notat', themes: [] } })
  await world.must('saveRecordDraft', counsellor, { params: at, body: { etag: null, text: 'begyndt', themes: [] } })
  const drafts = () => inside((tx) => tx.selectFrom('journal.draft').select('id').where('conversation_id', '=', conversation).execute())
  const [draft] = await drafts()
  const { kept } = await world.must('previewRetention', administrator(), { params: params(), body: { rules: rules({ notes: 'P7D' }) } })
  assert.ok(kept.note >= 2)
  await decide(rules({ notes: 'P7D' }))
  // A round before foresees it; then it is due.
  for (const days of [6.5, 7.2]) {
    assert.equal((await drafts()).length, 1)
    await itIs(new Date(Date.now() + days * day))
    await retention().run(world.here.id)
  }
  assert.deepEqual(await drafts(), [])
  for (const unit of [note, draft!.id]) assert.throws(() => world.vault.unit(world.here.id, unit), UnitGone)
  assert.ok(await isThere(citizen.account!), 'the profile has a period of its own')
})

test('P30 P32 a member decides shorter periods by queue and kind, having seen what goes; longer only with a basis', async () => {
  await clean()
  const { counsellor } = world.staff.here
  const close = async (text: string) => {
    const started = await world.start()
    const at = { ...params(), conversation: started.conversation }
    await world.must('takeConversation', counsellor, { params: at })
    await world.must('sendMessage', counsellor, { params: at, body: { id: randomId(), text, files: [] } })
    await world.must('closeConversation', counsellor, { params: at, body: { note: randomId(), text: 'et notat', themes: [] } })
    return started
  }
  const [ended, open] = [await close('farvel'), await world.start()]
  const tenMinutes = rules({ conversations: [{ queue: world.here.queue, period: 'PT10M' }] })
  for (const [wrong, code] of [
    [rules({ profile: { period: 'P5Y', basis: null } }), 'basis_needed'], [rules({ conversations: [{ queue: randomId(), period: 'P7D' }] }), 'invalid_input'],
    [rules({ notes: 'P3Y' }), 'invalid_input'], [rules({ conversations: [{ queue: null, period: 'P7D' }, { queue: null, period: 'P30D' }] }), 'invalid_input'],
  ] as const) assert.equal((await world.call('saveRetention', administrator(), { params: params(), body: { etag: 0, rules: wrong, due: noCounts } })).code, code)
  const soon = new Date(Date.now() + 11 * 60 * 1000)
  await itIs(soon)
  const { due, kept } = await world.must('previewRetention', administrator(), { params: params(), body: { rules: tenMinutes } })
  assert.equal(due.conversation, 1)
  assert.ok(kept.conversation >= 2)
  const { etag } = await world.must('readRetention', administrator(), { params: params() })
  assert.equal((await world.call('saveRetention', administrator(), { params: params(), body: { etag, rules: tenMinutes, due: noCounts } })).code, 'more_due')
  assert.equal((await world.call('saveRetention', administrator(), { params: params(), body: { etag: etag + 1, rules: tenMinutes, due } })).code, 'changed_meanwhile')
  await decide(tenMinutes)
  // The citizen is warned: when the conversation goes, and when everything does.
  const warned = await world.must('readMyRights', ended.citizen, { params: params() })
  assert.ok(Math.abs(Date.parse(warned.conversations[0].endsAt) - Date.now() - 10 * 60 * 1000) < 60_000)
  assert.equal(warned.endsAt.slice(0, 4), String(new Date().getFullYear() + 2))
  assert.deepEqual((await retention().run(world.here.id))?.erased, counts({ conversation: 1 }))
  assert.throws(() => world.vault.unit(world.here.id, ended.conversation), UnitGone)
  assert.ok(await isThere(ended.citizen.account!), 'the profile has a period of its own')
  assert.equal((await inside((tx) => tx.selectFrom('journal.note').select('id').where('conversation_id', '=', ended.conversation).execute())).length, 1, 'so has the note')
  assert.ok(world.vault.unit(world.here.id, open.conversation))
  assert.ok((await world.must('readRetention', administrator(), { params: params() })).runs.some(({ erased }: { erased: RetentionCounts }) => erased.conversation === 1))
  await decide(rules({ profile: { period: 'P5Y', basis: 'Journalføring efter autorisationslovens § 22' } }))
  assert.match((await world.must('readRetention', administrator(), { params: params() })).rules.profile.basis, /§ 22/)
})

test('P32 an invitation that ran out and a member of staff who left are gone when their time is over', async () => {
  await clean()
  const invitation = randomId()
  await world.must('inviteStaff', administrator(), { params: params(), body: { id: invitation, name: 'Ny', title: { da: '', en: '' }, roles: ['counsellor'] } })
  const left = await world.addStaff(`left-${randomId()}`, [{ member: world.here.id, role: 'counsellor' }])
  const gone = new Date()
  await world.database.database.platform((tx) => tx.updateTable('identity.staff').set({ ended_at: gone }).where('id', '=', left.account!).execute())
  const platform = '00000000-0000-0000-0000-000000000000'
  await itIs(new Date(gone.getTime() + 30 * day - 60_000))
  await retention().run(platform)
  await itIs(new Date(gone.getTime() + 31 * day))
  assert.equal((await retention().run(platform))?.erased.staff, 1)
  assert.throws(() => world.vault.unit(platform, left.account!), UnitGone)
  assert.equal((await inside((tx) => tx.selectFrom('identity.staff_role').select('role').where('staff_id', '=', left.account!).execute())).length, 0)
  await decideLater(gone)
  assert.equal((await inside((tx) => tx.selectFrom('identity.invitation').select('id').where('id', '=', invitation).execute())).length, 0)
})
async function decideLater(gone: Date): Promise<void> {
  await itIs(new Date(gone.getTime() + 20 * day))
  await retention().run(world.here.id)
  await itIs(new Date(gone.getTime() + 60 * day))
  await retention().confirm(world.here.id, (await retention().preview(world.here.id)).due)
  await retention().run(world.here.id)
}

test('P62 a census: after one person erased everything, none of their words can be made of database and keys, and all of another’s can', async () => {
  await clean()
  const words = new Map<string, string[]>()
  const { counsellor } = world.staff.here
  const people = await Promise.all(['birketop', 'havgasse'].map(async (word) => {
    const person = await world.start()
    const at = { ...params(), conversation: person.conversation }
    const unique = Array.from({ length: 6 }, (_none, nth) => `${word}-${nth}-${randomId().slice(-6)}`)
    await world.must('updateProfile', person.citizen, { params: params(), body: { etag: 0, contact: { name: `${unique[0]} ${unique[1]}` } } })
    await world.must('takeConversation', counsellor, { params: at })
    await world.must('sendMessage', person.citizen, { params: at, body: { id: randomId(), text: unique[2], files: [] } })
    await world.must('sendMessage', counsellor, { params: at, body: { id: randomId(), text: unique[3], files: [] } })
    await world.must('writeNote', counsellor, { params: at, body: { note: randomId(), text: unique[4], themes: [] } })
    const file = randomId()
    await world.must('uploadFile', person.citizen, { params: { ...at, file }, body: new TextEncoder().encode(`%PDF-1.4\n% ${unique[5]}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF`) })
    words.set(word, unique)
    return { ...person, unique }
  }))
  const [gone, stays] = people as [typeof people[0], typeof people[0]]
  const all = await contents(world)
  for (const word of [...gone.unique, ...stays.unique]) assert.ok(all.includes(word), `${word} is there before`)
  await world.must('eraseEverything', gone.citizen, { params: params() })
  const left = await contents(world)
  for (const word of gone.unique) assert.ok(!left.includes(word), `${word} is gone`)
  for (const word of stays.unique) assert.ok(left.includes(word), `${word} stays`)
  assert.equal((await inside((tx) => sql`select 1 from conversations.message where conversation_id = ${gone.conversation}`.execute(tx))).rows.length, 0)
})

test('P70 the promise page shows the last clean-up also when nothing was due, and not one that was held back', async () => {
  await clean()
  await inside((tx) => tx.deleteFrom('retention.run').execute())
  const shown = async () => (await world.must('readPromises', world.nobody)).live.retention
  assert.equal(await shown(), null, 'no round yet')
  const begin = new Date('2026-12-01T12:00:00Z')
  await itIs(begin)
  assert.equal((await retention().run(world.here.id))?.held, null)
  assert.deepEqual(await shown(), { at: begin.toISOString(), deleted: 0, before: null })

  await inside((tx) => tx.insertInto('retention.run').values({ member_id: world.here.id, id: randomId(), at: new Date('2026-11-01T12:00:00Z'), erased: JSON.stringify({ profile: 3 }) }).execute())
  assert.deepEqual(await shown(), { at: begin.toISOString(), deleted: 0, before: { at: '2026-11-01T12:00:00.000Z', deleted: 3 } })
  await inside((tx) => tx.updateTable('retention.setting').set({ held: 'volume' }).execute())
  assert.deepEqual(await shown(), { at: '2026-11-01T12:00:00.000Z', deleted: 3, before: null })
})

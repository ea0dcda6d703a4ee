import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, test } from 'node:test'
import type { PolicyTexts, PromiseId } from '@socialspace/contract/policy'
import { type Caller, type Json, openWorld, type World } from '../../../test/world.ts'
import { now, setClock } from '../../platform/clock.ts'
import { randomId } from '../../platform/vault/index.ts'
import { keepDefault } from './library.ts'
import { first } from './versions.ts'

const oneDay = 24 * 60 * 60 * 1000
/** A winter afternoon in Denmark. */
const monday = new Date('2027-01-11T14:00:00Z')

const hosting = { name: 'Driften A/S', kind: 'sub-processor', service: { da: 'Servere', en: 'Servers' }, country: 'DK' }
const folder = mkdtempSync(join(tmpdir(), 'socialspace-recipients-'))

let world: World
let administrator: Caller
before(async () => {
  writeFileSync(join(folder, 'recipients.json'), JSON.stringify([hosting]))
  world = await openWorld({ settings: { POLICY_NOTICE_DAYS: '14', RECIPIENTS_FILE: join(folder, 'recipients.json') } })
  await at(monday)
})
after(async () => {
  setClock(null)
  await world.close()
  rmSync(folder, { recursive: true })
})
afterEach(() => at(monday))

/** Moves the clock; a session does not last so long, so the administrator signs in again. */
async function at(date: Date | string): Promise<void> {
  setClock(() => new Date(date))
  const { name, account, member } = world.staff.here.administrator
  administrator = await world.signedIn(name, account!, member)
}

const params = () => ({ params: { member: world.here.id } })
const admin = () => administrator
const draft = () => world.must('readPolicyDraft', admin(), params())
const read = (version?: number, language = 'da') => world.must('readPolicy', world.nobody, { ...params(), query: { language, ...(version && { version: String(version) }) } })
const versions = () => world.must('listPolicyVersions', world.nobody, params())
const news = async () => (await world.must('readSite', world.nobody, { params: { slug: 'here' } })).policy.news
const said = (policy: Json): string => policy.sections.flatMap(({ sentences }: Json) => sentences.map(({ text }: Json) => text)).join(' ')
const publish = (body: object) => world.call('publishPolicy', admin(), { ...params(), body })
const codes = ({ body }: { body: Json }): string[] => (body.fields ?? []).map(({ code }: Json) => code)

/** Saves a draft made of the text in force; the new etag. */
async function write(change: (texts: PolicyTexts) => void, { significant = false, summary = { da: 'Kort sagt', en: 'In short' } } = {}): Promise<number> {
  const { etag, inForce } = await draft()
  change(inForce)
  return (await world.must('savePolicyDraft', admin(), { ...params(), body: { etag, texts: inForce, summary, significant } })).etag
}
const add = (da: string, promises: PromiseId[] = ['P01']) => ({ whole }: PolicyTexts) => whole.sections[1]!.sentences.push({ promises, text: { da, en: `${da} (en)` } })

test('P70 the product’s policy applies until a member publishes its own; a draft is seen by nobody outside', async () => {
  assert.equal((await read()).version, '1')
  const before = await read()
  await write(add('En kladde, som ingen skal se.'))
  assert.deepEqual(await read(), before)
  assert.deepEqual((await versions()).map(({ version, state }: Json) => [version, state]), [[1, 'applies']])
  assert.equal((await world.call('readPolicy', world.nobody, { ...params(), query: { language: 'da', version: '2' } })).code, 'not_found')
})

test('P70 each change is a new version with a date; the old ones stay readable, unchanged', async () => {
  const old = await Promise.all([read(1), read(1, 'en')])
  const etag = await write(add('Vi siger nu også det her.'))
  const { version } = (await publish({ etag, appliesFrom: null })).body
  const current = await read()
  assert.deepEqual([version, current.version, current.date, current.state], [2, '2', '2027-01-11', 'applies'])
  assert.match(said(current), /Vi siger nu også det her\./)
  assert.match(said(await read(undefined, 'en')), /det her\. \(en\)/)
  assert.deepEqual(await Promise.all([read(1), read(1, 'en')]), old.map((one) => ({ ...one, state: 'earlier' })))
  assert.deepEqual((await versions()).map(({ version, state, replaces }: Json) => [version, state, replaces]), [[2, 'applies', 1], [1, 'earlier', null]])
  const site = await world.must('readSite', world.nobody, { params: { slug: 'here' } })
  assert.deepEqual(site.policy, { version: '2', date: '2027-01-11', news: null })
  assert.equal((await world.must('readPolicy', world.nobody, { params: { member: world.there.id }, query: { language: 'da' } })).version, '1')
})

test('P70 not even the program can change a version that was published', async () => {
  const { version } = (await publish({ etag: await write(add('Det her bliver stående.')), appliesFrom: null })).body
  const change = world.database.database.forMembers([world.here.id], (tx) => tx.updateTable('policy.version').set({ texts: '{}' }).where('member_id', '=', world.here.id).where('number', '=', version).execute())
  await assert.rejects(change, /a published policy stays as it was/)
  assert.match(said(await read(version)), /Det her bliver stående\./)
})

test('P71 a significant change applies only when it has been announced for the whole time, and is told of until then and a while after', async () => {
  const etag = await write(add('Vi gør noget helt nyt.'), { significant: true })
  assert.equal((await draft()).earliest, '2027-01-26')
  for (const appliesFrom of [null, '2027-01-11', '2027-01-25']) {
    const refused = await publish({ etag, appliesFrom })
    assert.deepEqual([refused.status, codes(refused)], [400, ['too_soon']], String(appliesFrom))
  }
  assert.equal(await news(), null)
  const { version, appliesFrom } = (await publish({ etag, appliesFrom: '2027-01-26' })).body
  assert.ok(Date.parse(appliesFrom) - monday.getTime() >= 14 * oneDay)
  assert.equal(appliesFrom, '2027-01-25T23:00:00.000Z', 'a day begins where the member is')
  const told = { version, appliesFrom, applies: false, summary: { da: 'Kort sagt', en: 'In short' } }
  assert.deepEqual(await news(), told)

  await at(new Date(Date.parse(appliesFrom) - 1))
  assert.deepEqual(await news(), told)
  assert.doesNotMatch(said(await read()), /helt nyt/)
  assert.match(said(await read(version)), /helt nyt/, 'what is coming can be read')
  assert.equal((await read(version)).state, 'coming')
  await at(new Date(appliesFrom))
  assert.match(said(await read()), /helt nyt/)
  assert.deepEqual(await news(), { ...told, applies: true })
  await at(new Date(Date.parse(appliesFrom) + 30 * oneDay))
  assert.equal(await news(), null)
})

test('P71 what is announced may be taken back before it applies, and stays readable; two are never on their way at once', async () => {
  await at(new Date('2027-02-10T12:00:00Z'))
  const first = (await publish({ etag: await write(add('Den første af to.'), { significant: true }), appliesFrom: '2027-03-15' })).body.version
  const second = await write(add('Den anden af to.'), { significant: true })
  assert.equal((await publish({ etag: second, appliesFrom: '2027-04-01' })).code, 'policy_coming')
  await world.must('withdrawPolicy', admin(), { ...params(), body: { version: first } })
  await world.must('withdrawPolicy', admin(), { ...params(), body: { version: first } })
  assert.notEqual((await news())?.version, first)
  assert.match(said(await read(first)), /Den første af to/)
  assert.equal((await read(first)).state, 'withdrawn')
  await at(new Date('2027-03-16T12:00:00Z'))
  assert.doesNotMatch(said(await read()), /af to\./)
  assert.equal((await world.call('withdrawPolicy', admin(), { ...params(), body: { version: first - 1 } })).code, 'not_found', 'what applies is not taken back')
})

test('P71 to take back a promise is significant, whatever the administrator says', async () => {
  await at(new Date('2027-04-20T12:00:00Z'))
  const withoutNewsletter = ({ whole }: PolicyTexts) => { for (const section of whole.sections) section.sentences = section.sentences.filter(({ promises }) => !promises.includes('P31')) }
  const refused = await publish({ etag: await write(withoutNewsletter), appliesFrom: null })
  assert.deepEqual([refused.status, refused.body.fields], [400, [{ path: 'significant.P31', code: 'promise_taken_back' }]])
  const { version, appliesFrom } = (await publish({ etag: await write(withoutNewsletter, { significant: true }), appliesFrom: '2027-05-10' })).body
  const promised = async () => (await world.must('readPromises', world.nobody, { query: { member: world.here.id } })).promises.filter((one: Json) => one.promised).map(({ id }: Json) => id)
  assert.ok((await promised()).includes('P31'), 'not before it applies')
  await at(new Date(appliesFrom))
  assert.deepEqual([(await read()).version, (await promised()).includes('P31'), (await promised()).length], [String(version), false, 39])
  await publish({ etag: await write(({ whole }) => whole.sections[0]!.sentences.push({ promises: ['P31'], text: { da: 'Nyhedsbrevet er tilbage.', en: 'The newsletter is back.' } })), appliesFrom: null })
  assert.ok((await promised()).includes('P31'))
  assert.equal((await world.must('readPromises', world.nobody)).promises.filter((one: Json) => one.promised).length, 40)
})

test('P72 a policy that leaves a contact out, or says something in one language only, is not published', async () => {
  await at('2027-06-01T12:00:00Z')
  const etag = await write(({ whole }) => {
    whole.sections[0]!.heading.en = ' '
    for (const { sentences } of whole.sections) for (const { text } of sentences) text.da = text.da.replace('{memberContact}', 'os')
  })
  const refused = await publish({ etag, appliesFrom: null })
  assert.deepEqual(refused.body.fields, [{ path: 'texts.whole.sections.0.heading.en', code: 'empty' }, { path: 'texts.whole.memberContact.da', code: 'contact_missing' }])
  const { inForce } = await draft()
  const body = { etag, texts: inForce, summary: { da: '', en: '' }, significant: false }
  const stray = await world.call('savePolicyDraft', admin(), { ...params(), body: { ...body, texts: { ...inForce, child: { ...inForce.child, title: { da: '{nobody}', en: '' } } } } })
  assert.deepEqual(stray.body.fields, [{ path: 'texts.child.title.da', code: 'unknown_name' }])
  const again = (await world.must('savePolicyDraft', admin(), { ...params(), body })).etag
  assert.deepEqual(codes(await publish({ etag: again, appliesFrom: null })), ['empty', 'empty', 'same'])
})

test('whoever wrote last is not overwritten, also when a draft was thrown away meanwhile', async () => {
  const { etag, inForce } = await draft()
  const save = (at: number) => world.call('savePolicyDraft', admin(), { ...params(), body: { etag: at, texts: inForce, summary: { da: '', en: '' }, significant: false } })
  const next = (await save(etag)).body.etag
  assert.equal((await save(etag)).code, 'changed_meanwhile')
  await world.must('discardPolicyDraft', admin(), params())
  assert.equal((await save(next)).code, 'changed_meanwhile')
  assert.equal((await draft()).exists, false)
  assert.equal((await publish({ etag: (await draft()).etag, appliesFrom: null })).code, 'changed_meanwhile')
})

test('P71 a later release’s text becomes the next version of a member that has none of its own, announced first; what it had stays', async () => {
  const { id } = world.there
  const member = { id, timeZone: 'Europe/Copenhagen' }
  const within = (product?: typeof first) => world.database.database.forMembers([id], (tx) => keepDefault(tx, member, 14, product))
  assert.deepEqual([await within(), await within()], [true, false])
  const newer = structuredClone({ ...first, product: '2.0', significant: true })
  newer.texts.whole.title.da = 'En nyere tekst'
  assert.deepEqual([await within(newer), await within(newer)], [true, false])
  const title = async () => (await world.must('readPolicy', world.nobody, { params: { member: id }, query: { language: 'da' } })).title
  assert.notEqual(await title(), 'En nyere tekst')
  await at(new Date(monday.getTime() + 15 * oneDay))
  assert.equal(await title(), 'En nyere tekst')
  await at('2027-07-01T12:00:00Z')
  assert.equal((await publish({ etag: await write(add('Det her er vores eget.')), appliesFrom: null })).status, 200)
  assert.equal(await world.database.database.forMembers([world.here.id], (tx) => keepDefault(tx, { ...member, id: world.here.id }, 14, newer)), false, 'a member’s own text is its own')
  assert.ok(now() > monday)
})

test('P52 recipients are on a public list with the service they receive data for; the administrator keeps it', async () => {
  const list = async (at = world.here.id) => (await world.must('listRecipients', world.nobody, { params: { member: at } })).member
  assert.deepEqual(await list(), [])
  const id = randomId()
  const body = { name: 'Trykkeriet', kind: 'supplier', service: { da: 'Trykker vores foldere', en: 'Prints our leaflets' }, country: 'DK' }
  const put = (one: object) => world.must('saveRecipient', admin(), { params: { member: world.here.id, recipient: id }, body: one })
  await put(body)
  assert.deepEqual(await list(), [{ id, ...body }])
  assert.deepEqual(await list(world.there.id), [])
  await put({ ...body, country: 'SE' })
  assert.deepEqual(await list(), [{ id, ...body, country: 'SE' }])
  for (const country of ['TE', 'ZZ', 'EU', 'dk', '']) {
    const refused = await world.call('saveRecipient', admin(), { params: { member: world.here.id, recipient: id }, body: { ...body, country } })
    assert.deepEqual([refused.status, refused.body.fields.map(({ path }: Json) => path)], [400, ['body.country']], country)
  }
  assert.deepEqual(await list(), [{ id, ...body, country: 'SE' }])
  await world.must('removeRecipient', admin(), { params: { member: world.here.id, recipient: id } })
  assert.deepEqual(await list(), [])
})

test('P50 the operator’s own recipients stand on every member’s page', async () => {
  assert.deepEqual((await world.must('listRecipients', world.nobody, params())).operator, [hosting])
})

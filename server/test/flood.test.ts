import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { type Operation, operations } from '@socialspace/contract'
import { type Proof, type Puzzle, puzzleText } from '@socialspace/contract/puzzle'
import { now, setClock } from '../src/platform/clock.ts'
import { randomId, sha256 } from '../src/platform/vault/index.ts'
import { planGroup } from './groups.ts'
import { type Json, openWorld, type World } from './world.ts'

const later = (by: number) => { const then = now().getTime() + by; setClock(() => new Date(then)) }

/** Many who begin at once: whoever is new works a moment first, without a third party and without anybody’s address. */
let world: World
let group: Awaited<ReturnType<typeof planGroup>>
/** A member lets twelve in in ten minutes, four of them from one network. */
before(async () => {
  later(0)
  world = await openWorld({ limitFactor: 4, settings: { FLOOD_STARTS: '3', TRUSTED_PROXIES: '127.0.0.1/32' } })
  group = await planGroup(world)
})
after(async () => {
  setClock(null)
  await world.close()
})
// Each begins with nobody counted.
afterEach(() => later(10 * 60_000))

const home = '192.0.2.10'
interface Said { status: number; code?: string; puzzle: Puzzle; text: string; cookie: string }
async function post(path: string, from: string, body: unknown, cookie = ''): Promise<Said> {
  const answer = await fetch(`${world.url}/api/members/${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-app': 'citizen', origin: world.url, 'x-forwarded-for': from, ...(cookie && { cookie }) }, body: JSON.stringify(body),
  })
  const text = await answer.text()
  const { code, puzzle } = JSON.parse(text) as Json
  return { status: answer.status, code, puzzle, text, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}
async function begin({ from = home, at = world.here, proof = undefined as Proof | undefined, conversation = randomId(), cookie = '' } = {}): Promise<Said> {
  const { consent } = await world.must('readSite', world.nobody, { params: { slug: at.slug } })
  return await post(`${at.id}/start`, from, { conversation, consent: { version: consent.version, language: 'da', agreed: true }, proof }, cookie)
}
const zeros = (challenge: string, counter: number) => Math.clz32(sha256(puzzleText(challenge, counter)).readUInt32BE())
function solve({ challenge, bits }: Puzzle, good = true): Proof {
  for (let counter = 0; ; counter++) if (zeros(challenge, counter) >= bits === good) return { challenge, counter }
}
/** So many from one network; what was said to each. */
const flood = async (many: number, from = home, at = world.here) => {
  const said: Said[] = []
  for (let n = 0; n < many; n++) said.push(await begin({ from, at }))
  return said
}
const codes = (said: readonly Said[]) => said.map(({ code }) => code ?? 'in')
/** A network that is asked to work. */
const asked = async (at = world.here) => (await flood(5, home, at)).at(-1)!.puzzle

test('P01 of a flood of a hundred from one network four get in, the others are told kindly to work first, and other networks are asked nothing', async () => {
  const said = await flood(100)
  assert.deepEqual(codes(said), Array.from({ length: 100 }, (_, n) => (n < 4 ? 'in' : 'puzzle_needed')))
  const { status, text, puzzle } = said.at(-1)!
  assert.equal(status, 429)
  const { da, fields } = JSON.parse(text) as Json
  assert.equal(da, 'Mange skriver lige nu. Vi tjekker, at du ikke er en robot. Det tager et øjeblik.')
  assert.equal(fields, undefined)
  assert.equal(puzzle.bits, 16)
  assert.deepEqual(codes(await flood(1, '198.51.100.1')), ['in'])
  assert.deepEqual(codes(await flood(1, home, world.there)), ['puzzle_needed'], 'it is the network that waits, wherever it goes next')
})

test('P01 a flood from everywhere is asked as well, and the member beside it is not', async () => {
  const said: Said[] = []
  for (let n = 0; n < 15; n++) said.push(await begin({ from: `10.0.${n}.7` }))
  assert.deepEqual(codes(said), Array.from({ length: 15 }, (_, n) => (n < 12 ? 'in' : 'puzzle_needed')))
  assert.equal((await begin({ from: '10.1.0.7', at: world.there })).code, undefined)
})

test('P01 whoever works gets in, into the same conversation, and is asked nothing afterwards', async () => {
  const conversation = randomId()
  await flood(4)
  const { puzzle } = await begin({ conversation })
  const { status, text, cookie } = await begin({ conversation, proof: solve(puzzle) })
  assert.equal(status, 200)
  assert.equal((JSON.parse(text) as Json).conversation.id, conversation)
  assert.equal((await begin({ conversation, cookie })).status, 200, 'asked again, as after a lost answer')
  assert.equal((await begin({ cookie })).status, 200, 'another conversation')
})

test('P01 a solution that is wrong, made up, too old or of another member opens nothing', async () => {
  const puzzle = await asked()
  const { challenge, counter } = solve(puzzle)
  const [nonce, expires, , mac] = challenge.split('.')
  const refused = async (proof: Proof, what: string, at = world.here) => assert.equal((await begin({ proof, at })).code, 'puzzle_needed', what)
  await refused(solve(puzzle, false), 'wrong')
  await refused({ challenge: 'made up', counter: 1 }, 'made up')
  await refused(solve({ challenge: [nonce, expires, 1, mac].join('.'), bits: 1 }), 'an easier one')
  await refused(solve({ challenge: [nonce, Number(expires) + 600_000, 16, mac].join('.'), bits: 16 }), 'a longer one')
  await flood(5, home, world.there)
  await refused({ challenge, counter }, 'of another member', world.there)
  later(2 * 60_000)
  await refused({ challenge, counter }, 'too old')
  later(-1)
  assert.equal((await begin({ proof: { challenge, counter } })).status, 200, 'and a moment before it is good')
})

test('P01 a solution is good once, also when it comes twenty times at once', async () => {
  const proof = solve(await asked())
  const said = codes(await Promise.all(Array.from({ length: 20 }, () => begin({ proof }))))
  assert.deepEqual(said.toSorted(), ['in', ...Array.from({ length: 19 }, () => 'puzzle_needed')])
  assert.deepEqual(codes([await begin({ proof })]), ['puzzle_needed'])
})

test('P01 the work grows with those who get in, to a bound', async () => {
  await flood(4)
  const all: number[] = []
  for (let n = 0; n < 13; n++) {
    const { puzzle } = await begin()
    all.push(puzzle.bits)
    assert.equal((await begin({ proof: solve(puzzle) })).status, 200)
  }
  assert.deepEqual(all, [16, 16, 16, 16, 17, 17, 17, 17, 17, 17, 17, 17, 18])
})

test('P01 whoever is new in a group is asked the same, and gets in by working', async () => {
  const { id, params, token } = group
  const { consent } = await world.must('readGroupDoor', world.nobody, { params, body: { token } })
  const join = (alias: string, proof?: Proof) => post(`${world.here.id}/groups/${id}/join`, home, { token, alias, consent: { version: consent.version, language: 'da', agreed: true }, proof })
  assert.equal((await join('Birk')).status, 200)
  await flood(3)
  const { code, puzzle } = await join('Lind')
  assert.equal(code, 'puzzle_needed')
  assert.equal((await join('Lind', solve(puzzle))).status, 200)
})

test('P01 a puzzle and its refusal say nothing of anybody: no address, no account, no member', async () => {
  const said = await flood(5, '203.0.113.77')
  const { text, puzzle } = said.at(-1)!
  assert.doesNotMatch(text, /203\.0|113\.77/)
  assert.ok(!text.includes(world.here.id))
  assert.deepEqual(Object.keys(JSON.parse(text) as object).toSorted(), ['code', 'da', 'en', 'puzzle', 'status', 'title', 'type'])
  assert.match(puzzle.challenge, /^[\w-]{22}\.\d{13}\.16\.[\w-]{43}$/)
})

test('P01 only what makes somebody new asks for work, and each of it takes the answer', () => {
  const asking = (Object.values(operations) as Operation[]).filter(({ newcomers, errors }) => newcomers || errors.includes('puzzle_needed'))
  assert.deepEqual(asking.map(({ id, newcomers, errors }) => [id, newcomers, errors.includes('puzzle_needed')]), [['joinGroup', true, true], ['startConversation', true, true]])
})

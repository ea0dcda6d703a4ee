import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { errors } from '@socialspace/contract'
import { type Caller, openWorld, type World } from '../world.ts'
import { type Harm, harms } from './bombs.ts'
import { canary } from './values.ts'

let world: World
let citizen: Caller
let conversation: string
let all: Record<string, Harm>
before(async () => {
  world = await openWorld()
  ;({ citizen, conversation } = await world.start())
  all = await harms()
})
after(() => world.close())

/** What the processes that make pictures anew have used at most, in bytes, as long as this is asked. */
function watchChildren() {
  const most = new Map<number, number>()
  const look = () => {
    for (const task of readdirSync('/proc/self/task')) {
      for (const pid of read(`/proc/self/task/${task}/children`).split(' ').filter(Boolean)) {
        if (!read(`/proc/${pid}/cmdline`).includes('picture')) continue
        most.set(Number(pid), Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024)
      }
    }
  }
  const looking = setInterval(look, 5).unref()
  return () => {
    clearInterval(looking)
    return [...most.values()]
  }
}
const read = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
const bound = 256 * 2 ** 20

test('P12 P40 whatever is uploaded is answered with a code or made harmless, in bounded memory, and the server goes on', async (t) => {
  const used = watchChildren()
  for (const [what, { bytes, answer }] of Object.entries(all)) {
    const file = crypto.randomUUID()
    const params = { member: world.here.id, conversation, file }
    const reply = await world.call('uploadFile', citizen, { params, body: bytes })
    const got = reply.status === 200 ? (reply.body.type as string) : reply.code!
    assert.ok(answer.split(' or ').includes(got), `${what}: ${reply.status} ${got}, not ${answer}`)
    if (reply.status !== 200) {
      assert.equal(errors[reply.code as keyof typeof errors].status, reply.status, what)
      assert.ok(reply.status < 500 && !reply.text.includes(canary), what)
      continue
    }
    const kept = await world.call('readFile', citizen, { params })
    assert.equal(kept.headers.get('content-type'), got, what)
    assert.equal(kept.headers.get('x-content-type-options'), 'nosniff', what)
    assert.match(kept.headers.get('content-security-policy')!, /default-src 'none';.* sandbox/, what)
    if (got === 'application/pdf') assert.match(kept.headers.get('content-disposition')!, /^attachment/, what)
    else assert.ok(!kept.text.includes(canary), `${what}: more than its pixels is left`)
  }
  const memory = used()
  t.diagnostic(`${memory.length} pictures made anew, each in at most ${Math.round(Math.max(...memory) / 2 ** 20)} MiB`)
  assert.ok(memory.length >= 10)
  assert.ok(Math.max(...memory) < bound, `${Math.max(...memory)} bytes`)
})

test('P01 while many harmful pictures are uploaded at once, everybody else is answered', async () => {
  const bomb = all['a picture of 30,000 by 30,000']!.bytes
  const under = new Set(Array.from({ length: 6 }, () => world.call('uploadFile', citizen, { params: { member: world.here.id, conversation, file: crypto.randomUUID() }, body: bomb })))
  const uploads = [...under]
  for (const upload of uploads) void upload.finally(() => under.delete(upload))
  let answered = 0
  do {
    const { status } = await world.call('readSite', world.nobody, { params: { slug: world.here.slug } })
    assert.equal(status, 200)
    answered++
  } while (under.size > 0)
  assert.ok(answered > 10)
  for (const { code } of await Promise.all(uploads)) assert.equal(code, 'file_broken')
})

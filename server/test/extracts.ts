import assert from 'node:assert/strict'
import { get, type IncomingMessage } from 'node:http'
import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { randomBytes, randomId } from '../src/platform/vault/index.ts'
import type { Caller, Json, World } from './world.ts'

/** An extract as its person has it on their disk. */
export interface Extract {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly text: (name: string) => string
  readonly data: Json
  /** Every file as text, with its name before it. */
  readonly all: string
}

/** Presses *Get all of it now*; the answer to the link. */
export async function openExtract(world: World, citizen: Caller, headers: Record<string, string> = { cookie: citizen.cookie }): Promise<Response> {
  const { link } = await world.must('requestExtract', citizen, { params: { member: citizen.member! }, body: {} })
  return await fetch(world.url + (link as string), { headers })
}

/** Messages as years of them lie there, of so many random bytes each: sealed, but written in batches and not one by one through the door. */
export async function writeMessages(world: World, conversation: string, count: number, bytes: number): Promise<void> {
  const member_id = world.here.id
  const within = world.database.database.withRestricted
  const unit = world.vault.unit(member_id, conversation)
  const { last_number: from, citizen_id: author_id } = await within.forMembers([member_id], (tx) => tx.selectFrom('conversations.conversation').select(['last_number', 'citizen_id']).where('id', '=', conversation).executeTakeFirstOrThrow())
  for (let done = 0; done < count; done += 500) {
    const rows = Array.from({ length: Math.min(500, count - done) }, (_none, at) => {
      const id = randomId()
      const body = unit.seal('conversations.message.body', `${conversation}:${id}`, 0, JSON.stringify({ text: `nr ${done + at} ${randomBytes(bytes).toString('hex')}` }))
      return { member_id, conversation_id: conversation, number: from + done + at + 1, id, by: 'citizen', author_id, at: new Date(), sealed_version: 0, body }
    })
    await within.forMembers([member_id], (tx) => tx.insertInto('conversations.message').values(rows).execute())
  }
}

/** Begins to fetch, and reads nothing. */
export const holdAnswer = (url: string, headers: Record<string, string>) => new Promise<IncomingMessage>((settle, fail) => {
  get(url, { headers }, (answer) => { answer.pause(); answer.on('error', () => undefined); settle(answer) }).on('error', fail)
})
/** Reads on until it ends, and says that it was cut off, and within five seconds. */
export async function cutOff(answer: IncomingMessage): Promise<void> {
  const begun = performance.now()
  await new Promise<void>((settle) => { if (answer.closed) settle(); else answer.once('close', () => settle()).resume() })
  assert.ok(performance.now() - begun < 5000 && !answer.complete, 'it was cut off')
}

export function unpack(zip: Uint8Array): Extract {
  const files = new Map(Object.entries(unzipSync(zip)))
  const text = (name: string) => {
    const bytes = files.get(name)
    assert.ok(bytes, `${name} is in the ZIP: ${[...files.keys()].join(', ')}`)
    return strFromU8(bytes)
  }
  return { files, text, data: JSON.parse(text('data.json')), all: [...files].map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('utf8')}`).join('\n') }
}

export async function extractOf(world: World, citizen: Caller): Promise<Extract> {
  const answer = await openExtract(world, citizen)
  assert.equal(answer.status, 200, answer.status === 200 ? '' : await answer.text())
  assert.equal(answer.headers.get('content-type'), 'application/zip')
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="mine-data-\d{4}-\d\d-\d\d\.zip"$/)
  return unpack(new Uint8Array(await answer.arrayBuffer()))
}

/** What is wrong with its pages: scripts, anything fetched from elsewhere, links that lead nowhere. */
export function faultsOf({ files, text }: Extract): string[] {
  const pages = [...files.keys()].filter((name) => name.endsWith('.html'))
  return pages.flatMap((name) => {
    const html = text(name)
    const dead = [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, to]) => to!.replaceAll('&amp;', '&').replaceAll('&#39;', "'"))
      .filter((to) => /^\w+:|^\/\//.test(to) || !files.has(posix.join(posix.dirname(name), decodeURIComponent(to))))
    return [...dead.map((to) => `${name} → ${to}`), ...(/<script|javascript:|\son\w+=|@import|url\(/i.test(html) ? [`${name} has a script, or fetches something`] : [])]
  })
}

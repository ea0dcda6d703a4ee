import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
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

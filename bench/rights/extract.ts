import { randomBytes } from 'node:crypto'
import { randomId } from '../../server/src/platform/vault/index.ts'
import type { World } from '../../server/test/world.ts'
import { figure } from '../figures.ts'
import type { Options, RightsRow } from './index.ts'

/** Messages as years of them lie there: sealed, of a usual length, written in batches. */
export async function furnishMessages(world: World, conversation: string, author: string, count: number): Promise<void> {
  const unit = world.vault.unit(world.here.id, conversation)
  for (let done = 0; done < count; done += 500) {
    const rows = Array.from({ length: Math.min(500, count - done) }, (_none, at) => {
      const id = randomId()
      const body = unit.seal('conversations.message.body', `${conversation}:${id}`, 0, JSON.stringify({ text: randomBytes(60).toString('hex') }))
      return { member_id: world.here.id, conversation_id: conversation, number: done + at + 2, id, by: at % 2 === 0 ? 'citizen' : 'staff', author_id: author, at: new Date(), sealed_version: 0, body }
    })
    await world.database.database.forMembers([world.here.id], (tx) => tx.insertInto('conversations.message').values(rows).execute())
  }
}

/** From the press on *Get all of it now* to the last byte, over HTTP; and how much the process grew meanwhile. */
async function fetchAll(world: World, count: number): Promise<{ seconds: number; grew: number }> {
  const { citizen, conversation } = await world.start()
  await furnishMessages(world, conversation, citizen.account!, count)
  const before = process.memoryUsage().rss
  const begun = performance.now()
  const { link } = await world.must('requestExtract', citizen, { params: { member: world.here.id }, body: {} })
  const answer = await fetch(`${world.url}${link}`, { headers: { cookie: citizen.cookie } })
  let most = before
  for await (const _piece of answer.body!) most = Math.max(most, process.memoryUsage().rss)
  return { seconds: (performance.now() - begun) / 1000, grew: most - before }
}

/** The extract of someone with that many messages: ten years of chat within a minute, and no more memory for more of them. */
export async function extract({ short, opened }: Pick<Options, 'short' | 'opened'>): Promise<RightsRow[]> {
  const world = await opened()
  await fetchAll(world, 10)
  const rows: RightsRow[] = []
  for (const count of short ? [10, 1000] : [10, 1000, 100_000]) {
    const { seconds, grew } = await fetchAll(world, count)
    rows.push({ what: `an extract of ${figure(count)} messages, s`, is: figure(seconds), aim: '≤ 60' }, { what: `memory that it took, MB (${figure(count)} messages)`, is: figure(grew / 1e6), aim: '' })
  }
  return rows
}

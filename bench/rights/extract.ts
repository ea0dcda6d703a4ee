import { writeMessages } from '../../server/test/extracts.ts'
import type { World } from '../../server/test/world.ts'
import { figure, type Row } from '../figures.ts'
import type { Options } from './index.ts'

/** From the press on *Get all of it now* to the last byte, over HTTP; and how much the process grew meanwhile. */
async function fetchAll(world: World, count: number): Promise<{ seconds: number; grew: number }> {
  const { citizen, conversation } = await world.start()
  await writeMessages(world, conversation, count, 60)
  const before = process.memoryUsage().rss
  const begun = performance.now()
  const { link } = await world.must('requestExtract', citizen, { params: { member: world.here.id }, body: {} })
  const answer = await fetch(`${world.url}${link}`, { headers: { cookie: citizen.cookie } })
  let most = before
  for await (const _piece of answer.body!) most = Math.max(most, process.memoryUsage().rss)
  return { seconds: (performance.now() - begun) / 1000, grew: most - before }
}

/** The extract of someone with that many messages: ten years of chat within a minute, and no more memory for more of them. */
export async function extract({ short, opened }: Pick<Options, 'short' | 'opened'>): Promise<Row[]> {
  const world = await opened()
  await fetchAll(world, 10)
  const rows: Row[] = []
  for (const count of short ? [10, 1000] : [10, 1000, 100_000]) {
    const { seconds, grew } = await fetchAll(world, count)
    rows.push({ what: `an extract of ${figure(count)} messages, s`, is: figure(seconds), aim: '≤ 60' }, { what: `memory that it took, MB (${figure(count)} messages)`, is: figure(grew / 1e6), aim: '' })
  }
  return rows
}

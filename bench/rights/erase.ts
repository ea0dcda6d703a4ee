import { writeMessages } from '../../server/test/extracts.ts'
import type { World } from '../../server/test/world.ts'
import { figure, median, type Row } from '../figures.ts'
import type { Options } from './index.ts'

interface Times { readonly answered: number; readonly gone: number }

/** From the press on *Erase everything*, over HTTP: until the answer is there, when every key is destroyed; and until no row is left. Milliseconds. */
async function eraseAll(world: World, count: number): Promise<Times> {
  const { citizen, conversation } = await world.start()
  await writeMessages(world, conversation, count, 60)
  const begun = performance.now()
  await world.must('eraseEverything', citizen, { params: { member: world.here.id } })
  const answered = performance.now() - begun
  for (const unit of [citizen.account!, conversation]) if (world.vault.lives(world.here.id, unit)) throw new Error('answered, but a key is still there')
  const left = () => world.database.database.withRestricted.forMembers([world.here.id], async (tx) =>
    (await tx.selectFrom('identity.citizen').select('id').where('member_id', '=', world.here.id).where('id', '=', citizen.account!).execute()).length
    + (await tx.selectFrom('conversations.message').select('id').where('member_id', '=', world.here.id).where('conversation_id', '=', conversation).limit(1).execute()).length)
  while ((await left()) > 0) await new Promise((settle) => { setTimeout(settle, 5) })
  return { answered, gone: performance.now() - begun }
}

/** Erasing someone with that many messages: the answer, which the keys go before, takes as long for few as for many; the rows follow in batches. */
export async function erase({ short, opened }: Pick<Options, 'short' | 'opened'>): Promise<Row[]> {
  const world = await opened()
  await eraseAll(world, 10)
  const counts = short ? [10, 2000] : [10, 1000, 100_000]
  const times = new Map<number, Times[]>(counts.map((count) => [count, []]))
  for (let turn = 0; turn < (short ? 1 : 3); turn++) for (const count of counts) times.get(count)!.push(await eraseAll(world, count))
  const answered = (count: number) => median(times.get(count)!.map((one) => one.answered))
  const most = counts.at(-1)!
  return [
    ...counts.flatMap((count) => [
      { what: `erasing ${figure(count)} messages: keys destroyed and answered, ms`, is: figure(answered(count)), aim: '' },
      { what: '… until no row is left, ms', is: figure(median(times.get(count)!.map(({ gone }) => gone))), aim: '' },
    ]),
    { what: `the answer with ${figure(most)} messages to that with 10`, is: figure(answered(most) / answered(10)), aim: '≤ 1.50' },
  ]
}

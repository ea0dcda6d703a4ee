import { openWorld } from '../../server/test/world.ts'
import { runningEmbedded } from '../../server/src/platform/database/embedded.ts'
import { answer } from '../child.ts'
import type { Seat } from './load.ts'

/** The product (c): its real server on its own PostgreSQL, with open conversations whose two sides are signed in. */
const world = await openWorld({ limitFactor: 1000, ownDatabase: true })
const perCounsellor = 10

async function openPairs(count: number): Promise<{ citizen: Seat; counsellor: Seat }[]> {
  const pairs: { citizen: Seat; counsellor: Seat }[] = []
  for (let made = 0; made < count; made += perCounsellor) {
    const counsellor = await world.addStaff(`counsellor-${crypto.randomUUID().slice(0, 8)}`, [{ member: world.here.id, role: 'counsellor' }])
    await Promise.all(Array.from({ length: Math.min(perCounsellor, count - made) }, async () => {
      const { conversation, citizen } = await world.start()
      await world.must('takeConversation', counsellor, { params: { member: world.here.id, conversation } })
      const at = { member: world.here.id, conversation }
      pairs.push({ citizen: { ...at, app: 'citizen', cookie: citizen.cookie, account: citizen.account! }, counsellor: { ...at, app: 'workplace', cookie: counsellor.cookie, account: counsellor.account! } })
    }))
  }
  return pairs
}

answer({
  ready: () => ({ url: world.url, owner: runningEmbedded(world.folder).owner }),
  pairs: openPairs,
  /** Messages stored, and the sum of the conversations' counters: they must agree with each other and with what was acknowledged. */
  stored: () => world.database.database.forMembers([world.here.id], async (tx) => {
    const { n: messages } = await tx.selectFrom('conversations.message').select((of) => of.fn.countAll<number>().as('n')).where('by', '!=', 'service').executeTakeFirstOrThrow()
    return Number(messages)
  }),
  collect: () => globalThis.gc?.(),
}, () => world.close())

import { openWorld } from '../../server/test/world.ts'
import { runningEmbedded } from '../../server/src/platform/database/embedded.ts'
import { answer } from '../child.ts'
import { openPairs } from './pairs.ts'

/** The product (c): its real server on its own PostgreSQL, with open conversations whose two sides are signed in. */
const world = await openWorld({ limitFactor: 1000, ownDatabase: true })

answer({
  ready: () => ({ url: world.url, owner: runningEmbedded(world.folder).owner }),
  pairs: (count: number) => openPairs(world, count),
  /** Messages stored, and the sum of the conversations' counters: they must agree with each other and with what was acknowledged. */
  stored: () => world.database.database.forMembers([world.here.id], async (tx) => {
    const { n: messages } = await tx.selectFrom('conversations.message').select((of) => of.fn.countAll<number>().as('n')).where('by', '!=', 'service').executeTakeFirstOrThrow()
    return Number(messages)
  }),
  collect: () => globalThis.gc?.(),
}, () => world.close())

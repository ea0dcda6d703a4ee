import { openWorld, type Caller } from '../../server/test/world.ts'
import { answer } from '../child.ts'

/** A member on a working day, on its own PostgreSQL unless it is to be quick: counsellors who are signed in, their open conversations, and a queue. */
const world = await openWorld({ limitFactor: 1000, ownDatabase: process.argv[2] !== 'short' })
const member = world.here.id

export interface Day { readonly url: string; readonly here: typeof world.here; readonly nobody: Caller; readonly counsellors: readonly Caller[] }
export interface Wanted { readonly counsellors: number; readonly open: number; readonly waiting: number }

const atOnce = 10
/** Does it so many times, a few at a time. */
async function times(count: number, work: (nth: number) => Promise<unknown>): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: atOnce }, async () => { while (next < count) await work(next++) }))
}

answer({
  async begin({ counsellors: count, open, waiting }: Wanted): Promise<Day> {
    const counsellors: Caller[] = []
    await times(count, async (nth) => { counsellors[nth] = await world.addStaff(`counsellor-${nth}`, [{ member, role: 'counsellor' }]) })
    await times(open, async (nth) => {
      const { conversation, citizen } = await world.start()
      const params = { member, conversation }
      await world.must('takeConversation', counsellors[nth % count]!, { params })
      await world.must('sendMessage', citizen, { params, body: { id: crypto.randomUUID(), text: 'Det er svært at sige det højt.', files: [] } })
    })
    await times(waiting, () => world.start())
    return { url: world.url, here: world.here, nobody: world.nobody, counsellors }
  },
}, () => world.close())

import type { World } from '../../server/test/world.ts'
import type { Pair } from './load.ts'

const perCounsellor = 10

/** Open conversations whose two sides are signed in. */
export async function openPairs(world: World, count: number): Promise<Pair[]> {
  const pairs: Pair[] = []
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

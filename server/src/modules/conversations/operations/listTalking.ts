import type { operations } from '@socialspace/contract'
import type { Queue } from '@socialspace/contract/shapes'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { readGuests } from '../guests/store.ts'
import type { Card } from '../present.ts'
import { readTalking } from '../store.ts'

interface TalkingDeps {
  readonly database: Database
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, Card>>
  readonly queues: (member: string) => Promise<Queue[]>
}

/** Who talks, and where the coordinator is let in or has asked to be: nothing of what is said, and nothing about whom. */
export const listTalking = ({ database, staffCard, queues }: TalkingDeps): Handler<typeof operations.listTalking> => async ({ member, account }) => {
  const { rows, guests } = await database.forMembers([member], async (tx) => {
    const rows = await readTalking(tx, member, account)
    return { rows, guests: rows.length === 0 ? [] : await readGuests(tx, member, rows.map(({ id }) => id)) }
  })
  const [cards, names] = [await staffCard([...new Set(rows.map(({ staff_id }) => staff_id!))]), await queues(member)]
  return rows.map(({ id, staff_id, queue_id, state, taken_at }) => {
    const own = guests.find((one) => one.conversation_id === id && one.guest_id === account && one.state !== 'left')
    return {
      conversation: id, counsellor: cards.get(staff_id!)?.alias ?? '', queue: names.find((queue) => queue.id === queue_id)?.name ?? { da: '', en: '' }, state: state as 'open', takenAt: taken_at?.toISOString() ?? null,
      guest: own ? { id: own.id, state: own.state as 'asked', role: own.role as 'part' } : null,
    }
  })
}

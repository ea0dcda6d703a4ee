import type { Answered, operations } from '@socialspace/contract'
import type { Opening, Queue, Theme } from '@socialspace/contract/shapes'
import type { Tx } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import type { Member } from '../members/index.ts'
import { createWatch, type WatchDeps } from './frames.ts'
import { listQueue } from './operations/listQueue.ts'
import { readPlace } from './operations/readPlace.ts'
import { setAvailability } from './operations/setAvailability.ts'
import { readAvailable } from './store.ts'

export { data } from './data.ts'

type About = Answered<typeof operations.readAbout>['about']

export interface ReceptionDeps extends WatchDeps {
  readonly waiting: (tx: Tx, member: string, staff: string) => Promise<{ id: string; citizen: string; queue: string; since: Date; letters: number; themes: string[] }[]>
  readonly parties: (tx: Tx, member: string, conversation: string) => Promise<{ citizen: string } | undefined>
  readonly aboutCitizens: (tx: Tx, member: string, citizens: string[]) => Promise<ReadonlyMap<string, About>>
  readonly signedInStaff: (member: string) => Promise<ReadonlySet<string>>
  readonly member: (by: { id: string }) => Promise<Member>
  readonly opening: (of: Member, staffed: boolean) => Opening
  readonly themes: (member: string) => Promise<Theme[]>
  readonly queues: (member: string) => Promise<Queue[]>
}

/** Who waits, who is there to receive them, and how long it takes. */
export function createReception(deps: ReceptionDeps) {
  const watch = createWatch(deps)
  /** Who is there now: available, and signed in. */
  const ready = async (member: string): Promise<string[]> => {
    const available = await deps.database.forMembers([member], (tx) => readAvailable(tx, member))
    if (available.length === 0) return []
    const signedIn = await deps.signedInStaff(member)
    return available.filter((staff) => signedIn.has(staff))
  }
  const staffed = async (member: string): Promise<boolean> => (await ready(member)).length > 0
  const handlers: Handlers<'listQueue' | 'setAvailability' | 'readPlace'> = {
    listQueue: listQueue({ ...deps, ready }), setAvailability: setAvailability(deps), readPlace: readPlace(deps),
  }
  return { handlers, staffed, frames: watch.frames, opened: watch.opened, whileWaiting: watch.whileWaiting, close: watch.stop }
}

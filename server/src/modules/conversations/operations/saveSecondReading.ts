import type { operations } from '@socialspace/contract'
import type { Queue } from '@socialspace/contract/shapes'
import type { Bus } from '../../../platform/bus/index.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { AnswersDeps } from '../answers/index.ts'
import { setReading } from '../answers/store.ts'

/** From now on, in every process: whoever has such a conversation open is asked about again at their next message. */
export const saveSecondReading = ({ database, record, bus, queues }: Pick<AnswersDeps, 'database' | 'record'> & { bus: Bus; queues: (member: string) => Promise<Queue[]> }): Handler<typeof operations.saveSecondReading> => async ({ member, account, params: { queue }, body: { on } }) => {
  must((await queues(member)).some(({ id }) => id === queue), 'not_found')
  await database.forMembers([member], async (tx) => {
    await setReading(tx, member, queue, on)
    await record(tx, { member, act: on ? 'second-reading.begun' : 'second-reading.ended', actor: 'staff', role: 'administrator', actorId: account, object: 'queue', objectId: queue })
  })
  bus.publish('may-write', { member })
  return { on }
}

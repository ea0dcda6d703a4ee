import type { Queue, QueueRow, ServiceState } from '@socialspace/contract/shapes'

/** From this many minutes on a wait is called long: somebody sits in front of a chat, and a letter is answered within a day. */
export const longWait = 15
const longForLetter = 24 * 60

type Row = Pick<QueueRow, 'queue' | 'since'>
interface Places { readonly queues: readonly Pick<Queue, 'id' | 'service'>[]; readonly services: readonly Pick<ServiceState, 'id' | 'kind'>[] }

export function isLetter({ queue }: Pick<Row, 'queue'>, { queues, services }: Places): boolean {
  const place = queues.find(({ id }) => id === queue)?.service
  return services.some(({ id, kind }) => id === place && kind === 'letterbox')
}

export const isLong = (row: Row, places: Places, now: number): boolean => now - Date.parse(row.since) >= (isLetter(row, places) ? longForLetter : longWait) * 60_000

/** Who sits and waits before who has written a letter; each in the order they came in (longest first, as the server lists them). */
export const byUrgency = <R extends Row>(rows: readonly R[], places: Places): R[] => [...rows.filter((row) => !isLetter(row, places)), ...rows.filter((row) => isLetter(row, places))]

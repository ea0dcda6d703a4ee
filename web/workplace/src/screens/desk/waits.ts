import type { Queue, QueueRow, ServiceState } from '@socialspace/contract/shapes'

/** From this many minutes on a wait is called long: somebody sits in front of a chat, and a letter is answered within a day. */
export const longWait = 15
const longForLetter = 24 * 60

interface Places { readonly queues: readonly Pick<Queue, 'id' | 'service'>[]; readonly services: readonly Pick<ServiceState, 'id' | 'kind'>[] }

export function isLong({ queue, since }: Pick<QueueRow, 'queue' | 'since'>, { queues, services }: Places, now: number): boolean {
  const place = queues.find(({ id }) => id === queue)?.service
  const letter = services.some(({ id, kind }) => id === place && kind === 'letterbox')
  return now - Date.parse(since) >= (letter ? longForLetter : longWait) * 60_000
}

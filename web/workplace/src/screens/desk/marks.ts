import type { ThreadState } from '@socialspace/kit/thread'

/** How far the conversation has reached the citizen. */
export function citizenMarks(state: ThreadState): { delivered: number; read: number } {
  const citizen = state.conversation?.participants.find(({ by }) => by === 'citizen')
  return { delivered: citizen?.delivered ?? 0, read: citizen?.read ?? 0 }
}

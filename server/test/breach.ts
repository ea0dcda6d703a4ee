import { setTimeout as pause } from 'node:timers/promises'
import type { BreachScope } from '@socialspace/contract/breaches'
import { randomId } from '../src/platform/vault/index.ts'
import type { Json, World } from './world.ts'

/** What an operator writes down; `word` is in every text. */
export const factsOf = (scope: BreachScope, word = 'brud') => ({
  title: `titel ${word}`, happened: `hændt ${word}`, discoveredAt: '2026-11-20T08:00:00.000Z', beganAt: '2026-11-19T20:00:00.000Z', endedAt: null,
  nature: ['confidentiality'], classes: ['sensitive'], consequences: `følger ${word}`, measures: `gjort ${word}`, scope,
})
export const assessmentOf = (word = 'vurdering', tell = true) => ({
  risk: 'high', reasons: `fordi ${word}`, authority: { told: true, at: '2026-11-21T08:00:00.000Z' },
  people: tell ? { tell: true, notice: { da: `besked ${word}`, en: `notice ${word}` } } : { tell: false, why: `hvorfor ${word}` },
})

/** Waits until everybody concerned by every breach has been found. */
export async function allFound(world: World): Promise<Json[]> {
  for (const end = performance.now() + 10_000; performance.now() < end; await pause(20)) {
    const recorded: Json[] = await world.must('listRecordedBreaches', world.operator)
    if (recorded.every(({ members }) => members.every(({ found }: Json) => found.done))) return recorded
  }
  throw new Error('those concerned were never found')
}

/** The operator writes a breach down, and all concerned are found. @returns its id, and each member's own */
export async function record(world: World, scope: BreachScope, { members = [world.here.id], word = 'brud' } = {}): Promise<{ id: string; parts: readonly string[] }> {
  const id = randomId()
  await world.must('recordBreach', world.operator, { body: { id, members, facts: factsOf(scope, word) } })
  await allFound(world)
  const parts = []
  for (const [where, at] of [['here', world.here], ['there', world.there]] as const) {
    if (members.includes(at.id)) parts.push((await world.must('listBreaches', world.staff[where].caseworker, { params: { member: at.id } }))[0].id as string)
  }
  return { id, parts }
}

import type { operations } from '@socialspace/contract'
import type { Queue, Theme } from '@socialspace/contract/shapes'
import type { Handler } from '../../../platform/http/index.ts'
import type { Member } from '../store.ts'

interface Deps {
  member(by: { id: string }): Promise<Member>
  themes(id: string): Promise<Theme[]>
  queues(id: string): Promise<Queue[]>
}

export const readSettings = (deps: Deps): Handler<typeof operations.readSettings> => async ({ member }) => {
  const { version, slug, name, accent, contact, texts, hours, closedDays } = await deps.member({ id: member })
  return { etag: version, slug, name, accent, contact, texts, hours, closedDays, themes: await deps.themes(member), queues: await deps.queues(member) }
}

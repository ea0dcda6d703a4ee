import type { operations } from '@socialspace/contract'
import type { Queue, Service, Theme } from '@socialspace/contract/shapes'
import type { Handler } from '../../../platform/http/index.ts'
import type { Member } from '../store.ts'

interface Deps {
  member(by: { id: string }): Promise<Member>
  themes(id: string): Promise<Theme[]>
  services(id: string): Promise<Service[]>
  queues(id: string): Promise<Queue[]>
}

export const readSettings = (deps: Deps): Handler<typeof operations.readSettings> => async ({ member }) => {
  const { version, slug, name, accent, contact, texts, timeZone, knownOffer, quiet } = await deps.member({ id: member })
  const [themes, services, queues] = await Promise.all([deps.themes(member), deps.services(member), deps.queues(member)])
  return { etag: version, slug, name, accent, contact, texts, timeZone, knownOffer, quiet, services, themes, queues }
}

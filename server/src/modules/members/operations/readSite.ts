import type { operations } from '@socialspace/contract'
import type { Theme } from '@socialspace/contract/shapes'
import type { Handler } from '../../../platform/http/index.ts'
import type { MembersDeps } from '../index.ts'
import { best } from '../opening.ts'
import { isForAll } from '../routing.ts'
import type { Services } from '../services.ts'
import type { Member } from '../store.ts'

type Deps = Pick<MembersDeps, 'contacts' | 'policyOf' | 'consentText' | 'keptFor'> & Pick<Services, 'standing'> & {
  member(by: { slug: string }): Promise<Member>
  themes(id: string): Promise<Theme[]>
}

export const readSite = (deps: Deps): Handler<typeof operations.readSite> => async ({ params }) => {
  const of = await deps.member({ slug: params.slug })
  const [themes, { services, queues }, policy, kept] = await Promise.all([deps.themes(of.id), deps.standing(of), deps.policyOf(of), deps.keptFor(of.id)])
  const { id, slug, name, accent, texts, timeZone, contact, knownOffer } = of
  const open = services.filter(({ service }) => service.active && queues.some((queue) => queue.active && queue.service === service.id))
  return {
    member: id, slug, name, accent, texts, timeZone, contact, knownOffer, ...deps.contacts,
    themes: themes.filter(({ active }) => active),
    services: open.map(({ service, opening, full }) => {
      const { id, name, kind, languages, themes, municipalities, hours, closedDays, closed, urgent } = service
      const own = queues.filter((queue) => queue.active && queue.service === id)
      return { id, name, kind, languages, themes, municipalities, hours, closedDays, closed, urgent, opening, full, queues: own.map((queue) => ({ id: queue.id, name: queue.name, choice: isForAll(queue) })) }
    }),
    opening: best(open.filter(({ service }) => service.kind === 'live').map(({ opening }) => opening)),
    policy, kept,
    consent: deps.consentText(of),
  }
}

import type { operations } from '@socialspace/contract'
import type { Opening, Queue, Theme } from '@socialspace/contract/shapes'
import type { Handler } from '../../../platform/http/index.ts'
import type { MembersDeps } from '../index.ts'
import type { Member } from '../store.ts'

type Deps = Pick<MembersDeps, 'contacts' | 'staffed' | 'policyOf' | 'consentText'> & {
  member(by: { slug: string }): Promise<Member>
  themes(id: string): Promise<Theme[]>
  queues(id: string): Promise<Queue[]>
  opening(of: Member, staffed: boolean): Opening
}

export const readSite = (deps: Deps): Handler<typeof operations.readSite> => async ({ params }) => {
  const of = await deps.member({ slug: params.slug })
  const [themes, queues, staffed, policy] = await Promise.all([deps.themes(of.id), deps.queues(of.id), deps.staffed(of.id), deps.policyOf(of)])
  const { id, slug, name, accent, texts, hours, closedDays, timeZone, contact } = of
  return {
    member: id, slug, name, accent, texts, hours, closedDays, timeZone, contact, ...deps.contacts,
    themes: themes.filter(({ active }) => active),
    queues: queues.filter(({ active }) => active),
    opening: deps.opening(of, staffed),
    policy,
    consent: deps.consentText(of),
  }
}

import type { Message } from '@socialspace/contract/shapes'
import type { Texts } from '../texts/da.ts'

type Name = NonNullable<Message['event']>['name']

/** What happened in a conversation, in the words that the conversation has for it; `who` did it. */
export const eventWords = ({ talk, guests, handover: { events } }: Texts): Readonly<Record<Name, (who: string) => string>> => ({
  started: () => talk.started, taken: talk.taken, asleep: () => talk.asleep, woken: () => talk.woken, closed: talk.closed, reopened: (who) => (who ? events.reopenedBy(who) : talk.reopened), erased: (who) => (who ? talk.erasedBy(who) : talk.erased),
  lost: () => talk.lost, requeued: () => events.requeued, 'handover-asked': events.asked, 'handover-withdrawn': events.withdrawn, 'handover-declined': () => events.declined, 'handed-over': events.over,
  'guest-asked': guests.events.asked, 'guest-withdrawn': () => guests.events.withdrawn, 'guest-declined': () => guests.events.declined, 'guest-joined': guests.events.joined, 'guest-listens': guests.events.listens, 'guest-left': guests.events.left,
})

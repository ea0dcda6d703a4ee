import { grounds } from '@socialspace/contract/data/grounds'
import type { MyRequest } from '@socialspace/contract/requests'
import type { Conversation, Message } from '@socialspace/contract/shapes'
import type { Pending, Thread, ThreadState } from '@socialspace/kit/thread'
import type { Site } from '../page.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const both = (da: string, en = da) => ({ da, en })
const contact = { name: 'Foreningen Ungelinjen', address: 'Lindegade 7, 9999 Eksempelby', phone: '00 12 34 56', mail: 'hej@ungelinjen.example', cvr: '' }

export const me = id(1)
const anna = id(2)

export const site: Site = {
  member: id(3), slug: 'ungelinjen', name: 'Ungelinjen', accent: '#1f5f5b', timeZone: 'Europe/Copenhagen',
  texts: {
    welcome: both('En chat for dig, der er under 25.'), notice: both('Det, du skriver, bliver krypteret.'), urgent: both('Er du i fare lige nu, så ring 112.'),
    waiting: both('Du er velkommen til at skrive allerede nu.'), closed: both('Der er ingen ved chatten lige nu.'), confidential: both('Kun den rådgiver, du skriver med, kan læse samtalen.'),
  },
  themes: [], opening: { state: 'open', until: null, next: null },
  services: [{
    id: id(8), name: both('Ung-chat'), kind: 'live', languages: ['da'], themes: [], municipalities: [], closed: both(''), urgent: both(''), opening: { state: 'open', until: null, next: null }, full: false,
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '10:00', to: '22:00' })), closedDays: [{ day: '2099-12-24', reason: both('Juleaften') }], queues: [],
  }],
  contact, operator: contact, authority: contact, policy: { version: '1', date: '2026-11-01', news: null }, kept: 'P2Y', knownOffer: true, consent: { version: '1', text: both('Når du trykker, siger du ja.') },
}

export const conversation: Conversation = {
  id: id(4), test: false, member: site.member, state: 'open', queue: id(5), startedAt: '2026-11-20T10:00:00Z', takenAt: null, closedAt: null, lastNumber: 7, lastAt: '2026-11-23T10:05:00Z', themes: [],
  handover: null, guests: [], secondReader: false, editMinutes: 15, away: null,
  participants: [{ id: me, by: 'citizen', name: '', title: both(''), delivered: 7, read: 7 }, { id: anna, by: 'staff', name: 'Anna', title: both('Rådgiver', 'Counsellor'), delivered: 6, read: 4 }],
}

const said = (number: number, by: 'citizen' | 'staff', text: string): Message => ({ number, id: id(100 + number), at: `2026-11-23T10:0${number}:00Z`, by, author: by === 'staff' ? anna : me, text, files: [], event: null })
const happened = (number: number, name: 'started' | 'taken' | 'closed'): Message => ({ number, id: id(100 + number), at: `2026-11-23T10:0${number}:00Z`, by: 'service', author: null, text: '', files: [], event: { name, who: 'Anna' } })

const messages = [
  happened(1, 'started'), happened(2, 'taken'), said(3, 'staff', 'Hej, og velkommen.\nDu kan bare begynde et sted.'), said(4, 'citizen', 'Se https://www.eksempel.dk/en/lang/adresse/der-ikke-kan-brydes'),
  { ...said(5, 'staff', 'Her er planen'), files: [{ id: id(9), name: 'plan.pdf', type: 'application/pdf' as const, size: 48_000 }] }, said(6, 'citizen', 'Tak'), said(7, 'citizen', 'Det er sendt, men ikke leveret'),
]
const pending: Pending[] = [
  { id: id(50), text: 'På vej', files: [], status: 'sending' }, { id: id(51), text: 'Uden net', files: [], status: 'waiting' }, { id: id(52), text: 'Afvist', files: [{ id: id(53), name: 'strand.jpg' }], status: 'refused', code: 'too_large' },
]
export const state: ThreadState = { conversation, messages, pending, typing: [anna], hasOlder: true, loading: false, failed: null }

export const asked: MyRequest = {
  id: id(60), reference: '4B41-EDC3', kind: 'erasure', who: 'self', state: 'new', verified: true, contact: null, receivedAt: '2026-11-20T10:00:00Z', since: '2026-11-20T10:00:00Z', dueAt: '2026-11-30T10:00:00Z', endedAt: null, clock: 'calm',
  lines: [{ id: id(61), at: '2026-11-20T10:00:00Z', text: 'slet det, der står om min bror' }], answers: [],
}
export const answered: MyRequest = {
  ...asked, id: id(62), state: 'answered', clock: 'ended', endedAt: '2026-11-23T10:00:00Z',
  answers: [{ id: id(63), at: '2026-11-23T10:00:00Z', outcome: 'partly', text: 'Det meste er slettet.', grounds: [{ ground: 'legal-duty', ...grounds['legal-duty'] }], by: 'Salma', complaint: contact, carriedOut: null }],
}

const nothing = () => undefined
/** A thread that does nothing. */
export const thread: Thread = {
  id: '', subscribe: () => nothing, state: () => state, send: () => '', retry: nothing, discard: nothing, upload: () => new Promise(() => undefined), typing: nothing, seen: nothing, older: async () => undefined, close: nothing,
}

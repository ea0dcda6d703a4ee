import { clear, dataMap, key, notPersonal, sealed, staffKey } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'staffing', basis: 'contract', ends: 'staff-left' } as const

const offered = { purpose: 'routing', basis: 'explicit-consent', ends: 'inactive' } as const
const planned = { ...kept, ends: 'shift-over' } as const
const ofDays = { ...kept, ends: 'day-over' } as const

/** Who of the staff is there for live chat, who is planned to be or away, how many were there, and whom of those who wait they are offered. */
export const data = dataMap({
  'reception.availability': {
    title: say('Om du er klar til chat', 'Whether you are available for chat'), from: say('Fra dig', 'From you'),
    subject: { kind: 'staff', column: 'staff_id' }, wall: 'member', seal: { unit: 'staff_id', row: ['member_id', 'staff_id'], version: 'sealed_version', realm: true },
    columns: {
      member_id: key(kept), staff_id: key(kept), sealed_version: notPersonal('counts how often the row was sealed'),
      message: sealed('sensitive', { ...kept, label: say('Besked til kollegerne', 'Message to colleagues') }),
      available: clear('ordinary', 'the member’s page says whether someone is there', { ...kept, label: say('Klar til chat', 'Available for chat') }),
      since: clear('ordinary', 'the latest word counts', { ...kept, label: say('Siden', 'Since') }),
      pause: clear('ordinary', 'one of four words, which colleagues see', { ...kept, label: say('Pause', 'Pause') }),
      back_at: clear('ordinary', 'colleagues see it', { ...kept, label: say('Regner med at være tilbage', 'Thinks to be back') }),
    },
  },
  'reception.absence': {
    title: say('Dit fravær', 'Your absence'), from: say('Fra dig, eller fra den, der planlægger vagterne', 'From you, or from whoever plans the rota'),
    subject: { kind: 'staff', column: 'staff_id' }, wall: 'member', seal: { unit: 'staff_id', row: 'id', version: 'sealed_version', realm: true },
    columns: {
      member_id: key(ofDays), id: key(ofDays), staff_id: key(ofDays), sealed_version: notPersonal('counts how often the row was sealed'), etag: notPersonal('counts changes'),
      from_day: clear('ordinary', 'shifts are covered or not by it; why is not kept', { ...ofDays, label: say('Fra', 'From') }),
      back_day: clear('ordinary', 'shifts are covered or not by it; why is not kept', { ...ofDays, label: say('Tilbage', 'Back') }),
      shown: clear('ordinary', 'whether those who are written with see it', { ...ofDays, label: say('Vises i samtalerne', 'Shown in the conversations') }),
      text: sealed('sensitive', { ...ofDays, label: say('Besked', 'Message') }),
    },
  },
  'reception.presence': {
    title: say('Hvor mange der var der', 'How many were there'), from: say('Fra systemet', 'From the system'), subject: null, wall: 'member',
    columns: {
      member_id: key(ofDays), service_id: key(ofDays),
      starts_at: clear('ordinary', 'a time of day; with the rota it may tell who was there', ofDays), present: clear('ordinary', 'a count without names; with the rota it may tell who was there', ofDays),
      minutes: clear('ordinary', 'how often was counted', ofDays), counted_at: clear('ordinary', 'no minute is counted twice', ofDays),
    },
  },
  'reception.shift': {
    title: say('Dine vagter', 'Your shifts'), from: say('Fra den, der planlægger vagterne', 'From whoever plans the rota'),
    subject: { kind: 'staff', column: 'staff_id' }, wall: 'member',
    columns: {
      member_id: key(planned), id: key(planned), staff_id: key(planned), service_id: key(planned),
      starts_at: clear('ordinary', 'a service is open by it', { ...planned, label: say('Fra', 'From') }),
      ends_at: clear('ordinary', 'a service is open by it', { ...planned, label: say('Til', 'To') }),
      etag: notPersonal('counts changes'),
    },
  },
  'reception.offer': {
    title: say('Hvem samtalen blev tilbudt', 'Whom the conversation was offered to'), from: say('Fra systemet, mens du ventede', 'From the system, while you waited'),
    subject: { kind: 'citizen', column: 'citizen_id', through: { table: 'conversations.conversation', by: 'conversation_id' } }, wall: 'member',
    evenRestricted: 'says only that a counsellor was asked; when the conversation may not be shown it is taken away at once, so that it holds up nobody',
    columns: {
      member_id: key(offered), conversation_id: key(offered), staff_id: staffKey(offered, say('Rådgiver', 'Counsellor')),
      until: clear('ordinary', 'the offer goes on to the next by it', { ...offered, label: say('Tilbudt indtil', 'Offered until') }),
      passed: clear('ordinary', 'the offer goes on to the next by it', { ...offered, label: say('Gik videre', 'Went on') }),
    },
  },
})

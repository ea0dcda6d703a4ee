import type { Body } from './body.ts'
import { clear, dataMap, key, notPersonal, sealed, staffKey } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const counselling = { purpose: 'counselling', basis: 'explicit-consent', ends: 'inactive' } as const
const delivery = { purpose: 'delivery', basis: 'explicit-consent', ends: 'inactive' } as const
const routing = { purpose: 'routing', basis: 'explicit-consent', ends: 'inactive' } as const

/** A stored body as the person would recognise it: the words, then the names of the files. */
function inWords(stored: string): string {
  const { text, files = [], event = null } = JSON.parse(stored) as Partial<Body>
  if (event?.name === 'erased') return 'Slettet af den, der skrev den / Erased by whoever wrote it'
  return [text, ...files.map(({ name }) => name), event && [event.name, event.who].filter(Boolean).join(': ')].filter(Boolean).join('\n')
}

/** The files that a stored body names. */
const filesOf = (stored: string) => (JSON.parse(stored) as Partial<Body>).files ?? []
const erasing = { purpose: 'rights', basis: 'legal-duty', ends: 'inactive' } as const
const counsellor = say('Rådgiver', 'Counsellor')

/** Conversations, what is written in them, how far it has been read, and files. */
export const data = dataMap({
  'conversations.conversation': {
    title: say('Dine samtaler', 'Your conversations'), from: say('Fra dig, da du startede samtalen, og fra den rådgiver, der tog den', 'From you when you began, and from the counsellor who took the conversation'),
    subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member',
    seal: { unit: 'id', row: 'id', version: 'sealed_version' },
    columns: {
      member_id: key(counselling), id: key(counselling), citizen_id: key(counselling), staff_id: staffKey(counselling, counsellor),
      queue_id: clear('ordinary', 'points at a queue of the member; who waits is found by it', { ...routing, label: say('Kø', 'Queue') }),
      state: clear('ordinary', 'one of four words; the queue and the inbox are made of it', { ...counselling, label: say('Hvor samtalen står', 'State') }),
      started_at: clear('ordinary', 'the queue is in this order', { ...routing, label: say('Startet', 'Started') }),
      taken_at: clear('ordinary', 'waiting times are counted from it', { ...counselling, label: say('Taget af en rådgiver', 'Taken by a counsellor') }),
      closed_at: clear('ordinary', 'deletion is counted from it', { ...counselling, label: say('Afsluttet', 'Closed') }),
      last_number: clear('ordinary', 'messages are numbered by it, without gaps', { ...delivery, label: say('Antal beskeder', 'Number of messages') }),
      last_at: clear('ordinary', 'the inbox is in this order', { ...delivery, label: say('Sidste besked', 'Last message') }),
      last_by: clear('ordinary', 'one of three words; says whose turn it is', delivery),
      sealed_version: notPersonal('counts how often the row was sealed'),
      themes: sealed('sensitive', { ...routing, label: say('Temaer, du har valgt', 'Themes you chose'), readable: (stored) => (JSON.parse(stored) as string[]).join(', ') }),
    },
  },
  'conversations.message': {
    title: say('Beskeder', 'Messages'), from: say('Fra dig og fra den, du skriver med', 'From you and from the person you write with'),
    subject: { kind: 'citizen', column: 'citizen_id', through: { table: 'conversations.conversation', by: 'conversation_id' } }, wall: 'member',
    seal: { unit: 'conversation_id', row: ['conversation_id', 'id'], version: 'sealed_version' },
    thread: { by: 'by', author: 'author_id', at: 'at', text: 'body' },
    columns: {
      member_id: key(counselling), conversation_id: key(counselling), id: key(delivery), author_id: staffKey(counselling, counsellor),
      number: clear('ordinary', 'the order of the messages', { ...delivery, label: say('Nummer', 'Number') }),
      by: clear('ordinary', 'one of three words', { ...counselling, label: say('Skrevet af', 'Written by') }),
      at: clear('ordinary', 'when it was stored; shown beside the message', { ...delivery, label: say('Hvornår', 'When') }),
      sealed_version: notPersonal('counts how often the row was sealed'),
      body: sealed('sensitive', { ...counselling, label: say('Tekst og filnavne', 'Text and file names'), readable: inWords, files: filesOf }),
    },
  },
  'conversations.mark': {
    title: say('Leveret og læst', 'Delivered and read'), from: say('Fra din og din rådgivers skærm', 'From your screen and your counsellor’s'),
    subject: { kind: 'citizen', column: 'citizen_id', through: { table: 'conversations.conversation', by: 'conversation_id' } }, wall: 'member',
    columns: {
      member_id: key(delivery), conversation_id: key(delivery), account_id: staffKey(delivery, say('Hos', 'With')),
      delivered: clear('ordinary', 'a number of a message', { ...delivery, label: say('Leveret til og med', 'Delivered up to') }),
      read: clear('ordinary', 'a number of a message', { ...delivery, label: say('Læst til og med', 'Read up to') }),
    },
  },
  'conversations.file': {
    title: say('Filer', 'Files'), from: say('Fra dig og fra den, du skriver med', 'From you and from the person you write with'),
    subject: { kind: 'citizen', column: 'citizen_id', through: { table: 'conversations.conversation', by: 'conversation_id' } }, wall: 'member',
    seal: { unit: 'conversation_id', row: 'id', version: 'sealed_version' },
    columns: {
      member_id: key(counselling), conversation_id: key(counselling), id: key(counselling), author_id: staffKey(counselling, say('Fra', 'From')),
      type: clear('ordinary', 'one of five types; says how the file is sent back', { ...counselling, label: say('Type', 'Type') }),
      size: clear('ordinary', 'counts towards room on disk', { ...counselling, label: say('Størrelse i byte', 'Size in bytes') }),
      chunks: clear('ordinary', 'says whether all of the file is there', counselling),
      sealed_version: notPersonal('counts how often the row was sealed'),
      digest: sealed('ordinary', counselling),
      uploaded_at: clear('ordinary', 'a file that is never sent is removed after a day', { ...counselling, label: say('Hvornår', 'When') }),
      sent: clear('ordinary', 'a file that is never sent is removed after a day', counselling),
    },
  },
  'conversations.reseal': {
    title: say('Sletning af en besked, der er i gang', 'Erasing of a message that is under way'), from: say('Fra dig, da du slettede en besked', 'From you, when you erased a message'),
    subject: { kind: 'citizen', column: 'citizen_id', through: { table: 'conversations.conversation', by: 'conversation_id' } }, wall: 'member',
    columns: {
      member_id: key(erasing), conversation_id: key(erasing),
      asked: notPersonal('counts erasures', 'rights'), keyed_for: notPersonal('counts erasures', 'rights'), keyed_at: clear('ordinary', 'the old key is destroyed a while after', erasing), busy_until: notPersonal('a time of the system’s own', 'rights'),
    },
  },
  'conversations.file_chunk': {
    title: say('Filernes indhold', 'Contents of the files'), from: say('Fra dig og fra den, du skriver med', 'From you and from the person you write with'),
    subject: { kind: 'citizen', column: 'citizen_id', through: { table: 'conversations.conversation', by: 'conversation_id' } }, wall: 'member',
    seal: { unit: 'conversation_id', row: ['file_id', 'index'], version: null },
    columns: {
      member_id: key(counselling), conversation_id: key(counselling), file_id: key(counselling),
      index: notPersonal('the place of a piece in a file'),
      body: sealed('sensitive', counselling),
    },
  },
})

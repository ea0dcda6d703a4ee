import type { Body } from './body.ts'
import { clear, dataMap, key, notPersonal, sealed, staffKey } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const counselling = { purpose: 'counselling', basis: 'explicit-consent', ends: 'inactive' } as const
const delivery = { purpose: 'delivery', basis: 'explicit-consent', ends: 'inactive' } as const
const routing = { purpose: 'routing', basis: 'explicit-consent', ends: 'inactive' } as const

/** A stored body as the person would recognise it: the words, then the names of the files. */
function inWords(stored: string): string {
  const { text, files = [], event = null, edited } = JSON.parse(stored) as Partial<Body>
  if (event?.name === 'erased') return event.who ? `${event.who} har slettet en besked / ${event.who} erased a message` : 'Slettet af den, der skrev den / Erased by whoever wrote it'
  return [text, ...files.map(({ name }) => name), edited && `(rettet / corrected ${edited.slice(0, 16).replace('T', ' ')} UTC)`, event && [event.name, event.who].filter(Boolean).join(': ')].filter(Boolean).join('\n')
}

/** The files that a stored body names. */
const filesOf = (stored: string) => (JSON.parse(stored) as Partial<Body>).files ?? []
const erasing = { purpose: 'rights', basis: 'legal-duty', ends: 'inactive' } as const
const practising = { purpose: 'staffing', basis: 'contract', ends: 'practice-over' } as const
const counsellor = say('Rådgiver', 'Counsellor')
const answers: Readonly<Record<string, string>> = {
  asked: 'ikke besvaret / not answered', with: 'ja, med det, der er skrevet / yes, with what was written', without: 'ja, uden det, der er skrevet / yes, without what was written', no: 'nej / no', withdrawn: 'trukket tilbage / taken back',
}

const stays: Readonly<Record<string, string>> = {
  asked: 'ikke besvaret / not answered', here: 'ja, og er med nu / yes, and is there now', no: 'nej / no', withdrawn: 'trukket tilbage / taken back', left: 'ja, og er ikke med mere / yes, and is not there any more',
}

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
      queued_at: clear('ordinary', 'the queue is in this order', routing),
      seen_after: clear('ordinary', 'a number of a message: a counsellor who came later reads from there on', counselling), former_id: staffKey(counselling, counsellor),
      former_after: clear('ordinary', 'a number of a message: what whoever had it before may read again', counselling),
      last_number: clear('ordinary', 'messages are numbered by it, without gaps', { ...delivery, label: say('Antal beskeder', 'Number of messages') }),
      last_at: clear('ordinary', 'the inbox is in this order', { ...delivery, label: say('Sidste besked', 'Last message') }),
      last_by: clear('ordinary', 'one of three words; says whose turn it is', delivery),
      sealed_version: notPersonal('counts how often the row was sealed'),
      test: notPersonal('says that it is for practice, and with nobody real', 'counselling'), practice_by: staffKey({ ...counselling, ends: 'practice-over' }, say('Øver sig', 'Practises')),
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
      sent: clear('ordinary', 'a file that is never sent is removed after a day', counselling), sent_as: clear('ordinary', 'a number of a message: who may read that may fetch the file', counselling),
    },
  },
  'conversations.handover': {
    title: say('Når du blev spurgt, om en anden måtte tage over', 'When you were asked whether somebody else may take over'), from: say('Fra din rådgiver, og fra dig, da du svarede', 'From your counsellor, and from you when you answered'),
    subject: { kind: 'citizen', column: 'citizen_id', through: { table: 'conversations.conversation', by: 'conversation_id' } }, wall: 'member',
    columns: {
      member_id: key(counselling), conversation_id: key(counselling), id: key(counselling), from_id: staffKey(counselling, say('Spurgt af', 'Asked by')), to_id: staffKey(counselling, say('Om', 'About')),
      to_queue: clear('ordinary', 'points at a queue of the member', counselling),
      state: clear('ordinary', 'one of five words; the database holds that one thing is asked at a time', { ...counselling, label: say('Dit svar', 'Your answer'), readable: (stored) => answers[stored] ?? stored }),
      asked_at: clear('ordinary', 'shown in the conversation', { ...counselling, label: say('Spurgt', 'Asked') }),
      answered_at: clear('ordinary', 'shown to the person', { ...counselling, label: say('Besvaret', 'Answered') }),
    },
  },
  'conversations.guest': {
    title: say('Når du blev spurgt, om en kollega måtte være med eller lytte', 'When you were asked whether a colleague may take part or listen'), from: say('Fra den, der spurgte, og fra dig, da du svarede', 'From whoever asked, and from you when you answered'),
    subject: { kind: 'citizen', column: 'citizen_id', through: { table: 'conversations.conversation', by: 'conversation_id' } }, wall: 'member',
    seal: { unit: 'conversation_id', row: ['conversation_id', 'id'], version: 'sealed_version' },
    columns: {
      member_id: key(counselling), conversation_id: key(counselling), id: key(counselling), from_id: staffKey(counselling, say('Spurgt af', 'Asked by')), guest_id: staffKey(counselling, say('Om', 'About')),
      role: clear('ordinary', 'one of two words; decides whether they may write', { ...counselling, label: say('Hvordan', 'How'), readable: (stored) => (stored === 'part' ? 'være med og skrive / take part and write' : 'lytte / listen') }),
      state: clear('ordinary', 'one of five words; the database holds that one thing is asked at a time', { ...counselling, label: say('Hvordan det gik', 'What became of it'), readable: (stored) => stays[stored] ?? stored }),
      seen_after: clear('ordinary', 'a number of a message: they read from there on', { ...counselling, label: say('Læste fra efter besked', 'Read from after message') }),
      asked_at: clear('ordinary', 'shown in the conversation', { ...counselling, label: say('Spurgt', 'Asked') }),
      answered_at: clear('ordinary', 'shown to the person', { ...counselling, label: say('Besvaret', 'Answered') }),
      ended_at: clear('ordinary', 'shown to the person', { ...counselling, label: say('Sluttede', 'Ended') }),
      sealed_version: notPersonal('counts how often the row was sealed'),
      why: sealed('sensitive', { ...counselling, label: say('Hvorfor', 'Why') }),
    },
  },
  'conversations.label': {
    title: say('Hvad din rådgiver kalder samtalen', 'What your counsellor calls the conversation'), from: say('Fra din rådgiver, til sig selv', 'From your counsellor, for themselves'),
    subject: { kind: 'citizen', column: 'citizen_id', through: { table: 'conversations.conversation', by: 'conversation_id' } }, wall: 'member',
    seal: { unit: 'conversation_id', row: ['conversation_id', 'staff_id'], version: 'sealed_version' },
    columns: {
      member_id: key(counselling), conversation_id: key(counselling), staff_id: staffKey(counselling, counsellor), sealed_version: notPersonal('counts how often the row was sealed'),
      body: sealed('sensitive', { ...counselling, label: say('Titel og farve', 'Title and colour'), readable: (stored) => Object.values(JSON.parse(stored) as object).filter(Boolean).join(', ') }),
    },
  },
  'conversations.draft': {
    title: say('Begyndt, og ikke sendt', 'Begun, and not sent'), from: say('Fra dig, eller fra din rådgiver', 'From you, or from your counsellor'),
    subject: { kind: 'citizen', column: 'citizen_id', through: { table: 'conversations.conversation', by: 'conversation_id' } }, wall: 'member',
    seal: { unit: 'conversation_id', row: ['conversation_id', 'author_id'], version: 'sealed_version' },
    columns: {
      member_id: key(delivery), conversation_id: key(delivery), author_id: staffKey(delivery, say('Fra', 'From')), sealed_version: notPersonal('counts how often the row was sealed'),
      at: clear('ordinary', 'goes when something was sent after it', { ...delivery, label: say('Hvornår', 'When') }),
      body: sealed('sensitive', { ...delivery, label: say('Tekst', 'Text') }),
    },
  },
  'conversations.practice_link': {
    title: say('Dit link til en prøvesamtale', 'Your link to a practice conversation'), from: say('Fra systemet, da du lavede det', 'From the system, when you made it'),
    subject: { kind: 'staff', column: 'staff_id' }, wall: 'member',
    columns: {
      member_id: key(practising), staff_id: key(practising), link_hash: notPersonal('the hash of a random link that is used once', 'staffing'),
      made_at: clear('ordinary', 'the link is good for an hour after it', { ...practising, label: say('Lavet', 'Made') }),
    },
  },
  'conversations.rules': {
    title: say('Hvad medlemmet har bestemt om samtaler', 'What the member decided about conversations'), from: say('Fra medlemmets administrator', "From the member's administrator"), subject: null, wall: 'member',
    columns: { member_id: notPersonal('names an organisation', 'counselling'), edit_minutes: notPersonal('a number of minutes', 'counselling') },
  },
  'conversations.second_reading': {
    title: say('Køer med en anden læser', 'Queues with a second reader'), from: say('Fra medlemmets administrator', "From the member's administrator"), subject: null, wall: 'member',
    columns: { member_id: notPersonal('names an organisation', 'counselling'), queue_id: notPersonal('names a queue', 'counselling') },
  },
  'conversations.answer': {
    title: say('Svar, som en kollega læser, før du får dem', 'Answers that a colleague reads before you get them'), from: say('Fra din rådgiver og den kollega, der læste svaret', 'From your counsellor and the colleague who read the answer'),
    subject: { kind: 'citizen', column: 'citizen_id', through: { table: 'conversations.conversation', by: 'conversation_id' } }, wall: 'member',
    seal: { unit: 'conversation_id', row: ['conversation_id', 'id'], version: 'sealed_version' },
    columns: {
      member_id: key(counselling), conversation_id: key(counselling), id: key(counselling), author_id: staffKey(counselling, counsellor), reader_id: staffKey(counselling, say('Læst af', 'Read by')),
      state: clear('ordinary', 'one of four words; what waits is found by it', { ...counselling, label: say('Hvor svaret står', 'State') }), revision: notPersonal('counts changes', 'counselling'),
      at: clear('ordinary', 'they are read in this order', { ...counselling, label: say('Skrevet', 'Written') }), decided_at: clear('ordinary', 'when it was sent, returned or taken back', { ...counselling, label: say('Læst', 'Read') }),
      sealed_version: notPersonal('counts how often the row was sealed'),
      body: sealed('sensitive', { ...counselling, label: say('Svar', 'Answer') }), remark: sealed('sensitive', { ...counselling, label: say('Hvad læseren sagde', 'What the reader said') }),
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

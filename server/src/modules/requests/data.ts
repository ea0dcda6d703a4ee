import { clear, dataMap, key, notPersonal, sealed, staffKey } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'rights', basis: 'legal-duty', ends: 'request-ended' } as const
const evenRestricted = 'a person’s right to ask, and to be answered, holds while their data is stored only'
const strangers = true
const versions = notPersonal('counts how often the row was sealed')
const prepared = (why: string) => notPersonal(why, 'information')
const ofRequest = { kind: 'citizen', column: 'citizen_id', through: { table: 'requests.request', by: 'request_id' } } as const
const caseworker = say('Sagsbehandler', 'Caseworker')

/** What people have asked about their data, and the answers. Each request lies under a key of its own, so that it is erased alone a year after it ended, and with its person. */
export const data = dataMap({
  'requests.request': {
    title: say('Dine anmodninger', 'Your requests'), from: say('Fra dig, og fra den, der har sagen', 'From you, and from whoever has the case'), subject: { kind: 'citizen', column: 'citizen_id' },
    wall: 'member', evenRestricted, strangers, seal: { unit: 'id', row: 'id', version: 'sealed_version' },
    columns: {
      member_id: key(kept), id: key(kept), citizen_id: key(kept), taken_by: staffKey(kept, caseworker), etag: notPersonal('counts changes'), sealed_version: versions,
      kind: clear('ordinary', 'one of six words; the caseworkers’ list is made of it', { ...kept, label: say('Hvad du bad om', 'What you asked for') }),
      who: clear('ordinary', 'one of six words, never a name', { ...kept, label: say('Hvem du spurgte som', 'Whom you asked as') }),
      state: clear('ordinary', 'one of four words; what is open is found by it', { ...kept, label: say('Hvor den står', 'State') }),
      received_at: clear('ordinary', 'shown to the person and to the caseworkers', { ...kept, label: say('Modtaget', 'Received') }),
      since: clear('ordinary', 'the ten days are counted from it', { ...kept, label: say('Fristen regnes fra', 'The time limit counts from') }),
      due_at: clear('ordinary', 'what is overdue is found by it', { ...kept, label: say('Frist', 'Time limit') }),
      heard_at: clear('ordinary', 'says whether the person has written since', { ...kept, label: say('Du skrev sidst', 'You last wrote') }),
      ended_at: clear('ordinary', 'deletion is counted from it', { ...kept, label: say('Afsluttet', 'Ended') }),
      // Nobody's whose extract it could be in: a claim empties it.
      contact: sealed('ordinary', { ...kept, purpose: 'request-answer' }),
    },
  },
  'requests.line': {
    title: say('Det, der er skrevet om dine anmodninger', 'What is written about your requests'), from: say('Fra dig, fra sagsbehandleren og fra databeskyttelsesrådgiveren', 'From you, the caseworker and the data protection officer'),
    subject: ofRequest, wall: 'member', evenRestricted, strangers, seal: { unit: 'request_id', row: ['request_id', 'kind', 'id'], version: 'sealed_version' },
    columns: {
      member_id: key(kept), request_id: key(kept), id: key(kept), author_id: staffKey(kept, say('Skrevet af', 'Written by')), sealed_version: versions,
      kind: clear('ordinary', 'one of three words; says who may read it', { ...kept, label: say('Hvad det er', 'What it is') }),
      at: clear('ordinary', 'lines are in this order', { ...kept, label: say('Hvornår', 'When') }),
      body: sealed('sensitive', { ...kept, label: say('Tekst', 'Text') }),
    },
  },
  'requests.answer': {
    title: say('Svar på dine anmodninger', 'Answers to your requests'), from: say('Fra sagsbehandleren', 'From the caseworker'), subject: ofRequest, wall: 'member', evenRestricted, strangers,
    seal: { unit: 'request_id', row: ['request_id', 'id'], version: 'sealed_version' },
    columns: {
      member_id: key(kept), request_id: key(kept), id: key(kept), author_id: staffKey(kept, say('Svaret af', 'Answered by')), sealed_version: versions,
      at: clear('ordinary', 'answers are in this order', { ...kept, label: say('Hvornår', 'When') }),
      outcome: clear('ordinary', 'one of three words; the database holds that a refusal has a ground', { ...kept, label: say('Afgørelse', 'Decision') }),
      grounds: clear('ordinary', 'words of a closed list; the database holds that a refusal has one', { ...kept, label: say('Begrundelse i loven', 'Ground in law') }),
      carried_out: clear('ordinary', 'one word; says what was done in the same act', { ...kept, label: say('Det blev der gjort', 'What was done') }),
      complaint: notPersonal('the contact of an authority, as it was then'),
      body: sealed('sensitive', { ...kept, label: say('Svar', 'Answer') }),
    },
  },
  'requests.template': {
    title: say('Svarskabeloner', 'Answer templates'), from: say('Fra medlemmets sagsbehandlere', "From the member's caseworkers"), subject: null, wall: 'member',
    columns: {
      member_id: prepared('names an organisation'), id: prepared('names a text'), kind: prepared('one of six words'), title: prepared('a text prepared for anyone'), body: prepared('a text prepared for anyone'),
      outcome: prepared('one of three words'), grounds: prepared('words of a closed list'),
    },
  },
})

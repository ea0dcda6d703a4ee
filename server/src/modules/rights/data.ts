import { clear, dataMap, key, notPersonal } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'rights', basis: 'legal-duty', ends: 'inactive' } as const
const fetched = { purpose: 'rights', basis: 'legal-duty', ends: 'session-over' } as const
const evenRestricted = 'a person’s own wish about their data holds while the data is stored only'

/** What a person has asked for about their own data. */
export const data = dataMap({
  'rights.restriction': {
    title: say('Det, der kun bliver gemt', 'What is stored only'), from: say('Fra dig', 'From you'), subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member', evenRestricted,
    columns: {
      member_id: key(kept), id: key(kept), citizen_id: key(kept),
      why: clear('ordinary', 'one of two words; says what lifts it', { ...kept, label: say('Hvorfor', 'Why') }),
      since: clear('ordinary', 'shown to the person', { ...kept, label: say('Siden', 'Since') }),
      erase: clear('ordinary', 'what is to be erased is found by it, also after a stop', kept),
    },
  },
  'rights.confidence': {
    title: say('Det, du vil have holdt fortroligt', 'What you want kept confidential'), from: say('Fra dig', 'From you'), subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member', evenRestricted,
    columns: {
      member_id: key(kept), citizen_id: key(kept), conversation_id: key(kept),
      field: clear('ordinary', 'the name of a field, not what is in it', { ...kept, label: say('Hvilken oplysning', 'Which information') }),
      at: clear('ordinary', 'shown to the person', { ...kept, label: say('Hvornår', 'When') }),
    },
  },
  'rights.extract': {
    title: say('Udtræk, du har bedt om', 'Extracts you asked for'), from: say('Fra dig', 'From you'), subject: { kind: 'citizen', column: 'person_id', orStaff: true }, wall: 'member',
    evenRestricted: 'a person’s right to see what is held about them stays while it is stored only',
    columns: {
      member_id: key(fetched), id: key(fetched), person_id: key(fetched), session_id: key(fetched),
      token_hash: clear('ordinary', 'SHA-256 of 256 random bits: the link is found by it, and nothing can be made of it', fetched),
      asked_at: clear('ordinary', 'shown to the person', { ...fetched, label: say('Hvornår', 'When') }),
      expires_at: clear('ordinary', 'the link is good until then', fetched), started_at: clear('ordinary', 'a link is good once', fetched), seen_at: clear('ordinary', 'what was broken off is known by it', fetched),
      done: notPersonal('counts steps of a work', 'rights'), of_all: notPersonal('counts steps of a work', 'rights'),
      ended: clear('ordinary', 'one of two words', { ...fetched, label: say('Hvordan det gik', 'How it went') }),
    },
  },
})

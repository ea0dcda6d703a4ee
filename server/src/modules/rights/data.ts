import { clear, dataMap, key } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'rights', basis: 'legal-duty', ends: 'inactive' } as const
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
})

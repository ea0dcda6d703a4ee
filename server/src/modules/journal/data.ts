import { clear, dataMap, key, notPersonal, sealed, staffKey } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'journal', basis: 'explicit-consent', ends: 'inactive' } as const

/** Journal notes: about the citizen, by the counsellor, each under a data key of its own. */
export const data = dataMap({
  'journal.note': {
    title: say('Rådgiverens notater', 'The counsellor’s notes'), from: say('Fra din rådgiver', 'From your counsellor'),
    subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member',
    seal: { unit: 'id', row: 'id', version: 'sealed_version' },
    columns: {
      member_id: key(kept), id: key(kept), conversation_id: key(kept), citizen_id: key(kept), author_id: staffKey(kept, say('Skrevet af', 'Written by')),
      at: clear('ordinary', 'notes are in this order', { ...kept, label: say('Hvornår', 'When') }),
      sealed_version: notPersonal('counts how often the row was sealed'),
      body: sealed('sensitive', { ...kept, label: say('Notat', 'Note') }),
      themes: sealed('sensitive', { ...kept, label: say('Temaer', 'Themes'), readable: (stored) => (JSON.parse(stored) as string[]).join(', ') }),
    },
  },
})

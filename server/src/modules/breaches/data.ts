import { clear, dataMap, key, notPersonal, sealed } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'breaches', basis: 'legal-duty', ends: 'breach-recorded' } as const
const from = say('Fra driften og fra medlemmet', 'From the operator and from the member')
const counted = () => ({ ...notPersonal('a number', 'breaches'), ends: 'breach-recorded' as const })

/** Breaches of security, what was decided about them, and whom they concern. */
export const data = dataMap({
  'breaches.breach': {
    title: say('Brud på sikkerheden', 'Breaches of security'), from, subject: null, wall: 'member', seal: { unit: 'id', row: 'id', version: null },
    columns: {
      member_id: key(kept), id: key(kept), record_id: key(kept), recorded_at: clear('ordinary', 'the 72 hours and the five years are counted from it', kept), recorded_by: key(kept),
      searched_at: clear('ordinary', 'whether those concerned have been found', kept), looked: counted(), of_all: counted(), affected: counted(), gone: counted(), facts: sealed('sensitive', kept),
    },
  },
  'breaches.line': {
    title: say('Det, der er føjet til om et brud', 'What was added about a breach'), from, subject: null, wall: 'member', seal: { unit: 'breach_id', row: 'id', version: null },
    columns: {
      member_id: key(kept), id: key(kept), breach_id: key(kept), at: clear('ordinary', 'lines stand in the order of their times', kept),
      kind: clear('ordinary', 'one of five words: whether it was acknowledged is found by it', kept), by_id: key(kept), body: sealed('sensitive', kept),
    },
  },
  'breaches.affected': {
    title: say('Brud på sikkerheden, der kan vedrøre dig', 'Breaches of security that may concern you'), from: say('Fundet i loggen over, hvem der har gjort hvad', 'Found in the log of who did what'),
    subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member', evenRestricted: 'whoever’s data is stored only is told of a breach like everybody (GDPR art. 34)',
    columns: {
      member_id: key(kept), id: key(kept), breach_id: key(kept), citizen_id: key(kept),
      found_at: clear('ordinary', 'when the person was found in the log', { ...kept, label: say('Fundet i loggen', 'Found in the log') }),
      seen_at: clear('ordinary', 'whether the person has seen what they were told', { ...kept, label: say('Set af dig', 'Seen by you') }),
    },
  },
})

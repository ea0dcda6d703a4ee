import { clear, dataMap, key } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'staffing', basis: 'contract', ends: 'staff-left' } as const

/** Who of the staff is there for live chat. */
export const data = dataMap({
  'reception.availability': {
    title: say('Om du er klar til chat', 'Whether you are available for chat'), from: say('Fra dig', 'From you'),
    subject: { kind: 'staff', column: 'staff_id' }, wall: 'member',
    columns: {
      member_id: key(kept), staff_id: key(kept),
      available: clear('ordinary', 'the member’s page says whether someone is there', { ...kept, label: say('Klar til chat', 'Available for chat') }),
      since: clear('ordinary', 'the latest word counts', { ...kept, label: say('Siden', 'Since') }),
    },
  },
})

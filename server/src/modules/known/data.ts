import { clear, dataMap, key, sealed, staffKey } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'known', basis: 'explicit-consent', ends: 'known-period' } as const

/** Who a citizen has said they are. */
export const data = dataMap({
  'known.profile': {
    title: say('Hvem du har sagt, du er', 'Who you have said you are'), from: say('Fra dig', 'From you'), subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member',
    seal: { unit: 'id', row: 'id', version: null },
    columns: {
      member_id: key(kept), id: key(kept), citizen_id: key(kept),
      given_at: clear('ordinary', 'deletion is counted from it', { ...kept, label: say('Givet', 'Given') }),
      opened_at: clear('ordinary', 'decides what is erased when it is taken back', { ...kept, label: say('Åbnet første gang', 'First opened') }),
      opened_by: staffKey(kept, say('Åbnet af', 'Opened by')),
      name: sealed('ordinary', { ...kept, label: say('Navn', 'Name') }),
      phone: sealed('ordinary', { ...kept, purpose: 'contact-number', label: say('Kontaktnummer', 'Contact number') }),
      mail: sealed('ordinary', { ...kept, label: say('E-mail', 'E-mail') }),
    },
  },
})

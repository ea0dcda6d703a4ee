import { clear, dataMap, key, notPersonal, sealed, staffKey } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const counsellor = say('Fra rådgiveren', 'From the counsellor')
const word = (why: string) => notPersonal(why, 'protection')
const kept = { purpose: 'protection', basis: 'legitimate-interest', ends: 'inactive' } as const
const while_ = { purpose: 'protection', basis: 'legitimate-interest', ends: 'block-over' } as const
/** Words in both languages, as they are stored, to be read. */
const bothWords = (stored: string) => [...new Set(Object.values(JSON.parse(stored) as Record<string, string>).filter(Boolean))].join(' / ')

/** What is called abuse, and who cannot write for a while. */
export const data = dataMap({
  'blocks.label': {
    title: say('Hvad medlemmet kalder misbrug', 'What the member calls abuse'), from: say('Fra medlemmets koordinatorer', "From the member's coordinators"), subject: null, wall: 'member',
    columns: { member_id: word('names an organisation'), id: word('names a word'), name: word('a word for anyone'), active: word('a setting') },
  },
  'blocks.mark': {
    title: say('Samtaler, der er stoppet', 'Conversations that were stopped'), from: counsellor, subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member',
    seal: { unit: 'citizen_id', row: 'id', version: null },
    columns: {
      member_id: key(kept), id: key(kept), citizen_id: key(kept), at: clear('ordinary', 'shown to the person and to counsellors', { ...kept, label: say('Hvornår', 'When') }),
      by_id: staffKey(kept, say('Af', 'By')), label: sealed('sensitive', { ...kept, label: say('Hvad det blev kaldt', 'What it was called'), readable: bothWords }),
    },
  },
  'blocks.block': {
    title: say('Du kan ikke skrive for en tid', 'You cannot write for a while'), from: counsellor, subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member',
    columns: {
      member_id: key(while_), id: key(while_), citizen_id: key(while_), since: clear('ordinary', 'shown to the person and to coordinators', { ...while_, label: say('Fra', 'From') }),
      until: clear('ordinary', 'ends it, and has it deleted', { ...while_, label: say('Til', 'Until') }), by_id: staffKey(while_, say('Af', 'By')),
      renewals: clear('ordinary', 'shown to coordinators', { ...while_, label: say('Forlænget', 'Renewed') }),
    },
  },
})

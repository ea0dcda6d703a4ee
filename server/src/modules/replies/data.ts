import { clear, dataMap, key, notPersonal, sealed } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const prepared = (why: string) => notPersonal(why, 'counselling')
const own = { purpose: 'staffing', basis: 'contract', ends: 'staff-left' } as const

/** Replies that are prepared for conversations. */
export const data = dataMap({
  'replies.member_reply': {
    title: say('Svarskabeloner til samtaler', 'Prepared replies'), from: say('Fra medlemmets koordinatorer og administratorer', "From the member's coordinators and administrators"), subject: null, wall: 'member',
    columns: { member_id: prepared('names an organisation'), id: prepared('names a text'), title: prepared('a text prepared for anyone'), body: prepared('a text prepared for anyone') },
  },
  'replies.own_reply': {
    title: say('Dine egne svarskabeloner', 'Your own prepared replies'), from: say('Fra dig', 'From you'), subject: { kind: 'staff', column: 'staff_id' }, wall: 'member',
    seal: { unit: 'staff_id', row: 'id', version: 'sealed_version', realm: true },
    columns: {
      member_id: key(own), id: key(own), staff_id: key(own), sealed_version: clear('ordinary', 'counts how often the reply was changed', own),
      title: sealed('ordinary', { ...own, label: say('Navn', 'Name') }), body: sealed('ordinary', { ...own, label: say('Tekst', 'Text') }),
    },
  },
})

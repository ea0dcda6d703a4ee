import { clear, dataMap, key } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'accountability', basis: 'legal-duty', ends: 'log-period' } as const

/** The memory of acts: never content, never a name. */
export const data = dataMap({
  'audit.act': {
    title: say('Hvem har gjort hvad', 'Who did what'), from: say('Skrives af systemet, når nogen gør noget', 'Written by the system when someone does something'),
    subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member', evenRestricted: 'what is done to restricted data is written down, too',
    columns: {
      member_id: key(kept), id: key(kept),
      at: clear('ordinary', 'the log is read by time', { ...kept, label: say('Hvornår', 'When') }),
      act: clear('ordinary', 'the name of an act, the same for everyone', { ...kept, label: say('Hvad', 'What') }),
      actor: clear('ordinary', 'a kind of person, not a person', { ...kept, label: say('Hvem', 'Who') }),
      actor_id: key(kept), object: clear('ordinary', 'a kind of thing', kept), object_id: key(kept), citizen_id: key(kept),
    },
  },
})

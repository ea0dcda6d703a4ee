import { dataMap, notPersonal } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const ours = say('Fra medlemmets administrator og fra systemet selv', "From the member's administrator and from the system itself")

/** How long a member keeps things, and the numbers of what was deleted: nobody's person. */
export const data = dataMap({
  'retention.setting': {
    title: say('Frister for sletning', 'Periods of deletion'), from: ours, subject: null, wall: 'member',
    columns: {
      member_id: notPersonal('names an organisation'), version: notPersonal('counts changes'), rules: notPersonal('the same for everyone'), looked_at: notPersonal('a time of the system’s own'),
      found: notPersonal('numbers only'), expected: notPersonal('numbers only'), meanwhile: notPersonal('numbers only'), held: notPersonal('one of three words'),
      confirmed: notPersonal('numbers only'), confirmed_until: notPersonal('a time of the system’s own'), busy_until: notPersonal('a time of the system’s own'),
    },
  },
  'retention.run': {
    title: say('Hvad der er slettet', 'What was deleted'), from: ours, subject: null, wall: 'member',
    columns: { member_id: notPersonal('names an organisation'), id: notPersonal('names a round'), at: notPersonal('a time of the system’s own'), erased: notPersonal('numbers only') },
  },
  'retention.left': {
    title: say('Medlemmer, der er holdt op', 'Members that have left'), from: ours, subject: null, wall: { none: 'names organisations that are not there any more, so that their logs end with their time' },
    columns: { member_id: notPersonal('names an organisation'), left_at: notPersonal('a time of the system’s own') },
  },
  'retention.heartbeat': {
    title: say('Hvor længe systemet har kørt', 'How long the system has run'), from: ours, subject: null, wall: { none: 'one row about the program itself' },
    columns: { one: notPersonal('there is one row'), steady_since: notPersonal('a time of the system’s own'), seen_at: notPersonal('a time of the system’s own') },
  },
})

import { dataMap, notPersonal } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const ours = say('Medlemmets egne oplysninger', "The member's own information")
const shown = (why: string) => notPersonal(why, 'information')

/** Members, their themes and queues: public information about organisations, nobody's person. */
export const data = dataMap({
  'members.member': {
    title: say('Medlemmet', 'The member'), from: ours, subject: null,
    wall: { none: 'the list of members is public; only a transaction of the member itself can change its row' },
    columns: {
      id: shown('names an organisation'), slug: shown('the address of a public page'), name: shown("an organisation's name"), accent: shown('a colour'),
      time_zone: shown('a time zone'), contact: shown("an organisation's public contact, never a private person's"), texts: shown('texts shown to everyone'),
      quiet_from: shown('a setting'), quiet_to: shown('a setting'),
      settings_version: shown('counts changes'), known_offer: shown('a setting'), created_at: shown('when the member joined'),
    },
  },
  'members.theme': {
    title: say('Temaer', 'Themes'), from: ours, subject: null, wall: 'member',
    columns: {
      member_id: shown('names an organisation'), id: shown('names a theme'), name: shown('the same for everyone'), definition: shown('the same for everyone'),
      colour: shown('a colour'), active: shown('a setting'), position: shown('an order'), parent_id: shown('names a theme'), shared: shown('names a place in the taxonomy that all share'),
    },
  },
  'members.service': {
    title: say('Tjenester', 'Services'), from: ours, subject: null, wall: 'member',
    columns: {
      member_id: shown('names an organisation'), id: shown('names a service'), name: shown('the same for everyone'), kind: shown('one of two words'),
      languages: shown('a setting'), themes: shown('a setting: themes of the member'), municipalities: shown('a setting: whom the service is for'),
      hours: shown('opening hours'), closed_days: shown('closed days'), closed: shown('a text shown to everyone'), urgent: shown('a text shown to everyone'),
      max_queue: shown('a setting'), max_conversations: shown('a setting'), by_rota: shown('a setting'), offer_seconds: shown('a setting'), active: shown('a setting'), etag: shown('counts changes'), position: shown('an order'),
    },
  },
  'members.queue': {
    title: say('Køer', 'Queues'), from: ours, subject: null, wall: 'member',
    columns: {
      member_id: shown('names an organisation'), id: shown('names a queue'), service_id: shown('names a service'), name: shown('the same for everyone'),
      languages: shown('a setting'), themes: shown('a setting: whom the queue is for'), municipalities: shown('a setting: whom the queue is for'), active: shown('a setting'), position: shown('an order'),
    },
  },
})

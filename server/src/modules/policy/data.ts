import { dataMap, notPersonal } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const shown = (why: string) => notPersonal(why, 'information')

/** The policy's versions and the list of recipients: public texts about organisations, nobody's person. */
export const data = dataMap({
  'policy.version': {
    title: say('Privatlivspolitikkens versioner', 'The versions of the privacy policy'), from: say('Fra medlemmet', 'From the member'), subject: null, wall: 'member',
    columns: {
      member_id: shown('names an organisation'), id: shown('names a version of a text'), state: shown('draft, published or taken back'), number: shown('counts versions'), etag: shown('counts changes'),
      product: shown('which text of the product it is'), texts: shown('a text for everyone to read'), summary: shown('a text for everyone to read'), significant: shown('a choice about a text'),
      published_at: shown('when a text was published'), applies_from: shown('when a text applies'),
    },
  },
  'policy.recipient': {
    title: say('Modtagere af oplysninger', 'Recipients of data'), from: say('Fra medlemmet', 'From the member'), subject: null, wall: 'member',
    columns: {
      member_id: shown('names an organisation'), id: shown('names an entry'), name: shown('an organisation, never a private person'), kind: shown('one of a few kinds'),
      service: shown('a text for everyone to read'), country: shown('a country'),
    },
  },
})

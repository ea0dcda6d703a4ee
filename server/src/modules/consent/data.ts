import { clear, dataMap, key, notPersonal, sealed, staffKey } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'proof', basis: 'legal-duty', ends: 'inactive' } as const
const shown = (da: string, en: string) => clear('ordinary', 'proof of an act; holds nothing of what the person wrote', { ...kept, label: say(da, en) })
const shownText = (why: string) => notPersonal(why, 'proof')

/** Every yes and every withdrawal, as a line of its own; and the texts that were on the screen. */
export const data = dataMap({
  'consent.consent': {
    title: say('Det, du har sagt ja til', 'What you agreed to'), from: say('Fra dig, da du trykkede eller sagde det', 'From you, when you pressed or said it'),
    subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member', seal: { unit: 'citizen_id', row: 'id', version: null },
    evenRestricted: 'whether there is a consent decides what may be done at all, and a withdrawal is written down here',
    columns: {
      member_id: key(kept), id: key(kept), citizen_id: key(kept),
      purpose: shown('Formål', 'Purpose'), version: shown('Version af teksten', 'Version of the text'), text_hash: shown('Tekstens fingeraftryk', 'Fingerprint of the text'),
      language: shown('Sprog', 'Language'), how: shown('Hvordan', 'How'), at: shown('Hvornår', 'When'), act: shown('Ja, taget tilbage eller slut', 'Yes, taken back or over'),
      taken_by: staffKey(kept, say('Sagt til', 'Said to')), withdraws: key(kept), receipt: sealed('ordinary', { ...kept, label: say('Din kvittering', 'Your receipt') }),
    },
  },
  'consent.text': {
    title: say('Tekster, der er sagt ja til', 'Texts that were agreed to'), from: say('Fra medlemmet', 'From the member'), subject: null, wall: 'member',
    columns: {
      member_id: shownText('a member, no person'), hash: shownText('SHA-256 of a text that everyone sees'), purpose: shownText('one of the purposes'), version: shownText('a version of a text'),
      language: shownText('a language'), body: shownText('the same for everyone'), first_shown_at: shownText('when the text was first agreed to'),
    },
  },
})

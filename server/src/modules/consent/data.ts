import { clear, dataMap, key } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'proof', basis: 'legal-duty', ends: 'inactive' } as const
const shown = (da: string, en: string) => clear('ordinary', 'proof of an act; holds nothing of what the person wrote', { ...kept, label: say(da, en) })

/** Consents as they were given. */
export const data = dataMap({
  'consent.consent': {
    title: say('Det, du har sagt ja til', 'What you agreed to'), from: say('Fra dig, da du trykkede', 'From you, when you pressed'),
    subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member',
    columns: {
      member_id: key(kept), id: key(kept), citizen_id: key(kept),
      purpose: shown('Formål', 'Purpose'), version: shown('Version af teksten', 'Version of the text'), text_hash: shown('Tekstens fingeraftryk', 'Fingerprint of the text'),
      language: shown('Sprog', 'Language'), how: shown('Hvordan', 'How'), given_at: shown('Hvornår', 'When'), withdrawn_at: shown('Trukket tilbage', 'Withdrawn'),
    },
  },
})

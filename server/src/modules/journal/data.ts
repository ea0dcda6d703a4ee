import { clear, dataMap, key, notPersonal, sealed, staffKey } from '../../platform/datamap/index.ts'
import { heldText } from './contacts/content.ts'
import { addendaText, contentText, draftText } from './readable.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'journal', basis: 'explicit-consent', ends: 'inactive' } as const
const setting = (why: string) => notPersonal(why, 'information')
const fromStaff = say('Fra din rådgiver', 'From your counsellor')
const themes = sealed('sensitive', { ...kept, label: say('Temaer', 'Themes'), readable: (stored) => (JSON.parse(stored) as string[]).join(', ') })

/** What every row about a conversation has. */
const whose = { member_id: key(kept), id: key(kept), conversation_id: key(kept), citizen_id: key(kept), sealed_version: notPersonal('counts how often the row was sealed') } as const
const seal = { unit: 'id', row: 'id', version: 'sealed_version' } as const

/** Journal notes: about the citizen, by the counsellor, each under a data key of its own. */
export const data = dataMap({
  'journal.form': {
    title: say('Skabeloner', 'Templates'), from: say('Fra medlemmet', 'From the member'), subject: null, wall: 'member',
    columns: {
      member_id: setting('names an organisation'), id: setting('names a form'), version: setting('counts versions'), name: setting('the same for everyone'), active: setting('a setting'),
      fields: setting('what is asked, the same of everyone'), saved_at: setting('when a setting was changed'),
    },
  },
  'journal.rules': {
    title: say('Regler for journalen', 'Rules of the journal'), from: say('Fra medlemmet', 'From the member'), subject: null, wall: 'member',
    columns: {
      member_id: setting('names an organisation'), correct_days: setting('a number of days'), readers: setting('names roles'), confidential: setting('names roles'), etag: setting('counts changes'),
    },
  },
  'journal.note': {
    title: say('Rådgiverens notater', 'The counsellor’s notes'), from: fromStaff,
    subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member',
    seal,
    columns: {
      ...whose, author_id: staffKey(kept, say('Skrevet af', 'Written by')),
      kind: notPersonal('a note, or the record of a contact'),
      at: clear('ordinary', 'notes are in this order', { ...kept, label: say('Hvornår', 'When') }),
      body: sealed('sensitive', { ...kept, label: say('Notat', 'Note') }),
      form: sealed('sensitive', { ...kept, label: say('Skema', 'Form'), readable: contentText }),
      themes,
      signed_at: clear('ordinary', 'the signature is found in the log of acts by it', { ...kept, label: say('Underskrevet', 'Signed') }),
      signed_as: sealed('ordinary', { ...kept, label: say('Underskrevet af', 'Signed by') }),
      locked_at: clear('ordinary', 'from then on nothing in the note is changed', { ...kept, label: say('Låst fra', 'Locked from') }),
      addenda: sealed('sensitive', { ...kept, label: say('Tillæg', 'Addenda'), readable: addendaText }),
    },
  },
  'journal.contact': {
    title: say('Kontakter på telefon, ved fremmøde og ude af huset', 'Contacts by phone, in person and out of the house'), from: say('Fra den rådgiver, du talte med, med dit ja', 'From the counsellor you talked to, with your yes'),
    subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member',
    seal,
    columns: {
      ...whose, author_id: staffKey(kept, say('Skrevet af', 'Written by')),
      at: clear('ordinary', 'the list is in this order, and deletion is counted from it', { ...kept, label: say('Hvornår', 'When') }), written_at: clear('ordinary', 'says when it was written down', { ...kept, label: say('Skrevet ned', 'Written down') }),
      locked_at: clear('ordinary', 'from then on nothing in it is changed; null while it is not finished', { ...kept, label: say('Låst fra', 'Locked from') }),
      body: sealed('sensitive', { ...kept, label: say('Kontakt', 'Contact'), readable: heldText }),
    },
  },
  'journal.draft': {
    title: say('Kontaktskemaer, der ikke er færdige', 'Contact records that are not finished'), from: fromStaff,
    subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member',
    seal,
    columns: {
      ...whose, author_id: staffKey(kept, say('Begyndt af', 'Begun by')),
      at: clear('ordinary', 'when it was last worked on', { ...kept, label: say('Hvornår', 'When') }),
      body: sealed('sensitive', { ...kept, label: say('Kladde', 'Draft'), readable: draftText }),
    },
  },
})

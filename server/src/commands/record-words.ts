import type { DataClass } from '@socialspace/contract/data/purposes'
import type { Language } from '@socialspace/contract/shapes'
import type { Line } from './record.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly nobody: string
  readonly sealed: string
  readonly clear: string
  readonly subjects: Readonly<Record<'citizen' | 'staff' | 'either', string>>
  readonly classes: Readonly<Record<DataClass, string>>
  readonly columns: Readonly<Record<keyof Line, string>>
}

export const words: Readonly<Record<Language, Words>> = {
  da: {
    title: 'Fortegnelse over behandlinger', lead: 'Databeskyttelsesforordningens artikel 30. Hver kolonne, der gemmes, har en linje. Hvem der er dataansvarlig, og hvem der kan kontaktes, står i hvert medlems privatlivspolitik.',
    nobody: 'Ingen', sealed: 'Krypteret (AES-256-GCM)', clear: 'I klar tekst', subjects: { citizen: 'Borger', staff: 'Medarbejder', either: 'Borger eller medarbejder' },
    classes: { ordinary: 'Almindelig', sensitive: 'Følsom', 'national-id': 'CPR-nummer', criminal: 'Strafbare forhold', 'not-personal': 'Ikke personlig' },
    columns: { table: 'Tabel', column: 'Kolonne', what: 'Oplysning', about: 'Om hvem', class: 'Klasse', purpose: 'Formål', basis: 'Retsgrundlag', kept: 'Sådan gemmes den', ends: 'Sletning', why: 'Hvorfor ikke krypteret (engelsk)' },
  },
  en: {
    title: 'Record of processing activities', lead: 'Article 30 of the General Data Protection Regulation. Every column that is kept has a line. Who the controller is, and whom to contact, is in each member’s privacy policy.',
    nobody: 'Nobody', sealed: 'Encrypted (AES-256-GCM)', clear: 'In clear', subjects: { citizen: 'Citizen', staff: 'Member of staff', either: 'Citizen or member of staff' },
    classes: { ordinary: 'Ordinary', sensitive: 'Sensitive', 'national-id': 'National id (CPR)', criminal: 'Criminal matters', 'not-personal': 'Not personal' },
    columns: { table: 'Table', column: 'Column', what: 'Data', about: 'About whom', class: 'Class', purpose: 'Purpose', basis: 'Legal basis', kept: 'Kept how', ends: 'Deletion', why: 'Why not encrypted' },
  },
}

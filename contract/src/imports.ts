import * as z from 'zod/mini'
import * as s from './shapes.ts'

/** Bringing in what a member has in a spreadsheet: what a file may hold, and what can be wrong with it. */

export const importKinds = ['staff', 'themes', 'replies', 'services'] as const
export type ImportKind = (typeof importKinds)[number]
export const mostImported = { lines: 2_000, bytes: 1_000_000, faults: 500 } as const

/** A column: its header in either language, and what stands in it in the sample. Whatever is not required may be left out of the file; an empty cell leaves what is there as it is. */
export interface ImportColumn { readonly key: string; readonly header: s.Both; readonly required?: true; readonly sample: readonly string[] }
const column = (key: string, da: string, en: string, ...sample: string[]): ImportColumn => ({ key, header: { da, en }, sample })
const needed = (key: string, da: string, en: string, ...sample: string[]): ImportColumn => ({ ...column(key, da, en, ...sample), required: true })

export const importColumns: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  staff: [
    needed('username', 'Brugernavn', 'User name', 'maja', 'ole.h'), needed('name', 'Navn', 'Name', 'Maja Holm', 'Ole Hansen'), column('alias', 'Navn over for borgere', 'Name shown to citizens', 'Maja', 'Ole'),
    needed('roles', 'Roller', 'Roles', 'rådgiver', 'rådgiver, koordinator'), column('title', 'Titel', 'Title', 'Frivillig rådgiver', 'Teamleder'), column('titleEn', 'Titel på engelsk', 'Title in English', 'Volunteer counsellor', 'Team lead'),
  ],
  themes: [
    needed('name', 'Tema', 'Theme', 'Familie', 'Skilsmisse'), column('nameEn', 'Tema på engelsk', 'Theme in English', 'Family', 'Divorce'), column('parent', 'Overtema', 'Main theme', '', 'Familie'),
    column('definition', 'Definition', 'Definition', 'Alt om dem, man bor med', 'Når forældre går fra hinanden'), column('definitionEn', 'Definition på engelsk', 'Definition in English', 'All about those one lives with', 'When parents part'),
    column('colour', 'Farve', 'Colour', '#336699', '#336699'), column('shared', 'Fælles kode', 'Shared code', 'family', 'family.divorce'), column('active', 'I brug', 'In use', 'ja', 'ja'),
  ],
  replies: [
    needed('title', 'Navn', 'Name', 'Velkommen', 'Farvel'), column('titleEn', 'Navn på engelsk', 'Name in English', 'Welcome', 'Goodbye'), needed('text', 'Tekst', 'Text', 'Hej {borger}, jeg hedder {mig}. Hvad har du på hjerte?', 'Tak for i dag; skriv igen, når du vil.'),
    column('textEn', 'Tekst på engelsk', 'Text in English', 'Hello {citizen}, my name is {me}. What is on your mind?', 'Thank you for today; write again whenever you like.'),
  ],
  services: [
    needed('name', 'Tjeneste', 'Service', 'Ung-chat', 'Brevkassen'), column('nameEn', 'Tjeneste på engelsk', 'Service in English', 'Youth chat', 'The letterbox'), column('kind', 'Art', 'Kind', 'chat', 'brevkasse'), column('languages', 'Sprog', 'Languages', 'dansk, engelsk', 'dansk'),
    column('themes', 'Temaer', 'Themes', '', ''), column('municipalities', 'Kommuner', 'Municipalities', '', ''), column('hours', 'Åbningstider', 'Opening hours', 'man-fre 16-22, lør 12:00-18:00', ''), column('maxQueue', 'Højst i kø', 'Most in the queue', '30', ''),
    column('maxConversations', 'Højst samtaler hver', 'Most conversations each', '3', ''), column('byRota', 'Følger vagtplanen', 'Follows the rota', 'nej', 'nej'), column('offerSeconds', 'Tilbydes i sekunder', 'Offered for seconds', '', ''),
    column('closed', 'Når der er lukket', 'While closed', 'Vi åbner igen kl. 16.', 'Vi svarer inden for tre dage.'), column('closedEn', 'Når der er lukket på engelsk', 'While closed in English', '', ''), column('urgent', 'Når det haster', 'When it is urgent', 'Ring 112, hvis du er i fare.', ''), column('urgentEn', 'Når det haster på engelsk', 'When it is urgent in English', '', ''), column('active', 'I brug', 'In use', 'ja', 'ja'),
  ],
}

/** What can be wrong with a file, or a line of it. Closed: each has its sentence in both languages. */
export const importFaults = [
  'not_text', 'quotes', 'no_lines', 'too_many_lines', 'unknown_column', 'missing_column', 'repeated_column', 'cells',
  'required', 'too_long', 'repeated', 'no_room', 'bad_username', 'unknown_role', 'unknown_parent', 'levels', 'unknown_theme', 'unknown_code', 'unknown_language', 'unknown_municipality', 'unknown_kind', 'colour', 'yes_no', 'hours', 'number', 'unwell',
] as const
export type ImportFaultCode = (typeof importFaults)[number]

/** `line` as an editor counts lines of the file, 0 where it is about the whole file; `column`: its key, or its place in the file. What the cell holds is never repeated. */
export const importFault = z.strictObject({ line: s.number, column: s.maybeText(40), code: z.enum(importFaults) })
export type ImportFault = z.infer<typeof importFault>
export const importOutcomes = ['new', 'changed', 'same'] as const
export const importResult = z.strictObject({
  /** False: it was only looked at, or something is wrong, and nothing at all was brought in. */
  done: z.boolean(),
  encoding: z.enum(['utf-8', 'windows-1252']), delimiter: z.enum([';', ',', '\t']),
  rows: z.array(z.strictObject({ line: s.number, name: s.maybeText(120), outcome: z.enum(importOutcomes) })),
  faults: z.array(importFault),
  /** How many there are, where more than are listed. */
  faultCount: s.number,
  /** One-use links of those who were invited: shown this once. */
  links: z.array(z.strictObject({ line: s.number, name: s.text(60), link: z.string(), expiresAt: s.time })),
})
export type ImportResult = z.infer<typeof importResult>

/** A cell as every spreadsheet reads it, and none runs it: quoted, and what would begin a formula is text. */
export const csvCell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
/** A file to begin with, as Excel in Denmark opens it: UTF-8 with its mark, semicolons, CRLF. */
export function importSample(kind: ImportKind, language: s.Language): string {
  const columns = importColumns[kind]
  const lines = [columns.map(({ header }) => header[language]), ...[0, 1].map((nth) => columns.map(({ sample }) => sample[nth] ?? ''))]
  return `\ufeff${lines.map((cells) => `${cells.map(csvCell).join(';')}\r\n`).join('')}`
}

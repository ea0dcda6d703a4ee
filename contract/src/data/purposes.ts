import { type Period, periods } from './periods.ts'

/** Closed lists of the data map's words (GDPR art. 5, 6, 9, 30): what data is for, on which basis, and what ends it. */
const say = (da: string, en: string) => ({ da, en })

export const dataClasses = ['ordinary', 'sensitive', 'national-id', 'criminal', 'not-personal'] as const
export type DataClass = (typeof dataClasses)[number]

export const purposes = {
  counselling: say('At du kan skrive med en rådgiver', 'So that you can write with a counsellor'),
  routing: say('At du kommer til den rigtige rådgiver', 'So that you reach the right counsellor'),
  group: say('At du kan skrive med andre i en gruppe, som rådgivere leder', 'So that you can write with others in a group that counsellors lead'),
  contact: say('At din rådgiver kan kontakte dig, hvis du selv ønsker det', 'So that your counsellor can reach you, if you wish it'),
  known: say('At din rådgiver ved, hvem du er, fordi du selv har valgt at sige det', 'So that your counsellor knows who you are, because you chose to say it'),
  'contact-number': say('Et kontaktnummer, så din rådgiver kan ringe, hvis I aftaler det. Ikke til sms-rådgivning', 'A contact number, so that your counsellor can call if you agree on it. Not for counselling by SMS'),
  protection: say('At rådgivere ikke bliver udsat for misbrug', 'So that counsellors are not exposed to abuse'),
  delivery: say('At beskeder kommer frem, i rækkefølge og kun én gang', 'So that messages arrive, in order and only once'),
  comeback: say('At du kan komme tilbage til din samtale', 'So that you can come back to your conversation'),
  journal: say('At din rådgiver kan huske, hvad I har talt om', 'So that your counsellor can remember what you talked about'),
  evaluation: say('At din rådgiver og deres leder kan se, om du blev hørt, og hjælpe dig bedre', 'So that your counsellor and whoever leads them can see whether you were heard, and help you better'),
  supervision: say('At rådgivere får støtte og feedback i deres arbejde', 'So that counsellors get support and feedback in their work'),
  accountability: say('At det kan bevises, hvem der har gjort hvad', 'So that it can be proved who did what'),
  proof: say('At vi kan vise, hvad du har sagt ja til', 'So that we can show what you agreed to'),
  rights: say('At det, du har bedt om, bliver fulgt', 'So that what you have asked for is followed'),
  'request-answer': say('At du kan få svar på netop den anmodning', 'So that you can be answered on just that request'),
  breaches: say('At et brud på sikkerheden bliver håndteret, og at de berørte får det at vide', 'So that a breach of security is dealt with, and those concerned are told'),
  'sign-in': say('At kun du kan logge ind som dig', 'So that only you can sign in as you'),
  staffing: say('At medlemmet ved, hvem der arbejder for det', 'So that the member knows who works for it'),
  information: say('At vise, hvem medlemmet er', 'To show who the member is'),
  running: say('At systemet kan køre', 'So that the system can run'),
} as const
export type Purpose = keyof typeof purposes

export const bases = {
  'explicit-consent': say('Dit udtrykkelige samtykke (GDPR art. 6, stk. 1, litra a, og art. 9, stk. 2, litra a)', 'Your explicit consent (GDPR art. 6(1)(a) and 9(2)(a))'),
  consent: say('Dit samtykke (GDPR art. 6, stk. 1, litra a)', 'Your consent (GDPR art. 6(1)(a))'),
  contract: say('Aftalen mellem dig og medlemmet (GDPR art. 6, stk. 1, litra b)', 'The agreement between you and the member (GDPR art. 6(1)(b))'),
  'legal-duty': say('En pligt i loven (GDPR art. 6, stk. 1, litra c)', 'A legal duty (GDPR art. 6(1)(c))'),
  'legitimate-interest': say('En legitim interesse i at beskytte rådgivere og andre borgere (GDPR art. 6, stk. 1, litra f)', 'A legitimate interest in protecting counsellors and other citizens (GDPR art. 6(1)(f))'),
  none: say('Ikke personoplysninger', 'Not personal data'),
} as const
export type Basis = keyof typeof bases

/** A profile that does not come back, where the member keeps it for that long. */
export function inactiveFor(period: Period): { da: string; en: string } {
  const { da, en } = periods[period]
  return say(`Slettes senest ${da} efter, at du sidst var her`, `Deleted at the latest ${en} after you were last here`)
}

/** Each ending: the event, and how long after it (ISO 8601 duration). P30, P32. */
export const endings = {
  inactive: { after: 'P2Y', ...inactiveFor('P2Y') },
  'known-period': { after: 'P1Y', ...say('Slettes 1 år efter, at du gav det, eller den tid, medlemmet har sat; straks, hvis du fortryder', 'Deleted 1 year after you gave it, or after the time the member has set; at once if you change your mind') },
  'block-over': { after: 'PT0S', ...say('Slettes, når tiden er gået eller det bliver ophævet', 'Deleted when the time is over or it is lifted') },
  'session-over': { after: 'P1D', ...say('Slettes, når du logger ud, eller efter kort tid', 'Deleted when you sign out, or after a short time') },
  'staff-left': { after: 'P30D', ...say('Slettes, når medarbejderen er stoppet', 'Deleted when the member of staff has left') },
  'practice-over': { after: 'PT24H', ...say('Slettes senest et døgn efter, at prøvesamtalen eller linket til den blev lavet', 'Deleted at the latest a day after the practice conversation or the link to it was made') },
  'shift-over': { after: 'P1Y', ...say('Slettes 1 år efter vagten', 'Deleted 1 year after the shift') },
  'day-over': { after: 'P35D', ...say('Slettes 5 uger efter dagen', 'Deleted 5 weeks after the day') },
  'supervision-over': { after: 'P1Y', ...say('Slettes 1 år efter, at der sidst blev skrevet, og 30 dage efter, at medarbejderen er stoppet', 'Deleted 1 year after something was last written, and 30 days after the member of staff has left') },
  'group-over': { after: 'P30D', ...say('Slettes, når gruppen er slut og medlemmets frist er gået, eller før, hvis du sletter det', 'Deleted when the group has ended and the member’s period is over, or before that if you erase it') },
  'team-said': { after: 'P30D', ...say('Slettes, når medlemmets frist for beskeder mellem kolleger er gået', 'Deleted when the member’s period for messages between colleagues is over') },
  'invitation-answered': { after: 'P7D', ...say('Slettes, når invitationen er besvaret eller udløbet', 'Deleted when the invitation is answered or has expired') },
  'request-ended': { after: 'P1Y', ...say('Slettes 1 år efter, at anmodningen er besvaret eller taget tilbage', 'Deleted 1 year after the request was answered or taken back') },
  'log-period': { after: 'P5Y', ...say('Gemmes, så længe loggen skal kunne vises frem', 'Kept for as long as the log must be shown') },
  'breach-recorded': { after: 'P5Y', ...say('Slettes 5 år efter, at bruddet blev skrevet ned, og det om dig før, hvis du bliver slettet', 'Deleted 5 years after the breach was written down, and what is about you before that if you are erased') },
  'member-left': { after: 'P30D', ...say('Slettes, når medlemmet forlader tjenesten', 'Deleted when the member leaves the service') },
} as const
export type Ending = keyof typeof endings

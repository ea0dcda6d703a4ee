/** Closed lists of the data map's words (GDPR art. 5, 6, 9, 30): what data is for, on which basis, and what ends it. */
const say = (da: string, en: string) => ({ da, en })

export const dataClasses = ['ordinary', 'sensitive', 'national-id', 'criminal', 'not-personal'] as const
export type DataClass = (typeof dataClasses)[number]

export const purposes = {
  counselling: say('At du kan skrive med en rådgiver', 'So that you can write with a counsellor'),
  routing: say('At du kommer til den rigtige rådgiver', 'So that you reach the right counsellor'),
  contact: say('At din rådgiver kan kontakte dig, hvis du selv ønsker det', 'So that your counsellor can reach you, if you wish it'),
  delivery: say('At beskeder kommer frem, i rækkefølge og kun én gang', 'So that messages arrive, in order and only once'),
  comeback: say('At du kan komme tilbage til din samtale', 'So that you can come back to your conversation'),
  journal: say('At din rådgiver kan huske, hvad I har talt om', 'So that your counsellor can remember what you talked about'),
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
  none: say('Ikke personoplysninger', 'Not personal data'),
} as const
export type Basis = keyof typeof bases

/** Each ending: the event, and how long after it (ISO 8601 duration). P30, P32. */
export const endings = {
  inactive: { after: 'P2Y', ...say('Slettes 2 år efter, at du sidst var her', 'Deleted 2 years after you were last here') },
  'session-over': { after: 'P1D', ...say('Slettes, når du logger ud, eller efter kort tid', 'Deleted when you sign out, or after a short time') },
  'staff-left': { after: 'P30D', ...say('Slettes, når medarbejderen er stoppet', 'Deleted when the member of staff has left') },
  'invitation-answered': { after: 'P7D', ...say('Slettes, når invitationen er besvaret eller udløbet', 'Deleted when the invitation is answered or has expired') },
  'request-ended': { after: 'P1Y', ...say('Slettes 1 år efter, at anmodningen er besvaret eller taget tilbage', 'Deleted 1 year after the request was answered or taken back') },
  'log-period': { after: 'P5Y', ...say('Gemmes, så længe loggen skal kunne vises frem', 'Kept for as long as the log must be shown') },
  'breach-recorded': { after: 'P5Y', ...say('Slettes 5 år efter, at bruddet blev skrevet ned, og det om dig før, hvis du bliver slettet', 'Deleted 5 years after the breach was written down, and what is about you before that if you are erased') },
  'member-left': { after: 'P30D', ...say('Slettes, når medlemmet forlader tjenesten', 'Deleted when the member leaves the service') },
} as const
export type Ending = keyof typeof endings

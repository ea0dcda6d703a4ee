import type { DemoRequest } from './world.ts'

const nothing = { by: null, contact: null, caseworker: null, note: null, advice: null, answer: null } as const

/** What people have asked about their data. Everybody in it is invented. */
export const ungelinjenRequests: readonly DemoRequest[] = [
  {
    ...nothing,
    kind: 'access',
    who: 'third-person',
    began: { daysAgo: 12, at: '10:20' },
    text: 'Min søn skriver vist med jer. Jeg vil gerne se, hvad han har skrevet om mig.',
    contact: 'Brev til mig på biblioteket i Eksempelby, mærket »Ungelinjen«',
    caseworker: 'salma',
    note: 'En forælder. Vi hverken kan eller må se, om nogen har skrevet. Spørger Ingrid om ordlyden.',
    advice: { dpo: 'ingrid', text: 'Enig. Svar, at samtaler er fortrolige, uden at sige, om der er nogen. Nævn art. 15, stk. 4, og klagevejledningen.' },
    answer: {
      afterDays: 2,
      outcome: 'refused',
      grounds: ['others-rights'],
      text:
        'Tak for din henvendelse. Vi forstår godt, at du gerne vil vide det. Det, unge skriver til os, er fortroligt, og vi kan ikke søge i det. Derfor kan vi hverken sige, om nogen har skrevet, eller vise det. ' +
        'Er der noget, du har brug for at tale om som forælder, kan Familiehuset hjælpe.',
    },
  },
  {
    ...nothing,
    kind: 'erasure',
    who: 'lost-phrase',
    began: { minutesAgo: 4900 },
    text: 'Hej. Jeg skrev med jer for et par uger siden, men jeg har mistet mine ord. Jeg vil gerne have det slettet. Jeg sad på skolens computer, så jeg kan ikke komme ind.',
    caseworker: 'salma',
    note: 'Kan ikke findes uden ordene. Foreslår, at vedkommende prøver skolens computer, og ellers venter på, at det slettes af sig selv.',
  },
  {
    ...nothing,
    kind: 'access',
    who: 'self',
    by: 'awake',
    began: { minutesAgo: 5 },
    text: 'hvem kan egentlig læse det jeg skriver her? og kan jeg få det hele at se bagefter',
  },
]

export const familiehusetRequests: readonly DemoRequest[] = [
  {
    ...nothing,
    kind: 'rectification',
    who: 'representative',
    began: { daysAgo: 1, at: '09:40' },
    text: 'Jeg er bisidder for en mor, der har talt med jer. Der står vist et forkert antal børn i jeres papirer. Hvordan får hun det rettet?',
    contact: '00 98 76 54',
  },
]

/** The text a citizen agrees to by pressing *Start samtale* (P21). A change of words is a new version. */
export const counselling = {
  version: '2026-11-01',
  text: {
    da: 'Når du trykker, siger du ja til, at {member} gemmer det, du skriver, så en rådgiver kan læse det og svare dig. Det kan være personlige ting om dit liv og dit helbred. Det bliver krypteret, og du behøver ikke sige, hvem du er. Du kan altid fortryde og få det slettet.',
    en: 'When you press, you agree that {member} keeps what you write, so that a counsellor can read it and answer you. It may be personal things about your life and your health. It is encrypted, and you do not have to say who you are. You can always change your mind and have it deleted.',
  },
} as const

export const purposes = {
  counselling: { da: 'At skrive med en rådgiver', en: 'To write with a counsellor' },
} as const
export type ConsentPurpose = keyof typeof purposes

/** How a consent was given or taken back, in words. */
export const ways = {
  'start-button': { da: 'Du trykkede på Start samtale', en: 'You pressed Start the conversation' },
  'my-data': { da: 'Du trykkede på Mine data', en: 'You pressed on My data' },
} as const
export type Way = keyof typeof ways

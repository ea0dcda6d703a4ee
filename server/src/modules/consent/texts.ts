/** The text a citizen agrees to by pressing *Start samtale* (P21). A change of words is a new version. */
const counselling = {
  version: '2026-11-01',
  text: {
    da: 'Når du trykker, siger du ja til, at {member} gemmer det, du skriver, så en rådgiver kan læse det og svare dig. Det kan være personlige ting om dit liv og dit helbred. Det bliver krypteret, og du behøver ikke sige, hvem du er. Du kan altid fortryde og få det slettet.',
    en: 'When you press, you agree that {member} keeps what you write, so that a counsellor can read it and answer you. It may be personal things about your life and your health. It is encrypted, and you do not have to say who you are. You can always change your mind and have it deleted.',
  },
} as const

/** The text a citizen agrees to by saying who they are (P20). */
const known = {
  version: '2026-11-26',
  text: {
    da: 'Når du trykker, siger du ja til, at {member} gemmer det, du har skrevet her, så den rådgiver, der har din samtale, kan vide, hvem du er, og kontakte dig, hvis I aftaler det. Det bliver krypteret. Ingen ser det, før rådgiveren vælger at åbne det, og det kan du selv se. Et telefonnummer er et kontaktnummer, ikke til sms-rådgivning. Du kan altid fortryde, og så bliver det slettet.',
    en: 'When you press, you agree that {member} keeps what you have written here, so that the counsellor who has your conversation can know who you are, and contact you if you agree on it. It is encrypted. Nobody sees it until the counsellor chooses to open it, and you can see that yourself. A phone number is a contact number, not for counselling by SMS. You can always change your mind, and then it is deleted.',
  },
} as const

/** The tick beside an evaluation: a purpose of its own, so off until somebody sets it, and theirs alone to set from fifteen on (P21, P25). */
const evaluation = {
  version: '2026-11-26',
  text: {
    da: 'Du siger ja til, at {member} tæller dine svar sammen med andres for at se, om hjælpen virker. Ingen kan se på tallene, hvad du har svaret. Du kan altid tage dit ja tilbage. Så bliver dine svar ikke talt med mere.',
    en: 'You agree that {member} counts your answers together with those of others to see whether the help works. Nobody can tell from the numbers what you answered. You can always take your yes back. Your answers are then no longer counted.',
  },
} as const

/** The text at the door of a group. Counselling, too, and a yes of its own: others than the counsellor read what one writes. */
const group = {
  version: '2026-11-26',
  text: {
    da: 'Når du trykker, siger du ja til, at de andre i gruppen og de rådgivere, der leder den, læser det, du skriver her, og at {member} gemmer det, til gruppens frist er gået. Det kan være personlige ting om dit liv og dit helbred. Det bliver krypteret, og de andre ser kun det navn, du vælger. Du kan altid fortryde og få det slettet, men det, nogen allerede har læst, kan ikke gøres ulæst.',
    en: 'When you press, you agree that the others in the group and the counsellors who lead it read what you write here, and that {member} keeps it until the group’s period is over. It may be personal things about your life and your health. It is encrypted, and the others see only the name that you choose. You can always change your mind and have it deleted, but what somebody has already read cannot be made unread.',
  },
} as const

/** What a counsellor reads out, or says in their own words, before they write down a talk by telephone or face to face. Counselling, too: whoever called asked for it themselves. */
const contact = {
  version: '2026-11-27',
  text: {
    da: 'Du siger ja til, at {member} gemmer det, din rådgiver skriver ned, når I taler i telefon eller mødes. Det kan være personlige ting om dit liv og dit helbred. Det bliver krypteret, og kun den rådgiver, der har din samtale, læser det. Du kan se det og fortryde under Mine data, og så bliver det slettet.',
    en: 'You agree that {member} keeps what your counsellor writes down when you talk by telephone or meet. It may be personal things about your life and your health. It is encrypted, and only the counsellor who has your conversation reads it. You can see it and change your mind on My data, and then it is erased.',
  },
} as const

export const texts = { counselling, known, evaluation, group, contact } as const

export const purposes = {
  counselling: { da: 'At skrive med en rådgiver', en: 'To write with a counsellor' },
  known: { da: 'At din rådgiver ved, hvem du er', en: 'That your counsellor knows who you are' },
  evaluation: { da: 'At dine svar bliver talt med', en: 'That your answers are counted' },
  group: { da: 'At skrive med andre i en gruppe', en: 'To write with others in a group' },
  contact: { da: 'At din rådgiver skriver ned, hvad I taler om i telefon, eller når I mødes', en: 'That your counsellor writes down what you talk about by telephone, or when you meet' },
} as const
export type ConsentPurpose = keyof typeof purposes

/** How a consent was given or taken back, in words. */
export const ways = {
  'group-door': { da: 'Du trykkede på Gå ind i gruppen', en: 'You pressed Go into the group' },
  'start-button': { da: 'Du trykkede på Start samtale', en: 'You pressed Start the conversation' },
  'known-page': { da: 'Du trykkede på Sig, hvem jeg er', en: 'You pressed Say who I am' },
  'known-expired': { da: 'Tiden var gået, og det, du havde givet, blev slettet', en: 'Its time was over, and what you had given was deleted' },
  'known-undone': { da: 'Du trykkede på Vær anonym igen', en: 'You pressed Be anonymous again' },
  'evaluation-tick': { da: 'Du satte et kryds, da du fortalte, hvordan det var', en: 'You set a tick when you told how it was' },
  'by-word-of-mouth': { da: 'Du sagde ja, da I talte sammen', en: 'You said yes when you talked' },
  'my-data': { da: 'Du trykkede på Mine data', en: 'You pressed on My data' },
} as const
export type Way = keyof typeof ways

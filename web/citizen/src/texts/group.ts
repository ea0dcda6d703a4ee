import { at } from '../time.ts'
import type { Language } from '@socialspace/contract/shapes'

/** Groups, in both languages; fetched with their screen. */
const people = (n: number) => (n === 0 ? 'Ingen andre er gået ind endnu.' : n === 1 ? 'Én anden er gået ind.' : `${n} andre er gået ind.`)
const peopleEn = (n: number) => (n === 0 ? 'Nobody else has gone in yet.' : n === 1 ? 'One other person has gone in.' : `${n} others have gone in.`)

const da = {
  when: (from: string, to: string) => `${from}–${to}`, now: 'Gruppen er i gang nu.', paused: 'Gruppen er i gang og holder en pause.', starts: (iso: string) => `Gruppen begynder ${at(iso, 'da')}.`,
  who: 'Hvem er der?', people, reads: (roles: string) => `De er med i gruppen og læser alt, hvad der bliver skrevet: ${roles}.`, and: ' og ', counsellor: 'rådgiver',
  know: 'Godt at vide, før du går ind', knows: ['De andre i gruppen læser det, du skriver. Du kan slette det igen, men det, nogen har læst, kan ikke gøres ulæst.', 'De andre ser kun det navn, du vælger. Skriv ikke, hvem du er, og spørg ikke de andre om det.'],
  kept: (period: string) => `Alt i gruppen bliver slettet ${period} efter, at den er slut.`,
  rules: 'Sådan er vi sammen', ruleList: ['Vi lytter og dømmer ikke.', 'Det, der bliver sagt her, bliver her.', 'Man må gerne bare læse med.', 'Bliver det for meget, så tryk på »Jeg har det ikke godt«. Kun dem, der leder gruppen, ser det.'],
  alias: 'Hvad vil du kaldes i gruppen?', aliasHint: 'Ikke dit eget navn. Du kan bruge forslaget.', another: 'Andet forslag', own: 'Det ligner dit eget navn. Vælg et andet.', short: 'Skriv mindst to bogstaver.',
  join: 'Ja, gå ind i gruppen', joining: 'Går ind …', back: 'Gå ind i gruppen igen', full: 'Gruppen er fuld lige nu. Prøv igen senere, eller skriv med en rådgiver i stedet.', doorClosed: 'Døren er lukket. Der kommer ikke nye ind i gruppen lige nu. Du kan skrive med en rådgiver i stedet.', over: 'Gruppen er slut.', cancelled: 'Gruppen er aflyst.',
  missing: 'Gruppen findes ikke, eller linket virker ikke mere', missingText: 'Bed den, der gav dig linket, om et nyt. Du kan altid skrive med en rådgiver i stedet.',
  removedTitle: 'Du er ikke med i gruppen mere', removedText: 'De, der leder gruppen, har taget dig ud af den. Det kan føles hårdt, og det siger ikke noget om, hvad du er værd. Du kan stadig få hjælp her.', removedWrite: 'Skriv med en rådgiver alene', removedErase: 'Slet det, jeg skrev i gruppen',
  leftTitle: 'Du har forladt gruppen', leftText: 'Du kan gå ind igen, så længe gruppen er i gang.', leftErased: 'Det, du skrev, er slettet.', goneTitle: 'Gruppen er her ikke mere', goneText: 'Den er slettet, eller du har taget dit ja tilbage.', front: 'Til forsiden',
  waitTitle: (name: string) => `Du er med, ${name}`, waitText: 'Du behøver ikke gøre noget. Siden skifter af sig selv, når gruppen åbner, og du kan godt lægge telefonen fra dig imens.', waitWho: (n: number) => (n <= 1 ? 'Du er den første.' : `I er ${n}, der er gået ind.`),
  head: (n: number, staff: number) => `${n} med, ${staff === 1 ? '1 rådgiver' : `${staff} rådgivere`}`, menu: 'Gruppen', whoIs: 'Hvem er her', you: 'Dig', leads: 'leder gruppen', gone: 'har forladt gruppen',
  leave: 'Forlad gruppen', leaveTitle: 'Vil du forlade gruppen?', leaveText: 'De andre ser, at du er gået. Det, du har skrevet, bliver stående, medmindre du sletter det.', leaveYes: 'Forlad gruppen', leaveErase: 'Slet også alt, hvad jeg har skrevet her', leaveNo: 'Nej, bliv',
  eraseAll: 'Slet alt, hvad jeg har skrevet', eraseAllTitle: 'Vil du slette alt, hvad du har skrevet i gruppen?', eraseAllText: 'Der kommer til at stå, at en besked er slettet. Det, nogen allerede har læst, kan ikke gøres ulæst.', eraseAllYes: 'Slet det og forlad gruppen',
  unwell: 'Jeg har det ikke godt', unwellTitle: 'Skal vi sige det til dem, der leder gruppen?', unwellText: 'De, der leder gruppen, får det at vide nu. De andre ser ingenting.', unwellYes: 'Ja, sig det', unwellNo: 'Nej', called: 'Vi har sagt det til dem, der leder gruppen. Haster det, så ring:', calledBack: 'Jeg har det bedre nu',
  muted: 'Du kan læse med, men ikke skrive lige nu: de, der leder gruppen, har sat dig på pause. Du kan stadig trykke på »Jeg har det ikke godt«.', pausedBar: 'Gruppen holder en pause. Du kan skrive igen om lidt.', closedBar: (until: string | null) => (until ? `Gruppen er slut. Du kan læse den til ${until}.` : 'Gruppen er slut.'),
  field: 'Skriv til gruppen', send: 'Send', who2: (period: string) => `De andre i gruppen og dem, der leder den, læser det. Det slettes ${period} efter, at gruppen er slut.`, erased: 'En besked er slettet', removed: 'En besked er fjernet af dem, der leder gruppen', log: 'Det, der bliver skrevet i gruppen',
  events: { opened: 'Gruppen er åben', paused: 'Gruppen holder en pause', resumed: 'Gruppen er i gang igen', closed: 'Gruppen er slut' }, eraseTitle: 'Vil du slette beskeden?', eraseText: 'Der kommer til at stå, at en besked er slettet. Det, nogen allerede har læst, kan ikke gøres ulæst.',
}
const en: typeof da = {
  when: (from, to) => `${from}–${to}`, now: 'The group is on now.', paused: 'The group is on, and having a break.', starts: (iso) => `The group begins ${at(iso, 'en')}.`,
  who: 'Who is there?', people: peopleEn, reads: (roles) => `They are in the group and read everything that is written: ${roles}.`, and: ' and ', counsellor: 'counsellor',
  know: 'Good to know before you go in', knows: ['The others in the group read what you write. You can erase it again, but what somebody has read cannot be made unread.', 'The others see only the name that you choose. Do not write who you are, and do not ask the others.'],
  kept: (period) => `Everything in the group is deleted ${period} after it has ended.`,
  rules: 'How we are together', ruleList: ['We listen and do not judge.', 'What is said here stays here.', 'You are welcome just to read along.', 'If it gets too much, press “I do not feel well”. Only those who lead the group see it.'],
  alias: 'What will you be called in the group?', aliasHint: 'Not your own name. You can use the suggestion.', another: 'Another suggestion', own: 'That looks like your own name. Choose another.', short: 'Write at least two letters.',
  join: 'Yes, go into the group', joining: 'Going in …', back: 'Go into the group again', full: 'The group is full right now. Try again later, or write with a counsellor instead.', doorClosed: 'The door is closed. Nobody new comes into the group right now. You can write with a counsellor instead.', over: 'The group has ended.', cancelled: 'The group is cancelled.',
  missing: 'The group does not exist, or the link does not work any more', missingText: 'Ask whoever gave you the link for a new one. You can always write with a counsellor instead.',
  removedTitle: 'You are not in the group any more', removedText: 'Those who lead the group have taken you out of it. That can feel hard, and it says nothing about what you are worth. You can still get help here.', removedWrite: 'Write with a counsellor alone', removedErase: 'Erase what I wrote in the group',
  leftTitle: 'You have left the group', leftText: 'You can go in again for as long as the group is on.', leftErased: 'What you wrote is erased.', goneTitle: 'The group is not here any more', goneText: 'It is deleted, or you have taken your yes back.', front: 'To the front page',
  waitTitle: (name) => `You are in, ${name}`, waitText: 'You do not have to do anything. The page changes by itself when the group opens, and you can put the phone down meanwhile.', waitWho: (n) => (n <= 1 ? 'You are the first.' : `${n} of you have gone in.`),
  head: (n, staff) => `${n} in it, ${staff === 1 ? '1 counsellor' : `${staff} counsellors`}`, menu: 'The group', whoIs: 'Who is here', you: 'You', leads: 'leads the group', gone: 'has left the group',
  leave: 'Leave the group', leaveTitle: 'Do you want to leave the group?', leaveText: 'The others see that you have gone. What you wrote stays, unless you erase it.', leaveYes: 'Leave the group', leaveErase: 'Also erase everything I have written here', leaveNo: 'No, stay',
  eraseAll: 'Erase everything I have written', eraseAllTitle: 'Erase everything you have written in the group?', eraseAllText: 'It will say that a message is erased. What somebody has already read cannot be made unread.', eraseAllYes: 'Erase it and leave the group',
  unwell: 'I do not feel well', unwellTitle: 'Shall we tell those who lead the group?', unwellText: 'Those who lead the group are told now. The others see nothing.', unwellYes: 'Yes, tell them', unwellNo: 'No', called: 'We have told those who lead the group. If it is urgent, call:', calledBack: 'I feel better now',
  muted: 'You can read along, but not write right now: those who lead the group have paused you. You can still press “I do not feel well”.', pausedBar: 'The group is having a break. You can write again in a little while.', closedBar: (until) => (until ? `The group has ended. You can read it until ${until}.` : 'The group has ended.'),
  field: 'Write to the group', send: 'Send', who2: (period) => `The others in the group and those who lead it read it. It is deleted ${period} after the group has ended.`, erased: 'A message is erased', removed: 'A message was taken away by those who lead the group', log: 'What is written in the group',
  events: { opened: 'The group is open', paused: 'The group is having a break', resumed: 'The group goes on', closed: 'The group has ended' }, eraseTitle: 'Erase the message?', eraseText: 'It will say that a message is erased. What somebody has already read cannot be made unread.',
}
export const groupTexts = (language: Language) => (language === 'en' ? en : da)
export type GroupTexts = typeof da

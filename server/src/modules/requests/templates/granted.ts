import { prepared } from './template.ts'

/** What was asked is done. */
export const granted = [
  prepared('access-granted', 'access', 'granted', {
    title: 'Indsigt: det hele ligger på Mine data',
    text: 'Du har bedt om at se, hvad {member} har gemt om dig (sag {reference}).\n\nDet kan du. Åbn Mine data, mens du er logget ind, og tryk på »Hent det hele«. Så får du alt, også svar og notater, og hvem der har åbnet hvad. Du bestemmer selv, hvor du gemmer det.\n\nEr der noget, du ikke kan finde eller forstå, så skriv her. Vi hjælper dig.',
  }, {
    title: 'Access: all of it is on My data',
    text: 'You have asked to see what {member} keeps about you (case {reference}).\n\nYou can. Open My data while you are signed in, and press “Get all of it”. You then get everything, replies and notes too, and who opened what. You decide where you keep it.\n\nIf there is something you cannot find or understand, write here. We will help you.',
  }),
  prepared('erasure-granted', 'erasure', 'granted', {
    title: 'Sletning: det bliver gjort',
    text: 'Du har bedt {member} om at slette det, vi har gemt om dig (sag {reference}).\n\nDet gør vi. Alt bliver ulæseligt med det samme, og derefter bliver det fjernet, også fra sikkerhedskopierne. Det kan ikke fortrydes, og dine ord til at komme tilbage med virker ikke mere. Tal, som ingen kan føre tilbage til dig, bliver stående.\n\nDu er altid velkommen igen.',
  }, {
    title: 'Erasure: it is done',
    text: 'You have asked {member} to erase what we keep about you (case {reference}).\n\nWe do. All of it becomes unreadable at once, and is then removed, from the backups too. It cannot be undone, and your words for coming back no longer work. Numbers that nobody can trace to you stay.\n\nYou are always welcome again.',
  }),
  prepared('rectification-granted', 'rectification', 'granted', {
    title: 'Rettelse: det er rettet',
    text: 'Du har bedt {member} om at rette noget, der var forkert (sag {reference}).\n\nDet er rettet: [hvad der er rettet]. Det, du selv har fortalt, kan du altid rette på Mine data. Det, der stod før, kan ikke læses mere.\n\nEr der mere, så skriv her.',
  }, {
    title: 'Rectification: it is corrected',
    text: 'You have asked {member} to correct something that was wrong (case {reference}).\n\nIt is corrected: [what was corrected]. What you told yourself you can always correct on My data. What was there before can no longer be read.\n\nIf there is more, write here.',
  }),
  prepared('restriction-granted', 'restriction', 'granted', {
    title: 'Begrænsning: det bliver kun gemt',
    text: 'Du har bedt {member} om ikke at bruge dine oplysninger (sag {reference}).\n\nFra nu af bliver de kun gemt. Ingen læser dem, tæller dem eller giver dem videre, og du kan ikke skrive med en rådgiver imens. Du kan ophæve det på Mine data, når du vil.',
  }, {
    title: 'Restriction: it is stored only',
    text: 'You have asked {member} not to use your data (case {reference}).\n\nFrom now on it is stored only. Nobody reads it, counts it or passes it on, and meanwhile you cannot write with a counsellor. You can lift it on My data whenever you want.',
  }),
  prepared('objection-granted', 'objection', 'granted', {
    title: 'Indsigelse: vi stopper',
    text: 'Du har sagt fra over for noget, {member} gør med dine oplysninger (sag {reference}).\n\nVi stopper med det: [hvad der er stoppet]. Det, der bygger på dit ja, kan du altid selv tage tilbage på Mine data.',
  }, {
    title: 'Objection: we stop',
    text: 'You have objected to something that {member} does with your data (case {reference}).\n\nWe stop doing it: [what has stopped]. What rests on your yes you can always take back yourself on My data.',
  }),
  prepared('other-answered', 'other', 'granted', {
    title: 'Svar på et spørgsmål',
    text: 'Tak for dit spørgsmål til {member} (sag {reference}).\n\n[Svaret]\n\nEr der mere, du vil vide om dine oplysninger, så skriv her.',
  }, {
    title: 'Answer to a question',
    text: 'Thank you for your question to {member} (case {reference}).\n\n[The answer]\n\nIf there is more you want to know about your data, write here.',
  }),
]

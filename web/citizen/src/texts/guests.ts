/** When a colleague may take part or listen, in both languages. */
export const guests = {
  da: {
    title: { part: (who: string) => `Må ${who} være med?`, listen: (who: string) => `Må ${who} lytte med?` }, anybody: 'en kollega',
    lead: { part: (from: string, who: string) => `${from} spørger, om ${who} må være med i samtalen. ${who} kan så læse og skrive her. Du bestemmer.`, listen: (from: string, who: string) => `${from} spørger, om ${who} må lytte med. ${who} kan så læse, men ikke skrive. Du bestemmer.` },
    self: (who: string) => `${who} spørger, om det er i orden at lytte med. ${who} kan så læse, men ikke skrive. Du bestemmer.`, why: 'Hvorfor',
    all: 'Ja, og det, vi har skrevet, må læses', 'from-now': 'Ja, men kun fra nu af', no: 'Nej tak', more: 'Hvad sker der så?',
    moreText: 'Siger du nej, eller svarer du ikke, bliver alt, som det er. Siger du ja, står det øverst, hvem der er med, og du kan slutte det med ét tryk. Ud over samtalen ser kollegaen de emner, du selv har valgt, og ikke andet om dig.', busy: 'Et øjeblik …',
    talks: (who: string) => `${who} taler med dig.`, here: { part: (who: string) => `${who} er med.`, listen: (who: string) => `${who} lytter med.` }, end: (who: string) => `${who} skal ikke være med mere`,
    whoReads: (names: string, period: string) => `Din rådgiver og ${names} kan læse det, og højst i ${period}`, and: 'og',
    events: {
      asked: (who: string) => `${who || 'Rådgiveren'} har spurgt, om en kollega må være her.`, withdrawn: 'Spørgsmålet om en kollega er trukket tilbage. Alt er, som det var.', declined: 'Du sagde nej til en kollega. Alt er, som det var.',
      joined: (who: string) => `${who || 'En kollega'} er med fra nu af.`, listens: (who: string) => `${who || 'En kollega'} lytter med fra nu af.`, left: (who: string) => `${who || 'Kollegaen'} er her ikke mere og kan ikke længere læse samtalen.`,
    },
  },
  en: {
    title: { part: (who: string) => `May ${who} join?`, listen: (who: string) => `May ${who} listen?` }, anybody: 'a colleague',
    lead: { part: (from: string, who: string) => `${from} asks whether ${who} may join the conversation. ${who} could then read and write here. You decide.`, listen: (from: string, who: string) => `${from} asks whether ${who} may listen. ${who} could then read, but not write. You decide.` },
    self: (who: string) => `${who} asks whether it is all right to listen. ${who} could then read, but not write. You decide.`, why: 'Why',
    all: 'Yes, and what we wrote before may be read', 'from-now': 'Yes, but only from now on', no: 'No thanks', more: 'What happens then?',
    moreText: 'If you say no, or do not answer, everything stays as it is. If you say yes, the top of the page says who is here, and you can end it with one press. Besides the conversation they see the topics you chose yourself, and nothing else about you.', busy: 'One moment …',
    talks: (who: string) => `${who} is talking with you.`, here: { part: (who: string) => `${who} is here, too.`, listen: (who: string) => `${who} is listening.` }, end: (who: string) => `${who} should not be here any more`,
    whoReads: (names: string, period: string) => `Your counsellor and ${names} can read it, for at most ${period}`, and: 'and',
    events: {
      asked: (who: string) => `${who || 'The counsellor'} has asked whether a colleague may be here.`, withdrawn: 'The question about a colleague was taken back. Everything is as it was.', declined: 'You said no to a colleague. Everything is as it was.',
      joined: (who: string) => `${who || 'A colleague'} is here from now on.`, listens: (who: string) => `${who || 'A colleague'} is listening from now on.`, left: (who: string) => `${who || 'The colleague'} is not here any more and can no longer read the conversation.`,
    },
  },
}

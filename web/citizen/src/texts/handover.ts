/** When somebody else may take over, in both languages. */
export const handover = {
  da: {
    title: (who: string) => `Må ${who} tage over?`, anybody: 'en anden rådgiver', lead: (from: string, who: string) => `${from} foreslår, at ${who} tager over. Du bestemmer.`, queue: (name: string) => `en rådgiver fra ${name}`,
    with: 'Ja, og det, vi har skrevet, må læses', without: 'Ja, men begynd forfra', no: (from: string) => `Nej, jeg bliver hos ${from}`, more: 'Hvad er forskellen?', moreText: 'Begynder I forfra, ser den nye rådgiver kun det, du skriver fra nu af, de emner, du selv har valgt, og det, du selv har fortalt om dig. Siger du nej, eller svarer du ikke, bliver alt, som det er.', busy: 'Et øjeblik …',
    events: {
      requeued: 'Samtalen er åben igen, og du står i kø. Er det en anden rådgiver end før, der tager imod dig, kan rådgiveren kun se det, du skriver fra nu af.', reopenedBy: (who: string) => `Samtalen er åben igen, og ${who} er her.`,
      asked: (who: string) => `${who || 'Rådgiveren'} har spurgt, om en anden må tage over.`, withdrawn: (who: string) => `${who || 'Rådgiveren'} trak spørgsmålet tilbage. Alt er, som det var.`, declined: 'Du sagde nej til at skifte. Alt er, som det var.', over: (who: string) => (who ? `${who} har taget over.` : 'Du står i kø til en anden rådgiver.'),
    },
  },
  en: {
    title: (who: string) => `May ${who} take over?`, anybody: 'another counsellor', lead: (from: string, who: string) => `${from} suggests that ${who} takes over. You decide.`, queue: (name: string) => `a counsellor from ${name}`,
    with: 'Yes, and what we wrote may be read', without: 'Yes, but start from the beginning', no: (from: string) => `No, I stay with ${from}`, more: 'What is the difference?', moreText: 'If you start from the beginning, the new counsellor sees only what you write from now on, the topics you chose yourself, and what you told about yourself. If you say no, or do not answer, everything stays as it is.', busy: 'One moment …',
    events: {
      requeued: 'The conversation is open again, and you are in the queue. If another counsellor than before receives you, they see only what you write from now on.', reopenedBy: (who: string) => `The conversation is open again, and ${who} is here.`,
      asked: (who: string) => `${who || 'The counsellor'} has asked whether somebody else may take over.`, withdrawn: (who: string) => `${who || 'The counsellor'} took the question back. Everything is as it was.`, declined: 'You said no to changing. Everything is as it was.', over: (who: string) => (who ? `${who} has taken over.` : 'You are in the queue for another counsellor.'),
    },
  },
}

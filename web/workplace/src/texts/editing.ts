/** Putting a message right, taking it back, and words that stand out, in both languages. */
export const editing = {
  da: {
    edit: 'Ret', erase: 'Slet', edited: (when: string) => `rettet ${when}`, title: 'Ret beskeden', lead: 'Borgeren ser, at den er rettet, og hvornår. Det, der stod før, bliver ikke gemt.', field: 'Besked', save: 'Gem rettelsen', saved: 'Beskeden er rettet.', busy: 'Gemmer …',
    eraseTitle: 'Slet beskeden?', eraseLead: 'Den forsvinder hos jer begge og kan ikke fås frem igen. Borgeren ser, at du har slettet en besked.', eraseYes: 'Slet beskeden for altid', erased: 'Beskeden er slettet.',
    marks: 'Fremhæv', bold: 'Fed', boldSign: 'F', italic: 'Kursiv', italicSign: 'K', list: 'Liste',
    rules: 'Rettelser', rulesLead: 'Så længe efter, at en besked er sendt, må den, der skrev den, rette den. 0 betyder, at der ikke kan rettes. Begge ser, at beskeden er rettet, og hvornår.', minutes: 'Minutter', minutesHint: 'Mellem 0 og 60.', minutesWrong: 'Skriv et helt tal mellem 0 og 60.',
  },
  en: {
    edit: 'Correct', erase: 'Erase', edited: (when: string) => `corrected ${when}`, title: 'Correct the message', lead: 'The citizen sees that it was corrected, and when. What it said before is not kept.', field: 'Message', save: 'Save the correction', saved: 'The message is corrected.', busy: 'Saving …',
    eraseTitle: 'Erase the message?', eraseLead: 'It disappears for both of you and cannot be brought back. The citizen sees that you erased a message.', eraseYes: 'Erase the message for ever', erased: 'The message is erased.',
    marks: 'Highlight', bold: 'Bold', boldSign: 'B', italic: 'Italic', italicSign: 'I', list: 'List',
    rules: 'Corrections', rulesLead: 'For this long after a message was sent, whoever wrote it may correct it. 0 means not at all. Both see that a message was corrected, and when.', minutes: 'Minutes', minutesHint: 'Between 0 and 60.', minutesWrong: 'Write a whole number between 0 and 60.',
  },
}

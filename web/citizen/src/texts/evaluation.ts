/** How a conversation was: words that are fetched with the page itself. */
export const evaluation = {
  da: {
    title: 'Hvordan var det?', lead: 'Du bestemmer selv, om du vil svare. Spring over, hvad du vil. Du kan ændre det eller slette det senere.', use: 'Den, du skrev med, og lederen læser det for at se, om du blev hørt, og for at hjælpe dig bedre. Det bruges ikke til andet.',
    skip: 'Jeg vil ikke svare', yes: 'Ja', no: 'Nej', hide: 'Vis det ikke til den, jeg skrev med', hideWhy: 'Så er det kun lederen, der læser det. Den, du skrev med, kan ikke se, at du har svaret.', countTitle: 'Tæl mine svar med', countNot: 'Dine svar bliver ikke lagt sammen med andres i tal.',
    save: 'Gem', saving: 'Gemmer …', saved: 'Tak. Det er gemt.', back: 'Tilbage til samtalen', remove: 'Slet det, jeg har sagt', removeTitle: 'Slet det?', removeText: 'Det forsvinder for alle, og ingen kan få det frem igen.', removeYes: 'Slet det', removeNo: 'Nej, behold det', removed: 'Det er slettet.',
    nothing: 'Der er ikke noget at svare på her. Det kommer frem, når en samtale er slut.', changed: 'Du har ændret det et andet sted imens. Her er det nyeste. Ret det, og gem igen.', number: 'Skriv et tal',
  },
  en: {
    title: 'How was it?', lead: 'You decide whether you want to answer. Skip whatever you like. You can change it or delete it later.', use: 'Whoever you wrote with, and whoever leads them, read it, so that they can see whether you were heard, and help you better. It is used for nothing else.',
    skip: 'Would rather not answer', yes: 'Yes', no: 'No', hide: 'Do not show it to whoever I wrote with', hideWhy: 'Then only whoever leads them reads it. Whoever you wrote with cannot see that you answered.', countTitle: 'Count my answers', countNot: 'Your answers are not added up with those of others.',
    save: 'Save', saving: 'Saving …', saved: 'Thank you. It is saved.', back: 'Back to the conversation', remove: 'Delete what I said', removeTitle: 'Delete it?', removeText: 'It goes for everybody, and nobody can bring it back.', removeYes: 'Delete it', removeNo: 'No, keep it', removed: 'It is deleted.',
    nothing: 'There is nothing to answer here. It comes when a conversation is over.', changed: 'You have changed it somewhere else meanwhile. This is the newest. Change it and save again.', number: 'Write a number',
  },
}

/** How it works, in short: words that are fetched with the page itself. `{period}` is how long things are kept. */
export const how = {
  da: {
    title: 'Sådan virker det', lead: 'Kort fortalt. Du kan begynde når som helst.', start: 'Til forsiden', more: 'Læs det hele om dit privatliv',
    parts: [
      { title: 'Du begynder', text: ['Tryk »Start samtale«. Du behøver ikke sige, hvem du er, og du kan springe alt over, vi spørger om.', 'Du kommer i kø, og du kan skrive med det samme. Du ser, hvor mange der er foran dig.'] },
      { title: 'En rådgiver svarer', text: ['Du ser, når en rådgiver har taget imod dig, og hvad rådgiveren hedder her.', 'Er der lukket, bliver det, du skriver, læst, når der er åbent igen.'] },
      { title: 'Hvem kan læse det', text: ['Den rådgiver, der har taget imod dig. I nogle tilfælde læser en kollega svaret, før du får det; så står det ved feltet.', 'Det bliver gemt krypteret. Du kan se på »Mine data«, hvem der har åbnet det.'] },
      { title: 'Kom tilbage', text: ['På den samme telefon er samtalen der, så længe du kigger forbi mindst hver 30. dag og ikke logger ud.', 'Tryk »Gem til senere«, og få 13 ord. Med dem kan du åbne samtalen på en anden telefon. Gem dem et sted, kun du kan se.'] },
      { title: 'Du bestemmer', text: ['Du kan altid se, hente, rette og slette det, der er gemt om dig, under »Mine data«.', 'Kommer du ikke tilbage, bliver det hele slettet af sig selv, senest efter {period}.'] },
      { title: 'Hvis nogen kommer', text: ['Tryk »Forlad siden« øverst, eller Esc to gange. Så åbner vejret fra DMI i stedet.', 'Du er stadig logget ind her, og siden kan stå i browserens historik. Bruger andre telefonen, så gem dine ord, og tryk »Log ud her« under »Mere«.'] },
      { title: 'Når I er færdige', text: ['Du kan fortælle, hvordan det var. Du behøver ikke, og du bestemmer, om den, du skrev med, må se det.', 'Skriver du igen senere, læser en rådgiver det.'] },
    ],
  },
  en: {
    title: 'How it works', lead: 'In short. You can begin at any time.', start: 'To the front page', more: 'Read all of it about your privacy',
    parts: [
      { title: 'You begin', text: ['Press “Start the conversation”. You do not have to say who you are, and you can skip everything we ask.', 'You are put in the queue, and you can write at once. You see how many are ahead of you.'] },
      { title: 'A counsellor answers', text: ['You see when a counsellor has received you, and what you can call them.', 'If it is closed, what you write is read when it opens again.'] },
      { title: 'Who can read it', text: ['The counsellor who has received you. In some cases a colleague reads the answer before you get it; then it says so beside the field.', 'It is kept encrypted. On “My data” you can see who has opened it.'] },
      { title: 'Come back', text: ['On the same phone the conversation is there as long as you look in at least every 30 days and do not sign out.', 'Press “Keep for later”, and get 13 words. With them you can open the conversation on another phone. Keep them where only you can see.'] },
      { title: 'You decide', text: ['You can always see, get, correct and delete what is kept about you, under “My data”.', 'If you do not come back, all of it is deleted by itself, at the latest after {period}.'] },
      { title: 'If somebody comes', text: ['Press “Leave page” at the top, or Esc twice. The weather from DMI opens in its place.', 'You are still signed in here, and the page may be in the browser’s history. If others use the phone, keep your words, and press “Sign out here” under “More”.'] },
      { title: 'When you are done', text: ['You can tell how it was. You do not have to, and you decide whether whoever you wrote with may see it.', 'If you write again later, a counsellor reads it.'] },
    ],
  },
}

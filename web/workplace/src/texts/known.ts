/** Citizens who have said who they are, in both languages. */
export const known = {
  da: {
    badge: 'Kendt', title: 'Hvem borgeren er', said: (when: string) => `Borgeren har selv valgt at sige, hvem de er, ${when}. De kan fortryde når som helst.`, open: 'Se, hvem borgeren er', why: 'Det bliver skrevet i loggen, og borgeren kan se, at du har set det.', opening: 'Åbner …', hide: 'Skjul',
    name: 'Navn', phone: 'Kontaktnummer', mail: 'E-mail', use: 'Kun så du kan kontakte borgeren, hvis I aftaler det. Nummeret er ikke til sms-rådgivning.', gone: 'Borgeren er anonym igen.',
    settings: 'Borgere, der vil være kendt', settingsLead: 'Borgere er anonyme. De kan selv vælge at sige, hvem de er, fra samtalens menu og fra Mine data. Medarbejdere kan hverken bede om det eller ophæve nogens anonymitet her.', offer: 'Borgere kan sige, hvem de er', offerHint: 'Slår I det fra, kan ingen nye gøre det. De, der allerede har, kan stadig se det, rette det og fortryde.',
    period: 'Slet, hvem borgeren er, efter',
  },
  en: {
    badge: 'Known', title: 'Who the citizen is', said: (when: string) => `The citizen has chosen to say who they are, ${when}. They can change their mind at any time.`, open: 'See who the citizen is', why: 'It is written in the log, and the citizen can see that you have seen it.', opening: 'Opening …', hide: 'Hide',
    name: 'Name', phone: 'Contact number', mail: 'E-mail', use: 'Only so that you can contact the citizen if you agree on it. The number is not for counselling by SMS.', gone: 'The citizen is anonymous again.',
    settings: 'Citizens who want to be known', settingsLead: 'Citizens are anonymous. They can choose to say who they are, from the conversation’s menu and from My data. Staff can neither ask for it nor lift anybody’s anonymity here.', offer: 'Citizens can say who they are', offerHint: 'If you switch it off, nobody new can. Those who already have can still see it, correct it and take it back.',
    period: 'Delete who the citizen is after',
  },
}

/** Practice conversations, in both languages. */
export const practice = {
  da: {
    badge: 'Prøve', open: 'Prøvesamtale …', title: 'Prøvesamtale', group: 'Prøvesamtaler, der venter',
    lead: 'Øv dig i en samtale, som om den var rigtig: en, du kender, eller du selv er borgeren. Den tæller ikke med nogen steder, kun du kan tage den, og den slettes efter et døgn.',
    how: 'Åbn linket i et privat vindue, eller giv det til en kollega. Det virker én gang, inden for en time. Samtalen venter så øverst i din liste.', citizensSide: 'Prøv borgerens side …', citizensLead: 'Se det hele, som borgeren ser det: forsiden, at begynde, at vente og at skrive. Det tæller ikke med nogen steder, ingen rådgiver får det at se, og det slettes efter et døgn. Vil du også have svar, så bed en rådgiver lave linket.', citizensHow: 'Åbn linket i et privat vindue eller på en telefon. Det virker én gang, inden for en time.', make: 'Lav et link', link: 'Link til prøvesamtalen', done: 'Færdig', take: 'Tag prøvesamtalen',
  },
  en: {
    badge: 'Practice', open: 'Practice …', title: 'Practice conversation', group: 'Practice conversations that wait',
    lead: 'Practise a conversation as if it were real: somebody you know, or you yourself, is the citizen. It counts nowhere, only you can take it, and it is deleted after a day.',
    how: 'Open the link in a private window, or give it to a colleague. It works once, within an hour. The conversation then waits at the top of your list.', citizensSide: 'Try the citizen’s side …', citizensLead: 'See all of it as the citizen sees it: the front page, beginning, waiting and writing. It counts nowhere, no counsellor gets to see it, and it is deleted after a day. If you want answers, too, ask a counsellor to make the link.', citizensHow: 'Open the link in a private window or on a phone. It works once, within an hour.', make: 'Make a link', link: 'Link to the practice conversation', done: 'Done', take: 'Take the practice conversation',
  },
}

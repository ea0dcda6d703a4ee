import type { HelpPage } from './pages.ts'

/** People's rights: who answers, and who watches over it. */
export const caseworker: readonly HelpPage[] = [
  {
    id: 'requests', role: 'caseworker', screens: ['requests'],
    da: { title: 'Svar på en anmodning', lead: 'Hver anmodning skal have svar inden for ti dage. Fristen står ved den.', steps: ['Åbn en anmodning. Det står i loggen, og personen kan se det.', 'Tag den, så kollegerne ved, at du har den.', 'Se, om personen er bekræftet. Er de ikke, så giv intet ud, der kan høre til en anden.', 'Vælg svar, og begynd med en skabelon. Et nej, helt eller delvist, skal have en grund i loven.', 'Se, hvordan personen læser det, før du sender. Vælger du at slette, sker det med det samme og for altid.'], notes: ['Skriver personen, mens du svarer, får du det at vide, og dit svar bliver stående.'] },
    en: { title: 'Answer a request', lead: 'Each request is to be answered within ten days. The deadline stands beside it.', steps: ['Open a request. That is in the log, and the person can see it.', 'Take it, so that colleagues know that you have it.', 'See whether the person is verified. If they are not, give out nothing that may belong to somebody else.', 'Choose an answer, and begin with a template. A no, in full or in part, needs a ground in law.', 'See how the person will read it before you send. If you choose to erase, that happens at once and for ever.'], notes: ['If the person writes while you answer, you are told, and your answer stays.'] },
  },
  {
    id: 'advice', role: 'dpo', screens: ['requests'],
    da: { title: 'Giv råd om en anmodning', lead: 'Du ser anmodninger og giver råd. Du svarer ikke selv.', steps: ['Åbn anmodningen. Det står i loggen.', 'Skriv dit råd. Sagsbehandleren ser det, og det er med, når personen henter alt.', 'Hold øje med dem, der nærmer sig fristen.'] },
    en: { title: 'Give advice on a request', lead: 'You see requests and give advice. You do not answer yourself.', steps: ['Open the request. That is in the log.', 'Write your advice. The caseworker sees it, and it is included when the person gets everything.', 'Keep an eye on those that are near their deadline.'] },
  },
  {
    id: 'acts', role: 'dpo', screens: ['acts'],
    da: { title: 'Læs handlingsloggen', lead: 'Hvem gjorde hvad og hvornår. Loggen viser handlinger, aldrig indhold, og borgere er mærker uden navn.', steps: ['Den nyeste står øverst. »Vis ældre« går tilbage.', 'Samme mærke er samme borger eller samme ting, så du kan følge et forløb uden at vide, hvem det er.', 'Loggen er underskrevet og kan kontrolleres udefra: hent et kontrolpunkt, og gem det et andet sted.', 'Undrer noget dig, så spørg den, der gjorde det, før du drager en slutning.'] },
    en: { title: 'Read the log of acts', lead: 'Who did what and when. The log shows acts, never content, and citizens are marks without a name.', steps: ['The newest is at the top. “Show older” goes back.', 'The same mark is the same citizen or the same thing, so that you can follow a course without knowing who it is.', 'The log is signed and can be verified from outside: fetch a checkpoint, and keep it somewhere else.', 'If something puzzles you, ask whoever did it before you conclude.'] },
  },
  {
    id: 'breaches', role: 'dpo', screens: ['breaches'],
    da: { title: 'Håndtér et brud på sikkerheden', lead: 'Driften skriver et brud ned, og I får besked. Fra da af har I 72 timer.', steps: ['Åbn bruddet, og bekræft, at I har fået besked. Uret viser, hvor lang tid der er.', 'Se, hvem det vedrører: systemet finder dem i loggen.', 'Vurdér risikoen, og skriv hvorfor. Skal Datatilsynet og de berørte have besked?', 'Skriv til de berørte i ord, de forstår. De ser det næste gang, de er her.', 'Fortegnelsen kan hentes som fil.'] },
    en: { title: 'Deal with a breach of security', lead: 'The operator writes a breach down, and you are told. From then on you have 72 hours.', steps: ['Open the breach, and acknowledge that you were told. The clock shows how much time there is.', 'See who is concerned: the system finds them in the log.', 'Assess the risk, and write why. Are the authority and those concerned to be told?', 'Write to those concerned in words they understand. They see it the next time they are here.', 'The register can be fetched as a file.'] },
  },
]

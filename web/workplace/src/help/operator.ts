import type { HelpPage } from './pages.ts'

/** Running the platform: the members it serves, and what to do when something has gone wrong. No route to content. */
export const operator: readonly HelpPage[] = [
  {
    id: 'members', role: 'operator', screens: ['operator'],
    da: {
      title: 'Tilføj et medlem', lead: 'Et medlem er en organisation, som platformen tjener. I er databehandler for det; dataansvarlig er medlemmet selv.',
      steps: ['Tryk »Tilføj medlem«, og skriv organisationens navn, kontakt og CVR, som de står i databehandleraftalen.', 'Vælg »Adresse på siden« sammen med medlemmet. Den kan ikke ændres senere.', 'Skriv navnet på den første administrator, og tryk »Tilføj medlemmet«.', 'Giv linket til den person, ad en vej, som kun personen læser. Det gælder én gang og vises kun nu.', 'Resten gør administratoren: tekster, tjenester, medarbejdere og frister. Du kommer ikke ind hos medlemmet.'],
      notes: ['Listen viser, hvor mange medarbejdere et medlem har, og hvornår det blev oprettet. Samtaler, borgere og navne er her ikke vej til.', 'At du tilføjede medlemmet, står i dets handlingslog.'],
    },
    en: {
      title: 'Add a member', lead: 'A member is an organisation that the platform serves. You are its processor; the controller is the member itself.',
      steps: ['Press “Add member”, and write the organisation’s name, contact and CVR as they stand in the processing agreement.', 'Choose “Address on the site” together with the member. It cannot be changed later.', 'Write the name of the first administrator, and press “Add the member”.', 'Pass the link to that person in a way that only they read. It works once and is shown only now.', 'The administrator does the rest: texts, services, staff and periods. You do not get in at the member.'],
      notes: ['The list shows how many staff a member has, and when it was created. There is no way to conversations, citizens or names here.', 'That you added the member stands in its log of acts.'],
    },
  },
  {
    id: 'record-breach', role: 'operator', screens: ['operator/breaches'],
    da: {
      title: 'Skriv et brud på sikkerheden ned', lead: 'Gør det, så snart du kender til bruddet, også selv om du ikke ved alt. Medlemmerne har 72 timer, fra de får besked.',
      steps: ['Stop det, der sker, hvis du kan, og skriv for dig selv, hvad du gjorde og hvornår.', 'Tryk »Skriv et brud ned«. Skriv, hvad der skete, hvornår, og hvilke oplysninger det handler om. Ingen navne.', 'Vælg de medlemmer, det vedrører, og »Hvordan de berørte findes«: alle, eller dem, en konto har gjort noget ved i et tidsrum. Systemet finder dem i handlingsloggen.', 'Tryk »Skriv ned, og giv medlemmerne besked«. Det kan ikke slettes eller rettes bagefter.', 'På listen ser du hos hvert medlem, hvor mange der er berørt, og om det er bekræftet og vurderet. Aldrig hvem.', 'Kommer der mere frem, så tryk »Føj til …«. Er flere berørt, så sæt »Flere kan være berørt«.', 'Tryk »Luk bruddet«, når der ikke er mere at gøre.'],
      notes: ['Ring også til medlemmet: beskeden på skærmen ses først, når nogen er logget ind.', 'Om det skal anmeldes, og hvad de berørte får at vide, bestemmer medlemmet. Prøvesamtaler tæller ikke med.'],
    },
    en: {
      title: 'Write down a breach of security', lead: 'Do it as soon as you know of the breach, even if you do not know everything. The members have 72 hours from when they are told.',
      steps: ['Stop what is going on if you can, and note for yourself what you did and when.', 'Press “Write down a breach”. Write what happened, when, and which data it is about. No names.', 'Choose the members that it concerns, and “How those concerned are found”: everybody, or those whom an account did something with in a stretch of time. The system finds them in the log of acts.', 'Press “Write it down, and tell the members”. It cannot be erased or corrected afterwards.', 'In the list you see at each member how many are concerned, and whether it is acknowledged and assessed. Never who.', 'If more comes to light, press “Add …”. If more people are concerned, set “More people may be concerned”.', 'Press “Close the breach” when there is nothing more to do.'],
      notes: ['Call the member, too: the notice on the screen is seen only when somebody is signed in.', 'Whether it is reported, and what those concerned are told, is the member’s to decide. Practice conversations do not count.'],
    },
  },
  {
    id: 'running', role: 'operator', screens: [],
    da: {
      title: 'Hold øje med, at platformen kører', lead: 'Driften ser teknisk tilstand, aldrig indhold. Det meste sker ved siden af skærmene her.',
      steps: ['Se på /healthz og /readyz: svarer de ikke, er noget nede. /metrics viser belastning og fejl, med en nøgle eller fra maskinen selv.', 'Tag sikkerhedskopier hver for sig: databasen, nøglelageret og ugens hemmelighed. Ligger de samlet, kan det, der er slettet, læses igen.', 'Prøv en gang imellem at hente en kopi frem et andet sted. Det, der er slettet siden, bliver slettet igen, før nogen kommer ind.', 'Sig til medlemmerne i god tid, før en ny underdatabehandler begynder. De kan sige nej.', 'Når et medlem stopper, får det sine data med, og resten bliver slettet.'],
      notes: ['At driftens teknikere kan nå nøgler, der ligger på maskinen, bliver sagt åbent. Produktet har ingen vej til indhold.'],
    },
    en: {
      title: 'Keep an eye on the platform', lead: 'The operator sees technical state, never content. Most of it happens beside the screens here.',
      steps: ['Look at /healthz and /readyz: if they do not answer, something is down. /metrics shows load and errors, with a key or from the machine itself.', 'Back up each by itself: the database, the key store and the week’s secret. If they lie together, what was erased can be read again.', 'Now and then try to restore a copy somewhere else. What was erased since is erased again before anybody gets in.', 'Tell the members in good time before a new sub-processor begins. They can object.', 'When a member stops, it gets its data along, and the rest is deleted.'],
      notes: ['That the operator’s technicians can reach keys that lie on the machine is said openly. The product has no way to content.'],
    },
  },
]

import { grounds } from '@socialspace/contract/data/grounds'
import { purposes } from '@socialspace/contract/data/purposes'

interface Both { readonly da: string; readonly en: string }
const say = (da: string, en: string): Both => ({ da, en })

/** What the pages of the extract say, written by hand in both languages. */
export const texts = {
  da: {
    title: (member: string) => `Alt om dig hos ${member}`, start: 'Start her',
    lead: (member: string, when: string) => `Her er alt, hvad ${member} har gemt om dig, som det var ${when}. Du har ret til at se det og til at tage det med dig.`,
    safe: 'Filerne er ikke låst. Den, der kan åbne dem, kan læse det hele. Gem dem et sted, kun du kan se, eller slet dem, når du har læst dem.',
    contents: 'Det kan du læse', count: (n: number) => (n === 1 ? '1 stk.' : `${n} stk.`), from: 'Hvor det kommer fra',
    access: 'Hvem har åbnet og gjort hvad', accessLead: 'Hver gang nogen åbner eller ændrer noget om dig, bliver det skrevet ned. Her står, hvilken slags person det var, hvad de gjorde, hvornår og til hvad.', noAccess: 'Der er ikke skrevet noget ned.',
    when: 'Hvornår', who: 'Hvem', what: 'Hvad', why: 'Til hvad', where: 'Hvor', withheld: 'Det er ikke med', withheldLead: '', actors: { self: 'Dig', citizen: 'Du', staff: 'En medarbejder', service: 'Tjenesten selv' } as Record<string, string>,
    recipients: 'Hvem har fået noget om dig', nobody: 'Ingen uden for tjenesten har fået noget om dig.', somebody: 'Det står her:',
    files: 'Filer', filesLead: 'Filerne fra dine samtaler ligger i mappen files.', programs: 'Til programmer', programsLead: 'Det samme står i data.json, som andre programmer kan læse. schema.json siger, hvordan den er bygget op.',
    ask: 'Spørg, eller klag', asks: 'Spørg', runs: 'Driver tjenesten', complain: 'Du kan klage til', meaning: 'Hvorfor og hvor længe', sealed: 'Krypteret',
    thread: (when: string) => `Samtalen fra ${when}`, you: 'Dig', staff: 'Rådgiver', page: (n: number) => `Side ${n}`, next: 'Næste side', before: 'Forrige side', back: 'Til forsiden',
    unreadable: 'Det her kunne ikke åbnes sikkert, så det er ikke med. Spørg os om det.', missing: 'filen er her ikke mere', yes: 'Ja', no: 'Nej', other: 'English', show: 'Vis',
  },
  en: {
    title: (member: string) => `Everything about you at ${member}`, start: 'Start here',
    lead: (member: string, when: string) => `Here is everything that ${member} keeps about you, as it was on ${when}. You have the right to see it and to take it with you.`,
    safe: 'The files are not locked. Whoever can open them can read all of it. Keep them where only you can see, or delete them when you have read them.',
    contents: 'What you can read', count: (n: number) => String(n), from: 'Where it comes from',
    access: 'Who opened and did what', accessLead: 'Each time someone opens or changes something about you, it is written down. Here is what kind of person it was, what they did, when and for what.', noAccess: 'Nothing has been written down.',
    when: 'When', who: 'Who', what: 'What', why: 'For what', where: 'Where', withheld: 'What is not here', withheldLead: '', actors: { self: 'You', citizen: 'You', staff: 'A member of staff', service: 'The service itself' } as Record<string, string>,
    recipients: 'Who received anything about you', nobody: 'Nobody outside the service has received anything about you.', somebody: 'It is told here:',
    files: 'Files', filesLead: 'The files from your conversations are in the folder files.', programs: 'For programs', programsLead: 'The same is in data.json, which other programs can read. schema.json says how it is made up.',
    ask: 'Ask, or complain', asks: 'Ask', runs: 'Runs the service', complain: 'You can complain to', meaning: 'Why and for how long', sealed: 'Encrypted',
    thread: (when: string) => `The conversation from ${when}`, you: 'You', staff: 'Counsellor', page: (n: number) => `Page ${n}`, next: 'Next page', before: 'Previous page', back: 'To the front page',
    unreadable: 'This could not be opened safely, so it is left out. Ask us about it.', missing: 'the file is not here any more', yes: 'Yes', no: 'No', other: 'Dansk', show: 'Show',
  },
}
export type Texts = typeof texts.da

/** What they say otherwise to a member of staff. */
export const staffTexts = {
  da: {
    title: (operator: string) => `Alt om dig som medarbejder hos ${operator}`,
    lead: (operator: string, when: string) => `Her er alt, hvad ${operator} og de medlemmer, du arbejder eller har arbejdet for, har gemt om dig, som det var ${when}. Du har ret til at se det og til at tage det med dig.`,
    accessLead: 'Her står, hvad du har gjort, og hvad andre har gjort ved dine oplysninger. Hvilken borger det handlede om, står der ikke: Det handler om borgeren, ikke om dig.',
    actors: { self: 'Dig', citizen: 'En borger', staff: 'En kollega', service: 'Tjenesten selv' } as Record<string, string>,
    withheldLead: 'Det, du har skrevet til og om borgere, handler om dem og er derfor ikke med, selv om dit navn står ved det (GDPR art. 15, stk. 4). Din adgangskode og hemmeligheden i din kode-app er heller ikke med, for med dem kan andre logge ind som dig.',
    recipients: 'Hvem har fået noget om dig', nobody: 'Ingen uden for tjenesten har fået noget om dig. De borgere, du skriver med, ser dit navn over for borgere og din titel.',
  },
  en: {
    title: (operator: string) => `Everything about you as a member of staff at ${operator}`,
    lead: (operator: string, when: string) => `Here is everything that ${operator} and the members that you work or have worked for keep about you, as it was on ${when}. You have the right to see it and to take it with you.`,
    accessLead: 'Here is what you did, and what others did with what is about you. Which citizen it concerned is not here: that is about the citizen, not about you.',
    actors: { self: 'You', citizen: 'A citizen', staff: 'A colleague', service: 'The service itself' } as Record<string, string>,
    withheldLead: 'What you have written to and about citizens is about them, and so it is not here, although your name is beside it (GDPR art. 15(4)). Your password and the secret of your code app are not here either, for others could sign in as you with them.',
    recipients: 'Who received anything about you', nobody: 'Nobody outside the service has received anything about you. The citizens you write with see the name you show to citizens, and your title.',
  },
}

/** Codes that are stored, in words. What is not here is shown as it is stored. */
export const words: Readonly<Record<string, Both>> = {
  citizen: say('dig', 'you'), staff: say('rådgiveren', 'the counsellor'), service: say('tjenesten', 'the service'),
  waiting: say('venter', 'waiting'), open: say('åben', 'open'), asleep: say('hviler', 'resting'), closed: say('afsluttet', 'closed'),
  counselling: say('at skrive med en rådgiver', 'writing with a counsellor'), 'start-button': say('du trykkede på Start samtale', 'you pressed Start a conversation'), 'my-data': say('du trykkede på Mine data', 'you pressed on My data'),
  given: say('ja', 'yes'), withdrawn: say('taget tilbage', 'taken back'), asked: say('du har bedt om det', 'you asked for it'), da: say('dansk', 'Danish'), en: say('engelsk', 'English'),
  done: say('hentet', 'fetched'), stopped: say('stoppet', 'stopped'),
  'under-12': say('under 12', 'under 12'), '60-plus': say('60 eller mere', '60 or more'), 'girl-woman': say('pige eller kvinde', 'girl or woman'), 'boy-man': say('dreng eller mand', 'boy or man'), other: say('noget andet', 'something else'),
  access: say('indsigt', 'access'), erasure: say('sletning', 'erasure'), rectification: say('rettelse', 'rectification'), restriction: say('at det kun bliver gemt', 'that it be stored only'), objection: say('indsigelse', 'objection'),
  self: say('dig selv, logget ind', 'yourself, signed in'), 'third-person': say('en, der måske er nævnt', 'somebody who may be mentioned'), 'lost-phrase': say('en, der har mistet sine ord', 'somebody who has lost their words'),
  texted: say('en, der kun har skrevet sms', 'somebody who only texted'), representative: say('en andens repræsentant', 'somebody’s representative'),
  new: say('modtaget', 'received'), 'in-progress': say('i gang', 'in progress'), answered: say('besvaret', 'answered'), granted: say('imødekommet', 'granted'), partly: say('delvist imødekommet', 'granted in part'), refused: say('afslået', 'refused'),
  restricted: say('det bliver kun gemt', 'it is stored only'), words: say('dine ord', 'your words'), note: say('intern note', 'internal note'), advice: say('råd til sagsbehandleren', 'advice to the caseworker'),
  ...Object.fromEntries(Object.entries(grounds).map(([name, { article, says }]) => [name, say(`${says.da} (${article.da})`, `${says.en} (${article.en})`)])),
  ageGroup: say('alder', 'age'), gender: say('køn', 'gender'), municipality: say('kommune', 'municipality'), name: say('navn', 'name'), phone: say('telefon', 'phone'), mail: say('e-mail', 'e-mail'), postcode: say('postnummer', 'postcode'),
}

/** What happened in a conversation. */
export const events: Readonly<Record<string, Both>> = {
  started: say('Samtalen begyndte', 'The conversation began'), taken: say('En rådgiver tog samtalen', 'A counsellor took the conversation'), asleep: say('Samtalen hviler', 'The conversation rests'),
  woken: say('Samtalen er åben igen', 'The conversation is open again'), closed: say('Samtalen blev afsluttet', 'The conversation was closed'), reopened: say('Der blev skrevet igen', 'Someone wrote again'),
}

/** Acts of the log, as what somebody did. */
export const acts: Readonly<Record<string, Both>> = {
  'conversation.started': say('startede en samtale', 'began a conversation'), 'conversation.taken': say('tog samtalen', 'took the conversation'), 'conversation.opened': say('åbnede samtalen', 'opened the conversation'),
  'conversation.closed': say('afsluttede samtalen', 'closed the conversation'), 'conversation.slept': say('lod samtalen hvile', 'let the conversation rest'), 'conversation.woken': say('åbnede samtalen igen', 'woke the conversation'),
  'conversation.reopened': say('skrev i en afsluttet samtale', 'wrote in a closed conversation'), 'conversation.erased': say('slettede en samtale', 'erased a conversation'), 'message.erased': say('slettede en besked', 'erased a message'), 'profile.changed': say('ændrede, hvad du har fortalt', 'changed what you have told'),
  'profile.erased': say('slettede det, der var fortalt', 'erased what had been told'), 'phrase.created': say('lavede nye ord', 'made new words'), 'citizen.returned': say('kom tilbage med ordene', 'came back with the words'),
  'affected.opened': say('så, at et brud på sikkerheden kan vedrøre dig, og hvad du har fortalt', 'saw that a breach of security may concern you, and what you told'), 'breach.told': say('så beskeden om et brud på sikkerheden', 'saw what was told about a breach of security'),
  'citizen.erased': say('slettede alt', 'erased everything'), 'citizen.extracted': say('hentede alt', 'fetched everything'), 'note.written': say('skrev et notat', 'wrote a note'), 'notes.opened': say('åbnede notaterne', 'opened the notes'),
  'consent.given': say('sagde ja', 'said yes'), 'consent.withdrawn': say('tog sit ja tilbage', 'took the yes back'), 'restriction.asked': say('bad om, at det kun bliver gemt', 'asked that it be stored only'),
  'restriction.lifted': say('ophævede, at det kun bliver gemt', 'lifted that it is stored only'), 'restriction.carried-out': say('sørgede for, at det kun bliver gemt', 'saw to it that it is stored only'), 'erasure.carried-out': say('slettede alt, som du bad om', 'erased everything, as you asked'), 'confidence.asked': say('bad om fortrolighed', 'asked for confidentiality'), 'confidence.lifted': say('tog ønsket om fortrolighed tilbage', 'took the wish for confidentiality back'),
  'request.asked': say('stillede en anmodning', 'made a request'), 'request.written': say('skrev videre til en anmodning', 'wrote further to a request'), 'request.reopened': say('skrev til en besvaret anmodning', 'wrote to an answered request'),
  'request.claimed': say('sagde, at en anmodning er din', 'said that a request is yours'), 'request.withdrawn': say('tog en anmodning tilbage', 'took a request back'), 'request.opened': say('åbnede din anmodning', 'opened your request'),
  'request.taken': say('tog din anmodning', 'took your request'), 'request.noted': say('skrev en note til din anmodning', 'wrote a note to your request'), 'request.advised': say('gav råd om din anmodning', 'gave advice about your request'),
  'request.answered': say('besvarede din anmodning', 'answered your request'), 'request.expired': say('slettede en gammel anmodning', 'deleted an old request'),
  'staff.profile-changed': say('ændrede navn over for borgere eller titel', 'changed the name shown to citizens or the title'), 'staff.roles-changed': say('ændrede roller', 'changed roles'), 'staff.ended': say('afsluttede arbejdet', 'ended the work'),
  'staff.extracted': say('hentede alt', 'fetched everything'), 'passkey.added': say('tilføjede en adgangsnøgle', 'added a passkey'), 'passkey.removed': say('fjernede en adgangsnøgle', 'removed a passkey'),
  'invitation.made': say('inviterede en kollega', 'invited a colleague'), 'invitation.withdrawn': say('trak en invitation tilbage', 'took an invitation back'), 'invitation.accepted': say('tog imod en invitation', 'accepted an invitation'),
  'settings.changed': say('ændrede indstillinger', 'changed settings'), 'theme.saved': say('gemte et tema', 'saved a theme'), 'queue.saved': say('gemte en kø', 'saved a queue'), 'member.created': say('oprettede et medlem', 'created a member'),
  'policy.drafted': say('skrev på politikken', 'worked on the policy'), 'policy.discarded': say('smed en kladde væk', 'threw a draft away'), 'policy.published': say('udgav en politik', 'published a policy'), 'policy.withdrawn': say('trak en politik tilbage', 'took a policy back'),
  'recipient.saved': say('gemte en modtager', 'saved a recipient'), 'recipient.removed': say('fjernede en modtager', 'removed a recipient'), 'retention.changed': say('ændrede frister for sletning', 'changed periods of deletion'), 'retention.confirmed': say('sagde ja til sletning', 'confirmed a deletion'),
}

/** Kinds of staff. */
export const roles: Readonly<Record<string, Both>> = {
  counsellor: say('rådgiver', 'counsellor'), coordinator: say('koordinator', 'coordinator'), administrator: say('administrator', 'administrator'), caseworker: say('sagsbehandler', 'caseworker'), dpo: say('databeskyttelsesrådgiver', 'data protection officer'), operator: say('drift', 'operations'),
}

const reasons: Readonly<Record<string, Both>> = {
  affected: purposes.breaches, breach: purposes.breaches, message: purposes.rights, conversation: purposes.counselling, note: purposes.journal, notes: purposes.journal, consent: purposes.proof, restriction: purposes.rights, request: purposes.rights, erasure: purposes.rights, confidence: purposes.rights, citizen: purposes.rights, profile: purposes.routing, phrase: purposes.comeback, staff: purposes.staffing, invitation: purposes.staffing, passkey: purposes['sign-in'],
}
/** What an act was for: the purpose of what it touches. */
export const reasonOf = (act: string): Both | null => reasons[act.split('.')[0]!] ?? null

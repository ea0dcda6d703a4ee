import type { Message } from '@socialspace/contract/shapes'
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
    access: 'Hvem har set eller ændret noget', accessLead: 'Hver gang nogen åbner eller ændrer noget om dig, bliver det skrevet ned. Her står, om det var dig, en medarbejder eller systemet, hvad der skete, hvornår og hvorfor.', noAccess: 'Der er ikke skrevet noget ned.',
    when: 'Hvornår', who: 'Hvem', what: 'Hvad', why: 'Til hvad', where: 'Hvor', withheld: 'Det er ikke med', withheldLead: 'Det, andre har skrevet ved siden af dig, handler om dem og er derfor ikke med (GDPR art. 15, stk. 4).', actors: { self: 'Dig', citizen: 'Du', staff: 'En medarbejder', service: 'Tjenesten selv' } as Record<string, string>,
    recipients: 'Hvem har fået noget om dig', nobody: 'Ingen uden for tjenesten har fået noget om dig.', somebody: 'Det står her:',
    files: 'Filer', filesLead: 'Filerne fra dine samtaler ligger i mappen files.', programs: 'Til programmer', programsLead: 'Det samme står i data.json, som andre programmer kan læse. schema.json siger, hvordan den er bygget op.',
    ask: 'Spørg eller klag', asks: 'Spørg', runs: 'Driver tjenesten', complain: 'Du kan klage til', meaning: 'Hvorfor og hvor længe', sealed: 'Krypteret',
    thread: (when: string) => `Samtalen fra ${when}`, you: 'Dig', staff: 'Rådgiver', page: (n: number) => `Side ${n}`, next: 'Næste side', before: 'Forrige side', back: 'Til forsiden',
    unreadable: 'Det her kunne ikke åbnes sikkert, så det er ikke med. Spørg os om det.', missing: 'filen er her ikke mere', yes: 'Ja', no: 'Nej', other: 'English', show: 'Vis',
  },
  en: {
    title: (member: string) => `Everything about you at ${member}`, start: 'Start here',
    lead: (member: string, when: string) => `Here is everything that ${member} keeps about you, as it was on ${when}. You have the right to see it and to take it with you.`,
    safe: 'The files are not locked. Whoever can open them can read all of it. Keep them where only you can see, or delete them when you have read them.',
    contents: 'What you can read', count: (n: number) => String(n), from: 'Where it comes from',
    access: 'Who opened and did what', accessLead: 'Each time someone opens or changes something about you, it is written down. Here is what kind of person it was, what they did, when and for what.', noAccess: 'Nothing has been written down.',
    when: 'When', who: 'Who', what: 'What', why: 'For what', where: 'Where', withheld: 'What is not here', withheldLead: 'What others wrote beside you is about them, and so it is not here (GDPR art. 15(4)).', actors: { self: 'You', citizen: 'You', staff: 'A member of staff', service: 'The service itself' } as Record<string, string>,
    recipients: 'Who received anything about you', nobody: 'Nobody outside the service has received anything about you.', somebody: 'It is told here:',
    files: 'Files', filesLead: 'The files from your conversations are in the folder files.', programs: 'For programs', programsLead: 'The same is in data.json, which other programs can read. schema.json says how it is made up.',
    ask: 'Ask or complain', asks: 'Ask', runs: 'Runs the service', complain: 'You can complain to', meaning: 'Why and for how long', sealed: 'Encrypted',
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
  counselling: say('at skrive med en rådgiver', 'writing with a counsellor'), evaluation: say('at dine svar bliver talt med', 'that your answers are counted'), group: say('at skrive med andre i en gruppe', 'writing with others in a group'), 'group-door': say('du trykkede på Gå ind i gruppen', 'you pressed Go into the group'), contact: say('at din rådgiver skriver ned, hvad I taler om i telefon, eller når I mødes', 'that your counsellor writes down what you talk about by telephone, or when you meet'), 'by-word-of-mouth': say('du sagde ja, da I talte sammen', 'you said yes when you talked'), 'evaluation-tick': say('du satte et kryds, da du fortalte, hvordan det var', 'you set a tick when you told how it was'), counsellor: say('rådgiveren', 'the counsellor'), coordinator: say('koordinatoren', 'the coordinator'), 'start-button': say('du trykkede på Start samtale', 'you pressed Start a conversation'), 'my-data': say('du trykkede på Mine data', 'you pressed on My data'),
  'known-expired': say('tiden var gået, og det, du havde givet, blev slettet', 'its time was over, and what you had given was deleted'), ended: say('slut', 'over'), given: say('ja', 'yes'), withdrawn: say('taget tilbage', 'taken back'), asked: say('du har bedt om det', 'you asked for it'), da: say('dansk', 'Danish'), en: say('engelsk', 'English'),
  done: say('hentet', 'fetched'), stopped: say('stoppet', 'stopped'),
  'under-12': say('under 12', 'under 12'), '60-plus': say('60 eller mere', '60 or more'), 'girl-woman': say('pige eller kvinde', 'girl or woman'), 'boy-man': say('dreng eller mand', 'boy or man'), other: say('noget andet', 'something else'),
  access: say('indsigt', 'access'), erasure: say('sletning', 'erasure'), rectification: say('rettelse', 'rectification'), restriction: say('at det kun bliver gemt', 'that it be stored only'), objection: say('indsigelse', 'objection'),
  self: say('dig selv, logget ind', 'yourself, signed in'), 'third-person': say('en, der måske er nævnt', 'somebody who may be mentioned'), 'lost-phrase': say('en, der har mistet sine ord', 'somebody who has lost their words'),
  texted: say('en, der kun har skrevet sms', 'somebody who only texted'), representative: say('en andens repræsentant', 'somebody’s representative'),
  new: say('modtaget', 'received'), 'in-progress': say('i gang', 'in progress'), answered: say('besvaret', 'answered'), granted: say('imødekommet', 'granted'), partly: say('delvist imødekommet', 'granted in part'), refused: say('afslået', 'refused'),
  restricted: say('det er sat på pause', 'it is paused'), words: say('dine ord', 'your words'), note: say('intern note', 'internal note'), advice: say('råd til sagsbehandleren', 'advice to the caseworker'),
  ...Object.fromEntries(Object.entries(grounds).map(([name, { article, says }]) => [name, say(`${says.da} (${article.da})`, `${says.en} (${article.en})`)])),
  ageGroup: say('alder', 'age'), gender: say('køn', 'gender'), municipality: say('kommune', 'municipality'), name: say('navn', 'name'), phone: say('telefon', 'phone'), mail: say('e-mail', 'e-mail'), postcode: say('postnummer', 'postcode'),
}

/** What happened in a conversation. */
const events: Readonly<Record<NonNullable<Message['event']>['name'], Both>> = {
  started: say('Samtalen begyndte', 'The conversation began'), taken: say('En rådgiver tog samtalen', 'A counsellor took the conversation'), asleep: say('Samtalen hviler', 'The conversation rests'),
  woken: say('Samtalen er åben igen', 'The conversation is open again'), closed: say('Samtalen blev afsluttet', 'The conversation was closed'), reopened: say('Der blev skrevet igen', 'Someone wrote again'),
  requeued: say('Samtalen venter i køen igen', 'The conversation waits in the queue again'), erased: say('En besked blev slettet af den, der skrev den', 'A message was erased by whoever wrote it'),
  lost: say('Kan ikke læses mere', 'Can no longer be read'), 'handover-asked': say('Der blev spurgt, om en anden må tage over', 'It was asked whether somebody else may take over'),
  'handover-withdrawn': say('Spørgsmålet om at skifte blev trukket tilbage', 'The question about changing was taken back'), 'handover-declined': say('Der blev sagt nej til at skifte', 'Changing was declined'), 'handed-over': say('En anden tog over', 'Somebody else took over'),
  'guest-asked': say('Der blev spurgt, om en kollega må være med', 'It was asked whether a colleague may be there'), 'guest-withdrawn': say('Spørgsmålet om en kollega blev trukket tilbage', 'The question about a colleague was taken back'), 'guest-declined': say('Der blev sagt nej til en kollega', 'A colleague was declined'),
  'guest-joined': say('En kollega kom med', 'A colleague joined'), 'guest-listens': say('En kollega lytter med', 'A colleague listens'), 'guest-left': say('En kollega er ikke med mere', 'A colleague is not there any more'),
}

/** What the service itself wrote in a thread (`taken: Anna`), in words; undefined when it is none of these. */
export function eventWords(body: string): Both | undefined {
  const [, name = '', who] = /^([\w-]+)(?:: (.*))?$/.exec(body) ?? []
  const said = (events as Readonly<Record<string, Both>>)[name]
  return said && (who ? say(`${said.da}: ${who}`, `${said.en}: ${who}`) : said)
}

/** Acts of the log, as what somebody did. */
export const acts: Readonly<Record<string, Both>> = {
  'known.given': say('sagde, hvem du er', 'said who you are'), 'known.changed': say('rettede, hvem du er', 'corrected who you are'), 'known.opened': say('åbnede, hvem du har sagt, du er', 'opened who you have said you are'), 'known.undone': say('blev anonym igen', 'became anonymous again'), 'known.expired': say('slettede, hvem du havde sagt, du er', 'deleted who you had said you are'),
  'abuse.marked': say('stoppede samtalen på grund af det, der blev skrevet', 'stopped the conversation because of what was written'), 'block.begun': say('bestemte, at du ikke kan skrive for en tid', 'decided that you cannot write for a while'), 'block.renewed': say('forlængede, at du ikke kan skrive', 'let it last longer that you cannot write'), 'block.lifted': say('ophævede det, så du kan skrive igen', 'lifted it, so that you can write again'), 'block.expired': say('lod dig skrive igen, fordi tiden var gået', 'let you write again, because the time was over'),
  'conversation.started': say('startede en samtale', 'began a conversation'), 'conversation.taken': say('tog samtalen', 'took the conversation'), 'conversation.opened': say('åbnede samtalen', 'opened the conversation'),
  'conversation.closed': say('afsluttede samtalen', 'closed the conversation'), 'conversation.slept': say('lod samtalen hvile', 'let the conversation rest'), 'conversation.woken': say('åbnede samtalen igen', 'woke the conversation'),
  'conversation.labelled': say('gav samtalen en titel eller en farve', 'gave the conversation a title or a colour'), 'conversations.searched': say('søgte i sine egne samtaler', 'searched their own conversations'),
  'answer.submitted': say('sendte et svar til gennemlæsning', 'sent an answer to be read'), 'answer.withdrawn': say('trak et svar tilbage', 'took an answer back'), 'answer.opened': say('læste et svar, før det blev sendt', 'read an answer before it was sent'), 'answer.approved': say('godkendte et svar, så det blev sendt', 'agreed to an answer, so that it was sent'), 'answer.returned': say('gav et svar tilbage', 'gave an answer back'), 'second-reading.begun': say('besluttede, at en kollega læser svar i en kø', 'decided that a colleague reads the answers of a queue'), 'second-reading.ended': say('besluttede, at ingen anden læser svar i en kø', 'decided that nobody else reads the answers of a queue'),
  'handover.asked': say('spurgte, om en anden måtte tage over', 'asked whether somebody else may take over'), 'handover.withdrawn': say('trak spørgsmålet om at skifte tilbage', 'took the question about changing back'), 'handover.declined': say('sagde nej til at skifte', 'said no to changing'),
  'contact.written': say('skrev ned, at I har talt sammen', 'wrote down that you have talked'), 'contact.changed': say('ændrede det, der var skrevet ned om, at I har talt sammen', 'changed what was written down of a talk'), 'contact.opened': say('læste, at I har talt sammen', 'read what was written down of a talk'), 'contact.removed': say('slettede det, der var skrevet ned om, at I har talt sammen', 'erased what was written down of a talk'),
  'guest.asked': say('spurgte, om en kollega måtte være med', 'asked whether a colleague may be there'), 'guest.withdrawn': say('trak spørgsmålet om en kollega tilbage', 'took the question about a colleague back'), 'guest.declined': say('sagde nej til en kollega', 'declined a colleague'),
  'guest.agreed-all': say('sagde ja til en kollega, som må læse det hele', 'agreed to a colleague, who may read everything'), 'guest.agreed-from-now': say('sagde ja til en kollega, som læser fra nu af', 'agreed to a colleague, who reads from now on'), 'guest.ended': say('sluttede, at en kollega var med', 'ended that a colleague was there'),
  'handover.agreed-with': say('sagde ja til at skifte, med det, der var skrevet', 'agreed to change, with what was written'), 'handover.agreed-without': say('sagde ja til at skifte, uden det, der var skrevet', 'agreed to change, without what was written'),
  'practice.link-made': say('lavede et link til en prøvesamtale', 'made a link to a practice conversation'), 'practice.started': say('begyndte en prøvesamtale', 'began a practice conversation'),
  'group.planned': say('planlagde en gruppe', 'planned a group'),
  'group.changed': say('ændrede en gruppe', 'changed a group'),
  'group.door-closed': say('lukkede døren til en gruppe', 'closed the door to a group'), 'group.door-opened': say('åbnede døren til en gruppe', 'opened the door to a group'), 'group.link-renewed': say('lavede et nyt link til en gruppe', 'made a new link to a group'),
  'group.opened': say('åbnede en gruppe', 'opened a group'),
  'group.paused': say('holdt en pause i en gruppe', 'paused a group'),
  'group.resumed': say('fortsatte en gruppe efter en pause', 'resumed a group after a break'),
  'group.closed': say('afsluttede en gruppe', 'closed a group'),
  'group.cancelled': say('aflyste en gruppe', 'cancelled a group'),
  'group.expired': say('slettede en gruppe, hvis tid var gået', 'deleted a group whose time was over'),
  'group.joined': say('gik ind i en gruppe', 'went into a group'),
  'group.left': say('forlod en gruppe', 'left a group'),
  'group.read': say('læste med i en gruppe', 'read along in a group'),
  'group.muted': say('satte en i en gruppe til kun at læse med', 'let somebody in a group only read along'),
  'group.unmuted': say('lod en i en gruppe skrive igen', 'let somebody in a group write again'),
  'group.removed': say('tog en ud af en gruppe', 'took somebody out of a group'),
  'group.hidden': say('skjulte det, en havde skrevet i en gruppe', 'hid what somebody had written in a group'),
  'group.shown': say('viste det, en havde skrevet i en gruppe, igen', 'showed what somebody had written in a group again'),
  'group.called': say('bad om hjælp i en gruppe', 'asked for help in a group'),
  'group.call-taken-back': say('bad ikke længere om hjælp i en gruppe', 'no longer asked for help in a group'),
  'group.call-seen': say('så, at en bad om hjælp i en gruppe', 'saw that somebody asked for help in a group'),
  'group-post.erased': say('slettede noget, der var skrevet i en gruppe', 'erased something written in a group'),
  'team.expired': say('slettede gamle beskeder mellem kolleger', 'deleted old messages between colleagues'),
  'team-post.erased': say('slettede en besked til kolleger', 'erased a message to colleagues'),
  'room.saved': say('gemte et rum til medarbejderne', 'saved a room for the staff'),
  'room.opened': say('åbnede et rum med en kollega', 'opened a room with a colleague'),
  'conversation.reopened': say('skrev i en afsluttet samtale', 'wrote in a closed conversation'), 'conversation.erased': say('slettede en samtale', 'erased a conversation'), 'message.edited': say('rettede en besked', 'corrected a message'), 'message.erased': say('slettede en besked', 'erased a message'), 'profile.changed': say('ændrede, hvad du har fortalt', 'changed what you have told'),
  'profile.erased': say('slettede det, der var fortalt', 'erased what had been told'), 'phrase.created': say('lavede nye ord', 'made new words'), 'citizen.returned': say('kom tilbage med ordene', 'came back with the words'),
  'affected.opened': say('så, at et brud på sikkerheden kan vedrøre dig, og hvad du har fortalt', 'saw that a breach of security may concern you, and what you told'), 'breach.told': say('så beskeden om et brud på sikkerheden', 'saw what was told about a breach of security'),
  'citizen.erased': say('slettede alt', 'erased everything'), 'citizen.extracted': say('hentede alt', 'fetched everything'), 'note.written': say('skrev et notat', 'wrote a note'), 'note.signed': say('underskrev et notat eller et tillæg', 'signed a note or an addendum'), 'note.corrected': say('rettede et notat', 'corrected a note'), 'note.added-to': say('skrev et tillæg til et notat', 'wrote an addendum to a note'),
  'record.begun': say('begyndte på et kontaktskema', 'began a contact record'), 'record.discarded': say('smed en kladde til et kontaktskema væk', 'threw away the draft of a contact record'), 'notes.opened': say('åbnede notaterne', 'opened the notes'),
  'consent.given': say('sagde ja', 'said yes'), 'consent.taken': say('skrev ned, at du sagde ja', 'wrote down that you said yes'), 'consent.ended': say('afsluttede dit ja, fordi tiden var gået', 'ended your yes, because its time was over'), 'consent.withdrawn': say('fortrød et ja', 'took a yes back'), 'restriction.asked': say('satte det, der er gemt, på pause', 'paused what is kept'),
  'restriction.lifted': say('stoppede pausen', 'ended the pause'), 'restriction.carried-out': say('satte det, der er gemt, på pause', 'paused what is kept'), 'erasure.carried-out': say('slettede alt, som du bad om', 'erased everything, as you asked'), 'confidence.asked': say('bad om fortrolighed', 'asked for confidentiality'), 'confidence.lifted': say('tog ønsket om fortrolighed tilbage', 'took the wish for confidentiality back'),
  'request.asked': say('stillede en anmodning', 'made a request'), 'request.written': say('skrev videre til en anmodning', 'wrote further to a request'), 'request.reopened': say('skrev til en besvaret anmodning', 'wrote to an answered request'),
  'request.claimed': say('sagde, at en anmodning er din', 'said that a request is yours'), 'request.withdrawn': say('tog en anmodning tilbage', 'took a request back'), 'request.opened': say('åbnede din anmodning', 'opened your request'),
  'request.taken': say('tog din anmodning', 'took your request'), 'request.noted': say('skrev en note til din anmodning', 'wrote a note to your request'), 'request.advised': say('gav råd om din anmodning', 'gave advice about your request'),
  'request.answered': say('besvarede din anmodning', 'answered your request'), 'request.expired': say('slettede en gammel anmodning', 'deleted an old request'),
  'staff.profile-changed': say('ændrede navn over for borgere eller titel', 'changed the name shown to citizens or the title'), 'staff.roles-changed': say('ændrede roller', 'changed roles'), 'staff.ended': say('afsluttede arbejdet', 'ended the work'),
  'staff.extracted': say('hentede alt', 'fetched everything'), 'passkey.added': say('tilføjede en adgangsnøgle', 'added a passkey'), 'passkey.removed': say('fjernede en adgangsnøgle', 'removed a passkey'),
  'invitation.made': say('inviterede en kollega', 'invited a colleague'), 'invitation.withdrawn': say('trak en invitation tilbage', 'took an invitation back'), 'invitation.accepted': say('tog imod en invitation', 'accepted an invitation'),
  'evaluation.saved': say('fortalte, hvordan en samtale var', 'told how a conversation was'), 'evaluation.removed': say('slettede det, der var fortalt om en samtale', 'deleted what had been told of a conversation'), 'evaluation.opened': say('læste, hvordan samtalen var', 'read how the conversation was'),
  'own-evaluation.saved': say('fortalte, hvordan det var efter en samtale', 'told how it was after a conversation'), 'own-evaluation.opened': say('læste en rådgivers egen evaluering', 'read a counsellor’s own evaluation'), 'supervision.written': say('skrev i supervision', 'wrote in supervision'), 'evaluation-form.saved': say('ændrede, hvad der bliver spurgt om efter en samtale', 'changed what is asked after a conversation'),
  'reply.saved': say('gemte en fælles svarskabelon', 'saved a shared prepared reply'), 'reply.removed': say('fjernede en fælles svarskabelon', 'removed a shared prepared reply'), 'own-reply.saved': say('gemte en svarskabelon til sig selv', 'saved a prepared reply for themselves'), 'own-reply.removed': say('fjernede en svarskabelon til sig selv', 'removed a prepared reply for themselves'),
  'form.saved': say('gemte en skabelon', 'saved a template'), 'journal.rules-changed': say('ændrede reglerne for journalen', 'changed the rules of the journal'),
  'settings.changed': say('ændrede indstillinger', 'changed settings'), 'theme.saved': say('gemte et tema', 'saved a theme'), 'queue.saved': say('gemte en kø', 'saved a queue'), 'offer.made': say('tilbød samtalen til en rådgiver', 'offered the conversation to a counsellor'), 'availability.on': say('meldte sig klar til chat', 'said they were available for chat'), 'availability.off': say('meldte sig ikke klar til chat', 'said they were not available for chat'), 'availability.paused': say('holdt pause', 'paused'), 'absence.saved': say('skrev fravær ned', 'wrote an absence down'), 'absence.removed': say('fjernede fravær', 'removed an absence'), 'offer.declined': say('kunne ikke tage en tilbudt samtale', 'could not take a conversation that was offered'), 'shift.saved': say('planlagde en vagt', 'planned a shift'), 'shift.removed': say('fjernede en vagt', 'took a shift away'), 'rota.copied': say('kopierede en vagtplan', 'copied a rota'), 'service.saved': say('gemte en tjeneste', 'saved a service'), 'member.created': say('oprettede et medlem', 'created a member'),
  'policy.drafted': say('skrev på politikken', 'worked on the policy'), 'policy.discarded': say('smed en kladde væk', 'threw a draft away'), 'policy.published': say('udgav en politik', 'published a policy'), 'policy.withdrawn': say('trak en politik tilbage', 'took a policy back'),
  'recipient.saved': say('gemte en modtager', 'saved a recipient'), 'recipient.removed': say('fjernede en modtager', 'removed a recipient'), 'retention.changed': say('ændrede frister for sletning', 'changed periods of deletion'), 'retention.confirmed': say('sagde ja til sletning', 'confirmed a deletion'),
}

/** Kinds of staff. */
export const roles: Readonly<Record<string, Both>> = {
  counsellor: say('rådgiver', 'counsellor'), coordinator: say('koordinator', 'coordinator'), administrator: say('administrator', 'administrator'), caseworker: say('sagsbehandler', 'caseworker'), dpo: say('databeskyttelsesrådgiver', 'data protection officer'), operator: say('drift', 'operations'),
}

const reasons: Readonly<Record<string, Both>> = {
  evaluation: purposes.evaluation, 'own-evaluation': purposes.supervision, supervision: purposes.supervision,
  affected: purposes.breaches, contact: purposes.journal, guest: purposes.counselling, breach: purposes.breaches, message: purposes.rights, conversation: purposes.counselling, note: purposes.journal, record: purposes.journal, notes: purposes.journal, consent: purposes.proof, restriction: purposes.rights, request: purposes.rights, erasure: purposes.rights, confidence: purposes.rights, citizen: purposes.rights, profile: purposes.routing, phrase: purposes.comeback, staff: purposes.staffing, invitation: purposes.staffing, passkey: purposes['sign-in'],
}
/** What an act was for: the purpose of what it touches. */
export const reasonOf = (act: string): Both | null => reasons[act.split('.')[0]!] ?? null

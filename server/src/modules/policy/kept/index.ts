import { kept, type Keepings, missing, proved } from './clause.ts'

export type { Clause, Keeping, Proof } from './clause.ts'

const wall = 'server/test/tenancy.test.ts'
const main = 'server/test/promises.test.ts'
const map = 'server/test/datamap.test.ts'
const fallback = 'server/src/modules/policy/default/default.test.ts'
const short = 'server/src/modules/policy/default/short.test.ts'
const door = 'server/test/promise-page.test.ts'
const known = 'server/src/modules/known/known.test.ts'
const talk = 'server/src/modules/conversations/conversations.test.ts'
const writer = 'server/src/modules/conversations/writer.test.ts'
const consents = 'server/src/modules/consent/consent.test.ts'
const versions = 'server/src/modules/policy/policy.test.ts'
const mine = 'server/src/modules/rights/mine.test.ts'
const ends = 'server/src/modules/retention/retention.test.ts'
const acts = 'server/src/modules/audit/log.test.ts'
const breach = 'server/src/modules/breaches/breaches.test.ts'
const extract = 'server/src/modules/rights/extract/extract.test.ts'
const staffRights = 'server/src/modules/rights/staff.test.ts'
const desk = 'server/src/modules/requests/requests.test.ts'
const signed = 'server/src/modules/journal/signed.test.ts'
const confidential = 'server/src/modules/journal/confidential.test.ts'
const intake = 'server/src/platform/http/intake.test.ts'

/** How each promise is kept, clause by clause. Whoever builds what a clause says puts the test and the mutant here. */
export const keepings: Keepings = {
  P01: kept(
    'Alle bliver svaret, også når andre prøver at overbelaste systemet. Vejen ud står på hver side.', 'Everybody is answered, even while others try to overload the system. The way out is on every page.',
    proved('Ingen kan fylde systemet med noget, de ikke må sende.', 'Nobody can fill the system with what they may not send.', intake, 'P01 who needs no session may say only little', 'strangers who may say much'),
    proved('Den, der venter, får at vide, hvilken plads de har.', 'Whoever waits is told their place.', main, 'P01 whoever waits is told their place'),
    missing('Man kan altid forlade siden på et øjeblik.', 'One can always leave the page at once.'),
  ),
  P02: kept('Der er endnu ingen rapporter og ingen statistik.', 'There are no reports and no statistics yet.', missing('Tal bliver kun lavet, når både borger og medlem har sagt ja, og kan ikke føres tilbage til nogen.', 'Figures are made only when both citizen and member have agreed, and can be traced to nobody.')),
  P03: kept(
    'Hvert medlems oplysninger ligger bag en mur i databasen, og hvert kald bliver spurgt om rolle og medlem, før der slås noget op.', 'Each member’s data is behind a wall in the database, and every call is asked for its role and member before anything is looked up.',
    proved('Den, der ikke har rollen, bliver afvist, også driften.', 'Whoever lacks the role is refused, the operator too.', wall, 'is refused to whoever has no session or not the role', 'no role asked for'),
    proved('Et medlem ser intet af et andet medlems.', 'A member sees nothing of another member’s.', wall, 'P03 P04 the wall: ', 'any citizen reads any conversation'),
    proved('Heller ikke når to medlemmers kald deler en forbindelse til databasen.', 'Not even when calls of two members share a connection to the database.', 'server/test/pool.test.ts', 'P03 interleaved requests of two members', 'a setting that a pooled connection keeps'),
  ),
  P04: kept(
    'En samtale kan kun læses og skrives af dem, der er med i den. Der bliver endnu ikke delt noget med andre.', 'A conversation is read and written only by those who take part in it. Nothing is shared with anyone else yet.',
    proved('Kun rådgiveren på samtalen, og den, du selv har lukket ind, kan læse den.', 'Only the counsellor of the conversation, and whoever you let in yourself, can read it.', wall, 'P03 P04 the wall: ', 'any counsellor reads any conversation'),
    proved('Den, der ikke er med længere, kan ikke skrive.', 'Whoever no longer takes part cannot write.', writer, 'in a batch, a known id', 'a party of yesterday writes'),
    proved('To kan ikke tage den samme samtale.', 'Two cannot take the same conversation.', talk, 'of two who take at once', 'a take that does not look at the state'),
    missing('Deling med en anden dataansvarlig sker kun med et nedskrevet grundlag.', 'Sharing with another controller happens only on a recorded basis.'),
  ),
  P05: kept('Borgeren sætter selv kryds, og rådgiveren ser ønsket ved samtalen, oplysningen og noterne.', 'Citizens tick it themselves, and the counsellor sees the wish at the conversation, the information and the notes.',
    proved('Et ønske om fortrolighed bliver skrevet ned og vist, hvor oplysningen bliver brugt.', 'A wish for confidentiality is recorded, and shown where the information is used.', mine, 'P05 a wish for confidentiality is shown wherever', 'a wish that nobody is shown'),
    proved('En fortrolig del af et notat bliver læst af den, der skrev den, og dem, medlemmet nævner, og af borgeren selv.', 'A confidential part of a note is read by whoever wrote it and those the member names, and by the citizen.', confidential, 'P05 a confidential part of a note', 'a confidential part that any counsellor reads'),
    proved('Andre end samtalens rådgiver læser kun journalen, hvor medlemmet har sagt det, og det bliver skrevet ned.', 'Others than the counsellor of the conversation read the journal only where the member has said so, and it is written down.', confidential, 'P05 P41 a coordinator or caseworker reads', 'a coordinator who reads what they like'),
    missing('Ønsket bliver vist, før noget deles med andre.', 'The wish is shown before anything is shared with others.')),
  P06: kept(
    'Hver kolonne, der gemmes, står i et kort over oplysninger med klasse, formål og grundlag. Mangler en, stopper bygningen.', 'Every stored column is in a data map with its class, purpose and legal basis. If one is missing, the build stops.',
    proved('Hver kolonne har en klasse.', 'Every column has a class.', map, 'P06 every column is classified', 'a column that nobody classified'),
    proved('Det følsomme er krypteret.', 'What is sensitive is encrypted.', map, 'P06 what is sensitive is sealed', 'what is sensitive in clear'),
  ),
  P07: kept(
    'Fortegnelsen over behandlinger laves ud fra kortene over oplysninger og er altid den, der gælder.', 'The record of processing is made from the data maps and is always the current one.',
    proved('Fortegnelsen følger kortene.', 'The record follows the maps.', 'server/src/commands/datamap.test.ts', 'P07 the record of processing has a line for every column', 'a record of processing that leaves out what is in clear'),
    proved('Ved et brud på sikkerheden bliver de berørte fundet i loggen: netop dem, og driften ser kun, hvor mange de er.', 'In a breach of security those concerned are found in the log: exactly those, and the operator sees only how many they are.', breach, 'P07 those concerned are exactly those', 'a breach that concerns whomever any account opened'),
    proved('Den dataansvarlige får besked med det samme og har 72 timer.', 'The controller is told at once, and has 72 hours.', breach, 'P07 the member is told at once', 'a clock that gives a week'),
    proved('Den, et brud vedrører, får det at vide, når medlemmet har besluttet det, og ingen andre gør.', 'Whoever a breach concerns is told when the member has decided so, and nobody else is.', breach, 'P07 what the DPO decides to tell', 'a breach that is told before anybody decided'),
    proved('Intet i registeret bliver skrevet om.', 'Nothing in the register is overwritten.', breach, 'P07 nothing that was written about a breach', 'a line that is written over'),
    proved('Den, der er slettet, står ikke på listen.', 'Whoever is erased is not in the list.', breach, 'P07 whoever is erased leaves the list', 'those concerned who were erased, forgotten'),
    proved('Et medlem, der holder op, får sine oplysninger med, og resten bliver slettet.', 'A member that leaves gets its data, and the rest is deleted.', 'server/src/commands/members.test.ts', 'P07 a leaving member takes everything along', 'a member that is only said to be erased'),
  ),
  P10: kept('Ingen netværksadresse bliver gemt, og placering bliver ikke spurgt om.', 'No network address is stored, and location is not asked for.',
    proved('Ingen adresse bliver gemt noget sted.', 'No address is kept anywhere.', 'server/test/guessing.test.ts', 'P42 no address is kept', 'an address in the log'),
    missing('Placering bliver kun brugt med samtykke, og kun som kommune.', 'Location is used only with consent, and only as a municipality.')),
  P11: kept('Besøg bliver endnu ikke talt.', 'Visits are not counted yet.', missing('Besøg bliver talt uden at gemme noget hos den besøgende, og man kan sige nej.', 'Visits are counted without storing anything with the visitor, who can refuse.')),
  P12: kept(
    'Alt, hvad en borger giver, kan udelades og er krypteret. Filer bliver gjort harmløse.', 'All that a citizen gives can be left out and is encrypted. Files are made harmless.',
    proved('En PDF bliver kun hentet, aldrig åbnet i siden.', 'A PDF is only downloaded, never opened in the page.', 'server/test/uploads.test.ts', 'P12 a PDF is a download', 'a PDF that opens in the page'),
    proved('Man kan se, hvad man har givet, og hvad der er skrevet om det.', 'One can see what one has given, and what is written about it.', main, 'P12 what a citizen gives is shown back'),
    missing('Ved hvert frivilligt felt står, hvad det bruges til.', 'Beside every optional field stands what it is for.'),
  ),
  P13: kept('Der er endnu ingen samtaler med lyd eller billede.', 'There are no calls with sound or picture yet.', missing('Mikrofon og kamera kræver et ja og stopper, når det tages tilbage.', 'Microphone and camera need a yes, and stop when it is taken back.')),
  P14: kept('Der bliver endnu ikke sendt besked til enheder, og der gemmes intet id.', 'Nothing is sent to devices yet, and no id is kept.', missing('Enhedens id bliver kun brugt til at give besked.', 'The device id is used only to notify.')),
  P15: kept('Der er endnu ingen sms-rådgivning.', 'There is no counselling by SMS yet.', missing('Et nummer til sms bliver kun brugt til det.', 'A number for SMS serves only that.')),
  P16: kept('Appen har sin egen tekst om privatliv, som kan læses, før man giver noget.', 'The app has a privacy notice of its own, which can be read before anything is given.',
    proved('Hver sætning om enheden er appens eget løfte.', 'Every sentence about the device is the app’s own promise.', short, 'P16 every sentence of the app’s notice', 'a notice that leaves the app out'),
    proved('Alle kan læse den uden at have givet noget.', 'Anyone can read it without having given anything.', door, 'P16 the app’s notice and the child’s text', 'a notice that is not the app’s'),
    missing('En prøve i en rigtig browser viser, at det, teksten siger om enheden, passer.', 'A test in a real browser shows that what the text says of the device is true.')),
  P20: kept(
    'Man begynder uden at blive spurgt om noget, og rådgiveren ser ingen, kun en borger.', 'One begins without being asked anything, and the counsellor sees nobody, only a citizen.',
    proved('Den, der skriver, er ingen for dem, der læser.', 'Whoever writes is nobody to those who read.', main, 'P20 a citizen begins with nothing asked', 'a place for the counsellor to see more than was told'),
    proved('Den, der finder sine ord og siger, at en anmodning er deres, bliver ikke kendt af det.', 'Whoever finds their words and says that a request is theirs does not become known by it.', desk, 'P20 P61 who finds the phrase again', 'a claim that ties a phone number to a profile'),
    proved('Medarbejdere kan på ingen måde ophæve anonymiteten: alt, hvad de kan gøre i systemet, er prøvet.', 'Staff can in no way lift anonymity: everything they can do in the system has been tried.', known, 'P20 no operation of staff makes a citizen known', 'a counsellor who can make somebody known'),
    proved('Den, der selv vil være kendt, siger ja til netop det, og ser, når nogen åbner det.', 'Whoever wants to be known agrees to just that, and sees when somebody opens it.', known, 'P20 a citizen says who they are', 'known without a yes'),
    proved('Fortryder man, mens en rådgiver åbner det, er én af dem først, og begge får det at vide.', 'If one changes one’s mind while a counsellor opens it, one of them is first, and both are told.', known, 'P20 undone while a counsellor opens it', 'an opening that does not count'),
  ),
  P21: kept(
    'En samtale begynder først, når man har sagt ja til den tekst, der gælder, og det bliver skrevet ned.', 'A conversation begins only once one has agreed to the text in force, and that is written down.',
    proved('Et ja gælder kun den tekst, man så.', 'A yes holds only for the text that was shown.', main, 'P21 there is no conversation without an explicit yes', 'consent to a text that is no longer in force'),
    proved('Ja’et bliver skrevet ned.', 'The yes is written down.', main, 'P21 there is no conversation without an explicit yes', 'no consent written down'),
    proved('Man får en underskrevet kvittering med teksten, som alle kan efterprøve.', 'One gets a signed receipt with the text, which anyone can verify.', consents, 'P21 a yes is a line with its text', 'a receipt that is not signed'),
    proved('For børn under 15 er alt andet end rådgivning slået fra uden en værges ja.', 'For children under 15 all but counselling is off without a guardian’s yes.', consents, 'P21 a child says yes to counselling alone', 'a child who agrees to anything'),
  ),
  P22: kept(
    'Hvert felt kan springes over og tages tilbage.', 'Every field can be skipped and taken back.',
    proved('Det, man har givet, kan tages tilbage.', 'What was given can be taken back.', main, 'P22 every piece of information can be left out', 'a field that cannot be taken back'),
    missing('Det bliver sagt ligeud, hvad der så ikke kan tilbydes.', 'What then cannot be offered is said plainly.'),
  ),
  P23: kept(
    'Borgeren ser, hvornår en rådgiver tager samtalen, og kan tage sit ja tilbage på Mine data.', 'The citizen sees when a counsellor takes the conversation, and can take the yes back on My data.',
    proved('Borgeren ser, at samtalen er taget, og af hvem.', 'The citizen sees that the conversation was taken, and by whom.', main, 'P23 casework begins when a counsellor takes', 'a citizen who is never told who took the conversation'),
    proved('Et samtykke kan tages tilbage med ét tryk, og så stopper det hele straks.', 'Consent is withdrawn by one press, and everything stops at once.', consents, 'P23 P64 withdrawn after casework began', 'a withdrawal that stops nothing'),
    proved('Før en rådgiver har taget samtalen, bliver det, der er givet, slettet.', 'Before a counsellor has taken the conversation, what was given is erased.', consents, 'P23 withdrawn before a counsellor took', 'what was given before casework stays'),
  ),
  P24: kept('Der kan endnu ikke sendes underretninger.', 'Statutory notifications cannot be sent yet.', missing('Kun det, loven kræver, bliver samlet, og borgeren får det at vide.', 'Only what the law demands is collected, and the citizen is told.')),
  P25: kept('Hver kolonne har ét formål i kortet over oplysninger.', 'Every column has one purpose in the data map.', missing('Intet bliver brugt til andet end det, der er sagt ja til.', 'Nothing is used for anything but what was agreed to.')),
  P30: kept(
    'Systemet ser hvert femte minut efter, hvad der er udløbet, og sletter det: først nøglerne, så rækkerne.', 'Every five minutes the system looks for what has run out and deletes it: first the keys, then the rows.',
    proved('En anonym profil bliver slettet efter 2 år uden aktivitet, hverken før eller senere.', 'An anonymous profile is deleted after 2 years of inactivity, neither sooner nor later.', ends, 'P30 an anonymous profile is deleted two years', 'a period that ends a day early'),
    proved('Et ur, der er stillet forkert, sletter ingen.', 'A clock that is wrong deletes nobody.', ends, 'P30 after a stop, or when the clock was moved', 'a clock that is believed'),
    proved('Ingen kan gemme længere end lovet uden et skrevet retsgrundlag.', 'Nobody can keep anything longer than promised without a written legal basis.', ends, 'P30 P32 a member decides shorter periods', 'longer than promised for who likes'),
  ),
  P31: kept('Der er endnu intet nyhedsbrev.', 'There is no newsletter yet.', missing('Den, der melder sig fra, bliver slettet.', 'Whoever unsubscribes is deleted.')),
  P32: kept('Hver kolonne har den hændelse, der ender den, og medlemmet kan vælge kortere frister.', 'Every column has the event that ends it, and the member can choose shorter periods.',
    proved('Invitationer, der er udløbet, og medarbejdere, der er stoppet, bliver slettet.', 'Invitations that have run out and staff who have left are deleted.', ends, 'P32 an invitation that ran out', 'staff who left and stay'),
    proved('En anmodning bliver slettet et år efter, at den er besvaret eller taget tilbage.', 'A request is deleted a year after it was answered or taken back.', desk, 'P32 a request is deleted a year', 'requests that stay'),
    proved('Loggen over handlinger bliver slettet, når dens tid er omme.', 'The log of acts is deleted when its time is over.', 'server/src/modules/retention/log-period.test.ts', 'P32 the log of acts ends after five years', 'a log that never ends')),
  P40: kept(
    'Alt personligt bliver krypteret med AES-256-GCM i hukommelsen, før det når databasen, med en nøgle for hver samtale og hver profil.', 'All that is personal is encrypted with AES-256-GCM in memory before it reaches the database, with a key for each conversation and each profile.',
    proved('Intet, en borger skriver, kan læses på disken.', 'Nothing that a citizen writes can be read on the disk.', 'server/test/sealing.test.ts', 'P40 nothing that a person fills in', 'a message in clear'),
    proved('Heller ikke det, en borger fortæller om sig selv.', 'Nor what a citizen tells about themselves.', 'server/test/sealing.test.ts', 'P40 nothing that a person fills in', 'a profile in clear'),
    proved('Nøglen er på 256 bit, og hver celle er bundet til sin plads.', 'The key is 256 bits long, and each cell is bound to its place.', 'server/src/platform/vault/format.test.ts', 'P40 a cell is AES-256-GCM as written down', 'a cipher with a shorter key'),
    proved('Den samme engangsværdi bliver aldrig brugt to gange.', 'The same nonce is never used twice.', 'server/test/nonces.test.ts', 'P40 no nonce comes twice under one key', 'a nonce used again'),
    proved('Hukommelsen bliver aldrig skrevet ud på disken ved et nedbrud.', 'Memory is never written to the disk by a crash.', 'server/test/dumps.test.ts', 'P40 core dumps, heap snapshots', 'a core file'),
  ),
  P41: kept(
    'Hvert kald bliver spurgt om adgang, og hver åbning af en samtale bliver skrevet ned.', 'Every call is asked for its right, and every opening of a conversation is written down.',
    proved('Uden rollen er der ingen adgang.', 'Without the role there is no access.', wall, 'is refused to whoever has no session or not the role', 'no role asked for'),
    proved('Hver åbning af en samtale er en handling i loggen.', 'Every opening of a conversation is an act in the log.', main, 'P41 every opening of a conversation', 'an opening that is not recorded'),
    proved('Kun det, kontrakten nævner, kommer ud.', 'Only what the contract names comes out.', 'server/src/platform/http/wall.test.ts', 'P41 a field outside the contract', 'an answer that is not parsed'),
    proved('Ad hvilken vej en medarbejder end læser en samtale, bliver det skrevet ned, før noget bliver vist.', 'By whatever way staff read a conversation, it is written down before anything is shown.', 'server/src/modules/conversations/openings.test.ts', 'P41 by whatever way staff read', 'a note’s reader who leaves no trace'),
    proved('Borgeren ser selv, hvad der er gjort med deres: hvornår, hvad, af hvilken slags person og hvorfor.', 'Citizens see themselves what was done with what is theirs: when, what, by which kind of person and why.', acts, 'P41 a citizen sees what was done', 'acts that a citizen cannot find'),
    proved('Også når nogen åbner personens anmodning, står det i loggen.', 'When somebody opens a person’s request, that is in the log, too.', desk, 'P20 P41 being signed in verifies', 'a request opened in silence'),
    proved('Loggen kan ikke ændres, uden at det opdages udefra.', 'The log cannot be changed without its being found, from outside.', acts, 'P41 whatever a superuser does', 'an entry that anyone may have written'),
    proved('Når en borger bliver slettet, siger loggen ikke længere, hvem det var.', 'When a citizen is erased, the log no longer says who it was.', acts, 'P41 erasing a citizen unlinks', 'a mac that anyone can make'),
  ),
  P42: kept(
    'Al adgang går gennem OAuth 2 med kode og PKCE. Et program får kun det, man har givet det lov til.', 'All access goes through OAuth 2 with code and PKCE. An app gets only what one has allowed it.',
    proved('Uden PKCE er der ingen kode.', 'Without PKCE there is no code.', 'server/test/oauth-attacks.test.ts', 'P42 no PKCE, plain PKCE', 'PKCE for who likes'),
    proved('Et program læser kun det, dets scopes tillader.', 'An app reads only what its scopes allow.', 'server/test/oauth.test.ts', 'P42 an app of someone else’s reads', 'a scope that nobody asks for'),
    proved('Et token kan kun fornys én gang.', 'A token is refreshed only once.', 'server/test/oauth-refresh.test.ts', 'P42 a refresh token is used once', 'a refresh token for ever'),
    proved('Den, der logger ud, er ude med det samme.', 'Whoever signs out is out at once.', main, 'P42 signing out ends the session', 'a session that survives its sign-out'),
  ),
  P50: kept('Aftaler med underdatabehandlere bliver endnu ikke ført i systemet.', 'Contracts with sub-processors are not kept in the system yet.', missing('De dataansvarlige får besked før en ny underdatabehandler og kan sige fra.', 'Controllers are told before a new sub-processor and may object.')),
  P51: kept('Der bliver endnu ikke delt noget med samarbejdspartnere.', 'Nothing is shared with cooperating partners yet.', missing('Kravene til kvalitet er skrevet ned.', 'The quality requirements are recorded.')),
  P52: kept('Hvert medlem har en offentlig side over modtagere, som politikken viser vej til.', 'Each member has a public page of recipients, to which the policy leads.',
    proved('Modtagere står på en offentlig side med den tjeneste, de får oplysningerne til.', 'Recipients are on a public page with the service they receive data for.', versions, 'P52 recipients are on a public list', 'recipients that are not shown')),
  P53: kept('Der bliver endnu ikke givet noget til forsikringsselskaber.', 'Nothing is given to insurers yet.', missing('Kun det nødvendige, og det bliver skrevet ned.', 'Only what is necessary, and it is recorded.')),
  P54: kept('Udlevering efter lov bliver endnu ikke ført i systemet.', 'Disclosure by law is not kept in the system yet.', missing('Kun det nødvendige, og det bliver skrevet ned.', 'Only what is necessary, and it is recorded.')),
  P60: kept('Hver kolonne har et retsgrundlag, som fortegnelsen viser.', 'Every column has a legal basis, which the record shows.', proved('Hver behandling viser borgeren sit grundlag.', 'Each processing shows the citizen its basis.', mine, 'P60 each processing shows', 'a processing without its basis')),
  P61: kept('Borgeren kan se, hvad der er gemt, på siden Mine data, og hente det hele med det samme.', 'Citizens see what is kept on the page My data, and can get all of it at once.',
    proved('Udtrækket har alt om personen, også svar, notater og hvem der har åbnet hvad, og intet om andre.', 'The extract has all that is about the person, replies, notes and who opened what too, and nothing about anyone else.', extract, 'P61 census: every labelled column', 'an extract with everybody in it'),
    proved('Det kan hentes, også mens oplysningerne kun er gemt.', 'It can be had while the data is stored only, too.', extract, 'P61 census: every labelled column', 'an extract without what is stored only'),
    proved('Det er i en form, som andre programmer kan læse.', 'It is in a form that other programs can read.', extract, 'P61 data.json is as the published schema says', 'data that is not as its schema says'),
    proved('Kun personen selv kan hente det, og kun én gang pr. link.', 'Only the person can get it, and only once for each link.', extract, 'P61 a link is good once', 'a link that is good in any browser'),
    proved('Det ligger intet sted: det laves, mens det hentes, og stopper, når man logger ud.', 'It lies nowhere: it is made while it is fetched, and stops when one signs out.', extract, 'P61 ten thousand messages', 'an extract that outlives its session'),
    proved('Medarbejdere ser og henter alt om sig selv på samme måde, og intet om andre.', 'Staff see and get all about themselves by the same means, and nothing about others.', staffRights, 'P61 census of staff', 'staff who get nothing of their account'),
    proved('Hver anmodning bliver besvaret inden 10 dage, eller det bliver sagt: til personen, til sagsbehandlerne og her på siden.', 'Every request is answered within 10 days, or it is said: to the person, to the caseworkers and here on this page.', desk, 'P61 a request is answered within ten days', 'ten days that are thirty'),
    proved('Der er også en vej for den, der ikke kan logge ind: en, der er nævnt, har mistet sine ord eller kun har skrevet sms.', 'There is a route for who cannot sign in, too: who is mentioned, has lost their words or only texted.', desk, 'P61 whoever has no session comes back', 'words that nobody can come back with')),
  P62: kept('Borgeren sletter selv en besked, en samtale, det fortalte eller alt. Nøglen bliver destrueret først, så intet kan læses.', 'Citizens erase a message, a conversation, what they told, or everything themselves. The key is destroyed first, so that nothing can be read.',
    proved('Efter sletning kan ingen af personens ord findes, heller ikke med databasen og nøglerne i hånden.', 'After erasure none of the person’s words can be found, not even with the database and the keys in hand.', ends, 'P62 a census', 'a note that nobody erases'),
    proved('Et afslag, helt eller delvist, har altid en grund i loven, og svaret siger, hvor man kan klage.', 'A refusal, in full or in part, always has a ground in law, and the answer says where one can complain.', desk, 'P62 no request is refused', 'a refusal without a reason'),
    proved('Det, sagsbehandleren imødekommer og gennemfører, er sket, når svaret er givet.', 'What the caseworker grants and carries out has happened when the answer is given.', desk, 'P62 P64 what is granted', 'a granted wish that nobody carries out'),
    proved('Et enkelt stykke af en samtale kan slettes.', 'A single passage of a conversation can be erased.', 'server/src/modules/conversations/parts.test.ts', 'P62 a single message', 'an old key that stays')),
  P63: kept('Borgeren kan rette det, de har fortalt om sig selv. Et notat bliver rettet af den, der skrev det, og med et tillæg, når det er låst.', 'Citizens can correct what they told about themselves. A note is corrected by whoever wrote it, and by an addendum once it is locked.',
    proved('Det, der stod før, kan ikke læses mere.', 'What was there before can no longer be read.', mine, 'P63 a field is corrected, and what it said before', 'a correction that keeps the old value'),
    proved('Et låst notat bliver rettet med et underskrevet tillæg, som følger med det, også i udtrækket.', 'A locked note is corrected by a signed addendum that is shown with it, in the extract too.', signed, 'P63 what is locked is corrected', 'a locked note that is written over')),
  P64: kept('Databasen selv viser ingen det, der kun er gemt, undtagen borgeren.', 'The database itself shows what is stored only to nobody but the citizen.',
    proved('Begrænsede oplysninger bliver kun gemt: ikke læst, talt eller delt.', 'Restricted data is stored only: not read, counted or shared.', mine, 'P64 what is stored only is not read, counted or shared', 'stored only, but for those who ask'),
    proved('Et samtykke, der tages tilbage, stopper behandlingen straks.', 'A withdrawn consent stops the processing at once.', consents, 'P23 P64 withdrawn after casework began', 'a withdrawal that stops nothing')),
  P65: kept('Privatlivspolitikken nævner Datatilsynet med adresse og telefon.', 'The privacy policy names the Data Protection Agency with address and phone.',
    proved('Kontakten til Datatilsynet står i politikken.', 'The contact of the Agency is in the policy.', fallback, 'P65 P72 every contact is named', 'a policy that does not say where to complain'),
    proved('Hver side om rettigheder nævner det.', 'Every screen about rights names it.', 'e2e/complaint.test.ts', 'P65 every page about rights names', 'a page that does not say where to complain')),
  P70: kept('Politikken har version og dato i bunden, og hver sætning har sine løfter.', 'The policy has its version and date at the foot, and every sentence has its promises.',
    proved('Hvert løfte er givet i mindst én sætning, og hver sætning giver et løfte.', 'Each promise is made by at least one sentence, and each sentence makes one.', fallback, 'P70 every promise is made by at least one sentence', 'a promise that no sentence makes'),
    proved('Hver ændring bliver en ny version med dato, og de gamle kan stadig læses uændret.', 'Each change makes a new version with its date, and the old ones can still be read, unchanged.', versions, 'P70 each change is a new version', 'an old version that reads as the new'),
    proved('Ingen uden for huset ser en kladde.', 'Nobody outside sees a draft.', versions, 'P70 the product’s policy applies', 'a draft that anyone reads')),
  P71: kept('Den dag, en væsentlig ændring gælder fra, kan ikke vælges, før den har været fortalt i tide. Den står på siden og i samtalen, også en tid efter.', 'The day from which a significant change applies cannot be chosen before it has been announced in time. It is told of on the site and in the conversation, and for a while after.',
    proved('Væsentlige ændringer bliver fortalt, før de gælder.', 'Significant changes are announced before they apply.', versions, 'P71 a significant change applies only', 'a significant change that applies at once'),
    proved('De bliver fortalt fra den dag, de er udgivet.', 'They are told of from the day they are published.', versions, 'P71 a significant change applies only', 'a change that is told of when it applies'),
    proved('At tage et løfte tilbage er altid væsentligt.', 'Taking a promise back is always significant.', versions, 'P71 to take back a promise', 'a promise taken back in silence'),
    proved('En ny udgave af systemet ændrer ingen politik, uden at det er fortalt.', 'A new release of the system changes no policy without telling.', versions, 'P71 a later release', 'a release that changes a policy in silence')),
  P72: kept('Politikken nævner medlemmets, driftens og SocialSpaces kontakt. De er indstillinger.', 'The policy names the contacts of the member, the operator and SocialSpace. They are settings.',
    proved('Alle tre kontakter står i politikken.', 'All three contacts are in the policy.', fallback, 'P65 P72 every contact is named', 'a policy without the member’s contact'),
    proved('En politik uden en af dem kan ikke udgives.', 'A policy without one of them cannot be published.', versions, 'P72 a policy that leaves a contact out', 'a policy published without a contact')),
}

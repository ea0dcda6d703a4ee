import type { HelpPage } from './pages.ts'

/** A counsellor's day. */
export const counsellor: readonly HelpPage[] = [
  {
    id: 'ready', role: 'counsellor', screens: ['desk'],
    da: {
      title: 'Bliv klar, og tag en samtale', lead: 'Samtaler er dit skrivebord: til venstre dem, der venter, og dine egne; i midten samtalen; til højre det, borgeren selv har fortalt.',
      steps: ['Slå »Klar til samtaler« til øverst, eller tryk {available}. Inden for åbningstiden ser borgerne nu, at der er nogen.', 'Under »Venter« står den, der har ventet længst, øverst, med tema og ventetid; breve står efter dem, der sidder og venter. Du ser ikke, hvad de har skrevet.', 'Tryk »Tag samtalen«, eller {take}. Borgeren ser med det samme, at du har taget imod.', 'Nogle tjenester tilbyder dig én samtale ad gangen, øverst i listen. Tryk »Tag imod« eller »Send videre«, før tiden er gået.', 'Skriv i feltet, og send med Enter. {focus} går til feltet.', 'Du kan have flere samtaler åbne. {next} og {previous} flytter i listen, Enter åbner.'],
      notes: ['Nåede en kollega den først, står det på skærmen, og intet er sket.', 'Når du åbner en samtale, står det i handlingsloggen, og borgeren kan se det.'],
    },
    en: {
      title: 'Become ready, and take a conversation', lead: 'Conversations is your desk: on the left those who wait, and your own; in the middle the conversation; on the right what the citizen chose to tell.',
      steps: ['Switch on “Ready to talk” at the top, or press {available}. Within opening hours citizens now see that somebody is there.', 'Under “Waiting” whoever has waited longest is at the top, with theme and waiting time; letters come after those who sit and wait. You do not see what they wrote.', 'Press “Take the conversation”, or {take}. The citizen sees at once that you have received them.', 'Some services offer you one conversation at a time, at the top of the list. Press “Accept” or “Pass on” before the time is over.', 'Write in the field, and send with Enter. {focus} goes to the field.', 'You can have several conversations open. {next} and {previous} move in the list, Enter opens.'],
      notes: ['If a colleague was first, the screen says so, and nothing has happened.', 'When you open a conversation, that is in the log of acts, and the citizen can see it.'],
    },
  },
  {
    id: 'writing', role: 'counsellor', screens: [],
    da: {
      title: 'Skriv med borgeren, og ret det, du har skrevet', lead: 'Skrivefeltet virker, som du kender det fra telefonen. Det, du er begyndt på, bliver gemt som en kladde, kun du kan læse.',
      steps: ['Skriv, og tryk Enter. Skift + Enter giver en ny linje. Under beskeden står, om den er sendt, leveret eller læst.', '»Fed«, »Kursiv« og »Liste« under feltet fremhæver ord; {bold} og {italic} gør det samme.', '»Vedhæft billede eller PDF« er papirclipsen. »Sæt en skabelon ind« er knappen ved siden af, eller {reply} i et tomt felt.', 'Har du skrevet forkert, så hold musen over beskeden, eller gå til den med Tab, og tryk »Ret«. Det kan du i nogle minutter. Borgeren ser, at den er rettet.', '»Slet« fjerner din besked for jer begge, også senere. Borgeren ser, at du har slettet en besked.', 'Tryk »Navngiv …«, eller {name}, for at give samtalen en titel og en farve i dine lister. Kun du ser dem.', 'Vil du skrive noget, borgeren ikke skal se i samtalen, så brug journalen til højre.'],
      notes: ['Det, borgeren har skrevet, kan du hverken rette eller slette.'],
    },
    en: {
      title: 'Write with the citizen, and put right what you wrote', lead: 'The field works as you know it from your phone. What you have begun is kept as a draft that only you can read.',
      steps: ['Write, and press Enter. Shift + Enter makes a new line. Below the message it says whether it is sent, delivered or read.', '“Bold”, “Italic” and “List” below the field make words stand out; {bold} and {italic} do the same.', '“Attach picture or PDF” is the paper clip. “Put in a prepared reply” is the button beside it, or {reply} in an empty field.', 'If you wrote something wrong, hold the mouse over the message, or go to it with Tab, and press “Correct”. You can do so for some minutes. The citizen sees that it was corrected.', '“Erase” removes your message for both of you, also later. The citizen sees that you erased a message.', 'Press “Name it …”, or {name}, to give the conversation a title and a colour in your lists. Only you see them.', 'To write something that the citizen is not to see in the conversation, use the journal on the right.'],
      notes: ['What the citizen wrote you can neither correct nor erase.'],
    },
  },
  {
    id: 'sounds', role: 'counsellor', screens: [],
    da: {
      title: 'Vælg tone og besked, når nogen venter', lead: 'Arbejdspladsen kan sige til, når en borger begynder at vente. Du vælger selv hvordan, i hver browser for sig.',
      steps: ['Åbn menuen øverst til højre, »Min profil«, og find »Når nogen begynder at vente«.', '»Spil en blød tone« slår lyden til og fra. »Prøv tonen« spiller den én gang.', '»Vis antallet i fanens navn« skriver, hvor mange der venter, på fanen i browseren.', '»Vis en besked fra browseren« viser et lille felt, også når du er i et andet vindue. Browseren spørger, om det er i orden: sig ja.', 'Tone og besked tier, mens du holder pause, og i jeres stilletid. Hvornår den er, står samme sted; en administrator bestemmer den.'],
    },
    en: {
      title: 'Choose tone and message for when somebody waits', lead: 'The workplace can tell you when a citizen begins to wait. You choose how, in each browser by itself.',
      steps: ['Open the menu at the top right, “My profile”, and find “When somebody begins to wait”.', '“Play a soft tone” turns the sound on and off. “Try the tone” plays it once.', '“Show the number in the tab’s name” writes how many wait on the tab of the browser.', '“Show a message from the browser” shows a small box, also while you are in another window. The browser asks whether that is all right: say yes.', 'Tone and message are silent while you pause, and in your quiet hours. When these are is said in the same place; an administrator decides.'],
    },
  },
  {
    id: 'practice', role: 'counsellor', screens: [],
    da: {
      title: 'Øv dig i en prøvesamtale', lead: 'En prøvesamtale er som en rigtig, men den tæller ikke med nogen steder: ikke i køen, ikke i ventetiden, ikke på overblikket.',
      steps: ['Tryk »Prøvesamtale …« under »Venter«, og »Lav et link«.', 'Åbn linket i et privat vindue, eller giv det til en kollega, der vil være borgeren. Det virker én gang, inden for en time.', 'Start samtalen på borgerens side, som borgere gør. Der står, at det er en prøvesamtale.', 'Hos dig venter den under »Prøvesamtaler, der venter«. Kun du ser den, og kun du kan tage den.', 'Prøv det hele: svar, skriv en note, læg den til at sove, giv den videre, afslut den. »Prøve« står ved samtalen hele tiden.'],
      notes: ['Den og alt i den slettes af sig selv et døgn efter, at den begyndte.', 'Skriv ikke om rigtige borgere i den.'],
    },
    en: {
      title: 'Practise a conversation', lead: 'A practice conversation is like a real one, but it counts nowhere: not in the queue, not in the waiting time, not on the overview.',
      steps: ['Press “Practice …” under “Waiting”, and “Make a link”.', 'Open the link in a private window, or give it to a colleague who will be the citizen. It works once, within an hour.', 'Start the conversation on the citizen’s page, as citizens do. It says there that it is for practice.', 'With you it waits under “Practice conversations that wait”. Only you see it, and only you can take it.', 'Try all of it: answer, write a note, put it to sleep, hand it over, close it. “Practice” stands beside the conversation all the time.'],
      notes: ['It and everything in it is deleted by itself a day after it began.', 'Do not write about real citizens in it.'],
    },
  },
  {
    id: 'danger', role: 'counsellor', screens: [],
    da: {
      title: 'Når nogen er i fare', lead: 'Bliv i samtalen, og få en kollega med. Du skal ikke stå alene med det.',
      steps: ['Spørg direkte og roligt: Er du i fare lige nu? Er du alene? Hvor er du?', 'Er der fare for liv, så bed borgeren ringe 112, og bliv i samtalen, mens de gør det. Numrene, der gælder hos jer, står i det gule felt på borgerens side.', 'Sig det til din koordinator eller en kollega med det samme, mens du skriver. Brug jeres egen vej til det: telefonen, eller sig det højt.', 'Borgeren er anonym, til de selv vælger andet. Du kan ikke finde ud af, hvem de er, og det kan ingen andre her heller. Spørg, om de vil sige, hvor de er.', 'Er det et barn eller en ung, og er du bekymret, så tal med din koordinator om underretning. Underretningspligten gælder dig, også når borgeren er anonym.', 'Skriv bagefter i journalen, hvad der blev sagt og gjort, og hvornår.', 'Tal samtalen igennem med nogen, før du tager den næste. Sæt dig på pause.'],
    },
    en: {
      title: 'When somebody is in danger', lead: 'Stay in the conversation, and bring a colleague in. You are not to be alone with it.',
      steps: ['Ask directly and calmly: Are you in danger right now? Are you alone? Where are you?', 'If life is in danger, ask the citizen to call 112, and stay in the conversation while they do. The numbers that hold for you are in the yellow box on the citizen’s page.', 'Tell your coordinator or a colleague at once, while you write. Use your own way of doing so: the phone, or say it aloud.', 'The citizen is anonymous until they choose otherwise. You cannot find out who they are, nor can anybody else here. Ask whether they will say where they are.', 'If it is a child or a young person, and you are worried, talk with your coordinator about a statutory notification. That duty holds for you although the citizen is anonymous.', 'Afterwards write in the journal what was said and done, and when.', 'Talk the conversation over with somebody before you take the next. Take a break.'],
    },
  },
  {
    id: 'second-reader', role: 'counsellor', screens: [],
    da: {
      title: 'Skriv et svar, som en kollega læser først', lead: 'I nogle køer, ofte brevkasser, er der en anden læser: et svar bliver først sendt, når en kollega har læst det. Så står der »Send til gennemlæsning« i stedet for »Send«.',
      steps: ['Skriv svaret færdigt, og tryk »Send til gennemlæsning«. Borgeren får det ikke endnu.', 'Kollegaen finder det under »Svar at læse igennem« i listen, og enten godkender og sender det eller giver det tilbage med et ord om, hvad der skal rettes.', 'Er det kommet tilbage, står der »Svar kommet tilbage« ved samtalen i listen, og bemærkningen over feltet. Tryk »Ret svaret«, og send det til gennemlæsning igen.', 'Vil du skrive noget andet, så tryk »Træk tilbage«.', 'Læser du en andens svar, så åbn det under »Svar at læse igennem«. Du ser svaret og det, borgeren skrev sidst, og det står i loggen, at du har læst det.'],
      notes: ['Du kan ikke godkende dit eget svar.', 'Retter kollegaen svaret, mens du læser, bliver du bedt om at læse igen.'],
    },
    en: {
      title: 'Write an answer that a colleague reads first', lead: 'In some queues, often letterboxes, there is a second reader: an answer is sent only when a colleague has read it. Then it says “Send to be read” in place of “Send”.',
      steps: ['Finish the answer, and press “Send to be read”. The citizen does not get it yet.', 'The colleague finds it under “Answers to read” in the list, and either agrees and sends it, or gives it back with a word on what should be changed.', 'If it has come back, it says “Answer came back” at the conversation in the list, and the remark stands above the field. Press “Edit the answer”, and send it to be read again.', 'If you want to write something else, press “Take back”.', 'To read somebody else’s answer, open it under “Answers to read”. You see the answer and what the citizen wrote last, and that you have read it is in the log.'],
      notes: ['You cannot agree to your own answer.', 'If the colleague changes the answer while you read, you are asked to read it again.'],
    },
  },
  {
    id: 'hand-over', role: 'counsellor', screens: [],
    da: {
      title: 'Giv en samtale videre', lead: 'Borgeren bestemmer, om en anden må tage over, og om det, I har skrevet, går med.',
      steps: ['Åbn samtalen, og tryk »Giv videre …«, eller {handOver}.', 'Vælg en kollega, der er her, eller en kø. Fortæl gerne først borgeren, hvorfor du foreslår det.', 'Borgeren bliver spurgt i samtalen og svarer ja med det, I har skrevet, ja uden, eller nej.', 'Siger de nej, eller svarer de ikke, er samtalen stadig din. Du kan trække spørgsmålet tilbage, så længe der ikke er svaret.', 'Siger de ja uden det, I har skrevet, ser den næste kun det, borgeren skriver fra nu af.'],
    },
    en: {
      title: 'Hand a conversation over', lead: 'The citizen decides whether somebody else may take over, and whether what you wrote goes along.',
      steps: ['Open the conversation, and press “Hand over …”, or {handOver}.', 'Choose a colleague who is here, or a queue. You may well tell the citizen first why you suggest it.', 'The citizen is asked in the conversation, and answers yes with what you wrote, yes without it, or no.', 'If they say no, or do not answer, the conversation is still yours. You can take the question back as long as it is not answered.', 'If they say yes without what you wrote, the next one sees only what the citizen writes from now on.'],
    },
  },
  {
    id: 'close', role: 'counsellor', screens: [],
    da: {
      title: 'Afslut en samtale, eller læg den til at sove', lead: 'En samtale, der er slut, er ikke væk: skriver borgeren igen, åbner den.',
      steps: ['Er I ikke færdige, men holder I en pause, så tryk »Læg til at sove«, eller {sleep}. Den vågner, når borgeren skriver, eller når du trykker »Åbn igen«.', 'Er I færdige, så sig farvel, og tryk »Afslut …«, eller {close}.', 'Vælg temaer, og udfyld kontaktskemaet. Det, du har skrevet, bliver gemt undervejs.', 'Tryk »Afslut samtalen og gem noten«. Når du ikke alt nu, så tryk »Afslut nu, skriv færdig senere«; samtalen bliver mærket i listen, til du har trykket »Gør kontaktskemaet færdigt« og »Underskriv kontaktskemaet«.', 'Borgeren får tilbudt at fortælle, hvordan det var. Bed dem ikke om det.', 'Under samtalen kan du selv skrive kort, hvordan du har det: »Skriv det kort«.'],
    },
    en: {
      title: 'Close a conversation, or put it to sleep', lead: 'A conversation that is over is not gone: if the citizen writes again, it opens.',
      steps: ['If you are not done but pause, press “Put to sleep”, or {sleep}. It wakes when the citizen writes, or when you press “Open again”.', 'If you are done, say goodbye, and press “Close …”, or {close}.', 'Choose themes, and fill in the contact record. What you have written is kept along the way.', 'Press “Close the conversation and save the note”. If there is no time now, press “Close now, finish writing later”; the conversation is marked in the list until you have pressed “Finish the contact record” and “Sign the contact record”.', 'The citizen is offered to tell how it was. Do not ask them to.', 'Below the conversation you can write briefly how you are yourself: “Write it briefly”.'],
    },
  },
  {
    id: 'letterbox', role: 'counsellor', screens: [],
    da: {
      title: 'Svar på breve', lead: 'I en brevkasse skriver borgeren, når det passer dem, og du svarer, når du har tid.',
      steps: ['Breve venter i køen som samtaler, med navnet på brevkassen. Tag dem ligesom en samtale.', 'Læs hele brevet, før du svarer. Det, du begynder på, bliver gemt som en kladde, kun du kan læse.', 'Har brevkassen en anden læser, bliver svaret sendt til gennemlæsning.', 'Læg brevet til at sove, når du har svaret. Det kommer frem, når borgeren skriver igen.'],
    },
    en: {
      title: 'Answer letters', lead: 'In a letterbox the citizen writes when it suits them, and you answer when you have time.',
      steps: ['Letters wait in the queue as conversations do, with the name of the letterbox. Take them as you take a conversation.', 'Read the whole letter before you answer. What you begin is kept as a draft that only you can read.', 'If the letterbox has a second reader, the answer is sent to be read.', 'Let the letter sleep when you have answered. It comes up when the citizen writes again.'],
    },
  },
  {
    id: 'journal', role: 'counsellor', screens: ['journal'],
    da: {
      title: 'Skriv i journalen', lead: 'Noter handler om borgeren og følger borgeren. De er med, når borgeren henter alt om sig selv: skriv, så de kan læse det.',
      steps: ['Åbn samtalen. Journalen står under det, borgeren har fortalt; {about} går dertil.', 'Vælg en skabelon, eller skriv frit. Står der »kan udelades« ved et felt, må du springe det over.', 'Er noget særligt følsomt, så mærk det »Fortroligt«. Så læses det kun af dig, af borgeren og af dem, jeres administrator har givet adgang.', 'Tryk »Underskriv og gem«. Noten er nu underskrevet af dig.', 'Du kan rette din egen note i nogle dage. Derefter er den låst: tryk »Skriv tillæg«, så står det ved noten.'],
      notes: ['»Åbn hele journalen« viser alle noter. Der står »Udskriv«. Pas på papiret.', 'Noten er intern: borgeren ser den ikke i samtalen, men får den med, hvis de henter alt om sig selv.'],
    },
    en: {
      title: 'Write in the journal', lead: 'Notes are about the citizen and follow the citizen. They are included when the citizen gets everything about themselves: write so that they can read it.',
      steps: ['Open the conversation. The journal stands below what the citizen has told; {about} goes there.', 'Choose a template, or write freely. A field that says “optional” may be skipped.', 'If something is particularly sensitive, mark it “Confidential”. Then only you, the citizen, and those whom your administrator has let in read it.', 'Press “Sign and save”. The note is now signed by you.', 'You can correct your own note for some days. After that it is locked: press “Write an addendum”, and it stands with the note.'],
      notes: ['“Open the whole journal” shows all notes. “Print” is there. Take care of the paper.', 'The note is internal: the citizen does not see it in the conversation, but gets it if they fetch everything about themselves.'],
    },
  },
  {
    id: 'wishes', role: 'counsellor', screens: [],
    da: {
      title: 'Når borgeren vil have noget holdt fortroligt', lead: 'Borgeren kan selv bede om, at en samtale eller en oplysning holdes fortrolig. Det er et ønske, du skal følge.',
      steps: ['Ønsket står med en lås: over samtalen, ved oplysningen og ved noterne.', 'Del ikke det, låsen står ved, uden at tale med borgeren først; heller ikke med en kollega, der ikke har samtalen.', 'Er du i tvivl, fordi nogen kan være i fare, så tal med din koordinator, uden at nævne mere end nødvendigt.', 'Borgeren sætter og fjerner selv ønsket på »Mine data«. Det kan du ikke.'],
    },
    en: {
      title: 'When the citizen wants something kept confidential', lead: 'The citizen can ask that a conversation or a piece of information be kept confidential. It is a wish that you are to follow.',
      steps: ['The wish stands with a lock: above the conversation, beside the information and beside the notes.', 'Do not share what has the lock without talking with the citizen first; not with a colleague who does not have the conversation either.', 'If you are in doubt because somebody may be in danger, talk with your coordinator, without saying more than needed.', 'The citizen sets and removes the wish on “My data”. You cannot.'],
    },
  },
  {
    id: 'breaks', role: 'counsellor', screens: [],
    da: {
      title: 'Hold pause, og stop for i dag', lead: 'Når du er på pause, får du ingen samtaler tilbudt, og kollegerne kan se, hvornår du er tilbage.',
      steps: ['Tryk på uret øverst, og vælg pause, møde, undervisning eller resten af dagen.', 'Dine åbne samtaler bliver hos dig. Sig det til borgeren, hvis der går lang tid, eller læg samtalen til at sove.', 'Slå »Klar til samtaler« til igen, når du er tilbage: {available}.', 'Før du går hjem: afslut det, der er færdigt, læg resten til at sove, slå »Klar til samtaler« fra, og log ud i menuen øverst til højre.'],
    },
    en: {
      title: 'Take a break, and stop for today', lead: 'While you are on a break no conversations are offered to you, and colleagues can see when you are back.',
      steps: ['Press the clock at the top, and choose a break, a meeting, training or the rest of the day.', 'Your open conversations stay with you. Tell the citizen if it will take long, or let the conversation sleep.', 'Switch “Ready to talk” on again when you are back: {available}.', 'Before you go home: close what is done, let the rest sleep, switch “Ready to talk” off, and sign out in the menu at the top right.'],
    },
  },
  {
    id: 'find', role: 'counsellor', screens: [],
    da: {
      title: 'Find en samtale igen', lead: 'Du finder dine egne samtaler på titel, tema, dato og status. Der søges aldrig i det, der er skrevet.',
      steps: ['Giv samtaler, du skal huske, en titel og en farve, kun du ser: »Navngiv …«, eller {name}.', 'Tryk {find}, og skriv et ord fra titlen eller borgerens navn.', 'Åbn »Tema, status og dato« for at søge bredere.', '»Tilbage til listen« viser igen dem, der venter.'],
    },
    en: {
      title: 'Find a conversation again', lead: 'You find your own conversations by title, theme, date and state. What is written in them is never searched.',
      steps: ['Give conversations that you must remember a title and a colour that only you see: “Name it …”, or {name}.', 'Press {find}, and type a word of the title or the citizen’s name.', 'Open “Theme, state and date” to search more widely.', '“Back to the list” shows those who wait again.'],
    },
  },
  {
    id: 'replies', role: 'counsellor', screens: ['replies'],
    da: {
      title: 'Brug og skriv svarskabeloner', lead: 'En skabelon er noget at begynde med. Den bliver sat ind i feltet og aldrig sendt af sig selv.',
      steps: ['Tryk {reply} i et tomt felt, søg, og tryk Enter. {borger}, {mig} og {kø} bliver fyldt ud, hvis de kendes.', 'Mangler der noget, bliver du spurgt, før du sender.', 'Under »Svar« skriver du dine egne. Kun du ser dem, og de forsvinder, når du stopper.', 'De fælles skrives af koordinatorer og administratorer.'],
    },
    en: {
      title: 'Use and write prepared replies', lead: 'A prepared reply is something to begin with. It is put into the field, and never sent by itself.',
      steps: ['Press {reply} in an empty field, search, and press Enter. {citizen}, {me} and {queue} are filled in where they are known.', 'If something is missing, you are asked before you send.', 'Under “Replies” you write your own. Only you see them, and they go when you stop.', 'The shared ones are written by coordinators and administrators.'],
    },
  },
  {
    id: 'rota', role: 'counsellor', screens: ['rota'],
    da: { title: 'Se dine vagter, og meld fravær', lead: 'Vagtplanen viser ugen. En tjeneste, der følger vagtplanen, er åben, så længe en på vagt er klar.', steps: ['Åbn »Vagtplan«. Dine egne vagter er fremhævet; »Vis kun mine« skjuler resten.', 'Gå en uge frem eller tilbage med pilene.', 'Er du syg eller væk, så tryk »Meld fravær«, og vælg dagene. Der bliver ikke spurgt hvorfor. Dine vagter de dage står som ikke dækket.', 'Haster det, så ring også til din koordinator. Passer en vagt bare ikke, så sig det til dem: kun de kan ændre den.'] },
    en: { title: 'See your shifts, and report absence', lead: 'The rota shows the week. A service that follows the rota is open as long as somebody on shift is ready.', steps: ['Open “Rota”. Your own shifts stand out; “Show mine only” hides the rest.', 'Go a week on or back with the arrows.', 'If you are ill or away, press “Report my absence”, and choose the days. Nobody asks why. Your shifts on those days count as not covered.', 'If it is urgent, call your coordinator, too. If a shift just does not suit you, tell them: only they can change it.'] },
  },
  {
    id: 'evaluation', role: 'counsellor', screens: ['quality'],
    da: {
      title: 'Se evalueringer, og få feedback', lead: 'Det, borgere fortæller om samtaler med dig, det, du selv skriver, og det, din koordinator skriver til dig.',
      steps: ['Under »Supervision« står evalueringerne med dato. Åbn én ad gangen; det står i loggen, og borgeren kan se det.', 'En borger kan vælge, at kun din koordinator læser svaret. Så ser du ikke, at det findes.', 'Skriv din egen evaluering, når en samtale er slut: hvordan du har det. Kun du og jeres koordinatorer læser den.', 'Under »Feedback« læser og svarer du din koordinator. Ingen andre kan læse det.'],
    },
    en: {
      title: 'See evaluations, and get feedback', lead: 'What citizens tell of conversations with you, what you write yourself, and what your coordinator writes to you.',
      steps: ['Under “Supervision” the evaluations stand with their dates. Open one at a time; that is in the log, and the citizen can see it.', 'A citizen can choose that only your coordinator reads the answer. Then you do not see that it is there.', 'Write your own evaluation when a conversation is over: how you are. Only you and your coordinators read it.', 'Under “Feedback” you read and answer your coordinator. Nobody else can read it.'],
    },
  },
  {
    id: 'log', role: 'counsellor', screens: [],
    da: {
      title: 'Det skriver loggen ned', lead: 'Loggen viser, hvem der gjorde hvad og hvornår. Den viser aldrig, hvad nogen skrev.',
      steps: ['Når du åbner en samtale, noter eller en evaluering, står det i loggen, højst én gang hvert tiende minut for det samme.', 'Når du tager, afslutter, giver videre, skriver i journalen eller godkender et svar, står det også.', 'Borgeren kan se alt, hvad der er gjort med det, der er deres, på »Mine data«.', 'Jeres databeskyttelsesrådgiver læser loggen. Ingen kan ændre den, uden at det kan ses.', 'Du kan se det, der står om dig selv, under »Min profil«, »Se og hent det, der er gemt om dig«.'],
    },
    en: {
      title: 'What the log writes down', lead: 'The log shows who did what and when. It never shows what anybody wrote.',
      steps: ['When you open a conversation, notes or an evaluation, that is in the log, at most once in ten minutes for the same.', 'When you take, close, hand over, write in the journal or agree to an answer, that is in it, too.', 'The citizen can see everything that was done with what is theirs, on “My data”.', 'Your data protection officer reads the log. Nobody can change it without its being seen.', 'You can see what it says about yourself under “My profile”, “See and get what is kept about you”.'],
    },
  },
]

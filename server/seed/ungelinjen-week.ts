import type { DemoConversation } from './world.ts'

/** A week at Ungelinjen. Everyone is invented. */
export const conversations: readonly DemoConversation[] = [
  {
    key: 'exam',
    state: 'closed',
    queue: 'chat',
    themes: ['worry'],
    municipality: '0461',
    ageGroup: '18-24',
    gender: null,
    began: { daysAgo: 34, at: '20:10' },
    counsellor: 'anna',
    messages: [
      { who: 'citizen', after: 0, text: 'jeg har eksamen om en uge og kan ikke sove. min mor siger at jeg bare skal tage mig sammen' },
      { who: 'anna', after: 4, text: 'Det lyder hårdt, både det med søvnen og det hun siger. Hvad sker der, når du lægger dig?' },
      { who: 'citizen', after: 7, text: 'jeg tæller hvor mange timer der er til jeg skal op. så bliver det værre' },
      { who: 'anna', after: 11, text: 'Skal vi prøve at lave en plan for i aften sammen, hvor uret ikke er med?' },
      { who: 'citizen', after: 26, text: 'tak. jeg prøver det. må jeg skrive igen når det er overstået?' },
      { who: 'anna', after: 27, text: 'Meget gerne. Held og lykke med det.' },
    ],
    closingThemes: ['worry'],
    note: 'Søvn før eksamen. Lavede en plan for aftenen. Vil skrive, når eksamen er overstået.',
    label: { title: 'Eksamen og søvn', colour: 'violet' },
  },
  {
    key: 'new-town',
    state: 'closed',
    queue: 'chat',
    themes: ['lonely'],
    municipality: '0751',
    ageGroup: '18-24',
    gender: 'girl-woman',
    began: { daysAgo: 6, at: '19:42' },
    counsellor: 'anna',
    messages: [
      { who: 'citizen', after: 0, text: 'hej. ved ikke helt hvordan man gør det her' },
      {
        who: 'anna',
        after: 3,
        text:
          'Hej, og velkommen. Jeg hedder Anna. Der er ingen bestemt måde at gøre det på, du kan bare begynde et ' +
          'sted.',
      },
      {
        who: 'citizen',
        after: 5,
        text:
          'jeg er flyttet til Aarhus for at læse, og jeg kender ingen. de andre på holdet har ligesom fundet ' +
          'hinanden allerede',
      },
      { who: 'anna', after: 7, text: 'Det lyder ensomt at sidde med. Hvornår på dagen er det værst?' },
      { who: 'citizen', after: 9, text: 'aftenerne. jeg hører dem grine i fælleskøkkenet og går så ikke derud' },
      {
        who: 'anna',
        after: 12,
        text:
          'Det kan godt være svært at gå ind til nogen, der allerede griner. Er der én af dem, som er lidt nemmere ' +
          'at være i nærheden af?',
      },
      { who: 'citizen', after: 15, text: 'ja måske hende Freja. hun spurgte engang om jeg ville have te' },
      {
        who: 'anna',
        after: 17,
        text:
          'Så er der allerede en lille dør på klem. Hvad ville det være at spørge hende, om hun vil have te en af ' +
          'dagene?',
      },
      { who: 'citizen', after: 20, text: 'det kunne jeg faktisk godt. tak fordi du ikke syntes det var dumt' },
      {
        who: 'anna',
        after: 22,
        text: 'Det er slet ikke dumt. Du er velkommen til at skrive igen og fortælle, hvordan det gik.',
      },
    ],
    closingThemes: ['lonely', 'school'],
    note:
      'Nyflyttet studerende, kender ingen på kollegiet. Ensom om aftenen, ellers i trivsel. Vil spørge en ' +
      'medbeboer, om de skal drikke te. Ingen aftale, men velkommen igen.',
  },
  {
    key: 'the-group',
    state: 'closed',
    queue: 'chat',
    themes: ['bullying', 'friends'],
    municipality: '0461',
    ageGroup: '12-14',
    gender: 'boy-man',
    began: { daysAgo: 5, at: '16:10' },
    counsellor: 'jonas',
    messages: [
      { who: 'citizen', after: 0, text: 'de har lavet en ny gruppe uden mig' },
      { who: 'jonas', after: 2, text: 'Hej, jeg hedder Jonas. Øv, det kan jeg godt forstå gør ondt. Hvem er de?' },
      {
        who: 'citizen',
        after: 3,
        text: 'dem jeg spiller med fra klassen. de siger bare at den gamle ikke virker mere men det gør den',
      },
      {
        who: 'jonas',
        after: 5,
        text:
          'Så du står tilbage i den gamle og kan se, at der er stille. Har du sagt det til nogen derhjemme eller på ' +
          'skolen?',
      },
      { who: 'citizen', after: 7, text: 'nej. min mor ringer bare til deres forældre og så bliver det værre' },
      {
        who: 'jonas',
        after: 9,
        text:
          'Det er jeg glad for, at du siger. Måske kan du fortælle hende, at du gerne vil have, at hun lytter først ' +
          'og ikke ringer til nogen, før I har aftalt det.',
      },
      { who: 'citizen', after: 13, text: 'hm. det har jeg ikke tænkt på at man kan' },
      { who: 'jonas', after: 15, text: 'Det kan man godt. Du kan endda vise hende det, du har skrevet her.' },
      { who: 'citizen', after: 18, text: 'ok. jeg prøver efter aftensmad. hej hej' },
    ],
    closingThemes: ['bullying', 'friends', 'family'],
    note:
      'Dreng holdt uden for en spilgruppe i klassen. Har ikke fortalt det hjemme af frygt for, at forældrene ringer ' +
      'rundt. Vil bede sin mor lytte først.',
  },
  {
    key: 'to-tell',
    state: 'closed',
    queue: 'chat',
    themes: ['identity', 'family'],
    municipality: '0101',
    ageGroup: '15-17',
    gender: 'other',
    began: { daysAgo: 4, at: '21:05' },
    counsellor: 'sara',
    messages: [
      {
        who: 'citizen',
        after: 0,
        text:
          'Jeg tror gerne jeg vil fortælle mine forældre noget om mig selv, men hver gang jeg vil sige det, går jeg ' +
          'i stå',
      },
      {
        who: 'sara',
        after: 4,
        text:
          'Hej, jeg hedder Sara. Tak, fordi du skriver det her. Du behøver ikke sige, hvad det er, medmindre du har ' +
          'lyst.',
      },
      {
        who: 'citizen',
        after: 6,
        text: 'Det er okay. Jeg er ikke en pige, sådan som de tror. Mine venner ved det godt',
      },
      {
        who: 'sara',
        after: 8,
        text:
          'Det er stort, at du har fundet ud af det og har venner, der ved det. Hvad er du mest nervøs for ' +
          'derhjemme?',
      },
      { who: 'citizen', after: 11, text: 'At de bliver kede af det. De bliver nok ikke vrede, bare mærkelige' },
      {
        who: 'sara',
        after: 14,
        text:
          'Nogle forældre skal bruge lidt tid, også dem, der gerne vil det bedste. Ville det hjælpe at skrive det i ' +
          'et brev, så de kan læse det først?',
      },
      { who: 'citizen', after: 16, text: 'Ja. Så slipper jeg for at se deres ansigter lige i det sekund' },
      {
        who: 'sara',
        after: 19,
        text:
          'Det er en god grund. Du kan også skrive, hvad du gerne vil kaldes, og hvad du ønsker af dem. Og det er ' +
          'helt dig, der bestemmer hvornår.',
      },
      { who: 'citizen', after: 23, text: 'Tak. Jeg skriver det i weekenden tror jeg' },
    ],
    closingThemes: ['identity', 'family'],
    note:
      'Overvejer at fortælle forældrene om sin kønsidentitet. God støtte fra venner, ingen bekymring for vrede. Vil ' +
      'selv skrive et brev og bestemme tidspunktet.',
  },
  {
    key: 'exam',
    state: 'closed',
    queue: 'chat',
    themes: ['worry', 'school'],
    municipality: '0851',
    ageGroup: '15-17',
    gender: 'girl-woman',
    began: { daysAgo: 3, at: '22:30' },
    counsellor: 'anna',
    messages: [
      {
        who: 'citizen',
        after: 0,
        text: 'jeg skal op i mundtlig dansk på fredag og jeg kan mærke mit hjerte hele tiden',
      },
      {
        who: 'anna',
        after: 2,
        text:
          'Hej, jeg hedder Anna. Det lyder hårdt at gå med hele dagen. Er du et sted, hvor du kan sidde i ro lige ' +
          'nu?',
      },
      { who: 'citizen', after: 3, text: 'ja i min seng' },
      {
        who: 'anna',
        after: 4,
        text: 'Godt. Prøv at mærke madrassen under dig, og pust langsomt ud et par gange. Jeg venter her.',
      },
      { who: 'citizen', after: 8, text: 'ok. det hjalp lidt' },
      { who: 'anna', after: 10, text: 'Dejligt. Hvad er det, du forestiller dig sker på fredag?' },
      { who: 'citizen', after: 12, text: 'at alt bliver helt hvidt og de sidder og kigger' },
      {
        who: 'anna',
        after: 15,
        text:
          'Det er mange bange for. Du må gerne sige højt, at du er nervøs, og bede om et glas vand. Lærerne har ' +
          'prøvet det før, og de vil gerne hjælpe dig i gang.',
      },
      { who: 'citizen', after: 18, text: 'må man det?? ok. så skriver jeg min første sætning ned og tager den med' },
      { who: 'anna', after: 20, text: 'Det er en rigtig god idé. Sov godt, og held og lykke på fredag.' },
    ],
    closingThemes: ['worry', 'school'],
    note:
      'Nervøs for mundtlig eksamen, faldt til ro med en kort øvelse. Tager sin første sætning med på papir. Ingen ' +
      'andre bekymringer.',
  },
  {
    key: 'after-us',
    state: 'asleep',
    queue: 'chat',
    themes: ['love', 'sad'],
    municipality: '0621',
    ageGroup: '18-24',
    gender: 'boy-man',
    began: { daysAgo: 2, at: '20:15' },
    counsellor: 'jonas',
    messages: [
      { who: 'citizen', after: 0, text: 'Min kæreste slog op for fire dage siden. Jeg kan ikke rigtig spise' },
      { who: 'jonas', after: 4, text: 'Hej, jeg hedder Jonas. Det er jeg ked af at høre. Hvor længe var I sammen?' },
      { who: 'citizen', after: 6, text: 'Næsten to år. Alle siger jeg bare skal videre' },
      { who: 'jonas', after: 9, text: 'Det er nemt for andre at sige efter fire dage. Hvordan har dine nætter været?' },
      { who: 'citizen', after: 12, text: 'Korte. Men jeg sov hos min bror i går, det var bedre' },
      { who: 'jonas', after: 14, text: 'Det var godt, du tog derhen. Kan du være der igen i weekenden?' },
      { who: 'citizen', after: 16, text: 'Ja, det har han selv foreslået' },
      {
        who: 'jonas',
        after: 19,
        text:
          'Så foreslår jeg, at vi holder samtalen åben. Skriv om et par dage og fortæl, hvordan det går, også ' +
          'hvis det går skidt.',
      },
      { who: 'citizen', after: 21, text: 'Det gør jeg. Tak Jonas' },
    ],
    closingThemes: [],
    note:
      'Brud efter to års forhold. Spiser og sover dårligt, men får støtte af en bror. Skriver igen om et par ' +
      'dage; spørg til søvnen.',
  },
  {
    key: 'letter-from-a-ten-year-old',
    state: 'asleep',
    queue: 'letterbox',
    themes: ['family'],
    municipality: '0370',
    ageGroup: 'under-12',
    gender: 'girl-woman',
    began: { daysAgo: 2, at: '17:50' },
    counsellor: 'sara',
    messages: [
      {
        who: 'citizen',
        after: 0,
        text:
          'Hej brevkasse. Min mor og far er uvenner om aftenen. Jeg kan høre det gennem væggen. Jeg er 10 år. Er ' +
          'det min skyld?',
      },
      {
        who: 'sara',
        after: 55,
        text:
          'Hej med dig. Jeg hedder Sara, og jeg er glad for, at du skrev. Det er aldrig et barns skyld, når voksne ' +
          'er uvenner. Det er de voksne, der skal finde ud af det.',
      },
      {
        who: 'sara',
        after: 56,
        text:
          'Må jeg spørge, om du er bange, når du hører det? Og er der en voksen, du kan lide at tale med, måske en ' +
          'mormor eller en lærer?',
      },
      {
        who: 'citizen',
        after: 1370,
        text: 'Jeg er ikke bange men jeg kan ikke sove. Min lærer hedder Lone hun er sød',
      },
      {
        who: 'sara',
        after: 1410,
        text:
          'Tak, fordi du fortæller det. Du kan sige til Lone: »Jeg sover dårligt, fordi mor og far skændes.« Mere ' +
          'behøver du ikke sige, så hjælper hun dig. Skriv til mig igen, når du har lyst.',
      },
    ],
    closingThemes: [],
    note:
      'Pige på 10 hører forældrene skændes. Ikke bange, ingen tegn på vold, sover dårligt. Opfordret til at sige ' +
      'det til sin lærer. Følges op i brevkassen.',
  },
  {
    key: 'the-rent',
    state: 'closed',
    queue: 'chat',
    themes: ['home-money'],
    municipality: '0219',
    ageGroup: '18-24',
    gender: 'boy-man',
    began: { daysAgo: 1, at: '13:20' },
    counsellor: 'anna',
    messages: [
      { who: 'citizen', after: 0, text: 'Hej, jeg er bagud med huslejen og tør ikke åbne min post' },
      {
        who: 'anna',
        after: 3,
        text:
          'Hej, jeg hedder Anna. Det er der mange, der kender, og det er godt, du skriver nu. Hvor mange breve ' +
          'ligger der?',
      },
      { who: 'citizen', after: 4, text: 'tre tror jeg. og to i e-boks' },
      {
        who: 'anna',
        after: 6,
        text:
          'Skal vi tage dem sammen? Du kan åbne ét ad gangen og skrive, hvad der står øverst, uden navn og adresse.',
      },
      {
        who: 'citizen',
        after: 15,
        text:
          'ok det ene var bare en rykker på 100 kr. det andet siger jeg kan få en aftale hvis jeg ringer inden den ' +
          '10.',
      },
      {
        who: 'anna',
        after: 17,
        text:
          'Så er der tid. Du kan ringe og sige, at du gerne vil have en afdragsordning. Kommunens borgerservice kan ' +
          'også fortælle dig, om du kan få boligstøtte.',
      },
      { who: 'citizen', after: 21, text: 'det er faktisk mindre slemt end inde i mit hoved' },
      { who: 'anna', after: 23, text: 'Sådan er det tit med breve. Godt gået, at du åbnede dem.' },
    ],
    closingThemes: ['home-money', 'worry'],
    note:
      'Bagud med huslejen. Åbnede sin post under samtalen. Ringer til udlejer om en afdragsordning og spørger ' +
      'borgerservice om boligstøtte.',
  },
  {
    key: 'awake',
    state: 'waiting',
    queue: 'chat',
    themes: ['worry'],
    municipality: '0173',
    ageGroup: '15-17',
    gender: 'boy-man',
    began: { minutesAgo: 14 },
    counsellor: null,
    messages: [
      { who: 'citizen', after: 0, text: 'hej, er der nogen' },
      {
        who: 'citizen',
        after: 2,
        text: 'jeg sover næsten ikke for tiden og tænker på alt muligt. jeg ville bare gerne skrive med en',
      },
    ],
    closingThemes: [],
    note: null,
  },
  {
    key: 'best-friend',
    state: 'waiting',
    queue: 'letterbox',
    themes: ['friends'],
    municipality: '0329',
    ageGroup: '12-14',
    gender: 'girl-woman',
    began: { minutesAgo: 95 },
    counsellor: null,
    messages: [
      {
        who: 'citizen',
        after: 0,
        text:
          'Kære Ungelinjen. Min bedste veninde skal flytte til Jylland til sommer. Jeg bliver så ked af det, når ' +
          'jeg tænker på det, at jeg næsten ikke har lyst til at være sammen med hende. Er det mærkeligt? Hilsen ' +
          'mig',
      },
    ],
    closingThemes: [],
    note: null,
  },
]

import type { DemoConversation } from './world.ts'

/** A week at Familiehuset. Everyone is invented. */
export const conversations: readonly DemoConversation[] = [
  {
    key: 'no-sleep',
    state: 'closed',
    queue: 'parents',
    themes: ['small', 'self'],
    municipality: '0265',
    ageGroup: '25-39',
    gender: 'girl-woman',
    began: { daysAgo: 6, at: '10:05' },
    counsellor: 'birgit',
    messages: [
      {
        who: 'citizen',
        after: 0,
        text:
          'Vores søn er fem måneder og vågner hver time. Jeg er så træt, at jeg græder, når han vågner. Det føles ' +
          'forkert at skrive',
      },
      {
        who: 'birgit',
        after: 4,
        text:
          'Godmorgen, jeg hedder Birgit. Det er ikke forkert at skrive, det er en meget almindelig følelse, når man ' +
          'ikke har sovet. Er du alene med ham nu?',
      },
      { who: 'citizen', after: 6, text: 'Ja, min mand er på arbejde. Han sover lige (sønnen)' },
      { who: 'birgit', after: 8, text: 'Hvem kunne tage ham et par timer, så du kan sove, allerede i dag?' },
      {
        who: 'citizen',
        after: 11,
        text: 'Min mor har tilbudt det. Jeg har sagt nej hver gang, for jeg synes, jeg burde kunne selv',
      },
      {
        who: 'birgit',
        after: 14,
        text:
          'At sige ja til din mor er også at passe på ham. Og så synes jeg, du skal nævne det for ' +
          'sundhedsplejersken, både nætterne og gråden. Hun har hørt det før og kan hjælpe.',
      },
      { who: 'citizen', after: 18, text: 'Hun kommer på tirsdag. Jeg ringer til min mor nu, inden jeg fortryder' },
      { who: 'birgit', after: 20, text: 'Gør det. Sov godt, og skriv igen, hvis det bliver ved med at være tungt.' },
    ],
    closingThemes: ['small', 'self'],
    note:
      'Mor til dreng på fem måneder, meget træt og grådlabil. Får aflastning af mormor i dag og taler med ' +
      'sundhedsplejersken på tirsdag. Ingen bekymring for barnet.',
  },
  {
    key: 'slammed-door',
    state: 'closed',
    queue: 'parents',
    themes: ['teen', 'conflict'],
    municipality: '0259',
    ageGroup: '40-59',
    gender: 'boy-man',
    began: { daysAgo: 5, at: '13:30' },
    counsellor: 'karim',
    messages: [
      {
        who: 'citizen',
        after: 0,
        text:
          'Min datter på 15 taler ikke til mig. I går råbte vi ad hinanden, og hun smækkede med døren. Jeg aner ' +
          'ikke, hvad jeg skal gøre',
      },
      {
        who: 'karim',
        after: 3,
        text: 'Hej, jeg hedder Karim. Det lyder som en ensom aften for jer begge to. Hvad var I uenige om?',
      },
      {
        who: 'citizen',
        after: 5,
        text: 'Hun ville til fest og komme hjem klokken to. Jeg sagde nej, og så var jeg den værste far i verden',
      },
      {
        who: 'karim',
        after: 8,
        text:
          'Du må gerne have en grænse. Hvad mon hun ville sige, hvis hun fik lov at forklare, hvorfor festen er ' +
          'vigtig?',
      },
      {
        who: 'citizen',
        after: 12,
        text: 'Nok at hun er den eneste, der skal hjem før de andre. Det har hun vist sagt',
      },
      {
        who: 'karim',
        after: 15,
        text:
          'Så kan du begynde der: »Jeg hørte ikke ordentlig efter i går. Fortæl mig det igen.« Du behøver ikke ' +
          'ændre mening for at lytte.',
      },
      {
        who: 'citizen',
        after: 19,
        text: 'Det kan jeg godt sige. Måske over bilnøglerne, vi taler bedst, når vi kører',
      },
      { who: 'karim', after: 21, text: 'Det er et godt sted. Held og lykke med turen.' },
    ],
    closingThemes: ['teen', 'conflict'],
    note:
      'Far i konflikt med datter på 15 om fest og hjemkomst. Vil tage samtalen igen i bilen og lytte først. Ikke ' +
      'behov for mere nu.',
  },
  {
    key: 'every-other-week',
    state: 'closed',
    queue: 'apart',
    themes: ['apart'],
    municipality: '0330',
    ageGroup: '25-39',
    gender: 'boy-man',
    began: { daysAgo: 4, at: '18:15' },
    counsellor: 'sara',
    messages: [
      {
        who: 'citizen',
        after: 0,
        text: 'Vi er lige blevet skilt. Vores pige på 6 græder, hver gang hun skal skifte hus om søndagen',
      },
      {
        who: 'sara',
        after: 5,
        text: 'Hej, jeg hedder Sara. Det må gøre ondt at stå i døren med hende. Hvad plejer I at gøre, når hun græder?',
      },
      { who: 'citizen', after: 7, text: 'Skynde os. Vi siger næsten ikke noget til hinanden, hendes mor og jeg' },
      {
        who: 'sara',
        after: 10,
        text:
          'Børn mærker den stilhed. Kunne I to aftale én venlig sætning ved døren, som I begge siger, så hun hører, ' +
          'at det er i orden at tage af sted?',
      },
      { who: 'citizen', after: 14, text: 'Det tror jeg, hun ville gå med til. Hun er også ked af det' },
      {
        who: 'sara',
        after: 17,
        text:
          'Så skriv til hende i aften, ikke på søndag. Nogle børn har også glæde af at skifte fra skolen om ' +
          'mandagen i stedet, så der ikke er et farvel.',
      },
      { who: 'citizen', after: 20, text: 'Det har jeg aldrig tænkt på. Det foreslår jeg. Tak' },
    ],
    closingThemes: ['apart'],
    note:
      'Nyskilt far, datter på 6 er ked af skiftet om søndagen. Foreslår moren en fast sætning ved døren og skift ' +
      'fra skolen. Samarbejdet er skrøbeligt, men venligt.',
  },
  {
    key: 'stomach-ache',
    state: 'closed',
    queue: 'parents',
    themes: ['school'],
    municipality: '0316',
    ageGroup: '40-59',
    gender: 'girl-woman',
    began: { daysAgo: 3, at: '11:40' },
    counsellor: 'birgit',
    messages: [
      {
        who: 'citizen',
        after: 0,
        text:
          'Min søn i 4. klasse har ondt i maven hver morgen. Lægen siger, der ikke er noget galt. Nu har han været ' +
          'hjemme i to uger',
      },
      {
        who: 'birgit',
        after: 3,
        text:
          'Hej, jeg hedder Birgit. To uger er lang tid for jer begge. Hvordan har han det, når det er blevet ' +
          'formiddag?',
      },
      {
        who: 'citizen',
        after: 5,
        text: 'Så har han det fint. Så bygger han med lego, og jeg prøver at arbejde ved siden af',
      },
      {
        who: 'birgit',
        after: 8,
        text:
          'Så er det nok mødet med skolen, der gør ondt. Ved du, hvornår på dagen han synes, det er sværest at være ' +
          'der?',
      },
      { who: 'citizen', after: 11, text: 'Frikvartererne. Hans ven er flyttet' },
      {
        who: 'birgit',
        after: 14,
        text:
          'Det er vigtigt at få sagt til skolen. Du kan bede om et møde denne uge og foreslå, at han begynder med ' +
          'to timer om dagen og har en aftale i frikvarteret.',
      },
      { who: 'citizen', after: 17, text: 'Kan man bare bede om det?' },
      {
        who: 'birgit',
        after: 19,
        text:
          'Ja. Skriv til klasselæreren og brug gerne de ord, du har brugt her. Går det i stå, så skriv til os igen, ' +
          'så ser vi på, hvad kommunen kan hjælpe med.',
      },
      { who: 'citizen', after: 22, text: 'Det gør jeg. Jeg er lettet over, at der er et første skridt' },
    ],
    closingThemes: ['school'],
    note:
      'Dreng i 4. klasse, fravær i to uger efter at en ven er flyttet. Moren beder om et møde med skolen og ' +
      'foreslår en gradvis start. Kan vende tilbage.',
  },
  {
    key: 'whom-to-ask',
    state: 'asleep',
    queue: 'parents',
    themes: ['support', 'self'],
    municipality: '0360',
    ageGroup: '25-39',
    gender: 'girl-woman',
    began: { daysAgo: 2, at: '14:10' },
    counsellor: 'karim',
    messages: [
      {
        who: 'citizen',
        after: 0,
        text: 'Jeg er alene med to børn, og den store har lige fået en autismediagnose. Hvor begynder man?',
      },
      {
        who: 'karim',
        after: 6,
        text: 'Hej, jeg hedder Karim. Det er et godt spørgsmål og et stort. Hvad fylder mest lige nu?',
      },
      { who: 'citizen', after: 9, text: 'At jeg ikke kan nå mit arbejde. Skolen ringer to-tre gange om ugen' },
      {
        who: 'karim',
        after: 13,
        text:
          'Du kan søge om hjælp hos børnehandicap i kommunen, blandt andet om tabt arbejdsfortjeneste. Vil du have, ' +
          'at jeg skriver en kort liste over, hvad du kan spørge om?',
      },
      { who: 'citizen', after: 15, text: 'Ja tak. Jeg glemmer alt, når jeg ringer' },
      {
        who: 'karim',
        after: 24,
        text:
          '1) Hvem er min faste kontakt? 2) Kan jeg søge tabt arbejdsfortjeneste, når skolen ringer? 3) Er der ' +
          'aflastning i weekender? 4) Hvornår får jeg svar?',
      },
      { who: 'citizen', after: 27, text: 'Den printer jeg. Må jeg skrive igen, når jeg har ringet?' },
      { who: 'karim', after: 28, text: 'Det håber jeg, du gør. Vi lader samtalen stå åben.' },
    ],
    closingThemes: [],
    note:
      'Enlig mor til to, den ældste nydiagnosticeret med autisme. Har fået en spørgeliste til kommunen. Samtalen ' +
      'hviler, til hun har ringet.',
  },
  {
    key: 'grandmother',
    state: 'asleep',
    queue: 'parents',
    themes: ['loss'],
    municipality: '0376',
    ageGroup: '60-plus',
    gender: 'girl-woman',
    began: { daysAgo: 1, at: '09:30' },
    counsellor: 'birgit',
    messages: [
      {
        who: 'citizen',
        after: 0,
        text:
          'Min mand døde i foråret. Mit barnebarn på 7 spørger hele tiden til morfar, og min datter beder mig tale ' +
          'om noget andet',
      },
      {
        who: 'birgit',
        after: 5,
        text: 'Godmorgen, jeg hedder Birgit. Det gør mig ondt med din mand. Hvad har du selv lyst til at svare barnet?',
      },
      {
        who: 'citizen',
        after: 9,
        text: 'Sandheden. At jeg også savner ham. Men jeg vil ikke gå bag om ryggen på min datter',
      },
      {
        who: 'birgit',
        after: 12,
        text:
          'Det er klogt. Børn har godt af at høre, at de voksne også savner. Måske siger din datter nej, fordi hun ' +
          'selv er ked af det?',
      },
      { who: 'citizen', after: 16, text: 'Det er hun. Vi har næsten ikke grædt sammen' },
      {
        who: 'birgit',
        after: 19,
        text: 'Så er det måske dér, I skal begynde, I to. Kunne du invitere hende på en gåtur uden børn?',
      },
      { who: 'citizen', after: 22, text: 'På søndag. Så skriver jeg til dig bagefter, hvis jeg må' },
      { who: 'birgit', after: 23, text: 'Det må du meget gerne.' },
    ],
    closingThemes: [],
    note:
      'Mormor i sorg, uenig med sin datter om at tale med barnebarnet om morfar. Går en tur med datteren på søndag ' +
      'og skriver igen.',
  },
  {
    key: 'one-more-game',
    state: 'waiting',
    queue: 'parents',
    themes: ['screens', 'conflict'],
    municipality: '0253',
    ageGroup: '40-59',
    gender: 'girl-woman',
    began: { minutesAgo: 25 },
    counsellor: null,
    messages: [
      {
        who: 'citizen',
        after: 0,
        text: 'Hej. Det er om vores dreng på 11. Hver aften ender det i skænderi, når han skal slukke for spillet',
      },
      {
        who: 'citizen',
        after: 3,
        text:
          'Vi har prøvet med æggeur og med at tage telefonen, og det bliver bare værre. Vi vil gerne have det rart ' +
          'igen',
      },
    ],
    closingThemes: [],
    note: null,
  },
]

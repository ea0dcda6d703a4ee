import { says, type PolicyText } from './text.ts'

/** The default privacy policy in Danish; the same sections, sentences and promises as in the other language. */
export const policy: PolicyText = {
  title: 'Sådan passer vi på dine oplysninger',
  intro:
    'Her står, hvad der sker med det, du fortæller, og hvad du selv bestemmer. Det gælder alle, vi har ' +
      'oplysninger om: dig, der skriver til os, dem, der arbejder hos os, dem, der får nyhedsbrevet, og dem, ' +
      'der besøger siden.',
  sections: [
    {
      id: 'who',
      heading: 'Hvem har ansvaret',
      sentences: [
        says(['P03'], '{member} har ansvaret for det, du fortæller her.'),
        says(['P03'], 'Når der står »vi«, er det {member}.'),
        says(['P03'], '{operator} driver systemet for os og må kun bruge oplysningerne til det.'),
        says(['P07'], 'Det har vi en skriftlig aftale med {operator} om.'),
        says(['P03'], 'Andre organisationer bruger det samme system, men de kan ikke se det, du skriver til os.'),
        says(['P03'], 'Dine oplysninger bliver heller ikke brugt til deres formål.'),
        says(
          ['P03'],
          '{site} har selv ansvaret for sin hjemmeside, tællingen af besøg, nyhedsbrevet og sine opdateringer.',
        ),
      ],
    },
    {
      id: 'care',
      heading: 'Vores grundregler',
      sentences: [
        says(['P01'], 'Vi passer på dine oplysninger.'),
        says(['P01'], 'Hvis noget er hurtigt eller nemt for os, men dårligt for dig, kommer du først.'),
        says(['P06'], 'Alt, der kan føre til dig, er personoplysninger, også et kaldenavn eller en adresse.'),
        says(
          ['P06'],
          'Vi ved for hver oplysning, om den er almindelig, følsom, et CPR-nummer, noget om strafbare ' +
            'forhold eller slet ikke personlig.',
        ),
        says(
          ['P06'],
          'Det, du skriver med dine egne ord, dine emner og dine svar på spørgeskemaer regner vi altid for følsomt.',
        ),
        says(['P06'], 'Vi gemmer ikke noget, vi ikke har taget stilling til på den måde.'),
        says(['P05'], 'Du kan bede om, at noget bliver holdt fortroligt.'),
        says(
          ['P05'],
          'Så skriver vi dit ønske ned, viser det, hvor oplysningen ellers ville blive brugt, og retter os efter det.',
        ),
        says(['P07'], 'Vi følger reglerne om databeskyttelse (GDPR).'),
        says(['P07'], 'Hvis der sker et brud på sikkerheden, skriver {operator} det ned og giver os besked i tide.'),
        says(
          ['P07'],
          '{operator} giver os det materiale, vi skal bruge for at vurdere, hvad det her kan betyde for dig.',
        ),
        says(['P07'], 'Holder vi op med at bruge systemet, får vi vores oplysninger med, og resten bliver slettet.'),
      ],
    },
    {
      id: 'anonymous',
      heading: 'Du kan være anonym',
      sentences: [
        says(['P20'], 'Du er anonym fra begyndelsen.'),
        says(['P20'], 'Du behøver ikke sige, hvem du er.'),
        says(
          ['P20'],
          'Det er kun dig, der kan bestemme, at du ikke vil være anonym mere, for eksempel i et længere forløb.',
        ),
        says(['P20'], 'Vores medarbejdere kan ikke bestemme det for dig.'),
        says(['P20'], 'De, der arbejder hos os, er selv kendt af os.'),
      ],
    },
    {
      id: 'yes',
      heading: 'Du siger ja først',
      sentences: [
        says(
          ['P21', 'P60'],
          'Vi samler kun oplysninger om dig, når du har sagt ja, eller når vi har en anden grund i loven, ' +
            'som vi viser dig.',
        ),
        says(['P21'], 'At du bruger siden, er ikke et ja.'),
        says(['P21'], 'Et ja er noget, du selv gør.'),
        says(
          ['P21'],
          'Vi skriver ned, hvad du sagde ja til, hvilken udgave af teksten du så, og hvornår og hvordan du sagde ja.',
        ),
        says(['P21'], 'Er du barn, er det dig, der siger ja til rådgivning, og dine forældre skal ikke godkende det.'),
        says(['P21'], 'Vi spørger på en måde, som et barn kan forstå.'),
        says(
          ['P21'],
          'Er du under 15 år, er alt andet end rådgivning slået fra, medmindre en forælder eller værge siger ja.',
        ),
        says(['P22'], 'Du kan lade være med at fortælle os noget.'),
        says(['P22'], 'Så siger vi ligeud, hvad vi ikke kan tilbyde uden.'),
        says(['P22'], 'Er oplysningen nødvendig for en bestemt hjælp, slutter den hjælp.'),
        says(['P22'], 'Er den frivillig, mister du ikke andet ved at sige nej.'),
        says(['P23'], 'Du kan tage dit ja tilbage når som helst, og det er lige så let som at sige ja.'),
        says(['P23'], 'Så stopper vi med det samme med det, du havde sagt ja til.'),
        says(['P23'], 'Gør du det, før en rådgiver har taget din samtale, bliver det, du har givet os, slettet.'),
        says(['P23'], 'Du kan se, når en rådgiver tager din samtale, og det bliver skrevet ned.'),
        says(['P23'], 'Derefter gemmer vi kun det, som der er en nedskreven grund til at gemme.'),
        says(['P25'], 'Vi bruger oplysningerne til at give dig den hjælp, du beder om.'),
        says(
          ['P25'],
          'Når vi holder tjenesten ved lige og gør den bedre, bruger vi kun tal og oplysninger, der ikke er ' +
            'personlige.',
        ),
        says(['P25'], 'Vil vi bruge oplysningerne til noget andet, spørger vi dig om netop det.'),
      ],
    },
    {
      id: 'tell',
      heading: 'Det, du kan fortælle',
      sentences: [
        says(['P12'], 'Du kan give os et brugernavn, et navn, et telefonnummer og en mailadresse.'),
        says(['P12'], 'Du kan skrive beskeder og fortælle om køn, alder, postnummer, kommune og det, der er svært.'),
        says(['P12'], 'Du kan svare på spørgeskemaer.'),
        says(['P12'], 'Det, du siger i samtaler, chat, video og sms, hører også med.'),
        says(['P12'], 'Rådgiveren kan skrive journal og notater om det.'),
        says(['P12'], 'Det hele bliver gemt beskyttet, og kun hvis der er brug for det.'),
        says(['P12'], 'Ved hvert felt, du kan springe over, står der, hvad vi bruger det til.'),
        says(['P15'], 'Giver du os et nummer til sms-rådgivning, bruger vi det kun til det.'),
        says(['P15'], 'Et nummer, vi må kontakte dig på, er et andet felt med sit eget formål.'),
        says(['P13'], 'Mikrofon og kamera bliver kun brugt, når du siger ja lige der.'),
        says(['P13'], 'De stopper, når du tager dit ja tilbage.'),
        says(
          ['P14'],
          'Vil du have besked på din telefon eller computer, gemmer vi et id for den, men kun for at sende ' +
            'dig beskeden.',
        ),
        says(['P16'], 'Appen har sin egen tekst om privatliv, som du kan læse, før du giver os noget.'),
      ],
    },
    {
      id: 'technical',
      heading: 'Teknik og besøg',
      sentences: [
        says(
          ['P10'],
          'Vi kan samle viden om, hvilken slags computer, styresystem, browser og internetudbyder der bliver ' +
            'brugt, og hvordan siden bliver brugt.',
        ),
        says(['P10'], 'Det sker i grove grupper, som ikke viser, hvem nogen er.'),
        says(['P10'], 'Hvor du er, er personligt, og vi bruger det kun, hvis du siger ja.'),
        says(['P10'], 'Siger du ja, gemmer vi kun noget groft, nemlig kommunen, og den bliver krypteret.'),
        says(['P10'], 'Du kan dele kommunen fra din telefon eller computer i stedet for selv at vælge den.'),
        says(['P10'], 'Vi gætter aldrig, hvor du er.'),
        says(
          ['P11'],
          'Vi anslår uden at vise, hvem du er, hvor mange besøg der er, hvor længe de varer, hvad der bliver ' +
            'læst mest, og hvor mange der kommer igen.',
        ),
        says(['P11'], 'Vi tæller browsere, aldrig personer.'),
        says(['P11'], 'Tællingen gemmer ikke noget på din telefon eller computer.'),
        says(
          ['P11'],
          'Du kan sige nej til tællingen eller blive advaret om den, og vi siger ligeud, hvad der så virker dårligere.',
        ),
        says(['P11'], 'Tallene bliver kun brugt til statistik, aldrig til markedsføring.'),
        says(['P11'], 'De viser ikke, hvem nogen er, medmindre man selv melder sig til en tjeneste.'),
      ],
    },
    {
      id: 'figures',
      heading: 'Tal om mange',
      sentences: [
        says(['P02'], 'Når vi undersøger noget, bruger vi kun samlede tal.'),
        says(['P02'], 'Det gør vi kun, hvis både du og vi har sagt ja.'),
        says(['P02'], 'Skal andre have en rapport, skal de også have sagt ja.'),
        says(['P02'], 'Tal, som ikke kan føre til nogen, bliver stående, når en profil bliver slettet.'),
        says(['P02'], 'Intet, der kan føre til dig, bliver tilbage.'),
      ],
    },
    {
      id: 'protect',
      heading: 'Sådan passer vi på det',
      sentences: [
        says(['P40'], 'Dine oplysninger bliver krypteret med AES-256, før de bliver skrevet på en disk.'),
        says(['P40'], 'Nøglerne har den længde, der i dag regnes for standard.'),
        says(['P41'], 'Kun den, der har ret til det, kan læse dine oplysninger.'),
        says(['P41'], 'Hver gang det sker, bliver det skrevet ned.'),
        says(['P41'], 'Systemet giver ikke {operator} nogen måde at læse dine samtaler på.'),
        says(
          ['P41'],
          'Men de, der passer maskinerne hos {operator}, kunne teknisk set få fat i nøglerne, og det siger vi åbent.',
        ),
        says(['P42'], 'Når nogen får adgang, og når du selv ser dine oplysninger, følger det standarden OAuth 2.'),
      ],
    },
    {
      id: 'share',
      heading: 'Hvem der kan få oplysninger',
      sentences: [
        says(
          ['P04'],
          'Personoplysninger når kun dem, der har ret til dem og har ansvaret for den hjælp, det handler om.',
        ),
        says(['P50'], 'Partnere og underdatabehandlere får kun det, de har brug for.'),
        says(['P50'], 'De har en skriftlig aftale, hvor de lover at holde det fortroligt.'),
        says(['P50'], 'Vi får besked, før en ny underdatabehandler begynder, og vi kan sige fra.'),
        says(['P50'], 'Bliver oplysninger sendt ud af landet, bliver det skrevet ned.'),
        says(['P51'], 'De samarbejdspartnere, der modtager oplysninger, er fonde, kommuner og andre, der giver hjælp.'),
        says(
          ['P51'],
          'Kommuner og andre, der giver hjælp, skal leve op til nedskrevne krav til kvalitet, når de bruger rådgivere.',
        ),
        says(
          ['P52'],
          'Andre modtagere står på en offentlig side, hvor man kan se, hvilken tjeneste de får oplysningerne til.',
        ),
        says(
          ['P52'],
          'Det kan være andre myndigheder, regioner, staten, leverandører og dem, der hjælper med at udbrede ' +
            'tjenesten.',
        ),
        says(
          ['P53'],
          'I en forsikringssag kan forsikringsselskabet få det, der er nødvendigt for sagen, og ikke mere.',
        ),
        says(['P53'], 'Det bliver skrevet ned.'),
        says(
          ['P54'],
          'Kræver en lov, en regel, et lovligt krav eller en undersøgelse det, bruger eller giver vi det ' +
            'nødvendige, og ikke mere.',
        ),
        says(['P54'], 'Det bliver også skrevet ned.'),
      ],
    },
    {
      id: 'duty',
      heading: 'Når vi har pligt til at gøre noget',
      sentences: [
        says(['P24'], 'Nogle gange siger loven, at vi skal give noget videre, for eksempel i en underretning.'),
        says(
          ['P24'],
          'Så bruger vi kun bestemte oplysninger, som du selv har givet, eller som er kontrolleret på lovlig vis.',
        ),
        says(['P24'], 'Ellers er din profil stadig anonym.'),
        says(['P24'], 'Vi fortæller dig det.'),
        says(
          ['P24'],
          'Vi må kun vente med det i en begrænset tid, og kun af en nedskreven grund, for eksempel at et ' +
            'barn kan komme i fare.',
        ),
      ],
    },
    {
      id: 'keep',
      heading: 'Hvor længe vi gemmer det',
      sentences: [
        says(
          ['P30'],
          'Er du anonym, og har du ikke været her i 2 år, sletter vi de personoplysninger, der hører til din profil.',
        ),
        says(['P30'], 'Vi kan vælge kortere frister.'),
        says(['P30'], 'De bliver aldrig længere uden en nedskreven grund i loven.'),
        says(['P30'], 'Kendte profiler, medarbejdere, journaler og sager har deres egne frister.'),
        says(['P31'], 'Får du nyhedsbrevet, gemmer {site} dine oplysninger, til du melder dig fra, og sletter dem så.'),
        says(
          ['P32'],
          'Hvert formål har noget, der afslutter det: at kontakten er slut, at et møde er holdt, eller at en ' +
            'medarbejder er stoppet.',
        ),
        says(['P32'], 'Derefter bliver oplysningerne slettet.'),
      ],
    },
    {
      id: 'basis',
      heading: 'Hvorfor vi må',
      sentences: [
        says(['P60'], 'Vi må bruge oplysninger, fordi du har sagt ja, eller fordi du selv har en aftale med os.'),
        says(['P60'], 'Er de følsomme, skal dit ja være helt tydeligt.'),
        says(
          ['P60'],
          'En pligt i loven, en offentlig opgave eller et retskrav gælder kun, hvor det er skrevet ned for ' +
            'netop den brug.',
        ),
        says(['P60'], 'Du kan se, hvilken grund der gælder for hver brug.'),
      ],
    },
    {
      id: 'rights',
      heading: 'Det har du ret til',
      sentences: [
        says(['P61'], 'Du kan altid se, hvad vi har om dig, også når du er anonym.'),
        says(['P61'], 'Du kan bede om at få det hele, uanset hvem der har skrevet det.'),
        says(['P61'], 'Noget, der kun handler om en anden, får du ikke, og så siger vi hvorfor.'),
        says(['P61'], 'Du får det så hurtigt som muligt og altid inden for 10 dage.'),
        says(
          ['P61'],
          'Det gælder også, hvis du kun har skrevet sms, hvis andre har nævnt dig, hvis du arbejder hos os, ' +
            'eller hvis du får nyhedsbrevet.',
        ),
        says(['P62'], 'Du kan få dine oplysninger slettet.'),
        says(['P62'], 'Vi kan kun begrænse det eller sige nej, hvis særlige regler kræver, at vi har oplysningerne.'),
        says(['P62'], 'Så fortæller vi dig det og siger hvorfor.'),
        says(['P62', 'P02'], 'Samlede tal, der ikke kan føre til nogen, er ikke med.'),
        says(['P63'], 'Er noget forkert eller upræcist, kan du få det rettet.'),
        says(['P63'], 'Er teksten låst eller sendt, skriver vi en underskrevet tilføjelse, der vises sammen med den.'),
        says(['P63'], 'De, der har fået teksten, får også besked.'),
        says(['P64', 'P23'], 'Du kan altid stoppe eller begrænse brugen ved at tage dit ja tilbage.'),
        says(['P64'], 'Det, der er begrænset, bliver kun gemt: det bliver ikke læst, talt med eller delt.'),
        says(['P65'], 'Du kan altid klage til {authority}.'),
        says(['P65', 'P72'], 'Her kan du få fat i dem: {authorityContact}.'),
        says(['P65'], 'Det står på alle sider om dine rettigheder.'),
      ],
    },
    {
      id: 'policy',
      heading: 'Om denne tekst',
      sentences: [
        says(['P70'], 'Teksten har en dato og en version, som står nederst.'),
        says(['P70'], 'Hver gang vi ændrer noget, laver vi en ny version og gemmer den gamle.'),
        says(['P71'], 'Store ændringer fortæller vi om på siden eller direkte til dig, før de gælder.'),
      ],
    },
    {
      id: 'contact',
      heading: 'Hvis du vil spørge om noget',
      sentences: [
        says(['P72'], 'Spørgsmål om det, du fortæller os, kan du stille her: {memberContact}.'),
        says(['P72'], 'Spørgsmål om systemet kan du stille her: {operatorContact}.'),
        says(['P72'], 'Spørgsmål om hjemmesiden og nyhedsbrevet kan du stille her: {siteContact}.'),
      ],
    },
  ],
}

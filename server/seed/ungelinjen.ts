import { daily, type DemoMember } from './world.ts'

/** An NGO's chat for young people, open day and night so that the demo can be tried at any time. */
export const ungelinjen: Omit<DemoMember, 'conversations' | 'requests' | 'replies' | 'ownReplies'> = {
  slug: 'ungelinjen',
  name: 'Ungelinjen',
  kind: 'ngo',
  contact: {
    name: 'Foreningen Ungelinjen',
    address: 'Lindegade 7, 2. sal, 9999 Eksempelby',
    phone: '00 12 34 56',
    mail: 'hej@ungelinjen.example',
    cvr: '10203040',
  },
  accent: '#0a615e',
  timeZone: 'Europe/Copenhagen',
  texts: {
    welcome: {
      da:
        'Ungelinjen er en chat for dig, der er under 25. Vi er frivillige og ansatte, der er vant til at lytte. ' +
        'Du behøver ikke sige, hvem du er, og intet er for stort eller for småt.',
      en:
        'Ungelinjen is a chat for you who are under 25. We are volunteers and staff who are used to listening. ' +
        'You do not have to say who you are, and nothing is too big or too small.',
    },
    notice: {
      da:
        'Det, du skriver, bliver krypteret, før vi gemmer det. Den rådgiver, du skriver med, kan læse det; det kan ' +
        'andre medarbejdere ikke. Du kan altid bede om at få det slettet.',
      en:
        'What you write is encrypted before we store it. The counsellor you write with can read it; other ' +
        'staff cannot. You can always ask to have it deleted.',
    },
    urgent: {
      da:
        'Er du eller en anden i fare lige nu, så ring 112. Har du tanker om ikke at ville leve mere, kan du ringe ' +
        'til Livslinien på 70 201 201. Er du under 18, kan du også ringe til BørneTelefonen på 116 111.',
      en:
        'If you or someone else is in danger right now, call 112. If you have thoughts of not wanting to live, you ' +
        'can call Livslinien on 70 201 201. If you are under 18, you can also call BørneTelefonen on 116 111.',
    },
    waiting: {
      da:
        'Du er velkommen til at skrive allerede nu, så læser rådgiveren det, når det bliver din tur. Du mister ikke ' +
        'din plads, hvis skærmen slukker. Hvis det er svært at vente, så træk vejret roligt ind, mens du tæller til ' +
        'fire, og ud, mens du tæller til seks.',
      en:
        'You are welcome to start writing now, and the counsellor will read it when it is your turn. You do not lose ' +
        'your place if the screen goes dark. If waiting is hard, breathe in calmly while you count to four, and out ' +
        'while you count to six.',
    },
    closed: {
      da:
        'Der er ingen ved chatten lige nu, men du kan skrive alligevel. En rådgiver læser det inden for et døgn. ' +
        'Kom tilbage hertil for at se svaret.',
      en:
        'Nobody is at the chat right now, but you can write anyway. A counsellor reads it within a day and a night. ' +
        'Come back here to see the answer.',
    },
    confidential: {
      da:
        'Kun den rådgiver, du skriver med, kan læse samtalen, og hver gang den åbnes, bliver det skrevet ned. ' +
        'Den bliver slettet, når du ikke har været her i 2 år.',
      en:
        'Only the counsellor you write with can read the conversation, and each time it is opened, it is written ' +
        'down. It is deleted when you have not been here for 2 years.',
    },
  },
  services: [
    {
      name: { da: 'Ung-chat', en: 'Youth chat' },
      languages: ['da', 'en'],
      hours: daily([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00'),
      maxQueue: 40,
      maxConversations: 6,
      shifts: [
        { staff: 'anna', weekdays: [1, 2, 3, 4], from: '12:00', to: '18:00' },
        { staff: 'jonas', weekdays: [1, 3, 5], from: '18:00', to: '22:00' },
        { staff: 'sara', weekdays: [2, 4], from: '17:00', to: '22:00' },
        { staff: 'sara', weekdays: [6], from: '22:00', to: '04:00' },
      ],
      queues: [
        { key: 'chat', name: { da: 'Chat', en: 'Chat' } },
        { key: 'english', name: { da: 'Chat på engelsk', en: 'Chat in English' }, languages: ['en'] },
        { key: 'hard', name: { da: 'Chat om svære tanker', en: 'Chat about hard thoughts' }, themes: ['hard-thoughts'] },
      ],
    },
    {
      name: { da: 'Brevkassen', en: 'The letterbox' },
      kind: 'letterbox',
      hours: [],
      closed: {
        da: 'Skriv, når det passer dig, og så langt, du har lyst. En rådgiver læser det inden for et døgn, og svaret ligger her på siden.',
        en: 'Write whenever it suits you, and as much as you like. A counsellor reads it within a day and a night, and the answer is here on the page.',
      },
      queues: [{ key: 'letterbox', name: { da: 'Brevkasse', en: 'Letterbox' } }],
    },
  ],
  themes: [
    {
      key: 'lonely',
      name: { da: 'Ensomhed', en: 'Loneliness' },
      definition: {
        da: 'At mangle nogen at være sammen med eller høre til hos.',
        en: 'Missing someone to be with or belong with.',
      },
      colour: '#2f5d8a',
    },
    {
      key: 'sad',
      name: { da: 'Ked af det', en: 'Feeling low' },
      definition: {
        da: 'At være trist, tom eller uden kræfter i længere tid.',
        en: 'Being sad, empty or out of strength for some time.',
      },
      colour: '#4a5a78',
    },
    {
      key: 'worry',
      name: { da: 'Uro og bekymring', en: 'Worry and unrest' },
      definition: {
        da: 'Tanker, der kører rundt, nervøsitet, angst og dårlig søvn.',
        en: 'Thoughts that go round, nerves, anxiety and poor sleep.',
      },
      colour: '#7a4b8c',
    },
    {
      key: 'hard-thoughts',
      name: { da: 'Svære tanker', en: 'Hard thoughts' },
      definition: {
        da: 'Tanker om ikke at kunne mere, eller som man ikke har lyst til at være alene med.',
        en: 'Thoughts of not being able to go on, or that one does not want to be alone with.',
      },
      colour: '#5a4a42',
    },
    {
      key: 'family',
      name: { da: 'Familie', en: 'Family' },
      definition: {
        da: 'Forældre, søskende og det, der sker derhjemme.',
        en: 'Parents, siblings and what goes on at home.',
      },
      colour: '#8a4b1f',
    },
    {
      key: 'friends',
      name: { da: 'Venner', en: 'Friends' },
      definition: {
        da: 'At få venner, miste dem eller blive uvenner.',
        en: 'Making friends, losing them or falling out.',
      },
      colour: '#1f6b4a',
    },
    {
      key: 'bullying',
      name: { da: 'Mobning', en: 'Bullying' },
      definition: {
        da: 'At blive holdt udenfor, drillet eller hængt ud, også på nettet.',
        en: 'Being left out, teased or shamed, online too.',
      },
      colour: '#96416b',
    },
    {
      key: 'school',
      name: { da: 'Skole og uddannelse', en: 'School and studies' },
      definition: {
        da: 'Lektier, eksamen, fravær og valg af uddannelse.',
        en: 'Homework, exams, absence and choosing what to study.',
      },
      colour: '#5f6415',
    },
    {
      key: 'love',
      name: { da: 'Kærester', en: 'Love' },
      definition: { da: 'Forelskelse, forhold og brud.', en: 'Being in love, being together and breaking up.' },
      colour: '#a03a4f',
    },
    {
      key: 'identity',
      name: { da: 'Hvem jeg er', en: 'Who I am' },
      definition: {
        da: 'Køn, seksualitet, baggrund og det at finde sig selv.',
        en: 'Gender, sexuality, background and finding oneself.',
      },
      colour: '#55509c',
    },
    {
      key: 'home-money',
      name: { da: 'Bolig og penge', en: 'Housing and money' },
      definition: {
        da: 'Et sted at bo, arbejde, SU og regninger.',
        en: 'A place to live, work, student grants and bills.',
      },
      colour: '#4f6066',
    },
  ],
}

import { daily, type DemoMember } from './world.ts'

/** A municipality-backed counselling for parents, with the hours of a real one. */
export const familiehuset: Omit<DemoMember, 'conversations' | 'requests' | 'replies' | 'ownReplies'> = {
  slug: 'familiehuset',
  name: 'Familiehuset',
  kind: 'municipality',
  contact: {
    name: 'Familiehuset, Eksempelby Kommune',
    address: 'Havnevej 12, 9999 Eksempelby',
    phone: '00 23 45 67',
    mail: 'kontakt@familiehuset.example',
    cvr: '20304050',
  },
  accent: '#4b4a93',
  timeZone: 'Europe/Copenhagen',
  texts: {
    welcome: {
      da:
        'Familiehuset er rådgivning for forældre og andre, der har et barn tæt på. Vi er familierådgivere, og ' +
        'kommunen betaler. Du kan være anonym, og du behøver ikke have en sag.',
      en:
        'Familiehuset is counselling for parents and others who are close to a child. We are family counsellors, and ' +
        'the municipality pays. You can be anonymous, and you need not have a case.',
    },
    notice: {
      da:
        'Det, du skriver, bliver krypteret, før vi gemmer det. Din rådgiver kan læse det, men resten af kommunen ' +
        'kan ikke. Er et barn i fare, kan vi have pligt til at sige det videre, og så taler vi så vidt muligt med ' +
        'dig først.',
      en:
        'What you write is encrypted before we store it. Your counsellor can read it, but the rest of the ' +
        'municipality cannot. If a child is in danger, we may have a duty to pass that on, and then we talk to ' +
        'you first if we can.',
    },
    urgent: {
      da:
        'Er nogen i fare lige nu, så ring 112. Er du bange for, at et barn ikke har det godt, kan du få fat i ' +
        'kommunens sociale døgnvagt gennem politiet på 114. Er der vold i hjemmet, kan du ringe til Lev Uden Vold ' +
        'på 1888.',
      en:
        'If someone is in danger right now, call 112. If you fear that a child is not well, you can reach the ' +
        'municipality’s social emergency service through the police on 114. If there is violence at home, you can ' +
        'call Lev Uden Vold on 1888.',
    },
    waiting: {
      da:
        'Skriv gerne lidt om, hvad det handler om, og hvor gammelt barnet er. Så er rådgiveren med fra begyndelsen. ' +
        'Du kan godt lægge telefonen fra dig imens; du beholder din plads.',
      en:
        'Feel free to write a little about what it is about and how old the child is. Then the counsellor is with ' +
        'you from the start. You can put the phone down meanwhile; you keep your place.',
    },
    closed: {
      da:
        'Vi har lukket lige nu, men du kan skrive, når det passer dig. En rådgiver læser det den næste dag, vi har ' +
        'åbent. Du finder svaret her på siden.',
      en:
        'We are closed right now, but you can write whenever it suits you. A counsellor reads it on the next day we ' +
        'are open. You will find the answer here.',
    },
    confidential: {
      da:
        'Kun din rådgiver kan læse samtalen, og hver gang den åbnes, bliver det skrevet ned. Resten af ' +
        'kommunen kan ikke se den. Er du anonym, bliver den slettet, når du ikke har været her i 2 år.',
      en:
        'Only your counsellor can read the conversation, and each time it is opened, it is written down. ' +
        'The rest of the municipality cannot see it. If you are anonymous, it is deleted when you have not been here ' +
        'for 2 years.',
    },
  },
  services: [
    {
      name: { da: 'Forældrelinjen', en: 'The parents’ line' },
      hours: [
        ...daily([1, 2, 3, 4], '09:00', '12:00'),
        ...daily([1, 2, 3, 4], '13:00', '20:00'),
        ...daily([5], '09:00', '14:00'),
        ...daily([7], '18:00', '21:00'),
      ],
      maxQueue: 12,
      maxConversations: 3,
      byRota: true,
      shifts: [
        { staff: 'birgit', weekdays: [1, 2, 3, 4], from: '09:00', to: '12:00' },
        { staff: 'karim', weekdays: [1, 2, 3], from: '13:00', to: '20:00' },
        { staff: 'birgit', weekdays: [4], from: '13:00', to: '18:00' },
        { staff: 'sara', weekdays: [5], from: '09:00', to: '14:00' },
        { staff: 'karim', weekdays: [7], from: '18:00', to: '21:00' },
      ],
      queues: [
        { key: 'parents', name: { da: 'Rådgivning for forældre', en: 'Counselling for parents' } },
        { key: 'apart', name: { da: 'Når forældre går fra hinanden', en: 'When parents part' } },
      ],
    },
  ],
  themes: [
    {
      key: 'everyday',
      name: { da: 'Hverdagen derhjemme', en: 'Everyday life at home' },
      definition: { da: 'Morgener, måltider, søvn og regler.', en: 'Mornings, meals, sleep and rules.' },
      colour: '#1f6b4a',
    },
    {
      key: 'conflict',
      name: { da: 'Konflikter', en: 'Conflicts' },
      definition: {
        da: 'Skænderier og vrede, der fylder for meget.',
        en: 'Quarrels and anger that take up too much room.',
      },
      colour: '#96492a',
    },
    {
      key: 'apart',
      name: { da: 'Skilsmisse og samvær', en: 'Divorce and contact' },
      definition: {
        da: 'At gå fra hinanden og stadig være forældre sammen.',
        en: 'Parting and still being parents together.',
      },
      colour: '#55509c',
    },
    {
      key: 'small',
      name: { da: 'De helt små', en: 'The very small' },
      definition: { da: 'Graviditet, fødsel og de første år.', en: 'Pregnancy, birth and the first years.' },
      colour: '#8c4a76',
    },
    {
      key: 'teen',
      name: { da: 'Teenageår', en: 'Teenage years' },
      definition: { da: 'Frihed, grænser, venner og humør.', en: 'Freedom, limits, friends and moods.' },
      colour: '#2f5d8a',
    },
    {
      key: 'school',
      name: { da: 'Skole og fravær', en: 'School and absence' },
      definition: { da: 'Når skole eller daginstitution er svær.', en: 'When school or day care is hard.' },
      colour: '#5f6415',
    },
    {
      key: 'screens',
      name: { da: 'Skærm og spil', en: 'Screens and games' },
      definition: { da: 'Telefon, spil og livet på nettet.', en: 'Phones, games and life online.' },
      colour: '#2c6670',
    },
    {
      key: 'self',
      name: { da: 'Dig selv som forælder', en: 'Yourself as a parent' },
      definition: { da: 'Træthed, tvivl og skyldfølelse.', en: 'Tiredness, doubt and guilt.' },
      colour: '#7a4b8c',
    },
    {
      key: 'loss',
      name: { da: 'Sorg og sygdom', en: 'Grief and illness' },
      definition: {
        da: 'Når nogen i familien er alvorligt syg eller er død.',
        en: 'When someone in the family is seriously ill or has died.',
      },
      colour: '#4a5a78',
    },
    {
      key: 'support',
      name: { da: 'Hjælp fra kommunen', en: 'Help from the municipality' },
      definition: {
        da: 'Hvad man kan få hjælp til, og hvem man spørger.',
        en: 'What one can get help with, and whom to ask.',
      },
      colour: '#4f6066',
    },
  ],
}

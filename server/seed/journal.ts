import type { Answers, FormField } from '@socialspace/contract/forms'

/** The journal of the demo world: where its themes lie in the shared taxonomy, themes under others, a template, and what is answered on contact records. */
const say = (da: string, en: string) => ({ da, en })
const choice = (id: string, da: string, en: string) => ({ id, label: say(da, en) })
const field = (id: string, kind: FormField['kind'], label: FormField['label'], more: Partial<FormField> = {}): FormField => ({ id, kind, label, help: say('', ''), required: false, choices: [], when: null, confidential: false, ...more })

/** By the key of a theme of either member. */
export const sharedOf: Readonly<Record<string, string>> = {
  lonely: 'friends.lonely', sad: 'mind.sad', worry: 'mind.anxiety', 'hard-thoughts': 'self-harm', family: 'family', friends: 'friends', bullying: 'bullying', school: 'school', love: 'love', identity: 'sexuality', 'home-money': 'living',
  everyday: 'family.upbringing', conflict: 'family.conflict', apart: 'family.divorce', small: 'family.upbringing', teen: 'family.upbringing', screens: 'addiction.gaming', self: 'mind.stress', loss: 'grief',
}

export const subthemes = [
  { under: 'family', name: say('Skilsmisse', 'Divorce'), definition: say('At bo to steder, samvær og nye familier.', 'Living in two places, contact and new families.'), shared: 'family.divorce' },
  { under: 'family', name: say('Skænderier derhjemme', 'Rows at home'), definition: say('Voksne, der er uvenner, eller uvenskab med dem.', 'Adults who fall out, or falling out with them.'), shared: 'family.conflict' },
  { under: 'school', name: say('Eksamen', 'Exams'), definition: say('Nervøsitet og pres op til prøver og karakterer.', 'Nerves and pressure before tests and grades.'), shared: 'school.exams' },
] as const

export const concern = {
  name: say('Bekymring for et barn', 'Concern for a child'),
  fields: [
    field('what', 'long', say('Hvad har barnet fortalt?', 'What has the child told?'), { required: true, help: say('Brug barnets egne ord.', 'Use the child’s own words.') }),
    field('danger', 'choice', say('Er barnet i fare lige nu?', 'Is the child in danger right now?'), { required: true, choices: [choice('no', 'Nej', 'No'), choice('unsure', 'Ved ikke', 'Not sure'), choice('yes', 'Ja', 'Yes')] }),
    field('act', 'short', say('Hvad blev gjort med det samme?', 'What was done at once?'), { required: true, when: { field: 'danger', is: 'yes' } }),
    field('adults', 'choices', say('Hvem ved det?', 'Who knows?'), { choices: [choice('parent', 'En forælder', 'A parent'), choice('teacher', 'En lærer eller pædagog', 'A teacher'), choice('friend', 'En ven', 'A friend'), choice('nobody', 'Ingen', 'Nobody')] }),
    field('follow-up', 'date', say('Opfølgning, dato', 'Follow-up date')),
    field('own-doubt', 'long', say('Rådgiverens egen tvivl', 'The counsellor’s own doubts'), { confidential: true }),
  ],
}

/** Of the conversation with this key: a note by the template above. */
export const concerned = {
  key: 'letter-from-a-ten-year-old',
  answers: { what: 'Mor og far skændes om aftenen, hun hører det gennem væggen og sover dårligt. Tror, det er hendes skyld.', danger: 'no', adults: ['nobody'], 'own-doubt': 'Svært at vide, hvor slemt det er. Vil spørge til det igen, når hun skriver.' } satisfies Answers,
}

/** What is answered on the contact record of a conversation that was closed, by its key. */
export const recordOf = (key: string, minutes: number): Answers => ({ channel: 'chat', minutes, done: key === 'the-rent' ? ['advised', 'planned'] : ['listened', 'planned'], went: 'well', ...(key === 'to-tell' && { 'talk-it-over': true }) })

/** The contact record of this conversation is not finished yet. */
export const unfinished = 'the-rent'

import type { FormField } from '@socialspace/contract/forms'
import type { EvaluationUse } from '@socialspace/contract/quality'

const say = (da: string, en: string) => ({ da, en })
const field = (id: string, kind: FormField['kind'], label: FormField['label'], more: Partial<FormField> = {}): FormField =>
  ({ id, kind, label, help: say('', ''), required: false, choices: [], when: null, confidential: false, ...more })
const choice = (id: string, da: string, en: string) => ({ id, label: say(da, en) })

/** What is asked until a member asks something else. */
export const shipped: Readonly<Record<EvaluationUse, readonly FormField[]>> = {
  citizen: [
    field('heard', 'choice', say('Blev du hørt?', 'Were you heard?'), { choices: [choice('not', 'Slet ikke', 'Not at all'), choice('little', 'Lidt', 'A little'), choice('some', 'Nogenlunde', 'Somewhat'), choice('well', 'Godt', 'Well'), choice('fully', 'Helt', 'Fully')] }),
    field('got', 'choice', say('Fik du det, du havde brug for?', 'Did you get what you needed?'), { choices: [choice('not', 'Slet ikke', 'Not at all'), choice('little', 'Lidt', 'A little'), choice('some', 'Noget af det', 'Some of it'), choice('most', 'Det meste', 'Most of it'), choice('all', 'Det hele', 'All of it')] }),
    field('words', 'long', say('Vil du sige mere?', 'Would you like to say more?'), { help: say('Skriv kun det, du har lyst til.', 'Write only what you feel like.') }),
  ],
  counsellor: [
    field('mood', 'choice', say('Hvordan har du det efter samtalen?', 'How are you after the conversation?'), { choices: [choice('well', 'Godt', 'Well'), choice('tired', 'Lidt træt', 'A little tired'), choice('heavy', 'Det var tungt', 'It was heavy'), choice('stays', 'Den sidder i mig', 'It stays with me')] }),
    field('talk', 'yesno', say('Vil du gerne tale med din koordinator om den?', 'Would you like to talk it over with your coordinator?')),
    field('words', 'long', say('Noget om dig selv, du vil huske eller dele?', 'Anything about yourself to remember or share?'), { help: say('Skriv om dig, ikke om borgeren. Det om samtalen hører til i kontaktskemaet.', 'Write about yourself, not about the citizen. What is about the conversation belongs in the contact record.') }),
  ],
}

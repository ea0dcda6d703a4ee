import type { FormField } from '@socialspace/contract/forms'

const say = (da: string, en: string) => ({ da, en })
const none = say('', '')
const field = (id: string, kind: FormField['kind'], label: FormField['label'], more: Partial<FormField> = {}): FormField =>
  ({ id, kind, label, help: none, required: false, choices: [], when: null, confidential: false, ...more })
const choice = (id: string, da: string, en: string) => ({ id, label: say(da, en) })

/** The contact record that a member has until it makes its own. The desk fills in `channel` and `minutes` itself, where a form has such fields. */
export const shippedRecord = {
  version: 0, name: say('Kontaktskema', 'Contact record'), active: true,
  fields: [
    field('channel', 'choice', say('Kanal', 'Channel'), { choices: [choice('chat', 'Chat', 'Chat'), choice('letter', 'Brevkasse', 'Letterbox'), choice('phone', 'Telefon', 'Phone'), choice('in-person', 'Fremmøde', 'In person')] }),
    field('minutes', 'number', say('Varighed i minutter', 'Length in minutes')),
    field('done', 'choices', say('Hvad blev der gjort?', 'What was done?'), {
      choices: [
        choice('listened', 'Lyttede og støttede', 'Listened and supported'), choice('advised', 'Gav råd eller viden', 'Gave advice or knowledge'), choice('planned', 'Lagde en plan sammen', 'Made a plan together'),
        choice('referred', 'Henviste til et andet tilbud', 'Referred to another service'), choice('urgent', 'Handlede på akut fare', 'Acted on immediate danger'),
      ],
    }),
    field('referred-to', 'short', say('Henvist til', 'Referred to'), { when: { field: 'done', is: 'referred' } }),
    field('went', 'choice', say('Hvordan gik samtalen, som du ser det?', 'How did the conversation go, as you see it?'), { choices: [choice('well', 'Godt', 'Well'), choice('partly', 'Nogenlunde', 'Fairly'), choice('badly', 'Svært', 'With difficulty')] }),
    field('talk-it-over', 'yesno', say('Vil du tale den igennem med nogen?', 'Would you like to talk it over with somebody?')),
  ] as FormField[],
} as const

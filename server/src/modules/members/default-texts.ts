import type { MemberTexts } from '@socialspace/contract/shapes'

/** What a new member's page says until its administrator has written its own words. */
export const defaultTexts: MemberTexts = {
  welcome: {
    da: 'Her kan du skrive med en rådgiver. Du behøver ikke sige, hvem du er.',
    en: 'Here you can write with a counsellor. You do not have to say who you are.',
  },
  notice: {
    da: 'Det, du skriver, bliver krypteret. Kun den rådgiver, der tager imod dig, kan læse det. Du kan altid bede om at få det slettet.',
    en: 'What you write is encrypted. Only the counsellor who receives you can read it. You can always ask to have it deleted.',
  },
  urgent: {
    da: 'Er nogen i fare lige nu? Ring 112.',
    en: 'Is someone in danger right now? Call 112.',
  },
  waiting: {
    da: 'Du kan roligt begynde at skrive, mens du venter.',
    en: 'You are welcome to begin writing while you wait.',
  },
  closed: {
    da: 'Der er ingen rådgiver lige nu. Du kan skrive alligevel, så læser vi det, næste gang vi er her.',
    en: 'There is no counsellor right now. You can write anyway, and we will read it the next time we are here.',
  },
  confidential: {
    da: 'Kun rådgiveren i samtalen kan læse det, du skriver. Det bliver slettet igen: hvor længe det er her, står ved skrivefeltet og i Mine data.',
    en: 'Only the counsellor in the conversation can read what you write. It is deleted again: how long it is here stands at the field and in My data.',
  },
}

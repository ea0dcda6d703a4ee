import type { breachClasses, breachNatures, breachRisks } from '@socialspace/contract/breaches'

const da = {
  title: (member: string) => `Brud på sikkerheden hos ${member}`, lead: 'Fortegnelsen over brud på persondatasikkerheden (databeskyttelsesforordningens artikel 33, stk. 5). Den nævner ingen borgere.', made: 'Lavet', none: 'Der er ikke skrevet nogen brud ned.',
  facts: {
    title: 'Brud', recorded: 'Medlemmet fik det at vide', due: 'Frist for anmeldelse (72 timer)', discovered: 'Opdaget', began: 'Begyndte', ended: 'Sluttede', happened: 'Hvad der skete', nature: 'Hvad der blev brudt', classes: 'Oplysninger',
    consequences: 'Sandsynlige følger', measures: 'Hvad der er gjort', how: 'Sådan er de berørte fundet', affected: 'Berørte', erased: 'Af de berørte er slettet siden', seen: 'Første gang set', acknowledged: 'Modtagelsen bekræftet',
    risk: 'Risiko', reasons: 'Begrundelse', authority: 'Datatilsynet', people: 'De berørte', notice: 'Det får de berørte at vide', told: 'Har set beskeden', closed: 'Lukket',
  },
  goesOn: 'Ikke oplyst', line: { amended: 'Føjet til', assessed: 'Vurderet' },
  natures: { confidentiality: 'Fortrolighed', integrity: 'Rigtighed', availability: 'Tilgængelighed' } satisfies Record<(typeof breachNatures)[number], string>,
  classes: { ordinary: 'Almindelige oplysninger', sensitive: 'Følsomme oplysninger', 'national-id': 'CPR-numre', criminal: 'Strafbare forhold' } satisfies Record<(typeof breachClasses)[number], string>,
  risks: { unlikely: 'Usandsynligt, at bruddet indebærer en risiko', risk: 'Risiko', high: 'Høj risiko' } satisfies Record<(typeof breachRisks)[number], string>,
  scopes: { everybody: 'Alle hos medlemmet', account: 'Dem, en bestemt konto gjorde noget ved', staff: 'Dem, en medarbejder gjorde noget ved', anybody: 'Dem, der skete noget for' },
  notified: (when: string) => `Anmeldt ${when}`, notNotified: (why: string) => `Ikke anmeldt: ${why}`, tell: 'Får besked', notTell: (why: string) => `Får ikke besked: ${why}`, searching: 'Findes endnu',
}
const en: typeof da = {
  title: (member) => `Breaches of security at ${member}`, lead: 'The register of personal data breaches (General Data Protection Regulation, article 33(5)). It names no citizens.', made: 'Made', none: 'No breach has been written down.',
  facts: {
    title: 'Breach', recorded: 'The member was told', due: 'To be notified by (72 hours)', discovered: 'Discovered', began: 'Began', ended: 'Ended', happened: 'What happened', nature: 'What was broken', classes: 'Data',
    consequences: 'Likely consequences', measures: 'What has been done', how: 'How those concerned were found', affected: 'Concerned', erased: 'Of those concerned, erased since', seen: 'First seen', acknowledged: 'Acknowledged',
    risk: 'Risk', reasons: 'Reasons', authority: 'Datatilsynet', people: 'Those concerned', notice: 'What those concerned are told', told: 'Have seen it', closed: 'Closed',
  },
  goesOn: 'Not stated', line: { amended: 'Added', assessed: 'Assessed' },
  natures: { confidentiality: 'Confidentiality', integrity: 'Integrity', availability: 'Availability' },
  classes: { ordinary: 'Ordinary data', sensitive: 'Sensitive data', 'national-id': 'National ids (CPR)', criminal: 'Criminal matters' },
  risks: { unlikely: 'The breach is unlikely to result in a risk', risk: 'A risk', high: 'A high risk' },
  scopes: { everybody: 'Everybody at the member', account: 'Those with whom a certain account did something', staff: 'Those with whom a member of staff did something', anybody: 'Those for whom something happened' },
  notified: (when) => `Notified ${when}`, notNotified: (why) => `Not notified: ${why}`, tell: 'Are told', notTell: (why) => `Are not told: ${why}`, searching: 'Still being found',
}
export const words = { da, en }

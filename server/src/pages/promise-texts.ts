import type { Language } from '@socialspace/contract/shapes'
import type { Promises } from './promises.ts'

type State = Promises['promises'][number]['clauses'][number]['state']
type Live = Promises['live']

export interface PromiseTexts {
  readonly title: string
  readonly lead: string
  readonly skip: string
  readonly exit: string
  readonly otherLanguage: string
  readonly kept: string
  readonly notKept: string
  readonly neverProved: string
  readonly provedAt: (day: string) => string
  readonly count: (kept: number, all: number) => string
  /** Over the promises that the policy does not make. */
  readonly left: (name: string | undefined) => string
  readonly complain: string
  readonly clauses: (proved: number, all: number) => string
  readonly states: Readonly<Record<State, string>>
  readonly groups: Readonly<Record<string, string>>
  readonly live: { readonly title: string; readonly lines: (live: Live, moment: (time: string) => string) => readonly string[] }
}

export const promiseTexts: Readonly<Record<Language, PromiseTexts>> = {
  da: {
    title: 'Vores løfter',
    lead: 'Her står hvert løfte i privatlivspolitikken, hvordan det bliver holdt, og hvad der beviser det. Et løfte er først opfyldt, når en prøve viser hver del af det, og prøven også opdager det, hvis vi ødelægger den del med vilje.',
    skip: 'Gå til indholdet', exit: 'Forlad siden', otherLanguage: 'English',
    kept: 'Opfyldt', notKept: 'Endnu ikke opfyldt',
    neverProved: 'Der er endnu ikke gemt resultater fra en hel kørsel af prøverne.',
    provedAt: (day) => `Prøvernes resultat er fra ${day}.`,
    count: (kept, all) => `${kept} af ${all} løfter er opfyldt.`,
    complain: 'Du kan klage til', left: (name) => `Det lover ${name ?? 'politikken'} ikke`,
    clauses: (proved, all) => `${proved} af ${all} ${all === 1 ? 'del' : 'dele'} bevist`,
    states: {
      proved: 'Bevist', unproved: 'Mangler: prøven er ikke gemt som bestået', unbroken: 'Mangler: der er en prøve, men det er ikke vist, at den kan fejle', untested: 'Mangler: der er ingen prøve endnu',
    },
    groups: { P0: 'Grundregler', P1: 'Det, der bliver samlet', P2: 'Anonymitet og samtykke', P3: 'At gemme og slette', P4: 'At beskytte', P5: 'At dele', P6: 'Retsgrundlag og rettigheder', P7: 'Selve politikken' },
    live: {
      title: 'Lige her, lige nu',
      lines: ({ epoch, retention, oldestRequest, checkpoint }, moment) => [
        epoch ? `Nøglerne blev sidst skiftet ${moment(epoch.since)}. Det er periode ${epoch.number}.` : 'Vi kan endnu ikke vise, hvornår nøglerne sidst blev skiftet.',
        retention ? `Der blev sidst ryddet op ${moment(retention.at)}. ${retention.deleted > 0 ? `Slettet: ${retention.deleted}.` : 'Der var ikke noget, der skulle slettes.'}${retention.before ? ` Sidst der var, var ${moment(retention.before.at)}. Slettet: ${retention.before.deleted}.` : ''}` : 'Vi kan endnu ikke vise, hvornår der sidst blev ryddet op.',
        oldestRequest ? `Den anmodning, der har ventet længst, har ventet ${oldestRequest.days} ${oldestRequest.days === 1 ? 'dag' : 'dage'}.` : 'Vi kan endnu ikke vise, hvor længe den ældste åbne anmodning har ventet.',
        checkpoint ? `Loggen blev sidst efterprøvet ${moment(checkpoint.at)}. Den har ${checkpoint.size} ${checkpoint.size === 1 ? 'handling' : 'handlinger'}.` : 'Vi kan endnu ikke vise, hvornår loggen sidst blev efterprøvet.',
      ],
    },
  },
  en: {
    title: 'Our promises',
    lead: 'Here is every promise of the privacy policy, how it is kept, and what proves it. A promise is kept only when a test shows each part of it, and the test also notices when we break that part on purpose.',
    skip: 'Skip to content', exit: 'Leave this site', otherLanguage: 'Dansk',
    kept: 'Kept', notKept: 'Not yet kept',
    neverProved: 'No results of a whole run of the tests have been stored yet.',
    provedAt: (day) => `The tests’ result is from ${day}.`,
    count: (kept, all) => `${kept} of ${all} promises are kept.`,
    complain: 'You can complain to', left: (name) => `What ${name ?? 'the policy'} does not promise`,
    clauses: (proved, all) => `${proved} of ${all} ${all === 1 ? 'part' : 'parts'} proved`,
    states: {
      proved: 'Proved', unproved: 'Missing: the test is not stored as passed', unbroken: 'Missing: there is a test, but it has not been shown that it can fail', untested: 'Missing: there is no test yet',
    },
    groups: { P0: 'Ground rules', P1: 'What is collected', P2: 'Anonymity and consent', P3: 'Keeping and deleting', P4: 'Protecting', P5: 'Sharing', P6: 'Legal basis and rights', P7: 'The policy itself' },
    live: {
      title: 'Right here, right now',
      lines: ({ epoch, retention, oldestRequest, checkpoint }, moment) => [
        epoch ? `The keys were last changed on ${moment(epoch.since)}. This is period ${epoch.number}.` : 'We cannot show yet when the keys were last changed.',
        retention ? `The last clean-up was on ${moment(retention.at)}. ${retention.deleted > 0 ? `Deleted: ${retention.deleted}.` : 'There was nothing to delete.'}${retention.before ? ` The last time there was something was on ${moment(retention.before.at)}. Deleted: ${retention.before.deleted}.` : ''}` : 'We cannot show yet when the last clean-up was.',
        oldestRequest ? `The request that has waited longest has waited ${oldestRequest.days} ${oldestRequest.days === 1 ? 'day' : 'days'}.` : 'We cannot show yet how long the oldest open request has waited.',
        checkpoint ? `The log was last verified on ${moment(checkpoint.at)}. It holds ${checkpoint.size} ${checkpoint.size === 1 ? 'act' : 'acts'}.` : 'We cannot show yet when the log was last verified.',
      ],
    },
  },
}

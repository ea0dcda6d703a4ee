import { at } from '../time.ts'

/** Danish, written by hand. English has the same keys: `Texts` makes sure of it. */
export const da = {
  title: { home: 'Samtale', talk: 'Samtale', about: 'Om dig', data: 'Mine data', policy: 'Privatliv', back: 'Kom tilbage' },
  exit: 'Forlad siden', exitHint: 'Eller tryk Esc to gange', skip: 'Gå til indholdet', language: 'English', home: 'Forside',
  loading: 'Henter …', retrying: 'Der er ikke net lige nu. Vi prøver igen af os selv.', failed: 'Det lykkedes ikke', again: 'Prøv igen', notFound: 'Siden findes ikke', notFoundText: 'Måske er adressen skrevet forkert.',
  landing: { title: 'Hvem vil du skrive med?', lead: 'Du behøver ikke sige, hvem du er.', open: 'Gå ind' },
  front: {
    start: 'Start samtale', starting: 'Starter …', go: 'Fortsæt din samtale', goText: 'Du har været her før på denne telefon eller computer.',
    anonymous: 'Du behøver ikke sige, hvem du er. Intet navn, ingen e-mail.', what: 'Det sker der med det, du skriver', full: 'Læs det hele om dit privatliv',
    queue: 'Hvem vil du skrive med?', urgent: 'Haster det?', come: 'Kom tilbage med dine ord', write: 'Skriv til os', another: 'Start en ny samtale', hours: 'Åbningstider', hoursClosed: 'Lukket', allDay: 'Hele døgnet', closedDays: 'Lukket disse dage',
    open: (until: string | null) => (until ? `Der er rådgivere her nu, til ${at(until, 'da')}.` : 'Der er rådgivere her nu.'),
    unstaffed: 'Det er åbningstid, men der er ingen rådgiver ved skærmen lige nu. Du kan godt skrive.',
    closed: (next: string | null) => (next ? `Der er lukket lige nu. Vi åbner ${at(next, 'da')}.` : 'Der er lukket lige nu.'),
  },
  about: {
    title: 'Hvis du vil', lead: 'Du kan fortælle lidt, så du kommer til den rette rådgiver. Du kan springe alt over, og du kan ændre det senere.', skipped: 'Springer du over, spørger rådgiveren måske selv.',
    themes: 'Hvad handler det om?', themesWhy: 'Så en rådgiver, der kender til det, kan tage imod dig. Springer du over, kommer du bare i køen.',
    age: 'Hvor gammel er du?', ageWhy: 'Så rådgiveren kan tale til dig på din alder. Springer du over, gætter ingen.',
    gender: 'Er du …', genderWhy: 'Så rådgiveren ved, hvad du vil kaldes. Springer du over, spørger rådgiveren måske.',
    place: 'Hvilken kommune bor du i?', placeWhy: 'Så rådgiveren ved, hvilken hjælp der findes tæt på dig. Vi gætter den aldrig. Springer du over, kan rådgiveren ikke pege på noget i nærheden.', placeHint: 'Skriv de første bogstaver', placeNone: 'Ingen kommune hedder det', chosen: 'Valgt', clear: 'Fjern',
    none: 'Vil ikke svare', save: 'Gem', saved: 'Gemt', on: 'Videre', skip: 'Spring over', more: 'Hvis din rådgiver skal kunne nå dig', moreText: 'Kun hvis du selv vil. Så ved rådgiveren, hvem du er. Samtalen virker lige så godt uden.',
    name: 'Navn', nameWhy: 'Så rådgiveren ved, hvad du hedder.', phone: 'Telefon', phoneWhy: 'Kun så din rådgiver kan ringe, hvis I aftaler det. Bruges ikke til andet.',
    mail: 'E-mail', mailWhy: 'Kun så din rådgiver kan skrive, hvis I aftaler det.', postcode: 'Postnummer', postcodeWhy: 'Kun hvis I skal finde hjælp tæt på dig.',
    wrong: 'Der er noget, der ikke ser rigtigt ud. Ret det, og prøv igen.', wrongPhone: 'Skriv kun tal, for eksempel 12 34 56 78.', wrongMail: 'En e-mail ser sådan ud: navn@sted.dk', wrongPostcode: 'Et postnummer har fire tal.',
  },
  ages: { 'under-12': 'Under 12', '12-14': '12–14', '15-17': '15–17', '18-24': '18–24', '25-39': '25–39', '40-59': '40–59', '60-plus': '60 eller mere' } as Record<string, string>,
  genders: { 'girl-woman': 'Pige eller kvinde', 'boy-man': 'Dreng eller mand', other: 'Noget andet' } as Record<string, string>,
  wait: {
    title: 'Du er i kø', place: (n: number, all: number) => (all === 1 ? 'Du er den eneste, der venter.' : `Du er nummer ${n} af ${all}.`),
    short: (n: number, all: number) => (all === 1 ? 'Du er den næste' : `Nummer ${n} af ${all}`),
    expect: (minutes: number | null) => (minutes === null ? 'Hvor længe det tager, kan vi ikke sige lige nu.' : minutes < 2 ? 'Det tager nok et par minutter.' : `Det plejer at tage omkring ${minutes} minutter.`),
    keep: 'Du beholder din plads, også hvis skærmen slukker.', breatheText: 'Det kan hjælpe at trække vejret roligt, mens du venter.', write: 'Du kan godt begynde at skrive nu.',
    breathe: 'Træk vejret sammen med siden', stop: 'Stop', in: 'Træk vejret ind', out: 'Pust ud',
  },
  talk: {
    label: 'Samtalen', field: 'Skriv her', send: 'Send', attach: 'Vedhæft', older: 'Vis tidligere', you: 'Du', service: 'Tjenesten', with: (name: string, title: string) => (title ? `${name}, ${title.toLowerCase()}` : name),
    typing: (name: string) => `${name || 'Rådgiveren'} skriver …`, sent: 'Sendt', delivered: 'Leveret', read: 'Læst', sending: 'Sender …', waiting: 'Sendes, når der er net', refused: 'Ikke sendt', retry: 'Prøv igen', undo: 'Fortryd',
    offline: 'Der er ikke net lige nu. Du kan roligt skrive videre, det bliver sendt, når nettet er tilbage.', ended: 'Du er logget ud på denne enhed.', uploading: (name: string) => `Sender ${name}`, uploadFailed: (name: string) => `${name} kunne ikke sendes.`,
    image: (name: string) => `Billede: ${name}`, download: (name: string) => `Hent ${name}`, who: 'Kun din rådgiver kan læse det, og højst i 2 år', new: 'Ny besked', remove: 'Fjern', readyToSend: 'Klar', file: 'fil', long: 'Beskeden er så lang, som den kan blive. Send den, og skriv videre i en ny.',
    started: 'Samtalen er startet. Du er anonym.', taken: (who: string) => `${who} har taget imod dig.`, asleep: 'Samtalen hviler nu.', woken: 'Samtalen er i gang igen.', closed: (who: string) => `${who || 'Rådgiveren'} har afsluttet samtalen.`, reopened: 'Samtalen er åben igen.',
    asleepText: 'Samtalen hviler. Skriv, når du har lyst; rådgiveren ser det næste gang.', closedText: 'Samtalen er slut, men ikke væk. Skriver du igen, læser en rådgiver det.',
    earlier: 'Dine samtaler', menu: 'Mere', come: 'Kom tilbage senere', about: 'Om dig', data: 'Mine data', out: 'Log ud her', privacy: 'Privatliv', none: 'Der er ingen samtale her endnu.', begin: 'Gå til forsiden',
    outAsk: 'Vil du logge ud?', outText: 'Har du ikke dine ord, kan du ikke komme tilbage til samtalen.', outYes: 'Log ud', cancel: 'Nej',
  },
  phrase: {
    title: 'Dine ord til at komme tilbage', why: 'Med disse ord kan du åbne samtalen igen fra en anden telefon eller computer. Vi kender ikke ordene og kan ikke finde dem frem igen.', make: 'Vis mine ord', renew: 'Lav nye ord', renewText: 'Du har ord i forvejen. Laver du nye, virker de gamle ikke mere.',
    once: 'Ordene vises kun nu. Skriv dem af, eller gem dem et sted, kun du kan se.', warn: 'Den, der har ordene, kan læse samtalen.', copy: 'Kopiér', copied: 'Kopieret', print: 'Skriv ud', done: 'Jeg har gemt dem',
  },
  back: { title: 'Kom tilbage til din samtale', lead: 'Skriv dine ord i den rækkefølge, du fik dem. Store og små bogstaver er lige meget.', field: 'Dine ord', go: 'Åbn min samtale', lost: 'Har du mistet ordene, kan vi desværre ikke finde samtalen. Du kan starte en ny.' },
  data: {
    title: 'Mine data', lead: 'Her er alt, hvad der er gemt om dig hos', kept: 'Hvor længe', purpose: 'Hvorfor', basis: 'Med hvilken ret', sealed: 'Krypteret', from: 'Hvor det kommer fra', consents: 'Det, du har sagt ja til', consent: (when: string, version: string) => `${when}, tekst af ${version}`,
    count: (n: number) => (n === 1 ? '1 stk.' : `${n} stk.`), newest: (n: number) => `De nyeste ${n} er vist.`, contacts: 'Spørg, eller klag', ask: 'Spørg', runs: 'Driver tjenesten', complain: 'Du kan klage til', yes: 'Ja', no: 'Nej', why: 'Hvorfor og hvor længe', empty: 'Der er ikke gemt noget om dig her.',
    values: { citizen: 'dig', staff: 'rådgiveren', service: 'tjenesten', waiting: 'venter', open: 'åben', asleep: 'hviler', closed: 'afsluttet', counselling: 'at skrive med en rådgiver', 'start-button': 'Du trykkede på Start samtale', da: 'dansk', en: 'engelsk',
      'conversation.started': 'startede en samtale', 'conversation.taken': 'tog samtalen', 'conversation.opened': 'åbnede samtalen', 'conversation.closed': 'afsluttede samtalen', 'conversation.slept': 'lod samtalen hvile', 'conversation.woken': 'åbnede samtalen igen', 'conversation.reopened': 'skrev i en afsluttet samtale', 'profile.changed': 'ændrede, hvad du har fortalt', 'phrase.created': 'lavede nye ord', 'citizen.returned': 'kom tilbage med ordene', 'note.written': 'skrev et notat', 'notes.opened': 'åbnede notaterne' } as Record<string, string>,
  },
  policy: { version: (version: string, date: string) => `Version ${version}, ${date}`, contents: 'Det kan du læse om', texts: { whole: 'Det hele', child: 'Kort fortalt', app: 'Appen' }, choose: 'Vælg tekst', promises: 'Se, om vi holder det, vi lover' },
  errors: { offline: 'Der er ikke forbindelse lige nu. Prøv igen om lidt.' } as Record<string, string>,
}
export type Texts = typeof da

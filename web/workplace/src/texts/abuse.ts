/** Abuse and blocks, in both languages. */
const hours = (da: boolean) => (n: number) => (n === 1 ? (da ? '1 time' : '1 hour') : n < 72 ? `${n} ${da ? 'timer' : 'hours'}` : `${n / 24} ${da ? 'dage' : 'days'}`)

export const abuse = {
  da: {
    open: 'Er det misbrug? Afslut som misbrug …', title: 'Afslut som misbrug', lead: 'Samtalen bliver afsluttet, og borgeren får at vide hvorfor. Der bliver ikke skrevet kontaktskema. I ved stadig ikke, hvem det er, og der bliver ikke gemt noget om enhed eller adresse.',
    label: 'Hvad var det?', choose: 'Vælg', missing: 'Vælg, hvad det var.', labelHint: 'Borgeren kan se ordet. Jeres rådgivere ser det, hvis den samme profil skriver igen.', noLabels: 'Der er ikke noget at vælge endnu. En koordinator laver listen under Blokeringer.',
    block: 'Skal profilen kunne skrive igen?', none: 'Ja, med det samme', for: (n: number) => `Nej, først om ${hours(true)(n)}`, end: 'Afslut samtalen', endAndBlock: (n: number) => `Afslut, og blokér i ${hours(true)(n)}`, busy: 'Afslutter …', ended: 'Samtalen er afsluttet som misbrug.',
    before: 'Afsluttet som misbrug før', page: 'Blokeringer', pageLead: 'Anonyme profiler, der ikke kan skrive for en tid. Ingen ved, hvem det er. Hver blokering slutter af sig selv.', current: 'Nu', nobody: 'Ingen er blokeret', nobodyText: 'Når en rådgiver afslutter en samtale som misbrug og blokérer profilen, står det her, til tiden er gået.',
    what: 'Hvad', since: 'Siden', until: 'Til', by: 'Af', renewals: 'Forlænget', times: (n: number) => (n === 0 ? 'Nej' : n === 1 ? '1 gang' : `${n} gange`), renew: 'Forlæng …', lift: 'Ophæv …', renewTitle: 'Forlæng blokeringen', renewLead: 'Tiden tæller fra nu. Den kan ikke gælde for altid.', renewFor: 'Hvor længe', hours: hours(true), renewYes: (n: number) => `Blokér i ${hours(true)(n)} fra nu`, renewed: 'Blokeringen er forlænget.',
    liftTitle: 'Ophæv blokeringen?', liftText: 'Så kan profilen skrive med det samme.', mistake: 'Det var en fejl: slet også, hvad det blev kaldt', liftYes: 'Ophæv blokeringen', lifted: 'Blokeringen er ophævet.',
    labels: 'Det, I kalder misbrug', labelsLead: 'En kort liste, som rådgivere vælger fra. Skriv ordene, så I kan være bekendt, at borgeren læser dem.', add: 'Tilføj', edit: (name: string) => `Ret: ${name}`, newLabel: 'Nyt ord', noWords: 'Ingen ord endnu. Tilføj det første, så kan rådgivere bruge det.', saved: 'Ordet er gemt.', off: 'Slået fra',
  },
  en: {
    open: 'Is it abuse? End as abuse …', title: 'End as abuse', lead: 'The conversation is ended, and the citizen is told why. No contact record is written. You still do not know who it is, and nothing about a device or an address is kept.',
    label: 'What was it?', choose: 'Choose', missing: 'Choose what it was.', labelHint: 'The citizen can see the word. Your counsellors see it if the same profile writes again.', noLabels: 'There is nothing to choose yet. A coordinator makes the list under Blocks.',
    block: 'Should the profile be able to write again?', none: 'Yes, at once', for: (n: number) => `No, only in ${hours(false)(n)}`, end: 'End the conversation', endAndBlock: (n: number) => `End, and block for ${hours(false)(n)}`, busy: 'Ending …', ended: 'The conversation is ended as abuse.',
    before: 'Ended as abuse before', page: 'Blocks', pageLead: 'Anonymous profiles that cannot write for a while. Nobody knows who it is. Every block ends by itself.', current: 'Now', nobody: 'Nobody is blocked', nobodyText: 'When a counsellor ends a conversation as abuse and blocks the profile, it stands here until the time is over.',
    what: 'What', since: 'Since', until: 'Until', by: 'By', renewals: 'Renewed', times: (n: number) => (n === 0 ? 'No' : n === 1 ? 'Once' : `${n} times`), renew: 'Renew …', lift: 'Lift …', renewTitle: 'Renew the block', renewLead: 'The time counts from now. It cannot be for ever.', renewFor: 'How long', hours: hours(false), renewYes: (n: number) => `Block for ${hours(false)(n)} from now`, renewed: 'The block is renewed.',
    liftTitle: 'Lift the block?', liftText: 'The profile can then write at once.', mistake: 'It was a mistake: delete what it was called, too', liftYes: 'Lift the block', lifted: 'The block is lifted.',
    labels: 'What you call abuse', labelsLead: 'A short list that counsellors choose from. Write the words so that you can stand by the citizen reading them.', add: 'Add', edit: (name: string) => `Edit: ${name}`, newLabel: 'New word', noWords: 'No words yet. Add the first, and counsellors can use it.', saved: 'The word is saved.', off: 'Switched off',
  },
}

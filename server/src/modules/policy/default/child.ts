import type { Language } from '@socialspace/contract/shapes'
import { says, type PolicyText } from './text.ts'

/** The policy for a child to read: short, plain, the same sentences and promises in both languages. It promises nothing that the whole text does not. */
export const child: Readonly<Record<Language, PolicyText>> = {
  da: {
    title: 'Dit privatliv, kort fortalt',
    intro: 'Her er det vigtigste, sagt kort. Du kan også læse det hele.',
    sections: [
      { id: 'you', heading: 'Du bestemmer', sentences: [
        says(['P20'], 'Du behøver ikke sige, hvem du er.'),
        says(['P20'], 'Kun du kan bestemme, at vi må vide det.'),
        says(['P22'], 'Du må gerne lade være med at svare.'),
        says(['P21'], 'Vi begynder først, når du har sagt ja.'),
        says(['P21'], 'Dine forældre skal ikke sige ja, for at du kan skrive med os.'),
        says(['P23'], 'Du kan altid fortryde dit ja.'),
      ] },
      { id: 'care', heading: 'Vi passer på det, du skriver', sentences: [
        says(['P01'], 'Det vigtigste er, at du har det godt.'),
        says(['P40'], 'Det, du skriver, bliver låst med en hemmelig kode, før det bliver gemt.'),
        says(['P41'], 'Kun den rådgiver, du skriver med, og dem, der hjælper rådgiveren, må læse det.'),
        says(['P41'], 'Vi skriver ned, hver gang nogen læser det.'),
        says(['P03'], 'Andre steder, man kan skrive til, kan ikke se det.'),
        says(['P05'], 'Du kan sige, hvis noget skal holdes hemmeligt.'),
      ] },
      { id: 'others', heading: 'Hvornår siger vi noget videre', sentences: [
        says(['P24'], 'Nogle gange siger loven, at vi skal hjælpe med at passe på dig.'),
        says(['P24'], 'Det kan være, hvis nogen gør dig ondt.'),
        says(['P24'], 'Så siger vi det til dig, medmindre det gør det farligt for dig.'),
        says(['P54'], 'Vi siger aldrig mere, end vi skal.'),
      ] },
      { id: 'gone', heading: 'Du kan få det at se, og du kan få det slettet', sentences: [
        says(['P61'], 'Du kan se alt det, vi har gemt om dig.'),
        says(['P63'], 'Er noget forkert, kan du få det rettet.'),
        says(['P62'], 'Du kan bede os slette det.'),
        says(['P30'], 'Er du anonym og ikke her i to år, sletter vi det af os selv.'),
      ] },
      { id: 'ask', heading: 'Spørg os', sentences: [
        says(['P72'], 'Er du i tvivl, kan du spørge {member}: {memberContact}.'),
        says(['P65'], 'Er du sur over noget, vi har gjort, kan du klage til {authority}: {authorityContact}.'),
      ] },
    ],
  },
  en: {
    title: 'Your privacy, in short',
    intro: 'Here is what matters most, said briefly. You can read the whole text, too.',
    sections: [
      { id: 'you', heading: 'You decide', sentences: [
        says(['P20'], 'You do not have to say who you are.'),
        says(['P20'], 'Only you can decide that we may know.'),
        says(['P22'], 'You may leave out an answer.'),
        says(['P21'], 'We begin only when you have said yes.'),
        says(['P21'], 'Your parents do not have to say yes for you to write with us.'),
        says(['P23'], 'You can always take back your yes.'),
      ] },
      { id: 'care', heading: 'We take care of what you write', sentences: [
        says(['P01'], 'What matters most is that you are well.'),
        says(['P40'], 'What you write is locked with a secret code before it is kept.'),
        says(['P41'], 'Only the counsellor you write with, and those who help the counsellor, may read it.'),
        says(['P41'], 'We write down each time somebody reads it.'),
        says(['P03'], 'Other places that you can write to cannot see it.'),
        says(['P05'], 'You can say if something must be kept secret.'),
      ] },
      { id: 'others', heading: 'When we tell somebody else', sentences: [
        says(['P24'], 'Sometimes the law says that we must help to keep you safe.'),
        says(['P24'], 'It may be when somebody is hurting you.'),
        says(['P24'], 'Then we tell you, unless that makes it dangerous for you.'),
        says(['P54'], 'We never say more than we must.'),
      ] },
      { id: 'gone', heading: 'You can see it, and you can have it deleted', sentences: [
        says(['P61'], 'You can see all that we keep about you.'),
        says(['P63'], 'If something is wrong, you can have it put right.'),
        says(['P62'], 'You can ask us to delete it.'),
        says(['P30'], 'If you are anonymous and not here for two years, we delete it by ourselves.'),
      ] },
      { id: 'ask', heading: 'Ask us', sentences: [
        says(['P72'], 'If you wonder about anything, you can ask {member}: {memberContact}.'),
        says(['P65'], 'If you are unhappy with something we did, you can complain to {authority}: {authorityContact}.'),
      ] },
    ],
  },
}

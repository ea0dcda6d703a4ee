import type { Language } from '@socialspace/contract/shapes'
import { says, type PolicyText } from './text.ts'

/** The app's own privacy notice (P16): what is kept on the device. A change of what the app keeps is a change of this text. */
export const app: Readonly<Record<Language, PolicyText>> = {
  da: {
    title: 'Appen og dit privatliv',
    intro: 'Her står, hvad appen gemmer på din telefon eller computer, og hvad den ikke gør.',
    sections: [
      { id: 'kept', heading: 'Det, der ligger på din enhed', sentences: [
        says(['P16', 'P42'], 'En cookie gør, at kun du kan åbne din samtale, og den kommer først, når du begynder.'),
        says(['P16'], 'Det, du har skrevet, men ikke sendt, bliver gemt krypteret, så du kan skrive videre.'),
        says(['P16'], 'Det bliver der, også når du lukker fanen eller forlader siden, til du sender det eller sletter det i feltet.'),
        says(['P16'], 'Dit valg af sprog bliver husket, til du lukker fanen.'),
        says(['P16'], 'Har du lukket en besked om, hvad der er nyt, bliver det husket på samme måde.'),
        says(['P16'], 'Trykker du på Forlad siden, bliver det, fanen husker, slettet.'),
      ] },
      { id: 'not', heading: 'Det, appen ikke gør', sentences: [
        says(['P10', 'P16'], 'Appen spørger ikke, hvor du er.'),
        says(['P13', 'P16'], 'Den bruger ikke mikrofon eller kamera.'),
        says(['P14', 'P16'], 'Den gemmer intet id for din enhed og sender ingen notifikationer.'),
        says(['P11', 'P16'], 'Den tæller ikke dine besøg.'),
        says(['P16', 'P50'], 'Den henter intet fra andre end os.'),
      ] },
      { id: 'ask', heading: 'Spørg os', sentences: [
        says(['P16', 'P72'], 'Spørgsmål om appen kan du stille her: {operatorContact}.'),
        says(['P65'], 'Du kan klage til {authority}: {authorityContact}.'),
      ] },
    ],
  },
  en: {
    title: 'The app and your privacy',
    intro: 'Here is what the app keeps on your phone or computer, and what it does not do.',
    sections: [
      { id: 'kept', heading: 'What is on your device', sentences: [
        says(['P16', 'P42'], 'A cookie makes sure that only you can open your conversation, and it comes only when you begin.'),
        says(['P16'], 'What you have written but not sent is kept encrypted, so that you can go on.'),
        says(['P16'], 'It stays there, also when you close the tab or leave the page, until you send it or delete it in the field.'),
        says(['P16'], 'Your choice of language is remembered until you close the tab.'),
        says(['P16'], 'If you have closed a message about what is new, that is remembered in the same way.'),
        says(['P16'], 'If you press Leave this site, what the tab remembers is deleted.'),
      ] },
      { id: 'not', heading: 'What the app does not do', sentences: [
        says(['P10', 'P16'], 'The app does not ask where you are.'),
        says(['P13', 'P16'], 'It does not use microphone or camera.'),
        says(['P14', 'P16'], 'It keeps no id of your device and sends no notifications.'),
        says(['P11', 'P16'], 'It does not count your visits.'),
        says(['P16', 'P50'], 'It fetches nothing from anyone but us.'),
      ] },
      { id: 'ask', heading: 'Ask us', sentences: [
        says(['P16', 'P72'], 'Questions about the app can be put here: {operatorContact}.'),
        says(['P65'], 'You can complain to {authority}: {authorityContact}.'),
      ] },
    ],
  },
}

import type { DemoMember } from './world.ts'

type Prepared = Pick<DemoMember, 'replies' | 'ownReplies'>

export const ungelinjenReplies: Prepared = {
  replies: [
    { title: { da: 'Velkomst', en: 'Welcome' }, text: { da: 'Hej {borger}, og velkommen til {sted}. Jeg hedder {mig}. Du kan bare begynde et sted, så følger jeg med.', en: 'Hi {citizen}, and welcome to {place}. My name is {me}. Just begin somewhere, and I will follow.' } },
    { title: { da: 'Jeg læser lige', en: 'I am reading' }, text: { da: 'Tak, fordi du skriver det. Jeg læser det lige i ro og svarer om et par minutter.', en: 'Thank you for writing that. I will read it calmly and answer in a few minutes.' } },
    { title: { da: 'Er du i sikkerhed?', en: 'Are you safe?' }, text: { da: 'Jeg bliver nødt til at spørge dig direkte: Er du i sikkerhed lige nu? Er du i fare, så ring 112. Jeg bliver her imens.', en: 'I need to ask you directly: are you safe right now? If you are in danger, call 112. I will stay here meanwhile.' } },
    { title: { da: 'Aftale om at skrive igen', en: 'Agreement to write again' }, text: { da: 'Skal vi sige, at vi skrives ved igen {tidspunkt}? Du kan skrive her når som helst, og så svarer jeg, når jeg er her.', en: 'Shall we say that we write again {time}? You can write here at any time, and I will answer when I am here.' } },
    { title: { da: 'Farvel', en: 'Goodbye' }, text: { da: 'Det var godt, du skrev. Jeg afslutter samtalen nu, og du kan altid skrive igen. Pas godt på dig selv. Hilsen {mig}', en: 'It was good that you wrote. I am closing the conversation now, and you can always write again. Take good care of yourself. {me}' } },
  ],
  ownReplies: { anna: [{ title: 'En ting ad gangen', text: 'Det er meget på én gang. Skal vi tage det, der fylder mest lige nu, og lade resten ligge lidt?' }] },
}

export const familiehusetReplies: Prepared = {
  replies: [
    { title: { da: 'Velkomst', en: 'Welcome' }, text: { da: 'Goddag {borger}. Du skriver med {mig} fra {sted}. Fortæl gerne kort, hvad det drejer sig om.', en: 'Hello {citizen}. You are writing with {me} from {place}. Please tell us briefly what it is about.' } },
    { title: { da: 'Tilbud om en samtale', en: 'Offer of a talk' }, text: { da: 'Vi kan tilbyde en samtale her i huset {tidspunkt}. Passer det dig?', en: 'We can offer a talk here in the house {time}. Does that suit you?' } },
  ],
  ownReplies: {},
}

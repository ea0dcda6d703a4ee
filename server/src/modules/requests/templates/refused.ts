import { prepared } from './template.ts'

/** What cannot be done, or not all of it, and what honestly can be. The grounds in law and where to complain stand beside every such answer. */
export const refused = [
  prepared('lost-phrase', null, 'refused', {
    title: 'Vi kan ikke finde dig uden dine ord',
    text: 'Du har skrevet til {member}, at du har mistet dine ord til at komme tilbage med (sag {reference}).\n\nVi ved ikke, hvem du er. Det er meningen: vi har hverken dit navn eller din adresse, og dine ord ligger ikke hos os, så vi kan læse dem. Derfor kan vi ikke finde dine samtaler, og vi kan ikke give dem til dig uden at komme til at give dem til en anden.\n\nDet kan du gøre: Er du stadig logget ind på en telefon eller computer, så åbn siden dér og lav nye ord. Finder du ordene senere, så log ind og skriv koden til denne sag, så ved vi, at den er din. Gør du ingenting, bliver det hele slettet, når du ikke har været her i den tid, der står i privatlivspolitikken.',
  }, {
    title: 'We cannot find you without your words',
    text: 'You have written to {member} that you have lost your words for coming back (case {reference}).\n\nWe do not know who you are. That is on purpose: we have neither your name nor your address, and we do not keep your words in any way that we can read. So we cannot find your conversations, and we could not give them to you without the risk of giving them to somebody else.\n\nWhat you can do: if you are still signed in on a phone or computer, open the page there and make new words. If you find the words later, sign in and type the code of this case; then we know that it is yours. If you do nothing, all of it is deleted when you have not been here for the time that the privacy policy says.',
  }, 'identity-unconfirmed'),
  prepared('third-person', null, 'partly', {
    title: 'En, der måske er nævnt: det kan vi, og det kan vi ikke',
    text: 'Du har spurgt {member}, om nogen har skrevet om dig (sag {reference}).\n\nDet, andre skriver til os, er fortroligt. Samtalerne er krypterede, der kan ikke søges i dem, og kun den rådgiver, der har en samtale, kan åbne den. Derfor kan vi ikke se, om du er nævnt, og vi må ikke vise dig en andens samtale eller sige, om nogen har skrevet.\n\nDet kan vi: Har {member} selv skrevet noget om dig til en myndighed eller i en sag, får du det at se, medmindre en lov siger andet. Ved du, at noget bestemt om dig er forkert, så skriv her, hvad det er, og hvor du ved det fra. Så ser vi på det.',
  }, {
    title: 'Somebody who may be mentioned: what we can and cannot do',
    text: 'You have asked {member} whether anyone has written about you (case {reference}).\n\nWhat others write to us is confidential. The conversations are encrypted, they cannot be searched, and only the counsellor who has a conversation can open it. So we cannot see whether you are mentioned, and we may not show you somebody else’s conversation or say whether anyone has written.\n\nWhat we can do: if {member} itself has written something about you to an authority or in a case, you get to see it, unless a law says otherwise. If you know that something particular about you is wrong, write here what it is and how you know. Then we look at it.',
  }, 'others-rights', 'identity-unconfirmed'),
  prepared('texted', null, 'refused', {
    title: 'En, der kun har skrevet sms',
    text: 'Du har skrevet, at du kun har skrevet sms til {member} (sag {reference}).\n\nEt nummer er ikke nok til, at vi kan give noget ud: en anden kan have telefonen nu, eller have haft den dengang. [Skriv, hvad personen kan gøre i stedet, for eksempel skrive fra det samme nummer.]\n\nNumre, der er givet for at få råd på sms, bruger vi ikke til andet.',
  }, {
    title: 'Somebody who only texted',
    text: 'You have written that you only texted {member} (case {reference}).\n\nA number is not enough for us to hand anything out: somebody else may have the phone now, or may have had it then. [Write what the person can do instead, such as texting from the same number.]\n\nNumbers that were given for counselling by text are used for nothing else.',
  }, 'identity-unconfirmed'),
  prepared('erasure-partly', 'erasure', 'partly', {
    title: 'Sletning: noget skal vi beholde',
    text: 'Du har bedt {member} om at slette det, vi har gemt om dig (sag {reference}).\n\nDet meste er slettet. Det her skal vi beholde: [hvad, og hvor længe]. Det bliver kun brugt til det, loven kræver, og det bliver slettet, når tiden er gået.',
  }, {
    title: 'Erasure: some of it we must keep',
    text: 'You have asked {member} to erase what we keep about you (case {reference}).\n\nMost of it is erased. This we must keep: [what, and for how long]. It is used only for what the law demands, and it is deleted when the time is over.',
  }, 'legal-duty'),
  prepared('rectification-refused', 'rectification', 'refused', {
    title: 'Rettelse: det er rigtigt, som det står',
    text: 'Du har bedt {member} om at rette noget (sag {reference}).\n\nVi har set på det, og vi mener, at det er rigtigt: [hvorfor]. Er du stadig uenig, så skriv her, hvad du mener. Det bliver gemt ved din sag.',
  }, {
    title: 'Rectification: it is right as it stands',
    text: 'You have asked {member} to correct something (case {reference}).\n\nWe have looked at it, and we think that it is right: [why]. If you still disagree, write here what you think. It is kept with your case.',
  }, 'accurate'),
  prepared('access-partly', 'access', 'partly', {
    title: 'Indsigt: noget handler om en anden',
    text: 'Du har bedt om at se, hvad {member} har gemt om dig (sag {reference}).\n\nDet meste kan du se på Mine data. Noget handler alene om en anden person, og det må vi ikke vise dig: [hvad det er for en slags oplysninger, uden at sige noget om den anden].',
  }, {
    title: 'Access: some of it is about somebody else',
    text: 'You have asked to see what {member} keeps about you (case {reference}).\n\nMost of it you can see on My data. Some of it is solely about another person, and that we may not show you: [what kind of data it is, saying nothing of the other person].',
  }, 'others-rights'),
]

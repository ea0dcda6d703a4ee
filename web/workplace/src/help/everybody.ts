import type { HelpPage } from './pages.ts'

/** Whatever one's role. */
export const everybody: readonly HelpPage[] = [
  {
    id: 'sign-in', role: 'everybody', screens: ['help'],
    da: { title: 'Log ind, og find rundt', lead: 'Du logger ind med brugernavn, adgangskode og en engangskode, eller med en adgangsnøgle.', steps: ['Har du fået et link, så åbn det, vælg brugernavn og adgangskode, og sæt engangskoder op i en kode-app.', 'Næste gang skriver du brugernavn, adgangskode og de seks cifre. En adgangsnøgle (fingeraftryk eller ansigt) er hurtigere: tilføj den under »Min profil«.', 'Arbejder du for flere medlemmer, skifter du øverst til venstre. Intet flytter med imellem dem.', '{pages} eller spørgsmålstegnet øverst åbner hjælpen til den skærm, du er på. {help} viser genvejene.', 'Log ud i menuen øverst til højre, når du går fra maskinen.'], notes: ['Glemt adgangskode eller mistet telefon? Din administrator kan invitere dig igen.'] },
    en: { title: 'Sign in, and find your way', lead: 'You sign in with user name, password and a one-time code, or with a passkey.', steps: ['If you were given a link, open it, choose user name and password, and set up one-time codes in a code app.', 'The next time you write user name, password and the six digits. A passkey (fingerprint or face) is faster: add one under “My profile”.', 'If you work for several members, you change at the top left. Nothing moves between them.', '{pages} or the question mark at the top opens the help of the screen you are on. {help} shows the shortcuts.', 'Sign out in the menu at the top right when you leave the machine.'], notes: ['Forgot your password or lost your phone? Your administrator can invite you again.'] },
  },
  {
    id: 'profile', role: 'everybody', screens: ['profile'],
    da: { title: 'Din profil og dine egne data', lead: 'Hvordan borgere og kolleger ser dig, hvordan du logger ind, og alt, hvad der er gemt om dig.', steps: ['Vælg det navn og den titel, borgere ser. Et fornavn er nok.', 'Tilføj en adgangsnøgle, og giv den et navn, så du kan kende den. Mister du enheden, så fjern den.', '»Se og hent det, der er gemt om dig« viser alt, også hvad loggen siger om dig, og hvor længe det bliver gemt.'] },
    en: { title: 'Your profile and your own data', lead: 'How citizens and colleagues see you, how you sign in, and everything that is kept about you.', steps: ['Choose the name and title that citizens see. A first name is enough.', 'Add a passkey, and give it a name so that you know it. If you lose the device, remove it.', '“See and get what is kept about you” shows everything, also what the log says about you, and for how long it is kept.'] },
  },
]

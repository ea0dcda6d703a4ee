import type { Puzzle } from './puzzle.ts'

/** The closed list of errors (RFC 9457 problem details). A sentence a person understands; never a person's data in it. */
export interface ErrorEntry {
  readonly status: number
  readonly da: string
  readonly en: string
}

export const errors = {
  invalid_input: { status: 400, da: 'Noget i det, du sendte, er ikke udfyldt rigtigt.', en: 'Something you sent is not filled in correctly.' },
  too_large: { status: 413, da: 'Det er for stort til at sende.', en: 'That is too large to send.' },
  too_slow: { status: 408, da: 'Det kom for langsomt frem. Prøv igen.', en: 'It arrived too slowly. Try again.' },
  sign_in_needed: { status: 401, da: 'Du skal være logget ind for at se det her.', en: 'You need to be signed in to see this.' },
  not_allowed: { status: 403, da: 'Det har du ikke adgang til.', en: 'You do not have access to this.' },
  wrong_origin: { status: 403, da: 'Forespørgslen kom fra et andet sted end vores egne sider.', en: 'The request came from somewhere other than our own pages.' },
  not_found: { status: 404, da: 'Det findes ikke, eller du har ikke adgang til det.', en: 'It does not exist, or you do not have access to it.' },
  changed_meanwhile: { status: 412, da: 'En anden har ændret det imens. Hent det igen, og prøv én gang til.', en: 'Someone else changed it meanwhile. Load it again and retry.' },
  precondition_needed: { status: 428, da: 'Hent det først, så du ikke overskriver en andens ændring.', en: 'Load it first, so that you do not overwrite someone else’s change.' },
  too_many: { status: 429, da: 'Det gik lidt for hurtigt. Vent et øjeblik, og prøv igen.', en: 'That was a little too fast. Wait a moment and try again.' },
  puzzle_needed: { status: 429, da: 'Mange skriver lige nu. Vi tjekker, at du ikke er en robot. Det tager et øjeblik.', en: 'Many are writing right now. We are checking that you are not a robot. It takes a moment.' },
  already_taken: { status: 409, da: 'En kollega nåede at tage samtalen før dig.', en: 'A colleague took the conversation just before you.' },
  practice_over: { status: 409, da: 'Linket til prøvesamtalen er brugt eller for gammelt. Lav et nyt.', en: 'The link to the practice conversation is used or too old. Make a new one.' },
  practice_apart: { status: 409, da: 'Prøvesamtaler og rigtige samtaler holdes hver for sig. Åbn siden i et privat vindue.', en: 'Practice conversations and real ones are kept apart. Open the page in a private window.' },
  queue_full: { status: 409, da: 'Der venter så mange lige nu, at vi ikke kan love at nå dig. Prøv igen om lidt, eller brug en af de andre muligheder.', en: 'So many are waiting right now that we cannot promise to reach you. Try again in a while, or use one of the other ways.' },
  enough_conversations: { status: 409, da: 'Du har allerede så mange åbne samtaler, som tjenesten tillader. Afslut en, eller lad en hvile, før du tager den næste.', en: 'You already have as many open conversations as the service allows. Close one, or let one rest, before you take the next.' },
  shift_overlaps: { status: 409, da: 'Personen har allerede en vagt i tjenesten på det tidspunkt.', en: 'The person already has a shift in the service at that time.' },
  not_offered: { status: 409, da: 'Samtalen er ikke tilbudt dig lige nu. Den er gået videre til en kollega, eller du får den tilbudt igen.', en: 'The conversation is not offered to you right now. It has gone on to a colleague, or will be offered to you again.' },
  wrong_state: { status: 409, da: 'Det kan ikke lade sig gøre, som samtalen står nu.', en: 'That cannot be done as the conversation stands now.' },
  conversation_closed: { status: 409, da: 'Samtalen er afsluttet.', en: 'The conversation has been closed.' },
  already_asked: { status: 409, da: 'Borgeren er allerede spurgt om noget og har ikke svaret. Træk det tilbage først, hvis du vil spørge om noget andet.', en: 'The citizen has already been asked something and has not answered. Take that back first if you want to ask something else.' },
  already_here: { status: 409, da: 'Kollegaen er allerede med i samtalen.', en: 'That colleague is already in the conversation.' },
  guest_ended: { status: 409, da: 'Spørgsmålet gælder ikke mere. Alt er, som det står i samtalen.', en: 'The question no longer applies. Everything is as the conversation says.' },
  edit_over: { status: 409, da: 'Beskeden kan ikke rettes mere. Skriv en ny, eller slet den.', en: 'The message can no longer be corrected. Write a new one, or erase it.' },
  group_full: { status: 409, da: 'Gruppen er fuld. Prøv igen senere, eller skriv med os på en anden måde.', en: 'The group is full. Try again later, or write with us in another way.' },
  group_not_open: { status: 409, da: 'Gruppen er ikke begyndt endnu.', en: 'The group has not begun yet.' },
  group_paused: { status: 409, da: 'Gruppen holder en pause. Du kan skrive igen om lidt.', en: 'The group is having a break. You can write again in a little while.' },
  group_closed: { status: 409, da: 'Gruppen er slut.', en: 'The group has ended.' },
  group_door_closed: { status: 409, da: 'Døren til gruppen er lukket, så der kommer ikke nye ind. Du kan stadig skrive med os på en anden måde.', en: 'The door to the group is closed, so nobody new comes in. You can still write with us in another way.' },
  group_removed: { status: 409, da: 'Du kan ikke komme ind i gruppen igen. Du kan stadig skrive med os på en anden måde.', en: 'You cannot come into the group again. You can still write with us in another way.' },
  muted: { status: 409, da: 'Du kan læse med, men ikke skrive lige nu.', en: 'You can read along, but not write right now.' },
  second_reader_needed: { status: 409, da: 'I denne kø læser en kollega svaret, før det bliver sendt. Send det til gennemlæsning.', en: 'In this queue a colleague reads the answer before it is sent. Send it to be read.' },
  answer_settled: { status: 409, da: 'Svaret er allerede sendt, givet tilbage eller trukket tilbage.', en: 'The answer has already been sent, returned or taken back.' },
  own_answer: { status: 409, da: 'En anden end den, der skrev svaret, skal læse det igennem.', en: 'Somebody other than whoever wrote the answer has to read it.' },
  handover_ended: { status: 409, da: 'Spørgsmålet gælder ikke mere. Alt er, som det står i samtalen.', en: 'The question no longer applies. Everything is as the conversation says.' },
  note_locked: { status: 409, da: 'Noten er låst. Skriv et tillæg i stedet.', en: 'The note is locked. Write an addendum instead.' },
  note_open: { status: 409, da: 'Noten kan stadig rettes. Ret den i stedet for at skrive et tillæg.', en: 'The note can still be corrected. Correct it instead of writing an addendum.' },
  id_reused: { status: 409, da: 'Det samme id er brugt til noget andet.', en: 'The same id was used for something else.' },
  name_taken: { status: 409, da: 'Navnet er allerede i brug.', en: 'That name is already in use.' },
  no_room: { status: 409, da: 'Der er ikke plads til flere. Fjern en af dem, der er, først.', en: 'There is no room for more. Remove one of those that are there first.' },
  in_use: { status: 409, da: 'Det er i brug og kan ikke fjernes.', en: 'It is in use and cannot be removed.' },
  more_due: { status: 409, da: 'Der ville blive slettet mere, end du så. Se tallene igen, og sig ja, hvis det er rigtigt.', en: 'More would be deleted than you saw. Look at the numbers again, and agree if they are right.' },
  basis_needed: { status: 400, da: 'Længere end lovet kræver et skrevet retsgrundlag.', en: 'Longer than promised needs a written legal basis.' },
  last_administrator: { status: 409, da: 'Der skal altid være mindst én administrator.', en: 'There must always be at least one administrator.' },
  wrong_sign_in: { status: 401, da: 'Navn, adgangskode eller engangskode passer ikke.', en: 'The name, password or one-time code does not match.' },
  wrong_phrase: { status: 401, da: 'Ordene passer ikke. Se efter, om de står i den rigtige rækkefølge.', en: 'The words do not match. Check that they are in the right order.' },
  wrong_words: { status: 400, da: 'Ordene passer ikke til nogen anmodning her. Se efter, om de står i den rigtige rækkefølge.', en: 'The words do not match any request here. Check that they are in the right order.' },
  wrong_code: { status: 400, da: 'Koden passer ikke. Vent på den næste, og prøv igen.', en: 'The code does not match. Wait for the next one and try again.' },
  weak_password: { status: 400, da: 'Adgangskoden skal have mindst 12 tegn og må ikke være en, mange bruger.', en: 'The password needs at least 12 characters and must not be a common one.' },
  link_used: { status: 410, da: 'Linket er brugt eller udløbet. Bed om et nyt.', en: 'The link has been used or has expired. Ask for a new one.' },
  extract_running: { status: 409, da: 'Dit udtræk bliver lavet lige nu. Vent, til det er hentet, eller stop det i din browser.', en: 'Your extract is being made right now. Wait until it has been fetched, or stop it in your browser.' },
  consent_needed: { status: 409, da: 'Vi kan først begynde, når du har sagt ja til teksten.', en: 'We can begin once you have agreed to the text.' },
  restricted: { status: 409, da: 'Det, der er gemt om dig, er sat på pause. Stop pausen på Mine data, hvis du vil skrive igen.', en: 'What is kept about you is paused. End the pause on My data if you want to write again.' },
  guardian_needed: { status: 409, da: 'Det kan man først selv sige ja til, når man er fyldt 15. Du kan stadig skrive med os.', en: 'One can agree to this oneself from the age of 15. You can still write with us.' },
  blocked: { status: 409, da: 'Du kan ikke skrive herfra lige nu. På siden med din samtale står der hvorfor, og til hvornår.', en: 'You cannot write from here right now. The page with your conversation says why, and until when.' },
  not_known: { status: 409, da: 'Borgeren er anonym. Enten er der ikke givet noget, eller det er taget tilbage.', en: 'The citizen is anonymous. Either nothing was given, or it has been taken back.' },
  known_not_offered: { status: 409, da: 'Her kan man ikke sige, hvem man er, lige nu. Du kan skrive med os uden.', en: 'One cannot say who one is here right now. You can write with us without.' },
  text_changed: { status: 409, da: 'Teksten er ændret, siden du så den. Læs den igen, og sig ja, hvis du vil.', en: 'The text has changed since you saw it. Read it again, and agree if you wish.' },
  policy_coming: { status: 409, da: 'Der er allerede en ny version på vej. Træk den tilbage først, eller vent, til den gælder.', en: 'A new version is on its way already. Take it back first, or wait until it applies.' },
  request_ended: { status: 409, da: 'Anmodningen er taget tilbage, eller den er besvaret. Stil en ny, hvis der er mere.', en: 'The request was taken back, or it has been answered. Make a new one if there is more.' },
  ground_needed: { status: 400, da: 'Et afslag, helt eller delvist, skal have mindst én grund i loven.', en: 'A refusal, in full or in part, needs at least one ground in law.' },
  not_verified: { status: 409, da: 'Det kan kun gøres for en, der selv har logget ind og bedt om det.', en: 'That can only be done for someone who has signed in and asked for it.' },
  file_type: { status: 415, da: 'Du kan sende billeder (JPEG, PNG, WebP, GIF) og PDF-filer.', en: 'You can send pictures (JPEG, PNG, WebP, GIF) and PDF files.' },
  file_broken: { status: 422, da: 'Filen kunne ikke læses. Måske er den gået i stykker.', en: 'The file could not be read. It may be damaged.' },
  sealed_broken: { status: 500, da: 'Det kunne ikke åbnes sikkert, så vi viser det ikke. Vi undersøger det.', en: 'It could not be opened safely, so we do not show it. We are looking into it.' },
  unavailable: { status: 503, da: 'Tjenesten er optaget lige nu. Prøv igen om lidt.', en: 'The service is busy right now. Try again shortly.' },
  internal: { status: 500, da: 'Noget gik galt hos os. Det, du har skrevet, er ikke gået tabt.', en: 'Something went wrong on our side. What you wrote is not lost.' },
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof errors

/** RFC 9457, with the code and both sentences. `fields` names what was wrong by path, never the value. */
export interface Problem {
  type: string
  title: string
  status: number
  code: ErrorCode
  da: string
  en: string
  fields?: { path: string; code: string }[]
  /** With `puzzle_needed`: what to work out before the same is asked again. */
  puzzle?: Puzzle
}

/** One's own titles, and finding conversations again, in both languages. */
export const finding = {
  da: {
    label: 'Navngiv …', labelTitle: 'Kald samtalen noget for dig selv', labelLead: 'Kun du ser det i dine lister. Det handler om borgeren, så det er med, hvis de henter alt om sig selv.', name: 'Titel', colour: 'Farve', noColour: 'Ingen farve', colours: { green: 'Grøn', blue: 'Blå', violet: 'Lilla', red: 'Rød', yellow: 'Gul' }, saved: 'Titel og farve er gemt. Kun du ser dem.', coloured: (name: string) => `Farve: ${name.toLowerCase()}`,
    search: 'Find en samtale', text: 'Titel eller borgerens navn', theme: 'Tema', anyTheme: 'Alle temaer', state: 'Status', anyState: 'Alle', from: 'Fra dag', to: 'Til dag', submit: 'Søg', busy: 'Søger …', clear: 'Tilbage til listen', results: 'Fundet', found: (n: number, more: boolean) => (n === 0 ? 'Ingen samtaler passer.' : `${n}${more ? ' eller flere' : ''} ${n === 1 ? 'samtale' : 'samtaler'}`), none: 'Prøv færre ord, et andet tema eller et længere tidsrum. Der søges kun i dine egne samtaler, aldrig i det, der er skrevet i dem.', more: 'Søg videre', narrow: 'Tema, status og dato',
    draftKept: 'Kladden er gemt, så kun du kan læse den',
  },
  en: {
    label: 'Name it …', labelTitle: 'Call the conversation something for yourself', labelLead: 'Only you see it in your lists. It is about the citizen, so it is included if they get everything about themselves.', name: 'Title', colour: 'Colour', noColour: 'No colour', colours: { green: 'Green', blue: 'Blue', violet: 'Violet', red: 'Red', yellow: 'Yellow' }, saved: 'Title and colour are saved. Only you see them.', coloured: (name: string) => `Colour: ${name.toLowerCase()}`,
    search: 'Find a conversation', text: 'Title or the citizen’s name', theme: 'Theme', anyTheme: 'All themes', state: 'State', anyState: 'All', from: 'From day', to: 'To day', submit: 'Search', busy: 'Searching …', clear: 'Back to the list', results: 'Found', found: (n: number, more: boolean) => (n === 0 ? 'No conversation fits.' : `${n}${more ? ' or more' : ''} ${n === 1 ? 'conversation' : 'conversations'}`), none: 'Try fewer words, another theme or a longer time. Only your own conversations are searched, never what is written in them.', more: 'Search on', narrow: 'Theme, state and date',
    draftKept: 'The draft is kept so that only you can read it',
  },
}

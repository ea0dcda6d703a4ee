import { seenAlias } from '@socialspace/contract/rooms'

/** Names that are nobody's, to be offered at a group's door. */
const names = ['Bølge', 'Bregne', 'Birk', 'Bøg', 'Enebær', 'Engblomst', 'Fyrtårn', 'Havn', 'Hassel', 'Honning', 'Hyben', 'Kastanje', 'Kløver', 'Klit', 'Kornblomst', 'Lanterne', 'Lind', 'Lyng', 'Mos', 'Månesten', 'Nattergal', 'Pil', 'Ravn', 'Regnbue', 'Rødhals', 'Røn', 'Siv', 'Skovsø', 'Snegl', 'Solsort', 'Stjerne', 'Strandsten', 'Svale', 'Timian', 'Tusindfryd', 'Valmue', 'Vinge', 'Ært']

/** As two people would take it for the same. */
export const plain = (alias: string): string => seenAlias(alias.normalize('NFKC')).toLocaleLowerCase('da')

/** One that nobody in the group has. `turn`: from 0 up to 1, where to begin. */
export function suggestion(taken: ReadonlySet<string>, turn: number): string {
  const from = Math.floor(turn * names.length)
  const free = [...names.slice(from), ...names.slice(0, from)].find((name) => !taken.has(plain(name)))
  if (free) return free
  for (let nth = 2; ; nth++) if (!taken.has(plain(`${names[from]!} ${nth}`))) return `${names[from]!} ${nth}`
}

/**
 * What a person means by the signs that they know from their phone: *bold*, _italic_, lines of a list, and web addresses. Plain text is what is sent and stored; this only says how it is
 * shown. There is no way from a text to markup: these nodes are all there is, and their text is the text.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'strong' | 'em'; readonly inner: readonly Inline[] }
/** A line; one of a list begins with its sign, as it was typed. */
export interface Line { readonly item: string; readonly inner: readonly Inline[] }

const address = /https?:\/\/[^\s<>"']+[^\s<>"'.,:;!?)\]*_]/g
const sign = /^(?:[-•*]|\d{1,3}[.)]) (?=\S)/
const marks = { '*': 'strong', _: 'em' } as const
type Mark = keyof typeof marks
const isMark = (one: string): one is Mark => one === '*' || one === '_'
const isWord = (one: string | undefined) => one !== undefined && /[\p{L}\p{N}]/u.test(one)
const isSpace = (one: string | undefined) => one === undefined || /\s/.test(one)

/** A text, line by line. */
export const format = (text: string): Line[] => text.split('\n').map((line) => {
  const item = sign.exec(line)?.[0] ?? ''
  return { item, inner: inline(line.slice(item.length), '') }
})

/** Addresses first: a sign in one of them is part of it. `within`: the marks that are open already. */
function inline(line: string, within: string): Inline[] {
  const addresses = [...line.matchAll(address)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
  const found: Inline[] = []
  const say = (text: string) => { if (text !== '') found.push({ kind: 'text', text }) }
  /** From here on no mark of this kind is closed: looking again would take for ever in a long text. */
  const hopeless = new Set<Mark>()
  let [begun, at, next] = [0, 0, 0]
  while (at < line.length) {
    while (addresses[next] && addresses[next]!.to <= at) next += 1
    const link = addresses[next]
    if (link && link.from <= at) {
      say(line.slice(begun, link.from))
      found.push({ kind: 'link', href: line.slice(link.from, link.to) })
      begun = at = link.to
      continue
    }
    const mark = line[at]!
    const end = isMark(mark) && !within.includes(mark) && !hopeless.has(mark) && !isWord(line[at - 1]) && !isSpace(line[at + 1]) ? closes(line, mark, at, addresses, next) : undefined
    if (end === -1) hopeless.add(mark as Mark)
    if (end === undefined || end === -1) {
      at += 1
      continue
    }
    say(line.slice(begun, at))
    found.push({ kind: marks[mark as Mark], inner: inline(line.slice(at + 1, end), within + mark) })
    begun = at = end + 1
  }
  say(line.slice(begun))
  return found
}

/** Where a mark that opens is closed: after a word, before none, and not inside an address. -1: nowhere */
function closes(line: string, mark: Mark, from: number, addresses: readonly { from: number; to: number }[], next: number): number {
  for (let at = line.indexOf(mark, from + 2); at !== -1; at = line.indexOf(mark, at + 1)) {
    while (addresses[next] && addresses[next]!.to <= at) next += 1
    if (!(addresses[next] && addresses[next]!.from <= at) && !isSpace(line[at - 1]) && line[at - 1] !== mark && !isWord(line[at + 1])) return at
  }
  return -1
}

/** What was selected between two marks, or without them if it stood between them; where the selection is then. */
export function wrap(text: string, from: number, to: number, mark: Mark): { text: string; from: number; to: number } {
  const chosen = text.slice(from, to)
  if (text[from - 1] === mark && text[to] === mark) return { text: text.slice(0, from - 1) + chosen + text.slice(to + 1), from: from - 1, to: to - 1 }
  // The blanks around what was selected stay outside: a mark stands next to a word.
  const [lead, trail] = chosen.trim() === '' ? [0, 0] : [chosen.length - chosen.trimStart().length, chosen.length - chosen.trimEnd().length]
  const [start, end] = [from + lead, to - trail]
  return { text: text.slice(0, start) + mark + text.slice(start, end) + mark + text.slice(end), from: start + 1, to: end + 1 }
}

/** Each line that is selected as one of a list, or, when all of them are, as none. */
export function list(text: string, from: number, to: number): { text: string; from: number; to: number } {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', to) === -1 ? text.length : text.indexOf('\n', to)
  const lines = text.slice(start, end).split('\n')
  const all = lines.every((line) => line.startsWith('- '))
  const now = lines.map((line) => (all ? line.slice(2) : line.startsWith('- ') ? line : `- ${line}`)).join('\n')
  return { text: text.slice(0, start) + now + text.slice(end), from: Math.max(start, from + (all ? -2 : lines[0]!.startsWith('- ') ? 0 : 2)), to: to + now.length - (end - start) }
}

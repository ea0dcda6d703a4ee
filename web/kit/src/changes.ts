/** What changed between two versions of a text: sentence by sentence, and word by word inside a sentence that was changed. */

/** A piece that stayed, was struck, or was added. */
export interface Piece { readonly kind: 'same' | 'struck' | 'added'; readonly text: string }
/** A sentence as it stands in both, in one, or in other words. */
export interface ChangedSentence { readonly kind: 'same' | 'struck' | 'added' | 'changed'; readonly pieces: readonly Piece[] }
export interface ChangedSection { readonly id: string; readonly heading: string; readonly kind: 'same' | 'struck' | 'added' | 'changed'; readonly sentences: readonly ChangedSentence[] }
interface Section { readonly id: string; readonly heading: string; readonly sentences: readonly { readonly text: string }[] }

/** Sections by their id: those that are gone stand where they stood. */
export function changesOf(before: readonly Section[], after: readonly Section[]): ChangedSection[] {
  return steps(before, after, (one, other) => one.id === other.id).map(([old, next]) => {
    const { id, heading } = (next ?? old)!
    const sentences = old && next ? sentencesOf(old, next) : (next ?? old)!.sentences.map(({ text }) => whole(old ? 'struck' : 'added', text))
    const same = old?.heading === next?.heading && sentences.every(({ kind }) => kind === 'same')
    return { id, heading, kind: !next ? 'struck' : !old ? 'added' : same ? 'same' : 'changed', sentences }
  })
}

const whole = (kind: Piece['kind'], text: string): ChangedSentence => ({ kind, pieces: [{ kind, text }] })

/** A struck sentence that is followed by an added one like it was changed. */
function sentencesOf(before: Section, after: Section): ChangedSentence[] {
  const all = steps(before.sentences, after.sentences, (one, other) => one.text === other.text)
  const found: ChangedSentence[] = []
  for (let at = 0; at < all.length; at++) {
    const [old, next] = all[at]!
    if (old && next) { found.push(whole('same', next.text)); continue }
    // A run of what was struck and what was added in its place, paired in order.
    const run = all.slice(at).findIndex(([a, b]) => a && b)
    const part = all.slice(at, run === -1 ? undefined : at + run)
    at += part.length - 1
    const struck = part.flatMap(([a]) => a?.text ?? [])
    for (const text of part.flatMap(([, b]) => b?.text ?? [])) {
      const like = struck.findIndex((other) => alike(other, text))
      if (like === -1) found.push(whole('added', text))
      else {
        found.push(...struck.splice(0, like).map((other) => whole('struck', other)))
        found.push({ kind: 'changed', pieces: wordsOf(struck.shift()!, text) })
      }
    }
    found.push(...struck.map((other) => whole('struck', other)))
  }
  return found
}

const words = (text: string) => text.split(/(?<=\s)/)

/** The words of two sentences, neighbours of a kind joined. */
export function wordsOf(before: string, after: string): Piece[] {
  const pieces: { kind: Piece['kind']; text: string }[] = []
  for (const [old, next] of steps(words(before), words(after), (one, other) => one.trim() === other.trim())) {
    const kind = old !== undefined && next !== undefined ? 'same' : old !== undefined ? 'struck' : 'added'
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += next ?? old!
    else pieces.push({ kind, text: next ?? old! })
  }
  return pieces
}

/** Whether a third of the longer one's words are in both. */
function alike(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)]
  const both = steps(a, b, (x, y) => x.trim() === y.trim()).filter(([x, y]) => x !== undefined && y !== undefined).length
  return both * 3 >= Math.max(a.length, b.length)
}

/** The longest common subsequence, as steps: in both, only before, only after; what was struck comes first. */
function steps<T>(before: readonly T[], after: readonly T[], same: (one: T, other: T) => boolean): [T | undefined, T | undefined][] {
  const length = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) length[i]![j] = same(before[i]!, after[j]!) ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  }
  const found: [T | undefined, T | undefined][] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && same(before[i]!, after[j]!)) found.push([before[i++], after[j++]])
    else if (i < before.length && (j === after.length || length[i + 1]![j]! >= length[i]![j + 1]!)) found.push([before[i++], undefined])
    else found.push([undefined, after[j++]])
  }
  return found
}

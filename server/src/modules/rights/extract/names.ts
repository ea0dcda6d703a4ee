/** A file of the person's that is there. */
export interface StoredFile { readonly id: string; readonly conversation: string; readonly type: string; readonly size: number; readonly pieces: number }

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'application/pdf': 'pdf' }
const alike: Readonly<Record<string, string>> = { jpeg: 'jpg' }
const longest = 100
/** What a name may not hold on some computer, or what would make it look like another: control characters, turns of the writing direction, and Windows’ own. */
const unfit = /[\p{Cc}\p{Cf}<>:"/\\|?*]/gu
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Gives each file its own name back, such that it can be written on any computer; no two the same. Only files that are there get one. */
export function createNames(stored: readonly StoredFile[]) {
  const there = new Map(stored.map((file) => [file.id, file]))
  const paths = new Map<string, string>()
  const taken = new Set<string>()

  function free(name: string, ending: string): string {
    for (let turn = 1; ; turn++) {
      const path = `files/${name}${turn > 1 ? ` (${turn})` : ''}${ending}`
      if (taken.has(path.toLowerCase())) continue
      taken.add(path.toLowerCase())
      return path
    }
  }
  return {
    /** Where it is in the ZIP; undefined when it is not there any more. `name`: as its sender called it. */
    pathOf(id: string, name = ''): string | undefined {
      const file = there.get(id)
      if (!file) return undefined
      const known = paths.get(id)
      if (known) return known
      const path = free(...split(name, endings[file.type] ?? 'bin'))
      paths.set(id, path)
      return path
    },
  }
}

/** The name without what is unfit, and the ending that its type has. */
function split(given: string, ending: string): [string, string] {
  const name = given.normalize('NFC').replaceAll(unfit, '_').replace(/^[.\s]+/, '').replace(/[.\s]+$/, '')
  const [whole, last] = /\.(\w{1,5})$/.exec(name) ?? []
  const own = last?.toLowerCase()
  const fits = own !== undefined && (alike[own] ?? own) === ending
  const stem = [...(fits ? name.slice(0, -whole!.length) : name)].slice(0, longest).join('').trimEnd()
  return [stem === '' ? 'fil' : reserved.test(stem) ? `_${stem}` : stem, fits ? whole! : `.${ending}`]
}

import { posix } from 'node:path'

/** The architecture as data. `findBreaches` reads files and says, in sentences, where they break it. */

export interface SourceFile {
  /** From the repository, with slashes. */
  readonly path: string
  readonly text: string
}
interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** Which module may enter which, through `index.ts` only. Whoever is not here knocks on nobody. Types count: a module that knows another's words depends on it. */
export const knocks: Readonly<Record<string, readonly string[]>> = {
  members: ['audit'],
  identity: ['audit'],
  conversations: ['audit', 'consent'],
  journal: ['audit'],
  consent: ['audit'],
  retention: ['audit'],
  known: ['audit'],
  rights: ['audit'],
  requests: ['audit'],
  replies: ['audit'],
  quality: ['audit'],
  imports: ['audit'],
  policy: ['audit'],
  blocks: ['audit'],
  breaches: ['audit'],
  reception: ['members', 'audit'],
  rooms: ['audit', 'consent'],
}
/** Nobody but `app.ts` (and the seed, the data maps' list) enters these. */
const entered = ['app.ts', 'datamaps.ts']

/** What each package may import of the others. */
const packages: Readonly<Record<string, readonly string[]>> = {
  contract: [], server: ['contract'], 'web/kit': ['contract'], 'web/citizen': ['contract', 'web/kit'], 'web/workplace': ['contract', 'web/kit'],
}
const packageNames: Readonly<Record<string, string>> = {
  '@socialspace/contract': 'contract', '@socialspace/server': 'server', '@socialspace/kit': 'web/kit', '@socialspace/citizen': 'web/citizen', '@socialspace/workplace': 'web/workplace',
}

interface Door {
  readonly what: string
  /** Where in the server it may be. */
  readonly at: RegExp
  readonly uses: (file: SourceFile, imports: readonly Import[]) => boolean
}
const importing = (...names: string[]) => (_file: SourceFile, imports: readonly Import[]) => imports.some(({ to, typeOnly }) => !typeOnly && names.includes(to.replace(/^node:/, '')))
const saying = (pattern: RegExp) => ({ text }: SourceFile) => pattern.test(withoutComments(text))

/** Every dangerous thing has one door. */
export const doors: readonly Door[] = [
  { what: 'keys and node:crypto', at: /^platform\/vault\//, uses: importing('crypto') },
  { what: 'SQL', at: /\/store\.ts$|^platform\/database\//, uses: saying(/\b(?:selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(?:<[^>]*>)?`/) },
  { what: 'process.env', at: /^config\//, uses: saying(/\bprocess\.env\b/) },
  { what: 'the clock', at: /^platform\/clock\.ts$/, uses: saying(/\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b/) },
  { what: 'other programs', at: /^platform\/(?:outbound|database)\//, uses: importing('child_process', 'worker_threads', 'cluster') },
  { what: 'outside networks', at: /^platform\/(?:outbound|database)\//, uses: (file, imports) => importing('tls', 'dgram', 'dns', 'undici')(file, imports) || saying(/(?<![.\w])fetch\(|import (?!\{ isIP \})[^\n]* from 'node:net'/)(file) },
]

/** All that is wrong with these files, one sentence each. */
export function findBreaches(files: readonly SourceFile[]): string[] {
  const imports = files.flatMap(importsOf)
  const byFile = Map.groupBy(imports, ({ from }) => from)
  return [
    ...imports.flatMap(wrongDirection), ...imports.flatMap(wrongKnock),
    ...files.flatMap((file) => wrongDoor(file, byFile.get(file.path) ?? [])), ...wrongCycles(imports), ...files.flatMap(foreignInContract),
  ]
}

const isTest = (path: string) => /\.test\.ts$|^server\/test\/|\/fixture\.ts$/.test(path)
const packageOf = (path: string) => Object.keys(packages).find((name) => path.startsWith(`${name}/`))
const placeInServer = (path: string) => /^server\/src\/(.+)$/.exec(path)?.[1]
const moduleOf = (path: string) => /^server\/src\/modules\/(\w+)\//.exec(path)?.[1]

/** web → contract ← server; the platform knows no module. */
function wrongDirection({ from, to }: Import): string[] {
  if (isTest(from)) return []
  const [mine, theirs] = [packageOf(from), packageOf(to) ?? packageNames[to.split('/').slice(0, 2).join('/')]]
  if (mine && theirs && mine !== theirs && !packages[mine]!.includes(theirs)) return [`${from} imports ${to}: ${mine} may not know ${theirs}`]
  const outside = to.startsWith('server/src/') && !['platform/', 'datamaps', 'config/'].some((place) => to.startsWith(`server/src/${place}`))
  if (from.startsWith('server/src/platform/') && outside) return [`${from} imports ${to}: the platform knows no domain word`]
  return []
}

function wrongKnock({ from, to }: Import): string[] {
  const theirs = moduleOf(to)
  const mine = moduleOf(from)
  if (!theirs || mine === theirs || isTest(from)) return []
  if (!to.endsWith(`modules/${theirs}/index.ts`)) return [`${from} imports ${to}: ${theirs} is entered through its index.ts`]
  if (mine) return knocks[mine]?.includes(theirs) ? [] : [`${from} imports ${to}: the knock table does not let ${mine} knock on ${theirs}`]
  const place = placeInServer(from)
  return place === undefined || entered.includes(place) ? [] : [`${from} imports ${to}: only app.ts composes modules`]
}

function wrongDoor(file: SourceFile, imports: readonly Import[]): string[] {
  const place = placeInServer(file.path)
  if (place === undefined || isTest(file.path)) return []
  return doors.filter(({ at, uses }) => !at.test(place) && uses(file, imports)).map(({ what }) => `${file.path} uses ${what}, whose door is elsewhere`)
}

/** Among modules and parts of the platform; files of one folder may know each other. */
function wrongCycles(imports: readonly Import[]): string[] {
  const part = (path: string) => /^server\/src\/(modules\/\w+|platform\/\w+)/.exec(path)?.[1]
  const edges = new Map<string, Set<string>>()
  for (const { from, to, typeOnly } of imports) {
    const [a, b] = [part(from), part(to)]
    if (!a || !b || a === b || typeOnly || isTest(from)) continue
    edges.set(a, (edges.get(a) ?? new Set()).add(b))
  }
  const found: string[] = []
  const walk = (at: string, way: readonly string[]) => {
    if (way.includes(at)) return void found.push(`a circle of imports: ${[...way.slice(way.indexOf(at)), at].join(' → ')}`)
    for (const next of edges.get(at) ?? []) walk(next, [...way, at])
  }
  for (const start of edges.keys()) if (found.length === 0) walk(start, [])
  return found
}

/** The contract depends on zod alone. */
function foreignInContract(file: SourceFile): string[] {
  if (!file.path.startsWith('contract/src/') || isTest(file.path)) return []
  return importsOf(file).filter(({ to }) => !to.startsWith('contract/') && !/^zod(?:\/|$)/.test(to)).map(({ to }) => `${file.path} imports ${to}: the contract depends on zod alone`)
}

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:'"`])\/\/.*$/gm, '$1')
const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Imports and re-exports, static and dynamic; relative ones as paths from the repository. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [...withoutComments(text).matchAll(statement)].map(([whole, type, fixed, dynamic]) => {
    const name = fixed ?? dynamic!
    const onlyTypes = type !== undefined || /\{\s*(?:type\s+\w+(?:\s+as\s+\w+)?\s*,?\s*)+\}/.test(whole)
    return { from: path, to: name.startsWith('.') ? posix.join(posix.dirname(path), name) : name, typeOnly: onlyTypes }
  })
}

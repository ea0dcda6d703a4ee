import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as operations from '@socialspace/contract/operations/index'
import { findBreaches, importsOf, knocks, type SourceFile } from './architecture.rules.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(root, 'server/src/modules')
const files: SourceFile[] = ['contract/src', 'server/src', 'web/kit/src', 'web/citizen/src', 'web/workplace/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') })))

test('the architecture holds, and something was read', () => {
  assert.ok(files.length > 250, `only ${files.length} files were read`)
  assert.ok(files.flatMap(importsOf).length > 800, 'hardly any imports were read')
  assert.deepEqual(findBreaches(files), [])
})

/** One breach of each rule, as a file that is not there. */
const breaches: readonly [string, SourceFile, RegExp][] = [
  ['the contract knows the server', { path: 'contract/src/x.ts', text: "import { log } from '@socialspace/server'" }, /contract may not know server/],
  ['the contract uses another library', { path: 'contract/src/x.ts', text: "import pg from 'pg'" }, /zod alone/],
  ['the web knows the server', { path: 'web/citizen/src/x.ts', text: "import { log } from '../../../server/src/platform/log.ts'" }, /web\/citizen may not know server/],
  ['one app knows the other', { path: 'web/citizen/src/x.ts', text: "import { App } from '@socialspace/workplace/src/app'" }, /web\/citizen may not know web\/workplace/],
  ['the platform knows a module', { path: 'server/src/platform/http/x.ts', text: "export * from '../../modules/members/index.ts'" }, /platform knows no domain word/],
  ['a module is entered by the back door', { path: 'server/src/modules/journal/x.ts', text: "import { insertAct } from '../audit/store.ts'" }, /entered through its index/],
  ['a knock that the table does not allow', { path: 'server/src/modules/reception/x.ts', text: "import { data } from '../identity/index.ts'" }, /does not let reception knock on identity/],
  ['another file composes modules', { path: 'server/src/pages/x.ts', text: "const x = await import('../modules/members/index.ts')" }, /only app\.ts composes/],
  ['node:crypto outside the vault', { path: 'server/src/modules/journal/x.ts', text: "import { createHash } from 'node:crypto'" }, /keys and node:crypto/],
  ['SQL outside a store', { path: 'server/src/modules/journal/x.ts', text: "await tx.selectFrom('journal.note').execute()" }, /uses SQL/],
  ['the environment outside config', { path: 'server/src/app.ts', text: 'const port = process.env.PORT' }, /process\.env/],
  ['another clock', { path: 'server/src/modules/journal/x.ts', text: 'const at = new Date()' }, /the clock/],
  ['another program', { path: 'server/src/modules/journal/x.ts', text: "import { spawn } from 'node:child_process'" }, /other programs/],
  ['the network', { path: 'server/src/modules/journal/x.ts', text: "await fetch('https://example.org')" }, /outside networks/],
]
for (const [title, file, expected] of breaches) {
  test(`a breach is seen: ${title}`, () => {
    assert.ok(findBreaches([file]).some((sentence) => expected.test(sentence)), findBreaches([file]).join('\n'))
  })
}
test('a breach is seen: a circle of modules', () => {
  const circle = [['journal', 'members'], ['members', 'journal']].map(([from, to]) => ({ path: `server/src/modules/${from}/x.ts`, text: `import { data } from '../${to}/index.ts'` }))
  assert.ok(findBreaches(circle).some((sentence) => /circle/.test(sentence)))
})

test('every knock that the table allows is used', () => {
  const used = new Set(files.flatMap(importsOf).flatMap(({ from, to }) => {
    const [mine, theirs] = [from, to].map((path) => /server\/src\/modules\/(\w+)\//.exec(path)?.[1])
    return mine && theirs && mine !== theirs ? [`${mine} → ${theirs}`] : []
  }))
  for (const [mine, those] of Object.entries(knocks)) for (const theirs of those) assert.ok(used.has(`${mine} → ${theirs}`), `nobody uses ${mine} → ${theirs}: take it out`)
})

test('ARCHITECTURE.md shows the knock table as it is', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  for (const [mine, those] of Object.entries(knocks)) assert.ok(text.includes(`| ${mine} | ${those.join(', ')} |`), `the line of ${mine}`)
})

test('every module has its door, its README, and a data map if it keeps anything; every operation has its file', () => {
  const names = readdirSync(modules)
  const handlers = new Map<string, string>()
  for (const name of names) {
    const has = (file: string) => existsSync(join(modules, name, file))
    assert.ok(has('index.ts') && has('README.md'), `${name} lacks index.ts or README.md`)
    assert.ok(!has('store.ts') || has('data.ts') || name === 'rights', `${name} has a store and no data map`)
    for (const file of has('operations') ? readdirSync(join(modules, name, 'operations')) : []) if (!file.includes('.test.')) handlers.set(file.replace('.ts', ''), name)
  }
  assert.deepEqual([...handlers.keys()].toSorted(), Object.keys(operations).toSorted())
})

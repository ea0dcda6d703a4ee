import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { colleagues, leaders } from '@socialspace/contract/rooms'
import { keys } from '../screens/desk/keys.ts'
import { pageOf, pages, search } from './pages.ts'
import { otherWords } from './words.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
/** As the app has them: its files are read, because Node does not run what is written for the browser. */
const named: Readonly<Record<string, readonly string[]>> = { leaders, colleagues }
const screens = [...read('app/MemberApp.tsx').matchAll(/^ {2}\{ name: '([a-z]+)', roles: (\[[^\]]*\]|'all'|\w+),/gm)].map(([, name, roles]) => ({ name: name!, roles: named[roles!] ?? [...roles!.matchAll(/'([a-z]+)'/g)].map(([, role]) => role!) }))
const sections = [.../const sections = \{ ([^}]+) \}/.exec(read('screens/settings/Settings.tsx'))![1]!.matchAll(/(\w+): \w+/g)].map(([, name]) => `settings/${name}`)

const operators = [...read('app/Shell.tsx').matchAll(/to: '\/workplace\/(operator[a-z/]*)'/g)].map(([, name]) => name!)

test('every screen, and every section of the settings, has its help, for each role that has the screen, in both languages', () => {
  assert.ok(screens.length >= 19 && sections.length >= 7)
  for (const { name, roles } of screens) for (const role of roles) {
    const page = pageOf(name, undefined, [role])
    assert.ok(page?.screens.includes(name), `the screen ${name} has no help`)
  }
  for (const section of sections) assert.ok(pages.some((page) => page.screens.includes(section)), `${section} has no help`)
  assert.ok(operators.length >= 2)
  for (const name of operators) assert.ok(pageOf(name.split('/')[0]!, name.split('/')[1], ['operator'])?.screens.includes(name), `the operator’s ${name} has no help`)
  const known = new Set([...screens.map(({ name }) => name), ...sections, ...operators])
  for (const { id, screens: of } of pages) for (const name of of) assert.ok(known.has(name), `${id} is the help of ${name}, which is no screen`)
})

test('a role that has a screen of its own work reads its own page there', () => {
  for (const [screen, role, id] of [['rota', 'counsellor', 'rota'], ['rota', 'coordinator', 'rota-plan'], ['quality', 'coordinator', 'supervision'], ['replies', 'coordinator', 'shared-replies'], ['requests', 'dpo', 'advice'], ['requests', 'caseworker', 'requests']] as const) assert.equal(pageOf(screen, undefined, [role])!.id, id)
  assert.equal(pageOf('settings', 'import', ['administrator'])!.id, 'import')
  assert.equal(pageOf('settings', 'something', ['administrator'])!.id, 'texts')
})

test('both languages say as much, nothing is left out, and ids are only once', () => {
  assert.equal(new Set(pages.map(({ id }) => id)).size, pages.length)
  for (const { id, da, en } of pages) {
    assert.deepEqual([da.steps.length, da.notes?.length], [en.steps.length, en.notes?.length], id)
    for (const text of [da, en].flatMap(({ title, lead, steps, notes = [] }) => [title, lead, ...steps, ...notes])) assert.ok(text.trim().length > 5 && text === text.trim(), `${id}: »${text}«`)
    assert.ok(da.steps.length >= 3 && da.steps.length <= 7, `${id} is one task`)
  }
})

test('a counsellor’s whole day has its pages', () => {
  for (const id of ['sign-in', 'ready', 'writing', 'sounds', 'second-reader', 'hand-over', 'close', 'letterbox', 'journal', 'wishes', 'danger', 'breaks', 'log']) assert.ok(pages.some((page) => page.id === id), id)
})

test('every shortcut that is named exists, and every one that a screen listens to is listed', () => {
  for (const { id, da, en } of pages) {
    const named = [da, en].map(({ steps, notes = [] }) => [...[...steps, ...notes].join(' ').matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name!).filter((name) => !['borger', 'mig', 'sted', 'dato', 'citizen', 'me', 'queue', 'place', 'date'].includes(name)))
    assert.deepEqual(named[0], named[1], `${id} names other keys in the other language`)
    for (const name of named[0]!) assert.ok(Object.hasOwn(keys, name), `${id}: ${name} is no shortcut`)
  }
  const sources = ['screens/desk/Desk.tsx', 'screens/desk/Talk.tsx', 'screens/desk/HelpSheet.tsx'].map(read)
  const listened = sources.flatMap((source) => source.split('useShortcuts(').slice(1).flatMap((part) => [...part.split('[')[0]!.matchAll(/(?:^|[\s{,])'?([a-z/?])'?: (?=[(a-z])/g)].map(([, key]) => key!)))
  assert.ok(listened.length >= 12, `${listened}`)
  const listed = new Set<string>(Object.values(keys))
  for (const key of listened) assert.ok(listed.has(key), `${key} is listened to, and not listed`)
  for (const key of listed) assert.ok(key.length > 1 || listened.includes(key), `${key} is listed, and nobody listens to it`)
  assert.match(read('app/Shell.tsx'), /event\.key !== 'F1'/)
})

test('the help is searched in the language one reads, by the words that tell something', () => {
  assert.equal(search('fare', 'da')[0]!.id, 'danger')
  assert.equal(search('second reader', 'en')[0]!.id, 'second-reader')
  assert.deepEqual(search('xyzzy', 'da'), [])
  assert.equal(search('  ', 'en').length, pages.length)
})

test('what beginners call it is found, whatever the ending: the page is the first of a counsellor’s', () => {
  assert.deepEqual(Object.keys(otherWords).toSorted(), pages.map(({ id }) => id).toSorted())
  const first = (query: string, language: 'da' | 'en') => search(query, language).find(({ role }) => role === 'counsellor' || role === 'everybody')?.id
  const called = {
    da: [['jeg er ny', 'ready'], ['hvordan slår jeg lyden fra', 'sounds'], ['stilletid', 'sounds'], ['rette en besked', 'writing'], ['stavefejl', 'writing'], ['slette besked', 'writing'], ['fed skrift', 'writing'], ['farve', 'writing'], ['intern note', 'journal'], ['note', 'journal'], ['udskrive', 'journal'], ['tilføjelse', 'journal'], ['jeg er syg', 'rota'], ['melde fravær', 'rota'], ['overlevering', 'hand-over'], ['parkere', 'close'], ['lukke samtalen', 'close'], ['chikane', 'abuse'], ['blokere', 'abuse'], ['selvmord', 'danger'], ['standardsvar', 'replies'], ['gammel samtale fra sidste måned', 'find'], ['opkald', 'contacts'], ['testsamtale', 'practice'], ['gruppechat', 'groups'], ['fyraften', 'breaks'], ['glemt password', 'sign-in'], ['hvordan har jeg det', 'evaluation'], ['godkende et svar', 'second-reader']],
    en: [['I am new', 'ready'], ['how do I turn the sound off', 'sounds'], ['quiet hours', 'sounds'], ['delete a message', 'writing'], ['typo', 'writing'], ['internal note', 'journal'], ['printing', 'journal'], ['sick', 'rota'], ['transfer', 'hand-over'], ['how do I close a chat', 'close'], ['harassment', 'abuse'], ['suicide', 'danger'], ['canned responses', 'replies'], ['phone call', 'contacts'], ['log out', 'breaks'], ['forgot password', 'sign-in']],
  } as const
  for (const language of ['da', 'en'] as const) assert.deepEqual(called[language].filter(([query, id]) => first(query, language) !== id).map(([query]) => `${query}: ${first(query, language)}`), [])
})

test('what the help calls by name is on the screens, word for word', () => {
  const words = readdirSync(new URL('../texts', import.meta.url)).map((file) => read(`texts/${file}`)).join('\n')
  // On the citizen’s side.
  const theirs = ['Mine data', 'My data']
  const missing = pages.flatMap(({ id, da, en }) => [[da, /»([^«]+)«/g], [en, /“([^”]+)”/g]].flatMap(([text, quoted]) => {
    const { lead, steps, notes = [] } = text as typeof da
    return [...[lead, ...steps, ...notes].join(' ').matchAll(quoted as RegExp)].map(([, name]) => name!).filter((name) => !theirs.includes(name) && !words.includes(name)).map((name) => `${id}: ${name}`)
  }))
  assert.deepEqual(missing, [])
})

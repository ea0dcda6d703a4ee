import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { csvCell, importColumns, importKinds, importSample, mostImported } from '@socialspace/contract/imports'
import { query, type TestDatabase } from '../../../test/database.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'
import { readSheet } from './csv.ts'
import { hoursOf } from './hours.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const utf8 = (text: string) => new TextEncoder().encode(text)
/** As Excel in Denmark writes it. */
const windows1252 = (text: string) => Uint8Array.from(text, (sign) => ({ '€': 0x80, '–': 0x96, '’': 0x92 })[sign] ?? sign.charCodeAt(0))
const bring = (kind: string, file: string | Uint8Array, { really = false, who = world.staff.here.administrator, member = world.here.id } = {}) =>
  world.call('importFile', who, { params: { member, kind }, query: really ? { do: 'yes' } : {}, body: typeof file === 'string' ? utf8(file) : file })
const must = async (...asked: Parameters<typeof bring>) => { const { status, text, body } = await bring(...asked); assert.equal(status, 200, text); return body }
const faults = (result: { faults: { line: number; column: string; code: string }[] }) => result.faults.map(({ line, column, code }) => `${line} ${column} ${code}`)
const settings = (who: Caller = world.staff.here.administrator) => world.must('readSettings', who, { params: { member: who.member! } })

test('a file is read as people have it: UTF-8 with its mark or Windows-1252, semicolons, commas or tabs, quotes, line breaks in cells, empty lines; lines are counted as an editor does', () => {
  const read = (bytes: Uint8Array) => readSheet(bytes, importColumns.replies)
  const shape = ({ encoding, delimiter, lines }: ReturnType<typeof read>) => [encoding, delimiter, lines.map(({ line, cells }) => `${line} ${cells.get('title')} ${cells.get('text')}`)]
  assert.deepEqual(shape(read(utf8('\ufeffNavn;Tekst\r\nÆble;"to\r\nlinjer"\r\n\r\n;;\r\nÅl;"et ""citat"", og mere"\r\n'))), ['utf-8', ';', ['2 Æble to\r\nlinjer', '6 Ål et "citat", og mere']])
  assert.deepEqual(shape(read(windows1252('Navn;Tekst\r\nHjælp – nu;5 € og ’ro’\r\n'))), ['windows-1252', ';', ['2 Hjælp – nu 5 € og ’ro’']])
  assert.deepEqual(shape(read(utf8('Text,"Name"\na;b,c\n'))), ['utf-8', ',', ['2 c a;b']])
  assert.deepEqual(shape(read(utf8('\n\nnavn\tTEKST\r en \t to \r'))), ['utf-8', '\t', ['4 en to']])
  for (const [file, expected] of [
    ['Navn;Tekst\nen;"åben\nto;b\n', /^[234] {2}quotes$/], ['', /^0 {2}no_lines$/], ['Navn;Tekst\n', /^1 {2}no_lines$/], ['Navn;Tekst\na;b\u0000\n', /^0 {2}not_text$/], ['Navn;Tekst;Mystisk\na;b;c\n', /^1 3 unknown_column$/],
    ['Navn\na\n', /^1 text missing_column$/], ['Navn;Tekst;Name\na;b;c\n', /^1 title repeated_column$/], ['Navn;Tekst\na;b;c\n', /^2 {2}cells$/],
  ] as const) assert.match(faults({ faults: [...read(utf8(file)).faults] }).join(), expected, file)
  assert.deepEqual(faults({ faults: [...read(utf8(`Navn;Tekst\n${'a;b\n'.repeat(mostImported.lines + 1)}`)).faults] }), [`${mostImported.lines + 2}  too_many_lines`])
})

test('opening hours are read as people write them', () => {
  assert.deepEqual(hoursOf('man-tir 16-22, Lør. kl. 9.30–12:00'), [{ weekday: 1, from: '16:00', to: '22:00' }, { weekday: 2, from: '16:00', to: '22:00' }, { weekday: 6, from: '09:30', to: '12:00' }])
  assert.equal(hoursOf('alle 0-24')!.length, 7)
  assert.equal(hoursOf('weekdays 8-16; sun 10-12')!.length, 6)
  for (const wrong of ['hver dag', 'man 22-16', 'man 16', 'xyz 10-12', 'fre-man 10-12', 'man 10-25']) assert.equal(hoursOf(wrong), undefined, wrong)
})

test('P03 a file is looked at first, is brought in whole, and the same file again changes nothing; each line is an act of the log, and another member has none of it', async () => {
  const file = '\ufeffTema;Overtema;Definition;Farve;Fælles kode;I brug\r\nSkilsmisse;Hjemmet;Når forældre går;#AA5500;family.divorce;ja\r\nHjemmet;;;;family;\r\n'
  const before = await settings()
  const looked = await must('themes', file)
  assert.deepEqual([looked.done, looked.faults, looked.rows.map(({ line, name, outcome }: { line: number; name: string; outcome: string }) => `${line} ${name} ${outcome}`)], [false, [], ['2 Skilsmisse new', '3 Hjemmet new']])
  assert.deepEqual(await settings(), before, 'looking changes nothing')
  assert.equal((await must('themes', file, { really: true })).done, true)
  const { themes } = await settings()
  const [home, divorce] = ['Hjemmet', 'Skilsmisse'].map((name) => themes.find((theme: { name: { da: string } }) => theme.name.da === name))
  assert.deepEqual([divorce.parent, divorce.colour, divorce.shared, divorce.definition.da, home.parent, home.shared], [home.id, '#aa5500', 'family.divorce', 'Når forældre går', null, 'family'])
  const again = await must('themes', file, { really: true })
  assert.deepEqual(again.rows.map(({ outcome }: { outcome: string }) => outcome), ['same', 'same'])
  assert.deepEqual((await settings()).themes, themes)
  // An empty cell leaves what is there; a changed one changes that.
  const changed = await must('themes', 'Tema;Overtema;Definition\nSkilsmisse;Hjemmet;\nHjemmet;;Alt derhjemme\n', { really: true })
  assert.deepEqual(changed.rows.map(({ outcome }: { outcome: string }) => outcome), ['same', 'changed'])
  assert.equal((await settings()).themes.find(({ id }: { id: string }) => id === divorce.id).definition.da, 'Når forældre går')
  const { rows } = await query((world.database as TestDatabase).superuser, "select count(*)::int as count from audit.entry where act = 'theme.saved' and object_id = any ($1)", [[home.id, divorce.id]])
  assert.equal(rows[0].count, 3)
  assert.equal((await settings(world.staff.there.administrator)).themes.length, 1)
  assert.equal((await bring('themes', file, { who: world.staff.there.administrator })).code, 'not_allowed')
  for (const who of [world.staff.here.coordinator, world.staff.here.counsellor]) assert.equal((await bring('themes', file, { who, really: true })).code, 'not_allowed')
})

test('P03 where one line is wrong nothing at all is brought in, and every fault is told by its line and column, and repeats nothing of the file', async () => {
  const all = [
    ['themes', `Tema;Overtema;Farve;Fælles kode;I brug;Definition\nEt;Findes ikke;rød;ingen.kode;måske;\n;;;;;\nTo;;;;;\nTo;;;;;\n${'x'.repeat(61)};;;;;\n`, ['2 parent unknown_parent', '2 colour colour', '2 shared unknown_code', '2 active yes_no', '5 name repeated', '6 name too_long']],
    ['replies', 'Navn;Tekst\nNyt svar;\nGodt svar;hej\n;tekst\n', ['2 text required', '4 title required']],
    ['services', 'Tjeneste;Art;Sprog;Temaer;Kommuner;Åbningstider;Højst i kø;Følger vagtplanen\nX;fax;fransk;ukendt;Atlantis;altid;mange;?\n', ['2 kind unknown_kind', '2 languages unknown_language', '2 themes unknown_theme', '2 municipalities unknown_municipality', '2 hours hours', '2 maxQueue number', '2 byRota yes_no']],
    ['staff', 'Brugernavn;Navn;Roller\nÆØ;Maja;rådgiver\nole;Ole;chef\nida;;\nida;Ida;rådgiver\n', ['2 username bad_username', '3 roles unknown_role', '4 name required', '4 roles required', '5 username repeated']],
  ] as const
  const before = [await settings(), await world.must('listReplies', world.staff.here.administrator, { params: { member: world.here.id } }), await world.must('listStaff', world.staff.here.administrator, { params: { member: world.here.id } })]
  for (const [kind, file, expected] of all) {
    for (const really of [false, true]) {
      const result = await must(kind, file, { really })
      assert.deepEqual([result.done, faults(result), result.rows, result.faultCount], [false, [...expected], [], expected.length], kind)
      assert.ok(!/Atlantis|fransk|ingen\.kode|chef|Findes ikke/.test(JSON.stringify(result)))
    }
  }
  assert.deepEqual([await settings(), await world.must('listReplies', world.staff.here.administrator, { params: { member: world.here.id } }), await world.must('listStaff', world.staff.here.administrator, { params: { member: world.here.id } })], before)
})

test('P03 staff are invited by one-use links, with what the file suggests filled in; whom others have is told to nobody', async () => {
  await world.addStaff('taken-elsewhere', [{ member: world.there.id, role: 'counsellor' }])
  const file = 'Brugernavn;Navn;Navn over for borgere;Roller;Titel\nmaja.h;Maja Holm;Maja;"rådgiver, koordinator";Frivillig\ntaken-elsewhere;Ole;;rådgiver;\ncounsellor-here;Er her allerede;;rådgiver;\n'
  const looked = await must('staff', file)
  assert.deepEqual([looked.rows.map(({ outcome }: { outcome: string }) => outcome), looked.links], [['new', 'new', 'same'], []])
  const { links } = await must('staff', file, { really: true })
  assert.deepEqual(links.map(({ line, name }: { line: number; name: string }) => `${line} ${name}`), ['2 Maja Holm', '3 Ole'])
  const token = links[0].link.split('#')[1]
  const invitation = await world.must('readInvitation', world.nobody, { body: { token } })
  assert.deepEqual([invitation.name, invitation.title.da, invitation.roles, invitation.suggested], ['Maja Holm', 'Frivillig', ['counsellor', 'coordinator'], { username: 'maja.h', alias: 'Maja' }])
  assert.deepEqual((await must('staff', file, { really: true })).rows.map(({ outcome }: { outcome: string }) => outcome), ['same', 'new', 'same'].map((one, nth) => (nth === 1 ? 'same' : one)), 'an open invitation is not made twice')
  await world.must('acceptInvitation', world.nobody, { body: { token, username: 'maja.h', password: 'en lang sætning med plads', name: 'Maja Holm', alias: 'Maja' } })
  assert.equal((await must('staff', file, { really: true })).links.length, 0)
  assert.equal((await world.call('acceptInvitation', world.nobody, { body: { token, username: 'maja.h2', password: 'en lang sætning med plads', name: 'Maja', alias: 'Maja' } })).code, 'link_used')
})

test('services and replies are brought in, a new service with a queue of its own, and each is found again by its name', async () => {
  const file = windows1252('Tjeneste;Art;Sprog;Kommuner;Åbningstider;Højst i kø;Når der er lukket\r\nForældrelinjen;chat;dansk, engelsk;Aarhus|Ærø;"man-fre 16-22; lør 10-14";30;Vi åbner kl. 16\r\nBrevkassen;brevkasse;;;;;\r\n')
  assert.equal((await must('services', file, { really: true })).done, true)
  const { services, queues } = await settings()
  const parents = services.find(({ name }: { name: { da: string } }) => name.da === 'Forældrelinjen')
  assert.deepEqual([parents.kind, parents.languages, parents.municipalities, parents.hours.length, parents.maxQueue, parents.closed.da, queues.filter(({ service }: { service: string }) => service === parents.id).length], ['live', ['da', 'en'], ['0751', '0492'], 6, 30, 'Vi åbner kl. 16', 1])
  assert.deepEqual((await must('services', file, { really: true })).rows.map(({ outcome }: { outcome: string }) => outcome), ['same', 'same'])
  const hostile = `Navn;Tekst\n"=HYPERLINK(""http://x"")";"@SUM(1+1)*cmd|' /C calc'!A0"\n`
  await must('replies', hostile, { really: true })
  const { member } = await world.must('listReplies', world.staff.here.administrator, { params: { member: world.here.id } })
  assert.ok(member.some(({ title, text }: { title: { da: string }; text: { da: string } }) => title.da === '=HYPERLINK("http://x")' && text.da === "@SUM(1+1)*cmd|' /C calc'!A0"), 'what looks like a formula is text like any other')
  assert.equal(csvCell('=1+1'), `"'=1+1"`)
})

test('P03 of two who bring in the same at once one comes after the other, and a file that is too large or another’s is refused', async () => {
  for (let round = 0; round < 8; round++) {
    const name = `Samtidig ${round}`
    const all = await Promise.all([1, 2, 3, 4].map(() => must('themes', `Tema\n${name}\n`, { really: true })))
    assert.deepEqual(all.map(({ rows }) => rows[0].outcome).toSorted(), ['new', 'same', 'same', 'same'])
    assert.equal((await settings()).themes.filter((theme: { name: { da: string } }) => theme.name.da === name).length, 1)
  }
  assert.equal((await bring('themes', new Uint8Array(mostImported.bytes + 1).fill(65))).code, 'too_large')
})

test('the sample of each kind is a file that can be brought in as it stands', async () => {
  for (const kind of importKinds) for (const language of ['da', 'en'] as const) {
    const result = await must(kind, importSample(kind, language), { who: world.staff.there.administrator, member: world.there.id })
    assert.deepEqual(result.faults, [], `${kind} ${language}`)
    assert.ok(result.rows.length === 2)
  }
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openWorld, type World } from './world.ts'

let world: World
before(async () => { world = await openWorld({ pages: true }) })
after(() => world.close())

test('P70 anyone can read every promise, with the key epoch of this installation', async () => {
  const { promises, live } = await world.must('readPromises', world.nobody)
  assert.equal(promises.length, 40)
  assert.deepEqual(live.epoch, world.vault.epoch())
  world.vault.rotateEpoch()
  assert.equal((await world.must('readPromises', world.nobody)).live.epoch.number, live.epoch.number + 1)
})

test('P70 the promise page arrives as HTML with no script but the way out, in Danish and in English', async () => {
  for (const [path, lang, title] of [['/loefter', 'da', 'Vores løfter'], ['/promises', 'en', 'Our promises'], ['/loefter?lang=en', 'en', 'Our promises']] as const) {
    const answer = await fetch(`${world.url}${path}`, { headers: { accept: 'text/html' } })
    const html = await answer.text()
    assert.equal(answer.status, 200)
    assert.match(html, new RegExp(`<html lang="${lang}"`))
    assert.ok(html.includes(`<title>${title}</title>`) && html.includes('id="P72"'))
    assert.deepEqual(html.match(/<script[^>]*>/g), ['<script src="/assets/citizen/exit.js" defer>'])
  }
})

test('P01 the way out is a script of our own that every citizen’s page carries', async () => {
  for (const path of ['/', '/here', '/loefter', '/promises', '/here/loefter', '/here/no-such-page']) {
    const html = await (await fetch(`${world.url}${path}`, { headers: { accept: 'text/html' } })).text()
    assert.ok(html.includes('<script src="/assets/citizen/exit.js" defer></script>'), path)
    assert.match(html, /<a class="exit" href="https:\/\/www\.dmi\.dk\/"/, path)
  }
  const script = await fetch(`${world.url}/assets/citizen/exit.js`)
  assert.match(script.headers.get('content-type') ?? '', /javascript/)
})

test('P16 the app’s notice and the child’s text are there for anyone who has given nothing', async () => {
  const read = (text?: string) => world.must('readPolicy', world.nobody, { params: { member: world.here.id }, query: { language: 'da', ...(text !== undefined && { text }) } })
  const [whole, child, app] = [await read(), await read('child'), await read('app')]
  assert.deepEqual(await read('whole'), whole)
  assert.equal(app.title, 'Appen og dit privatliv')
  assert.equal(child.title, 'Dit privatliv, kort fortalt')
  assert.ok(!JSON.stringify([child, app]).includes('{'.concat('member')))
  assert.equal((await world.call('readPolicy', world.nobody, { params: { member: world.here.id }, query: { language: 'da', text: 'other' } })).status, 400)
})

import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { isBytes, type Operation, operations } from '@socialspace/contract'
import { permissions } from '../src/platform/http/index.ts'
import { randomId } from '../src/platform/vault/index.ts'
import { sample } from './sample.ts'
import { openWorld, type World } from './world.ts'

let world: World
before(async () => { world = await openWorld({ pages: true }) })
after(() => world.close())

const all = Object.values(operations) as Operation[]
interface Said { readonly status: number; readonly headers: Record<string, string | undefined>; readonly body: string }

/** As it is sent: fetch would leave out what a browser is not let set. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}, body?: string | Uint8Array): Promise<Said> {
  const { hostname, port } = new URL(world.url)
  return new Promise((settle, fail) => {
    const asked = request({ hostname, port, path, method, headers: { host: new URL(world.url).host, ...headers } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => settle({ status: answer.statusCode!, headers: answer.headers as Said['headers'], body: Buffer.concat(parts).toString() }))
    })
    asked.on('error', fail)
    asked.end(body)
  })
}

/** Sources that would let something of somebody else's, or something inline, run. */
const loose = /unsafe-|\*|https?:|strict-dynamic|nonce-|sha\d{3}-/
function mustCarryHeaders({ headers }: Said, where: string): void {
  const policy = headers['content-security-policy'] ?? ''
  assert.match(policy, /(?:^|; )default-src 'none'/, where)
  assert.match(policy, /frame-ancestors 'none'/, where)
  assert.doesNotMatch(policy, loose, where)
  assert.equal(headers['x-content-type-options'], 'nosniff', where)
  assert.equal(headers['referrer-policy'], 'no-referrer', where)
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin', where)
  assert.equal(headers['cross-origin-resource-policy'], 'same-origin', where)
  for (const feature of ['camera', 'microphone', 'geolocation', 'display-capture', 'usb']) assert.match(headers['permissions-policy'] ?? '', new RegExp(`(?:^|, )${feature}=\\(\\)`), where)
  // What the OAuth server says about itself, and its refusals, are for every page of the world (RFC 8414); nothing else is for another's.
  if (!/^\/oauth\/|oauth-authorization-server/.test(where)) assert.equal(headers['access-control-allow-origin'], undefined, where)
  assert.equal(headers['access-control-allow-credentials'], undefined, where)
  for (const name of ['server', 'x-powered-by', 'via']) assert.equal(headers[name], undefined, where)
}

/** A call with everything that its contract asks for. */
function sampled(operation: Operation) {
  const ids: Record<string, string> = { member: world.here.id, slug: world.here.slug, theme: world.here.theme, queue: world.here.queue }
  const query = new URLSearchParams(Object.entries(sample(operation.query) as object).map(([name, value]): [string, string] => [name, String(value)])).toString()
  const path = `${operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => ids[name] ?? randomId())}${query && `?${query}`}`
  const body = operation.body === undefined ? undefined : isBytes(operation.body) ? 'x' : JSON.stringify(sample(operation.body))
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': isBytes(operation.body) ? 'application/octet-stream' : 'application/json', 'content-length': String(Buffer.byteLength(body)) }
  return { path, body, type }
}

test('P42 every page forbids inline script, other origins and framing, and has Trusted Types on', async () => {
  for (const path of ['/', '/here', '/here/samtale', '/nobody-is-called-this', '/workplace', '/workplace/m/here', `/oauth/interaction/${'x'.repeat(21)}`]) {
    const said = await ask(path, 'GET', { accept: 'text/html' })
    mustCarryHeaders(said, path)
    const policy = said.headers['content-security-policy']!
    assert.match(policy, /script-src 'self';/, path)
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types 'none'$/, path)
    for (const directive of ["base-uri 'none'", "form-action 'self'", "connect-src 'self'"]) assert.ok(policy.includes(directive), path)
    assert.match(said.headers['cache-control']!, /^no-(?:cache|store)$/, path)
    assert.equal(said.headers['set-cookie'], undefined, path)
    for (const [tag] of said.body.matchAll(/<script[^>]*>/g)) assert.match(tag, /src="\/assets\/|type="application\/json"/, path)
    assert.doesNotMatch(said.body.replaceAll(/<!--.*?-->/gs, ''), /\son\w+=|javascript:|<style|\sstyle=|(?:src|action)="(?:https?:)?\/\//i, path)
  }
})

test('a page may use what it needs of the browser: copying by both, passkeys by the workplace', async () => {
  const of = async (path: string) => (await ask(path)).headers['permissions-policy']
  assert.equal(await of('/here'), permissions(['clipboard-write']))
  assert.equal(await of('/workplace'), permissions(['clipboard-write', 'publickey-credentials-create', 'publickey-credentials-get']))
  assert.equal(await of('/healthz'), permissions())
})

test('files with a hash in their name are kept for ever, others are asked for again, and no page lies among them', async () => {
  const pages = await Promise.all(['/here', '/workplace'].map((path) => ask(path)))
  const files = pages.flatMap(({ body }) => [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!))
  assert.ok(files.length >= 4, files.join())
  for (const path of files) {
    const said = await ask(path)
    mustCarryHeaders(said, path)
    assert.equal(said.status, 200, path)
    assert.equal(said.headers['cache-control'], /-[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache', path)
  }
  for (const path of ['/assets/citizen/manifest.webmanifest', '/assets/citizen/icon.svg']) assert.equal((await ask(path)).headers['cache-control'], 'no-cache', path)
  for (const path of ['/assets/citizen/index.html', '/assets/workplace/index.html', '/assets/citizen/../../package.json', '/assets/citizen/%2e%2e/%2e%2e/package.json', '/assets/workplace/..%2f..%2fpackage.json', '/assets/workplace/', '/assets/citizen/none.js']) {
    const said = await ask(path)
    assert.ok(said.status >= 400 && said.status < 500, `${path} ${said.status}`)
    assert.equal(said.headers['cache-control'], 'no-store', path)
  }
})

test('P42 what machines ask, OAuth and every refusal carry the headers too, and none of it is kept', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const asked: [path: string, method?: string, headers?: Record<string, string>, body?: string][] = [
    ['/healthz'], ['/readyz'], ['/metrics'], ['/openapi.json'], ['/robots.txt'], ['/%'], ['/api/nothing'], ['/api/session', 'PUT'], ['/api/session/end', 'POST', { 'content-type': 'application/json' }, '{'],
    ['/api/session/end', 'POST', { 'content-type': 'text/plain' }, 'x'], ['/here', 'POST'], ['/workplace/sign-in'], ['/workplace/callback?code=x&state=y'],
    ['/oauth/.well-known/openid-configuration'], ['/.well-known/oauth-authorization-server/oauth'], ['/oauth/jwks'], ['/oauth/auth'], ['/oauth/auth?client_id=x'], ['/oauth/me'], ['/oauth/nothing'],
    ['/oauth/token', 'POST', form, 'grant_type=x'], ['/oauth/request', 'POST', form, 'client_id=workplace'], ['/oauth/token/revocation', 'POST', form, 'token=x'], [`/oauth/interaction/${'x'.repeat(21)}/details`],
  ]
  for (const [path, method, headers, body] of asked) {
    const said = await ask(path, method, headers, body)
    mustCarryHeaders(said, path)
    assert.match(said.headers['cache-control']!, /no-store/, path)
    assert.doesNotMatch(said.body, /\.[jt]s:\d+:\d+/, path)
  }
})

for (const operation of all) {
  test(`P42 ${operation.id}: its answers are not kept, and a browser that comes from elsewhere gets none`, async () => {
    const { path, body, type } = sampled(operation)
    const changing = operation.method !== 'GET'
    const call = (headers: Record<string, string>) => ask(path, operation.method, { 'x-app': 'workplace', ...type, ...headers }, body)
    const codeOf = async (headers: Record<string, string>) => JSON.parse((await call(headers)).body || '{}').code as string | undefined
    const { cookie } = world.staff.here.counsellor
    const own = world.url
    for (const said of [await call({}), await call({ origin: own, 'sec-fetch-site': 'same-origin' }), await call({ origin: 'https://evil.example', cookie })]) {
      mustCarryHeaders(said, operation.id)
      assert.equal(said.headers['cache-control'], 'no-store')
    }
    const others: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'cross-site', origin: own },
      ...(changing ? [
        { origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }, { origin: own.replace('http:', 'https:') }, { origin: `${own}0` }, { origin: own.replace('//', '//app.') }, { origin: `${own}.evil.example` },
        { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'same-site', origin: own }, { 'sec-fetch-site': 'none' }, { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, { 'sec-fetch-site': '' },
      ] : []),
    ]
    for (const headers of others) {
      for (const who of [{ cookie }, {}] as Record<string, string>[]) assert.equal(await codeOf({ ...headers, ...who }), 'wrong_origin', JSON.stringify({ ...headers, ...who }).slice(0, 120))
    }
    if (changing) assert.equal(await codeOf({ cookie }), 'wrong_origin', 'a cookie and no word of where it comes from')
    for (const headers of [{ origin: own }, { 'sec-fetch-site': 'same-origin' }, { origin: own, 'sec-fetch-site': 'same-origin' }] as Record<string, string>[]) assert.notEqual(await codeOf(headers), 'wrong_origin', JSON.stringify(headers))
  })
}

test('P42 the live line is opened by our own pages only', async () => {
  const { citizen } = await world.start()
  const open = (headers: Record<string, string>) => new Promise<number>((settle, fail) => {
    const { hostname, port } = new URL(world.url)
    const asked = request({ hostname, port, path: `/live?app=citizen&member=${world.here.id}`, headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': Buffer.alloc(16).toString('base64'), cookie: citizen.cookie, ...headers } })
    asked.on('response', ({ statusCode }) => settle(statusCode!)).on('upgrade', (_answer, socket) => { socket.destroy(); settle(101) }).on('error', fail)
    asked.end()
  })
  for (const headers of [{}, { origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }, { origin: world.url.replace('//', '//app.') }, { origin: `${world.url}0` }, { 'sec-fetch-site': 'same-origin' }] as Record<string, string>[]) {
    assert.equal(await open(headers), 403, JSON.stringify(headers))
  }
  assert.equal(await open({ origin: world.url }), 101)
})

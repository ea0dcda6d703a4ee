import { isBytes, type Operation } from '@socialspace/contract'
import fc, { type Arbitrary } from 'fast-check'
import type { Caller } from '../world.ts'
import { brokenJson, canary, type Ids, spoilt, valid, weird } from './values.ts'

/** A request as it will be sent, by somebody. */
export interface Asked {
  readonly caller: Caller
  readonly method: string
  readonly path: string
  readonly headers: readonly string[]
  readonly body: Buffer | undefined
  /** Nothing is wrong with it: the contract allows it. */
  readonly sound: boolean
  /** Its method and its path are the operation's: an answer is of its work, whatever else may be wrong. */
  readonly aimed: boolean
}
export interface Known { readonly ids: Ids; readonly origin: string; readonly callers: readonly Caller[] }

const files = [
  Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'), Buffer.from(`%PDF-1.7\n<</OpenAction<</S/JavaScript/JS(${canary})>>>>`), Buffer.from(`<svg onload="${canary}"/>`),
  Buffer.from('PK\u0003\u0004'), Buffer.from(canary), Buffer.alloc(0), Buffer.alloc(100),
]
const letters = /[^A-Za-z0-9._~-]/gu
const encoded = (text: string) => text.toWellFormed().replaceAll(letters, (letter) => encodeURIComponent(letter))
const written = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 3000)
const search = (pairs: readonly (readonly [string, string])[]) => (pairs.length > 0 ? `?${pairs.map((pair) => pair.map(encoded).join('=')).join('&')}` : '')

/** Requests for an operation: valid ones, and valid ones with something wrong. */
export function requestsOf(operation: Operation, { ids, origin, callers }: Known): Arbitrary<Asked> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const params = fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof({ weight: ids[name] ? 12 : 0, arbitrary: fc.constantFrom(...(ids[name] ?? [''])) }, { weight: 1, arbitrary: fc.uuid() })]))) as Arbitrary<Record<string, string>>
  const query = valid(operation.query, ids).map((value) => Object.entries(value as object).map(([name, one]) => [name, String(one)] as const))
  const body: Arbitrary<unknown> = operation.body === undefined ? fc.constant(undefined) : isBytes(operation.body) ? fc.constantFrom(...files) : valid(operation.body, ids)
  const may = callers.filter(({ name }) => operation.roles.some((role) => role === 'anyone' || role === 'staff' || name.startsWith(role)))

  return fc.record({ params, query, body, caller: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...(may.length > 0 ? may : callers)) }, { weight: 1, arbitrary: fc.constantFrom(...callers) }) }).chain(({ params, query, body, caller }): Arbitrary<Asked> => {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encoded(params[name]!))
    const binary = Buffer.isBuffer(body)
    const bytes = body === undefined ? undefined : binary ? body : Buffer.from(JSON.stringify(body))
    const common = [`x-app: ${caller.app}`, `origin: ${origin}`, ...(caller.cookie ? [`cookie: ${caller.cookie}`] : [])]
    const typed = (type: string) => [...common, `content-type: ${type}`]
    const usual = bytes === undefined ? common : typed(binary ? 'application/octet-stream' : 'application/json')
    const whole: Asked = { caller, method: operation.method, path: path + search(query), headers: usual, body: bytes, sound: true, aimed: true }
    const but = (change: Partial<Asked>): Asked => ({ ...whole, sound: false, aimed: change.method === undefined && change.path === undefined, ...change })

    const ways: { weight: number; arbitrary: Arbitrary<Asked> }[] = [
      { weight: 5, arbitrary: fc.constant(whole) },
      { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', 'Æ', canary).map((method) => but({ method })) },
      { weight: 2, arbitrary: badSearch(query).map((text) => but({ path: path + text })) },
      { weight: 1, arbitrary: fc.constantFrom(
        `${path}/`, `${path}//`, `/${path}`, `${path}/%00`, `${path}%ff`, `${path}%`, `${path}%zz`, `${path}/..%2f..%2f${canary}`, `${path};${canary}`, `${path}#${canary}`, `/${canary}${path}`, path.toUpperCase(),
        `http://evil.example${path}`, `*`, `${canary}`, `${path}/${'a'.repeat(6000)}`, `${path}/${'a'.repeat(20_000)}`,
      ).map((other) => but({ path: other })) },
      { weight: 1, arbitrary: fc.constantFrom(
        [...usual, `cookie: ${canary}=${canary}`], [...usual, `authorization: Bearer ${canary}`], [...usual, `authorization: DPoP ${canary}`, `dpop: ${canary}`], [...usual, `x-app: ${canary}`], usual.filter((line) => !line.startsWith('origin')),
        [...usual.filter((line) => !line.startsWith('origin')), `origin: https://${canary}.example`], [...usual, `x-forwarded-for: ${canary}`], [...usual, `if-match: ${canary}`], [...usual, `expect: ${canary}`], [...usual, `accept-encoding: ${canary}`],
        [...usual, `upgrade: ${canary}`, 'connection: upgrade'], [...usual, `x-large: ${canary}${'x'.repeat(20_000)}`], [...usual, `broken ${canary}`], [...usual, `bad: \u0001${canary}`], [...usual, 'transfer-encoding: chunked', 'transfer-encoding: gzip'],
        [...usual, 'content-encoding: gzip'], [...usual, `accept-version: ${canary}`], [...usual, 'host: a', 'host: b'], usual.map((line) => (line.startsWith('cookie') ? `${line}; ${line.slice(8)}x${canary}` : line)),
      ).map((headers) => but({ headers })) },
    ]
    if (names.length > 0) {
      const other = fc.oneof({ weight: 1, arbitrary: fc.constant((one: string) => one.toUpperCase()) }, { weight: 5, arbitrary: weird.map((one) => () => written(one)) })
      ways.push({ weight: 2, arbitrary: fc.tuple(fc.constantFrom(...names), other).map(([name, change]) =>
        but({ path: operation.path.replaceAll(/\{(\w+)\}/g, (_whole, one: string) => encoded(one === name ? change(params[one]!) : params[one]!)) + search(query) })) })
    }
    if (bytes !== undefined) {
      ways.push(
        { weight: 1, arbitrary: fc.constantFrom('', 'text/plain', 'application/xml', 'multipart/form-data', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'application/jsonx', `text/${canary}`, canary, 'application/json, text/plain', 'application/octet-stream', 'application/json', 'a/b;'.repeat(50)).map((type) => but({ headers: typed(type) })) },
        { weight: 1, arbitrary: fc.constantFrom('-1', '1e3', '0x10', `${bytes.length - 1}`, '99999999999999999999', canary, '', '10, 20', '300000000').map((length) => but({ headers: [...usual, `content-length: ${length}`] })) },
      )
    }
    if (bytes !== undefined && !binary) {
      ways.push(
        { weight: 12, arbitrary: spoilt(body).chain((one) => fc.oneof({ weight: 3, arbitrary: fc.constant(one) }, { weight: 1, arbitrary: spoilt(one) })).map((one) => but({ body: Buffer.from(JSON.stringify(one) ?? '') })) },
        { weight: 4, arbitrary: brokenJson(bytes.toString()).map((broken) => but({ body: broken })) },
      )
    }
    return fc.oneof(...ways)
  })
}

function badSearch(query: readonly (readonly [string, string])[]): Arbitrary<string> {
  const names = [...query.map(([name]) => name), 'member', 'limit', 'before', 'after', 'state', 'language', canary]
  const pair = fc.tuple(fc.constantFrom(...names), weird).map(([name, value]) => [name, written(value)] as const)
  return fc.oneof(
    fc.array(pair, { minLength: 1, maxLength: 4 }).map((pairs) => search([...query, ...pairs])),
    pair.map(([name, value]) => search([...query.filter(([one]) => one !== name), [name, value]])),
    fc.constantFrom('?', '??', '?&&&', '?=', '?%', '?%ff=%ff', '?__proto__=1', '?__proto__[a]=1', '?constructor=1&constructor=2', `?limit[]=1&limit[$gt]=${canary}`, `?${canary}`, `?${'a=1&'.repeat(2000)}`, `?limit=${'9'.repeat(5000)}`, `?before=${'a'.repeat(20_000)}`, '?limit=-1', '?limit=1e999', '?limit=', '?limit=%20', '?before=-1&after=-1', '?limit=0x10'),
  )
}

/** The bytes of a request (RFC 9112). */
export function bytesOf({ method, path, headers, body }: Asked): Buffer {
  const own = headers.some((line) => /^(content-length|transfer-encoding):/.test(line))
  const lines = [`${method} ${path} HTTP/1.1`, ...(headers.some((line) => line.startsWith('host:')) ? [] : ['host: localhost']), ...headers, ...(body !== undefined && !own ? [`content-length: ${body.length}`] : [])]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), ...(body === undefined ? [] : [body])])
}

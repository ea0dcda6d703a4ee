import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { StartError } from '../platform/starterror.ts'
import { describeVariables, readConfig } from './index.ts'
import { variables } from './variables.ts'

const refused = (environment: Record<string, string>, sentence: RegExp) =>
  assert.throws(() => readConfig(environment), (error) => error instanceof StartError && sentence.test(error.message) && /^[A-Z][^\n]*\.$/.test(error.message))

test('without any setting it is a demo that only this machine can reach', () => {
  const config = readConfig({})
  assert.equal(config.demo, true)
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.port, 8080)
  assert.equal(config.publicUrl, 'http://localhost:8080')
  assert.equal(config.workplaceUrl, config.publicUrl)
  assert.equal(config.dataDir, resolve('data'))
  assert.equal(config.vault.rootKeyFile, resolve('data/keys/root.key'))
  assert.deepEqual(config.trustedProxies, [])
  assert.equal(config.database, undefined)
  assert.equal(config.authority.address, 'Carl Jacobsens Vej 35, 2500 Valby')
})

test('empty counts as unset, and an unknown variable is nothing to us', () => {
  assert.deepEqual(readConfig({ PORT: '', PUBLIC_URL: '', SOMETHING: 'else' }), readConfig({}))
})

test('a public address listens on every interface', () => {
  const config = readConfig({ PUBLIC_URL: 'https://samtale.example.dk/', WORKPLACE_URL: 'https://arbejde.example.dk', TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8' })
  assert.equal(config.demo, false)
  assert.equal(config.host, '0.0.0.0')
  assert.equal(config.publicUrl, 'https://samtale.example.dk')
  assert.deepEqual(config.trustedProxies, ['10.0.0.0/8', 'fd00::/8'])
})

test('a demo refuses to be reached from elsewhere', () => refused({ HOST: '0.0.0.0' }, /^HOST /))
test('P72 in the demo the operator and the platform can be asked: made up, but whole; a real one is only what it was given', () => {
  const [demo, named, real] = [readConfig({}), readConfig({ OPERATOR_NAME: 'Driften A/S' }), readConfig({ PUBLIC_URL: 'https://samtale.example.dk' })]
  for (const who of ['operator', 'site'] as const) {
    for (const [what, value] of Object.entries(demo[who])) assert.notEqual(value, '', `${who}: ${what}`)
    assert.match(demo[who].cvr, /^\d{8}$/)
    assert.deepEqual({ ...real[who], name: '' }, { name: '', address: '', phone: '', mail: '', cvr: '' })
  }
  assert.deepEqual(named.operator, { name: 'Driften A/S', address: '', phone: '', mail: '', cvr: '' })
  assert.equal(named.site.cvr, demo.site.cvr)
})
test('http is for localhost only', () => {
  refused({ PUBLIC_URL: 'http://samtale.example.dk' }, /^PUBLIC_URL must begin with https/)
  assert.equal(readConfig({ PUBLIC_URL: 'http://localhost:8080' }).host, '127.0.0.1')
})

for (const [name, value] of [
  ['PORT', '0'], ['PORT', '65536'], ['PORT', 'http'], ['PUBLIC_URL', 'samtale.dk'], ['PUBLIC_URL', 'https://samtale.dk/chat'], ['TRUSTED_PROXIES', 'all'],
  ['DATABASE_URL', 'mysql://x'], ['METRICS_TOKEN', 'short'], ['LOG_LEVEL', 'loud'], ['OPERATOR_CVR', '123'],
] as const) {
  test(`${name}=${value} is refused in one sentence that names it`, () => refused({ [name]: value }, new RegExp(`^${name} must `)))
}

test('settings that only make sense together are asked for together', () => {
  refused({ DATABASE_URL: 'postgres://a:b@c/d' }, /DATABASE_URL and DATABASE_OWNER_URL must be set together/)
  refused({ TLS_KEY: 'key.pem' }, /TLS_CERT and TLS_KEY/)
})

test('the help lists every variable', () => {
  const help = describeVariables()
  for (const name of Object.keys(variables)) assert.match(help, new RegExp(`^ +${name} `, 'm'))
})

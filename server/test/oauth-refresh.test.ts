import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import * as client from 'openid-client'
import { now, setClock } from '../src/platform/clock.ts'
import { openPartnerWorld, other, type Partner } from './thirdparty.ts'

let at: Partner
before(async () => { at = await openPartnerWorld() })
after(() => at.close())
afterEach(() => setClock(null))

const scope = 'openid offline_access work.queue'
const grace = 10_000
const later = (by: number) => { const then = now().getTime() + by; setClock(() => new Date(then)) }
const spent = { error: 'invalid_grant' }

test('P42 a refresh token is used once; used again after the moment of grace, all that came of it dies', async () => {
  const { config, tokens: first } = await at.letIn({ scope })
  const second = await client.refreshTokenGrant(config, first.refresh_token!)
  assert.notEqual(second.refresh_token, first.refresh_token)
  assert.equal(await at.statusOf(second.access_token), 200)
  later(grace)
  await assert.rejects(client.refreshTokenGrant(config, first.refresh_token!), spent)
  assert.equal(await at.statusOf(second.access_token), 401)
  await assert.rejects(client.refreshTokenGrant(config, second.refresh_token!), spent)
})

test('P42 two honest requests with one refresh token at the same time both get a pair, and the one that is kept goes on', async () => {
  const { config, tokens: first } = await at.letIn({ scope })
  const pairs = await Promise.all(Array.from({ length: 4 }, () => client.refreshTokenGrant(config, first.refresh_token!)))
  assert.equal(new Set(pairs.map(({ refresh_token }) => refresh_token)).size, 4)
  for (const { access_token } of pairs) assert.equal(await at.statusOf(access_token), 200)
  later(5 * 60_000)
  let kept = pairs[2]!
  for (let times = 0; times < 3; times += 1) {
    kept = await client.refreshTokenGrant(config, kept.refresh_token!)
    assert.equal(await at.statusOf(kept.access_token), 200)
    later(5 * 60_000)
  }
})

test('P42 an answer that was lost is asked for again within the grace', async () => {
  const { config, tokens: first } = await at.letIn({ scope })
  later(0)
  await client.refreshTokenGrant(config, first.refresh_token!)
  later(grace - 1)
  const second = await client.refreshTokenGrant(config, first.refresh_token!)
  later(grace * 2)
  const third = await client.refreshTokenGrant(config, second.refresh_token!)
  assert.equal(await at.statusOf(third.access_token), 200)
})

test('P42 a thief who was quick enough for the grace is found out: of twins one lives, and the other’s use kills the family', async () => {
  for (const order of [[0, 1], [1, 0]] as const) {
    const { config, tokens: first } = await at.letIn({ scope })
    const twins = [await client.refreshTokenGrant(config, first.refresh_token!), await client.refreshTokenGrant(config, first.refresh_token!)] as const
    const next = await client.refreshTokenGrant(config, twins[order[0]].refresh_token!)
    assert.equal(await at.statusOf(next.access_token), 200)
    await assert.rejects(client.refreshTokenGrant(config, twins[order[1]].refresh_token!), spent)
    assert.equal(await at.statusOf(next.access_token), 401)
    await assert.rejects(client.refreshTokenGrant(config, next.refresh_token!), spent)
  }
})

test('P42 of twins used at the same time one comes through at most', async () => {
  const { config, tokens: first } = await at.letIn({ scope })
  const twins = await Promise.all([0, 1].map(() => client.refreshTokenGrant(config, first.refresh_token!)))
  const tried = await Promise.allSettled(twins.map(({ refresh_token }) => client.refreshTokenGrant(config, refresh_token!)))
  assert.ok(tried.filter(({ status }) => status === 'fulfilled').length <= 1)
  for (const one of tried) if (one.status === 'rejected') assert.equal(one.reason.error, 'invalid_grant')
})

test('P42 the grace is the own client’s and the own key’s; a stranger’s try harms nobody', async () => {
  const config = await at.thirdParty()
  const [own, strange] = [client.getDPoPHandle(config, await client.randomDPoPKeyPair('ES256')), client.getDPoPHandle(config, await client.randomDPoPKeyPair('ES256'))]
  const { tokens: first } = await at.letIn({ scope, options: { DPoP: own } })
  const refresh = (token: string, DPoP?: client.DPoPHandle) => client.refreshTokenGrant(config, token, undefined, DPoP && { DPoP })
  const second = await refresh(first.refresh_token!, own)
  for (const token of [first.refresh_token!, second.refresh_token!]) {
    await assert.rejects(refresh(token, strange), spent)
    await assert.rejects(refresh(token), spent)
    assert.equal((await at.post('/token', { grant_type: 'refresh_token', refresh_token: token, client_id: other.client_id })).said, '400 invalid_grant')
  }
  const again = await refresh(first.refresh_token!, own)
  assert.ok((await refresh(again.refresh_token!, own)).access_token)
})

test('P42 a refresh asks for no more than was granted, and nothing after revocation', async () => {
  const { config, tokens } = await at.letIn({ scope })
  await assert.rejects(client.refreshTokenGrant(config, tokens.refresh_token!, { scope: 'openid citizen.profile' }), { error: 'invalid_scope' })
  const less = await client.refreshTokenGrant(config, tokens.refresh_token!, { scope: 'openid' })
  assert.equal(await at.statusOf(less.access_token), 403)
  await client.tokenRevocation(config, less.refresh_token!)
  await assert.rejects(client.refreshTokenGrant(config, less.refresh_token!), spent)
  assert.equal(await at.statusOf(less.access_token), 401)
})

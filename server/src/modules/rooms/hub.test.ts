import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { join, planGroup } from '../../../test/groups.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { inProcessBus } from '../../platform/bus/index.ts'
import type { Principal } from '../../platform/http/index.ts'
import type { Socket } from '../../platform/live/index.ts'
import { createHub } from './hub.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

/** A hub on the world's database whose presenting waits, once, for as long as a test likes. */
async function followed() {
  const group = await planGroup(world)
  const { citizen } = await join(world, group, 'Birk')
  const told: string[] = []
  const socket = {
    principal: { kind: 'citizen', account: citizen.account, scopes: new Set(['rooms']), roles: () => new Set(['citizen']) } as unknown as Principal, closed: false, drained: async () => undefined,
    send: (frame: string) => { const { t, room } = JSON.parse(frame); if (t === 'room') told.push(room.state) },
  } as unknown as Socket
  let wait: Promise<void> = Promise.resolve()
  const hub = createHub({
    database: world.database.database, vault: world.vault, bus: inProcessBus(), log: pino({ level: 'silent' }), readings: async () => undefined, staffCard: async () => new Map(), colleagues: async () => [],
    kept: async () => {
      const mine = wait
      wait = Promise.resolve()
      await mine
      return { groups: 'P30D', team: 'P30D', timeZone: 'Europe/Copenhagen' }
    },
  })
  return {
    hub, socket, told, at: group.room,
    /** What is presented next waits until the returned function is called. */
    slow: () => { const { promise, resolve } = Promise.withResolvers<void>(); wait = promise; return resolve },
    change: async (act: string) => { await world.must('moderateGroup', group.by, { params: group.params, body: { act } }); hub.changed(group.room) },
    last: async (state: string) => { for (let waited = 0; told.at(-1) !== state && waited < 3000; waited += 10) await pause(10); await pause(100); return told.at(-1) },
  }
}

test('P41 of two changes of a group the later is told last, however slow the telling of the first is', async () => {
  const { hub, socket, at, slow, change, last, told } = await followed()
  await hub.follow(socket, at, 0, async () => undefined)
  const go = slow()
  await change('pause')
  await pause(100)
  await change('close')
  await pause(100)
  go()
  assert.equal(await last('closed'), 'closed', told.join())
})

test('P41 what changes while somebody comes into a group is told when they are in', async () => {
  const { hub, socket, at, change, last } = await followed()
  await hub.follow(socket, at, 0, async () => {
    await change('close')
    await pause(100)
  })
  assert.equal(await last('closed'), 'closed')
})

test('P03 asking for a group under another member’s name takes it from nobody', async () => {
  const { hub, socket, at, change, last } = await followed()
  const { promise, resolve } = Promise.withResolvers<void>()
  const asking = hub.follow({ ...socket, closed: true } as Socket, { ...at, member: world.there.id }, 0, () => promise)
  await hub.follow(socket, at, 0, async () => undefined)
  await change('close')
  assert.equal(await last('closed'), 'closed')
  resolve()
  await asking
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { talkingWorld } from '../../../test/talking.ts'
import { randomId } from '../../platform/vault/index.ts'

let world: Awaited<ReturnType<typeof talkingWorld>>
before(async () => { world = await talkingWorld() })
after(() => world.stop())

/** A conversation with a counsellor, and a socket of its citizen that follows it if asked to. */
async function followed(follows: boolean) {
  const { id: conversation, citizen } = await world.start()
  const staff = world.counsellor()
  const params = { conversation }
  await world.call('takeConversation', staff, { params })
  const line = await world.connect(citizen)
  const resume = () => line.send({ t: 'resume', member: world.member, conversation, after: 0 })
  if (follows) {
    resume()
    await line.get('conversation')
  }
  return {
    line, resume,
    sleep: () => world.call('sleepConversation', staff, { params }),
    close: () => world.call('closeConversation', staff, { params, body: { note: randomId(), themes: [], text: 'slut' } }),
    /** The state that was told last, when nothing more is told. */
    last: async () => {
      await pause(300)
      return line.frames.flatMap((frame) => (frame.t === 'conversation' ? [frame.conversation.state] : [])).at(-1)
    },
  }
}
/** Whether the counsellor is away is found out slowly, the first times that it is asked: until the returned function is called. */
function slowly(times: number): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { away } = world.reception
  let left = times
  Object.assign(world.reception, { away: async (...asked: Parameters<typeof away>) => {
    if (--left === 0) Object.assign(world.reception, { away })
    await promise
    return await away(...asked)
  } })
  return resolve
}

test('of two changes of a conversation the later is told last, however slow the telling of the first is', async () => {
  const { line, sleep, close, last } = await followed(true)
  // For the answer, and for the telling.
  const go = slowly(2)
  const slept = sleep()
  await line.get('messages', ({ messages }) => messages.some(({ event }) => event?.name === 'asleep'))
  await pause(100)
  const closed = close()
  await line.get('messages', ({ messages }) => messages.some(({ event }) => event?.name === 'closed'))
  await pause(100)
  go()
  await Promise.all([slept, closed])
  assert.equal(await last(), 'closed')
  line.socket.close()
})

test('what changes while somebody comes back to a conversation is told after what it was', async () => {
  const { line, resume, close, last } = await followed(false)
  const go = slowly(1)
  resume()
  await pause(300)
  await close()
  await pause(100)
  go()
  assert.equal(await last(), 'closed')
  line.socket.close()
})

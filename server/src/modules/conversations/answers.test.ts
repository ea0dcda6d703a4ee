import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/http/index.ts'
import { randomId } from '../../platform/vault/index.ts'
import { query } from '../../../test/database.ts'
import { talkingWorld } from '../../../test/talking.ts'

let world: Awaited<ReturnType<typeof talkingWorld>>
before(async () => {
  world = await talkingWorld()
  await reading(true)
})
after(async () => {
  setClock(null)
  await world.stop()
})

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const code = (result: PromiseSettledResult<unknown>) => (result.status === 'fulfilled' ? 'done' : (result.reason as Refusal).code)
const reading = (on: boolean) => world.call('saveSecondReading', world.counsellor(), { params: { queue: world.queue }, body: { on } })
const draft = (text: string) => ({ id: randomId(), text, files: [] })

/** A letter that a counsellor has taken, and an answer to it that waits for a reader. */
async function answered(text = 'Kære du. Tak for dit brev.') {
  const { id, citizen } = await world.start()
  const [author, reader] = [world.counsellor(), world.counsellor()]
  const params = { conversation: id }
  await world.call('sendMessage', citizen, { params, body: draft('et langt brev') })
  await world.call('takeConversation', author, { params })
  const answer = randomId()
  const at = { params: { ...params, answer } }
  const submit = (words: string) => world.call('submitAnswer', author, { ...at, body: { text: words } })
  await submit(text)
  const thread = async () => (await world.call('readMessages', citizen, { params, query: { after: 0 } })).messages.filter(({ by }) => by === 'staff')
  return { id, citizen, author, reader, params, answer, at, submit, thread }
}

test('P04 P41 where a second reader is needed nothing goes out that only one person has seen; what was read is what is sent, in the author’s name', async () => {
  const { id, citizen, author, reader, params, answer, at, thread } = await answered()
  assert.equal((await world.call('readConversation', citizen, { params })).secondReader, true)
  await assert.rejects(world.call('sendMessage', author, { params, body: draft('uden om') }), refused('second_reader_needed'))
  const desk = await world.connect(author)
  desk.send({ t: 'resume', member: world.member, conversation: id, after: 0 })
  await desk.get('conversation')
  desk.send({ t: 'send', member: world.member, conversation: id, message: draft('uden om') })
  assert.equal((await desk.get('refused')).code, 'second_reader_needed')
  assert.deepEqual((await world.call('listAnswers', author)).filter((one) => one.id === answer), [], 'nobody reads their own')
  assert.equal((await world.call('listAnswers', reader)).find((one) => one.id === answer)!.conversation, id)
  const opened = await world.call('openAnswer', reader, at)
  assert.deepEqual([opened.text, opened.letter, opened.revision], ['Kære du. Tak for dit brev.', ['et langt brev'], 1])
  await assert.rejects(world.call('readMessages', reader, { params }), refused('not_found'))
  await assert.rejects(world.call('approveAnswer', author, { ...at, body: { revision: 1 } }), refused('own_answer'))
  await world.call('approveAnswer', reader, { ...at, body: { revision: 1 } })
  assert.deepEqual((await thread()).map(({ text, author: who }) => [text, who]), [['Kære du. Tak for dit brev.', author.account]])
  await desk.get('messages', ({ messages }) => messages.some(({ by }) => by === 'staff'))
  assert.equal((await world.call('readMyAnswer', author, { params })).answer, null)
  for (const [act, who] of [['answer.submitted', author], ['answer.opened', reader], ['answer.approved', reader]] as const) {
    const { rowCount } = await query(world.superuser, 'select from audit.entry where act = $1 and actor_id = $2', [act, who.account])
    assert.equal(rowCount, 1, act)
  }
  const { rows: [row] } = await query(world.superuser, 'select body from conversations.answer where id = $1', [answer])
  assert.ok((row as { body: Buffer }).body.length < 60, 'what was sent is not kept twice')
  desk.socket.close()
})

test('an answer is given back with a reason, changed, and read anew; one can take it back', async () => {
  const { author, reader, params, at, submit, thread } = await answered()
  await world.call('returnAnswer', reader, { ...at, body: { revision: 1, remark: 'Nævn, at de kan ringe.' } })
  const back = (await world.call('readMyAnswer', author, { params })).answer!
  assert.deepEqual([back.state, back.remark, back.text], ['returned', 'Nævn, at de kan ringe.', 'Kære du. Tak for dit brev.'])
  const listed = async (who: typeof author) => (await world.call('listAnswers', who)).filter(({ id }) => id === at.params.answer).map(({ state }) => state)
  assert.deepEqual([await listed(author), await listed(reader), await listed(world.counsellor())], [['returned'], [], []], 'what came back is its author’s to see to, and nobody else’s')
  await assert.rejects(world.call('approveAnswer', reader, { ...at, body: { revision: 1 } }), refused('answer_settled'))
  assert.equal((await submit('Kære du. Du kan også ringe.')).revision, 2)
  assert.deepEqual([await listed(author), await listed(reader)], [[], ['submitted']])
  await world.call('approveAnswer', reader, { ...at, body: { revision: 2 } })
  assert.deepEqual((await thread()).map(({ text }) => text), ['Kære du. Du kan også ringe.'])
  await assert.rejects(submit('for sent'), refused('answer_settled'))

  const other = await answered()
  await world.call('withdrawAnswer', other.author, other.at)
  await assert.rejects(world.call('openAnswer', other.reader, other.at), refused('answer_settled'))
  await assert.rejects(world.call('withdrawAnswer', other.author, other.at), refused('answer_settled'))
})

test('P04 approve while edited, by two readers at once, or while it is closed: one outcome, told to all; never words that were not read', async () => {
  for (let round = 0; round < 10; round++) {
    const { author, reader, params, at, submit, thread } = await answered('det, der blev læst')
    const second = world.counsellor()
    const approve = (who: typeof reader) => world.call('approveAnswer', who, { ...at, body: { revision: 1 } })
    const close = world.call('closeConversation', author, { params, body: { note: randomId(), themes: [], text: 'slut' } })
    const ended = await Promise.allSettled([approve(reader), submit('det, der blev rettet'), approve(second), ...(round % 2 ? [close] : [])])
    void close.catch(() => undefined)
    await Promise.allSettled([close])
    const codes = ended.map(code)
    const sent = (await thread()).map(({ text }) => text)
    assert.equal(codes.filter((one, nth) => one === 'done' && nth !== 1 && nth !== 3).length, sent.length, codes.join())
    assert.ok(sent.length <= 1 && sent.every((text) => text === 'det, der blev læst'), sent.join())
    if (sent.length === 1) assert.ok(['answer_settled', 'conversation_closed'].includes(codes[1]!), codes.join())
    assert.ok(codes.every((one) => ['done', 'changed_meanwhile', 'answer_settled', 'conversation_closed'].includes(one)), codes.join())
  }
})

test('another member, another person and whoever has left find nothing; switching it on counts at once for who has it open', async () => {
  const { citizen, at, params, author, answer } = await answered()
  const foreign = world.counsellor(world.otherMember)
  for (const operation of ['openAnswer', 'approveAnswer', 'returnAnswer'] as const) await assert.rejects(world.call(operation, foreign, { ...at, member: world.otherMember, body: { revision: 1, remark: 'x' } }), refused('not_found'))
  for (const who of [citizen, world.counsellor()]) {
    await assert.rejects(world.call('submitAnswer', who, { params: { ...params, answer: randomId() }, body: { text: 'x' } }), refused('not_found'))
    await assert.rejects(world.call('readMyAnswer', who, { params }), refused('not_found'))
    await assert.rejects(world.call('withdrawAnswer', who, at), refused('not_found'))
  }
  await assert.rejects(world.call('submitAnswer', author, { params: { ...params, answer: randomId() }, body: { text: 'en anden' } }), refused('wrong_state'))
  await world.call('withdrawAnswer', author, { params: { ...params, answer } })
  await reading(false)
  const desk = await world.connect(author)
  const where = { member: world.member, conversation: params.conversation }
  desk.send({ t: 'resume', ...where, after: 0 })
  await desk.get('conversation')
  desk.send({ t: 'send', ...where, message: draft('det går lige igennem') })
  await desk.get('ack')
  await reading(true)
  desk.send({ t: 'send', ...where, message: draft('det gør det ikke mere') })
  assert.equal((await desk.get('refused')).code, 'second_reader_needed')
  desk.socket.close()
})

test('an answer has an id of its own: one that a message has already could never be sent', async () => {
  const { id, citizen } = await world.start()
  const [author, params, letter] = [world.counsellor(), { conversation: id }, draft('et brev')]
  await world.call('sendMessage', citizen, { params, body: letter })
  await world.call('takeConversation', author, { params })
  await assert.rejects(world.call('submitAnswer', author, { params: { ...params, answer: letter.id }, body: { text: 'svar' } }), refused('id_reused'))
  await world.call('submitAnswer', author, { params: { ...params, answer: randomId() }, body: { text: 'svar' } })
})

test('P62 erasing a message leaves an answer on its way readable under the new key', async () => {
  const { citizen, author, params } = await answered('bliver læsbart')
  const said = draft('skal væk')
  await world.call('sendMessage', citizen, { params, body: said })
  await world.call('eraseMessage', citizen, { params: { ...params, message: said.id } })
  await world.conversations.reseal()
  setClock(() => new Date(Date.now() + 10 * 60_000))
  assert.equal(await world.conversations.reseal(), 0)
  setClock(null)
  assert.equal((await world.call('readMyAnswer', author, { params })).answer!.text, 'bliver læsbart')
})

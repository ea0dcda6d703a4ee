import { mostReplies } from '@socialspace/contract/replies'
import { randomId } from '../../../platform/vault/index.ts'
import { cellsOf, fold } from '../cells.ts'
import { type Kind, onlyOnce, pair, same } from './kind.ts'

/** A prepared reply is known again by its Danish name. */
export const replies: Kind = async ({ replies, record }, { tx, member, account, fault }, lines) => {
  const known = await replies.read(tx, member)
  const once = onlyOnce(fault, 'title')
  let room = mostReplies - known.length
  return lines.map((line) => {
    const cells = cellsOf(line, fault)
    const [title, text] = [cells.needed('title', 120), cells.needed('text', 4000)]
    const before = known.find((reply) => fold(reply.title.da) === fold(title ?? ''))
    const reply = { id: before?.id ?? randomId(), title: pair(title, cells.text('titleEn', 120), before?.title), text: pair(text, cells.text('textEn', 4000), before?.text) }
    once(line.line, fold(title ?? ''))
    if (!before && room-- <= 0) fault(line.line, '', 'no_room')
    return {
      line: line.line, name: title ?? '', outcome: !before ? 'new' : same(before, reply) ? 'same' : 'changed',
      write: async () => {
        await replies.save(tx, member, reply)
        await record(tx, { member, act: 'reply.saved', actor: 'staff', role: 'administrator', actorId: account, object: 'reply', objectId: reply.id })
      },
    }
  })
}

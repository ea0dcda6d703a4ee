import type { File, Message } from '@socialspace/contract/shapes'
import { type Sealed, type Unit, unlessErased } from '../../platform/vault/index.ts'

/** What is sealed of a message: its words, the names of its files, what happened. */
export type Body = Pick<Message, 'text' | 'files' | 'event' | 'edited'>

const column = 'conversations.message.body'
/** The row's name in the sealing context, known before the message has a number. */
const rowOf = (conversation: string, id: string) => `${conversation}:${id}`
export const bodyVersion = 0

export function sealBody(unit: Unit, conversation: string, id: string, { text, files, event, edited }: Body, version = bodyVersion): Sealed<'conversations.message.body'> {
  const clear = files.length === 0 && event === null && edited === undefined ? { text } : { text, files, event, edited }
  return unit.seal(column, rowOf(conversation, id), version, JSON.stringify(clear))
}

export function openBody(unit: Unit, conversation: string, id: string, version: number, sealed: Uint8Array): Body {
  const { text, files = [], event = null, edited } = JSON.parse(unit.open(column, rowOf(conversation, id), version, sealed)) as { text: string; files?: File[]; event?: Body['event']; edited?: string }
  return { text, files, event, ...(edited !== undefined && { edited }) }
}

/** What stands in the place of a message that was erased by whoever wrote it; of staff it is said who. Sealed in the row's next version: the words that were there cannot be put back. */
export const erasedBy = (who: string): Body => ({ text: '', files: [], event: { name: 'erased', who } })
/** The same cell under the unit's present key. @throws SealBroken, PartErased */
export const resealBody = (unit: Unit, conversation: string, id: string, version: number, sealed: Uint8Array): Sealed<'conversations.message.body'> =>
  unit.seal(column, rowOf(conversation, id), version, unit.open(column, rowOf(conversation, id), version, sealed))

/** What is shown of a message whose key went with an erased part, in a database that was restored. */
const lost: Body = { text: '', files: [], event: { name: 'lost', who: '' } }

/** As it is shown: what lay under a key that was destroyed with an erased part (in a database that was restored) says that it cannot be read any more. @throws SealBroken */
export const shownBody = (...cell: Parameters<typeof openBody>): Body => unlessErased(() => openBody(...cell)) ?? lost

/** Whether a retry says the same as what is stored. */
export const sameBody = (one: Body, other: Body): boolean =>
  one.text === other.text && one.files.length === other.files.length && one.files.every(({ id, name }, place) => id === other.files[place]!.id && name === other.files[place]!.name)

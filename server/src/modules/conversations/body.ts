import type { File, Message } from '@socialspace/contract/shapes'
import { PartErased, type Sealed, type Unit } from '../../platform/vault/index.ts'

/** What is sealed of a message: its words, the names of its files, what happened. */
export type Body = Pick<Message, 'text' | 'files' | 'event'>

const column = 'conversations.message.body'
/** The row's name in the sealing context, known before the message has a number. */
const rowOf = (conversation: string, id: string) => `${conversation}:${id}`
export const bodyVersion = 0

export function sealBody(unit: Unit, conversation: string, id: string, { text, files, event }: Body): Sealed<'conversations.message.body'> {
  const clear = files.length === 0 && event === null ? { text } : { text, files, event }
  return unit.seal(column, rowOf(conversation, id), bodyVersion, JSON.stringify(clear))
}

export function openBody(unit: Unit, conversation: string, id: string, version: number, sealed: Uint8Array): Body {
  const { text, files = [], event = null } = JSON.parse(unit.open(column, rowOf(conversation, id), version, sealed)) as { text: string; files?: File[]; event?: Body['event'] }
  return { text, files, event }
}

/** What stands in the place of a message that was erased by whoever wrote it. */
export const erased: Body = { text: '', files: [], event: { name: 'erased', who: '' } }
const gone = JSON.stringify(erased)

/** Seals that in the row's next version: the words that were there cannot be put back in its place. */
export const sealErased = (unit: Unit, conversation: string, id: string, version: number): Sealed<'conversations.message.body'> => unit.seal(column, rowOf(conversation, id), version, gone)
/** The same cell under the unit's present key. @throws SealBroken, PartErased */
export const resealBody = (unit: Unit, conversation: string, id: string, version: number, sealed: Uint8Array): Sealed<'conversations.message.body'> =>
  unit.seal(column, rowOf(conversation, id), version, unit.open(column, rowOf(conversation, id), version, sealed))

/** As it is shown: what lay under a key that was destroyed with an erased part (in a database that was restored) reads as erased. @throws SealBroken */
export function shownBody(...cell: Parameters<typeof openBody>): Body {
  try {
    return openBody(...cell)
  } catch (error) {
    if (error instanceof PartErased) return erased
    throw error
  }
}

/** Whether a retry says the same as what is stored. */
export const sameBody = (one: Body, other: Body): boolean =>
  one.text === other.text && one.files.length === other.files.length && one.files.every(({ id, name }, place) => id === other.files[place]!.id && name === other.files[place]!.name)

import type { Conversation, Message } from '@socialspace/contract/shapes'

/**
 * Who wrote what, by account: those who are in the conversation, and those who had it before, under the name that they took it with.
 * Somebody whose taking is further back than what is read has none.
 */
export function writers(conversation: Pick<Conversation, 'participants' | 'guests'> | null, messages: readonly Message[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, name } of conversation?.participants ?? []) names.set(id, name)
  for (const { staff, name, state } of conversation?.guests ?? []) if (state !== 'asked' && !names.has(staff)) names.set(staff, name)
  let holder = ''
  for (const { event, by, author } of messages) {
    if (event?.name === 'taken' || event?.name === 'handed-over') holder = event.who
    else if (by === 'staff' && author !== null && holder && !names.has(author)) names.set(author, holder)
  }
  return names
}

import type { operations } from '@socialspace/contract'
import { type Handler, Refusal } from '../../../platform/http/index.ts'
import type { Outcome, Writer } from '../writer.ts'

export const sendPost = ({ writer }: { readonly writer: Writer }): Handler<typeof operations.sendPost> => async ({ principal, member, params: { room }, body: { id, text } }) => {
  const outcome = await new Promise<Outcome>((settle) => { writer.write({ member, room, id, text, principal, settle }) })
  if (outcome.outcome === 'refused') throw new Refusal(outcome.code)
  return { id, number: outcome.number, at: outcome.at.toISOString(), outcome: outcome.outcome }
}

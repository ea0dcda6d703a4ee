import type { operations } from '@socialspace/contract'
import { type Handler, Refusal } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import { admit, type MustHold, seal } from '../send.ts'
import type { Attend } from '../visit.ts'
import type { Outcome, Writer } from '../writer.ts'

export const sendMessage = (deps: { attend: Attend; mustHold: MustHold; vault: Vault; writer: Writer }): Handler<typeof operations.sendMessage> => async ({ principal, account, member, params, body }) => {
  const at = { member, conversation: params.conversation }
  const { side, parties, content } = await admit(deps, principal, at, body)
  const outcome = await new Promise<Outcome>((settle) => { deps.writer.write({ ...seal(deps.vault, at, side, account, parties, body.id, content), from: null, settle }) })
  if (outcome.outcome === 'refused') throw new Refusal(outcome.code)
  return { id: body.id, number: outcome.number, at: outcome.at.toISOString(), outcome: outcome.outcome }
}

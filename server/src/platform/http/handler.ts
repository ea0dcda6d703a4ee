import type { Answer, Given, Operation, operations } from '@socialspace/contract'
import type { Principal } from './principal.ts'

/** One call of an operation, parsed and allowed. */
export interface Call<O extends Operation = Operation> extends Given<O> {
  readonly operation: O
  readonly principal: Principal
  /** The member of the path; the nil UUID for the platform's own operations. */
  readonly member: string
  /** The signed-in account; throws `sign_in_needed` when there is none, so handlers for signed-in roles can just use it. */
  readonly account: string
  /** Sets or clears a `__Host-` cookie on the answer. */
  setCookie(name: string, value: string | null, maxAgeSeconds?: number): void
  /** Content type and headers of an answer of bytes. */
  answerAs(type: string, headers?: Record<string, string>): void
}

/** What a module's `operations/<id>.ts` makes. */
export type Handler<O extends Operation> = (call: Call<O>) => Promise<Answer<O>>

export type OperationId = keyof typeof operations
export type Handlers<Ids extends OperationId = OperationId> = { readonly [Id in Ids]: Handler<(typeof operations)[Id]> }

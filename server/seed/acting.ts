import type { Operation } from '@socialspace/contract'
import type { Call, Handlers, OperationId, Principal } from '../src/platform/http/index.ts'

/** Calls operations as someone, from inside: the wall is for those who come from outside. */
export const acting = (handlers: Handlers, member: string, principal: Principal) =>
  (id: OperationId, params: object, body?: object): Promise<unknown> => {
    const handler = handlers[id] as unknown as (call: Call<Operation>) => Promise<unknown>
    return handler({
      operation: { id } as Operation, principal, member, account: principal.account!, params: { member, ...params } as never, query: {} as never, body: body as never,
      setCookie: () => undefined, answerAs: () => undefined,
    })
  }

import * as z from 'zod/mini'
import type { ErrorCode } from './errors.ts'
import type { Role, Scope } from './roles.ts'

/** How often an operation may be called: the wall keeps one budget per account (or per short-lived, keyed network prefix) and class. */
export type RateClass = 'read' | 'write' | 'start' | 'guess' | 'upload'

export type Shape = z.core.$ZodType
export type Empty = Record<never, never>

export interface Operation<
  Id extends string = string,
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape | Bytes | undefined = Shape | Bytes | undefined,
  Output extends Shape | Bytes | undefined = Shape | Bytes | undefined,
> {
  /** The same name in contract, file, route and test. */
  readonly id: Id
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** OpenAPI style: `/api/members/{member}/queue`. An operation with `{member}` is one member's; others are the platform's. */
  readonly path: string
  /** One English sentence, for the generated documents. */
  readonly summary: string
  /** Who may call it. `anyone` needs no session. What a role may reach is decided by the module's `access.ts`. */
  readonly roles: readonly Role[]
  readonly scope: Scope
  readonly rate: RateClass
  readonly promises: readonly string[]
  /** Makes somebody new. While too many do, `puzzle_needed` asks for a little work first, and the body takes its `proof` (contract/src/puzzle.ts). */
  readonly newcomers?: boolean
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly output: Output
  /** Errors that are the operation's own; the wall's are common to all. */
  readonly errors: readonly ErrorCode[]
}

/** A body or an answer that is not JSON: raw bytes, at most `limit` of them. */
export interface Bytes {
  readonly bytes: true
  readonly limit: number
  /** Made while it is sent, so its length is known to nobody before its end. */
  readonly streamed?: boolean
}
export const bytes = (limit: number): Bytes => ({ bytes: true, limit })
/** An answer without a limit, made while it is sent and never as a whole in memory. What breaks off has no end: the connection is cut. */
export const stream = (): Bytes & { readonly streamed: true } => ({ bytes: true, limit: Infinity, streamed: true })
export const isBytes = (shape: Shape | Bytes | undefined): shape is Bytes => shape !== undefined && 'bytes' in shape

const nothing = z.strictObject({})

/** Declares an operation; what is left out is empty. Objects are strict: an unknown field is an error, never ignored. */
export function operation<
  const Id extends string,
  Params extends Shape = typeof nothing,
  Query extends Shape = typeof nothing,
  Body extends Shape | Bytes | undefined = undefined,
  Output extends Shape | Bytes | undefined = undefined,
>(
  declared: Pick<Operation<Id>, 'id' | 'method' | 'path' | 'summary' | 'roles' | 'scope' | 'rate' | 'promises'> & {
    newcomers?: boolean
    params?: Params
    query?: Query
    body?: Body
    output?: Output
    errors?: readonly ErrorCode[]
  },
): Operation<Id, Params, Query, Body, Output> {
  return {
    errors: [],
    ...declared,
    params: (declared.params ?? nothing) as Params,
    query: (declared.query ?? nothing) as Query,
    body: declared.body as Body,
    output: declared.output as Output,
  }
}

type Value<S, Direction extends 'in' | 'out'> = S extends Bytes
  ? S extends { readonly streamed: true } ? (Direction extends 'out' ? AsyncIterable<Uint8Array> : Uint8Array) : Uint8Array
  : S extends Shape
    ? Direction extends 'in'
      ? z.infer<S>
      : z.input<S>
    : undefined

/** What a handler is given, already parsed. */
export interface Given<O extends Operation> {
  params: z.infer<O['params']>
  query: z.infer<O['query']>
  body: Value<O['body'], 'in'>
}
/** What a handler answers; parsed on the way out, so that a field outside the contract cannot leak. */
export type Answer<O extends Operation> = Value<O['output'], 'out'>
/** What a client gets. */
export type Answered<O extends Operation> = Value<O['output'], 'in'>

import type { ErrorCode, Problem } from '@socialspace/contract/errors'
import type { Answered, Bytes, Operation, Shape } from '@socialspace/contract/operation'
import type * as z from 'zod/mini'

/** A refusal of the closed list (RFC 9457), or `offline` when no answer came. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'offline'
  readonly status: number
  readonly problem: Problem | null

  constructor(code: ErrorCode | 'offline', status: number, problem: Problem | null = null) {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.problem = problem
  }
}

type Input<S> = S extends Bytes ? Blob | Uint8Array<ArrayBuffer> : S extends Shape ? z.input<S> : undefined
export interface Sent<O extends Operation> {
  params?: z.input<O['params']>
  query?: z.input<O['query']>
  body?: Input<O['body']>
  signal?: AbortSignal
  /** Called with the share sent, from 0 to 1; only for bodies of bytes. */
  onProgress?: (share: number) => void
}

export interface Client {
  /** @throws ApiError */
  call<O extends Operation>(operation: O, sent?: Sent<O>): Promise<Answered<O>>
}

export interface ClientOptions {
  /** Which app calls: one browser may hold sessions of both. */
  app: 'citizen' | 'workplace'
  base?: string
  fetch?: typeof fetch
}

/** Calls of the contract's operations. The session is a cookie that scripts cannot read. */
export function createClient({ app, base = '', fetch: ask = (...given) => fetch(...given) }: ClientOptions): Client {
  return {
    async call<O extends Operation>(operation: O, sent: Sent<O> = {}): Promise<Answered<O>> {
      const url = base + addressOf(operation, sent)
      const binary = operation.body !== undefined && 'bytes' in operation.body
      const headers: Record<string, string> = { 'x-app': app }
      if (operation.body !== undefined) headers['content-type'] = binary ? 'application/octet-stream' : 'application/json'
      if (binary && sent.onProgress) return (await upload(url, operation.method, headers, sent.body as unknown as Blob, sent)) as Answered<O>
      const body = operation.body === undefined ? undefined : binary ? (sent.body as unknown as Blob) : JSON.stringify(sent.body ?? {})
      const answer = await ask(url, {
        method: operation.method, headers, credentials: 'same-origin', cache: 'no-store', referrerPolicy: 'no-referrer',
        ...(body !== undefined && { body }), ...(sent.signal && { signal: sent.signal }),
      }).catch((error: unknown) => {
        if (sent.signal?.aborted) throw error
        throw new ApiError('offline', 0)
      })
      if (!answer.ok) throw refusal(answer.status, await answer.text().catch(() => ''))
      if (operation.output === undefined) return undefined as Answered<O>
      if ('bytes' in operation.output) return new Uint8Array(await answer.arrayBuffer()) as Answered<O>
      return (await answer.json()) as Answered<O>
    },
  }
}

function addressOf<O extends Operation>(operation: O, sent: Sent<O>): string {
  const { params, query } = sent as { params?: Record<string, unknown>; query?: Record<string, unknown> }
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(params?.[name])))
  const asked = new URLSearchParams(Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
  return asked.size > 0 ? `${path}?${asked}` : path
}

function refusal(status: number, text: string): ApiError {
  try {
    const problem = JSON.parse(text) as Problem
    return new ApiError(problem.code ?? 'internal', status, problem)
  } catch {
    return new ApiError(status >= 500 ? 'unavailable' : 'internal', status)
  }
}

/** XMLHttpRequest still is the only way a browser tells how much of a body has gone (XHR Standard, upload). */
function upload(url: string, method: string, headers: Record<string, string>, body: Blob, { signal, onProgress }: Pick<Sent<Operation>, 'signal' | 'onProgress'>): Promise<unknown> {
  return new Promise((settle, fail) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0))
    request.addEventListener('error', () => fail(new ApiError('offline', 0)))
    request.addEventListener('abort', () => fail(signal?.reason ?? new ApiError('offline', 0)))
    request.addEventListener('load', () => (request.status < 300 ? settle(JSON.parse(request.responseText)) : fail(refusal(request.status, request.responseText))))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}

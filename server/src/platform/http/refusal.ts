import { errors, type ErrorCode, type Problem } from '@socialspace/contract/errors'
import type { Puzzle } from '@socialspace/contract/puzzle'

/** An error of the closed list, thrown anywhere below the wall. Carries no data of a person: at most paths of fields. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly fields: readonly { path: string; code: string }[] | undefined
  readonly puzzle: Puzzle | undefined

  constructor(code: ErrorCode, fields?: readonly { path: string; code: string }[], puzzle?: Puzzle) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.fields = fields
    this.puzzle = puzzle
  }

  get status(): number {
    return errors[this.code].status
  }

  /** RFC 9457 problem details. */
  problem(): Problem {
    const { status, da, en } = errors[this.code]
    return { type: `urn:socialspace:error:${this.code}`, title: en, status, code: this.code, da, en, ...(this.fields && { fields: [...this.fields] }), ...(this.puzzle && { puzzle: this.puzzle }) }
  }
}

/** Throws the refusal unless the condition holds; narrows its type. */
export function must(condition: unknown, code: ErrorCode): asserts condition {
  if (!condition) throw new Refusal(code)
}

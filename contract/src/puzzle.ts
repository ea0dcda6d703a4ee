import * as z from 'zod/mini'
import * as s from './shapes.ts'

/** What somebody new is asked to work out while too many begin at once: a counter that makes SHA-256 of `puzzleText` begin with so many zero bits. */
export interface Puzzle {
  /** Of one member, good once and for two minutes. */
  challenge: string
  bits: number
}

/** The answer to a puzzle, sent with the same request again. */
export const proof = z.strictObject({ challenge: s.text(200), counter: s.number })
export type Proof = z.infer<typeof proof>

/** What is hashed: the challenge, a dot, and the counter in decimals. */
export const puzzleText = (challenge: string, counter: number | ''): string => `${challenge}.${counter}`

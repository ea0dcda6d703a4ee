import { type Proof, type Puzzle, puzzleText } from '@socialspace/contract/puzzle'
import { now } from '../clock.ts'
import { keyedHash, randomToken, safeEqual, sha256 } from '../vault/index.ts'
import { Refusal } from './refusal.ts'

/** What is counted together, and how long a puzzle is good for, in milliseconds. */
const span = 10 * 60_000
const lives = 2 * 60_000
/** Zero bits asked for: about 2^16 hashes, a moment even on an old phone; one bit more for each doubling of the flood, and never more than an old phone does in seconds. */
const bits = { least: 16, most: 18 }
/** Solutions that are remembered until they are too old; beyond that nobody gets in by one. */
const mostUsed = 50_000

export interface Newcomers {
  /** Lets somebody new in at a member, or asks for work first. `network` is a keyed prefix hash, never an address. @throws Refusal puzzle_needed */
  admit(member: string, network: string, proof: Proof | undefined): void
}

/** Proof of work against floods (after Hashcash): nothing while at most `free` come to a member, and a third of them from one network, in ten minutes; then a puzzle each. Only who is let through counts. */
export function createNewcomers(free: number): Newcomers {
  const came = new Map<string, number>()
  let until = 0
  const used = new Map<string, number>()
  const share = (who: string, most: number) => (came.get(who) ?? 0) / most

  /** Whether the work was done, for this member, in time and for the first time; it counts as used from here on. */
  function accepts(member: string, { challenge, counter }: Proof, at: number): boolean {
    const [nonce = '', expires = '', asked = ''] = challenge.split('.')
    if (!safeEqual(challenge, signed(member, `${nonce}.${expires}.${asked}`)) || Number(expires) <= at) return false
    if (Math.clz32(sha256(puzzleText(challenge, counter)).readUInt32BE()) < Number(asked)) return false
    for (const [old, end] of used) if (end <= at) used.delete(old); else break
    if (used.has(nonce) || used.size >= mostUsed) return false
    used.set(nonce, Number(expires))
    return true
  }

  return {
    admit(member, network, proof) {
      const at = now().getTime()
      if (until <= at) {
        came.clear()
        until = at + span
      }
      const flood = Math.max(share(member, free), share(network, Math.ceil(free / 3)))
      if (flood >= 1 && !(proof && accepts(member, proof, at))) throw new Refusal('puzzle_needed', undefined, puzzleOf(member, at, flood))
      for (const who of [member, network]) came.set(who, (came.get(who) ?? 0) + 1)
    },
  }
}

function puzzleOf(member: string, at: number, flood: number): Puzzle {
  const asked = Math.min(bits.most, bits.least + Math.floor(Math.log2(flood)))
  return { challenge: signed(member, `${randomToken(16)}.${at + lives}.${asked}`), bits: asked }
}

/** Made by this process, for this member: neither is in the challenge for others to read. */
const signed = (member: string, what: string) => `${what}.${keyedHash(`puzzle|${member}|${what}`)}`

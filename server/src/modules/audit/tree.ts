import { sha256 } from '../../platform/vault/index.ts'

/** The Merkle tree of RFC 6962 §2.1, kept as the roots of its complete subtrees: one per leaf on average, and every proof reads O(log n) of them. Pure. */

/** The root of the complete subtree over the leaves from `place` × 2^`level` on; level 0 is a leaf's hash. */
export interface Node { readonly level: number; readonly place: number; readonly hash: Buffer }
export type Place = Pick<Node, 'level' | 'place'>

/** A leaf and a node begin differently, so that neither can pass for the other. */
export const leafHash = (text: string): Buffer => sha256(Buffer.concat([Buffer.of(0), Buffer.from(text)]))
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.concat([Buffer.of(1), left, right]))

/** The complete subtrees that a tree of that size is made of, largest first. */
export function peaksOf(size: number): Place[] {
  const peaks: Place[] = []
  for (let level = Math.floor(Math.log2(Math.max(size, 1))), from = 0; from < size; level--) {
    if (from + 2 ** level > size) continue
    peaks.push({ level, place: from / 2 ** level })
    from += 2 ** level
  }
  return peaks
}

/** Puts leaves at the end. `peaks` are those of the tree before, as `peaksOf` names them. @returns every node that is new, and the peaks after */
export function append(peaks: readonly Node[], size: number, leaves: readonly Buffer[]): { added: Node[]; peaks: Node[] } {
  const after = [...peaks]
  const added: Node[] = []
  leaves.forEach((hash, nth) => {
    let node: Node = { level: 0, place: size + nth, hash }
    added.push(node)
    while (after.at(-1)?.level === node.level) {
      node = { level: node.level + 1, place: (node.place - 1) / 2, hash: nodeHash(after.pop()!.hash, node.hash) }
      added.push(node)
    }
    after.push(node)
  })
  return { added, peaks: after }
}

/** The root over these peaks; of an empty tree, the hash of nothing. */
export const rootOf = (peaks: readonly { readonly hash: Buffer }[]): Buffer =>
  peaks.length === 0 ? sha256('') : peaks.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right))

/** A run of leaves whose hash a proof needs: from the first up to, not including, the last. */
type Run = readonly [from: number, to: number]
const half = (count: number) => 2 ** (Math.ceil(Math.log2(count)) - 1)

/** RFC 6962 §2.1.1: the runs whose hashes lead from a leaf to the root, lowest first. */
export function inclusionRuns(place: number, size: number, from = 0): Run[] {
  if (size <= 1) return []
  const split = half(size)
  return place < split
    ? [...inclusionRuns(place, split, from), [from + split, from + size]]
    : [...inclusionRuns(place - split, size - split, from + split), [from, from + split]]
}

/** RFC 6962 §2.1.2: the runs whose hashes show that the first tree is the beginning of the second. */
export function consistencyRuns(first: number, second: number, from = 0, whole = true): Run[] {
  if (first === 0) return []
  if (first === second) return whole ? [] : [[from, from + second]]
  const split = half(second)
  return first <= split
    ? [...consistencyRuns(first, split, from, whole), [from + split, from + second]]
    : [...consistencyRuns(first - split, second - split, from + split, false), [from, from + split]]
}

/** The nodes that a run's hash is made of, largest first. A run begins where a subtree of at least its length does. */
export const nodesOf = ([from, to]: Run): Place[] => peaksOf(to - from).map(({ level, place }) => ({ level, place: from / 2 ** level + place }))

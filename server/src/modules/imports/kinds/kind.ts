import { isDeepStrictEqual } from 'node:util'
import type { ImportFaultCode, ImportResult } from '@socialspace/contract/imports'
import type { Both } from '@socialspace/contract/shapes'
import type { Tx } from '../../../platform/database/index.ts'
import type { Line } from '../csv.ts'
import type { ImportsDeps } from '../index.ts'

export interface Looking { readonly tx: Tx; readonly member: string; readonly account: string; readonly fault: (line: number, column: string, code: ImportFaultCode) => void }
/** What comes of one line. `write` is called only when no line of the file has a fault. */
export interface Planned {
  readonly line: number
  readonly name: string
  readonly outcome: ImportResult['rows'][number]['outcome']
  readonly write?: () => Promise<Partial<Omit<ImportResult['links'][number], 'line'>> | undefined | void>
}
/** Looks at all lines beside what the member has, in the transaction that would write them. */
export type Kind = (deps: ImportsDeps, looking: Looking, lines: readonly Line[]) => Promise<Planned[]>

/** A pair of texts: what a cell says goes in, what it does not say stays. */
export const pair = (da: string | undefined, en: string | undefined, before: Both = { da: '', en: '' }): Both => ({ da: da ?? before.da, en: en ?? before.en })

/** Two lines that mean the same thing are one too many: the second is told. */
export function onlyOnce(fault: Looking['fault'], column: string) {
  const seen = new Set<string>()
  return (line: number, key: string): void => {
    if (seen.has(key)) fault(line, column, 'repeated')
    seen.add(key)
  }
}
/** Whether a change would change anything. */
export const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other)

import type { Ground } from '@socialspace/contract/data/grounds'
import type { Outcome } from '@socialspace/contract/requests'
import type { Language } from '@socialspace/contract/shapes'
import { dropKept, useKept } from '../../app/drafts.ts'
import { useWork } from '../../app/session.tsx'

/** An answer as it is written. `filled` is what a template put in: what differs from it is the caseworker's own. */
export interface Draft {
  readonly id: string
  readonly outcome: Outcome | null
  readonly text: string
  readonly filled: string
  readonly grounds: readonly Ground[]
  readonly carryOut: 'erase' | 'restrict' | null
  readonly language: Language
}

const empty = (): Draft => ({ id: crypto.randomUUID(), outcome: null, text: '', filled: '', grounds: [], carryOut: null, language: 'da' })
const nameOf = (request: string) => `answer.${request}`
export const useDraft = (request: string) => useKept<Draft>(useWork().account, nameOf(request), empty)
/** The request is gone: so is what was begun about it. */
export const dropDraft = (account: string, request: string): void => dropKept(account, nameOf(request))

const open = /\[[^\]\n]+\]/g
/** Whether something in brackets that the template left to fill in still stands. */
export const unfilled = ({ text, filled }: Draft): boolean => (filled.match(open) ?? []).some((field) => text.includes(field))

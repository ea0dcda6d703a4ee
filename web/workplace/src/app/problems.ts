import { errors } from '@socialspace/contract/errors'
import type { ErrorCode } from '@socialspace/contract/errors'
import { ApiError } from '@socialspace/kit/client'
import { currentLanguage } from './language.ts'

/** The code of what went wrong; a lost line counts as `unavailable`. */
export function codeOf(error: unknown): ErrorCode {
  const code = error instanceof ApiError ? String(error.code) : 'unavailable'
  return code in errors ? (code as ErrorCode) : 'internal'
}

/** The sentence a person understands, in their language. */
export const sentence = (error: unknown) => errors[codeOf(error)][currentLanguage()]
export const sentenceOf = (code: string) => errors[code in errors ? (code as ErrorCode) : 'internal'][currentLanguage()]

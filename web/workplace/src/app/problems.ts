import { errors } from '@socialspace/contract/errors'
import type { ErrorCode } from '@socialspace/contract/errors'
import { ApiError } from '@socialspace/kit/client'
import { currentLanguage, textsOf } from './language.ts'

/** The code of what went wrong; `offline` when no answer came. */
export function codeOf(error: unknown): ErrorCode | 'offline' {
  if (!(error instanceof ApiError)) return 'internal'
  return error.code === 'offline' || error.code in errors ? error.code : 'internal'
}

/** The sentence a person understands, in their language. */
export const sentence = (error: unknown) => sentenceOf(codeOf(error))
export const sentenceOf = (code: string) => (code === 'offline' ? textsOf(currentLanguage()).app.offline : errors[code in errors ? (code as ErrorCode) : 'internal'][currentLanguage()])

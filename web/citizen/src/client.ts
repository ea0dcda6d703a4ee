import { ApiError, createClient } from '@socialspace/kit/client'
import { errors } from '@socialspace/contract/errors'
import type { Language } from '@socialspace/contract/shapes'
import { textsOf } from './page.ts'

/** Calls of the contract's operations, as the citizen. The session is a cookie that scripts cannot read. */
export const client = createClient({ app: 'citizen' })

/** What went wrong, in a sentence a person understands. */
export function sentence(error: unknown, language: Language): string {
  const code = error instanceof ApiError ? error.code : 'internal'
  return code === 'offline' ? textsOf(language).errors.offline! : codeSentence(code, language)
}
export const codeSentence = (code: string, language: Language): string => (errors[code as keyof typeof errors] ?? errors.internal)[language]

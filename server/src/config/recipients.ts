import { readFileSync } from 'node:fs'
import { givenRecipient } from '@socialspace/contract/policy'
import * as z from 'zod/mini'
import { StartError } from '../platform/starterror.ts'

/** Someone who receives data of the operator's: a sub-processor, as every member's public page names it (P50, P52). */
export type OperatorRecipient = z.infer<typeof givenRecipient>

/** Reads RECIPIENTS_FILE. @throws StartError with one sentence. */
export function readRecipients(path: string | undefined): readonly OperatorRecipient[] {
  if (path === undefined) return []
  try {
    return z.parse(z.array(givenRecipient), JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const issue = error instanceof z.core.$ZodError ? `: ${error.issues[0]?.path.join('.')} ${error.issues[0]?.message}` : ''
    throw new StartError(`RECIPIENTS_FILE ${path} is not a list of recipients${issue}.`)
  }
}

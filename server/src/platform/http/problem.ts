import type { ErrorCode } from '@socialspace/contract/errors'
import type { FastifyReply } from 'fastify'
import type { Logger } from 'pino'
import { isAway } from '../database/index.ts'
import { SealBroken, UnitGone } from '../vault/index.ts'
import { Refusal } from './refusal.ts'

const fastifyCodes: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'invalid_input',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_input',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid_input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_input',
  FST_ERR_NOT_FOUND: 'not_found',
}

/** Turns whatever was thrown into an error of the closed list. What was unexpected is logged by name and place, never by its message: that may hold data. */
export function refusalOf(error: unknown, log: Logger, where: string): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof SealBroken) {
    log.error({ where }, 'sealed cell could not be opened')
    return new Refusal('sealed_broken')
  }
  if (error instanceof UnitGone) return new Refusal('not_found')
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  if (code && fastifyCodes[code]) return new Refusal(fastifyCodes[code])
  if (error instanceof SyntaxError || (statusCode !== undefined && statusCode < 500)) return new Refusal('invalid_input')
  log.error({ err: error, where }, 'unexpected failure')
  return new Refusal(isAway(error) ? 'unavailable' : 'internal')
}

export const sendRefusal = (reply: FastifyReply, refusal: Refusal) =>
  reply.code(refusal.status).type('application/problem+json').send(JSON.stringify(refusal.problem()))

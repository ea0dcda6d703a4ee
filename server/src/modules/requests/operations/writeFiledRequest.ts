import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { DeskDeps } from '../index.ts'
import { withCode } from '../mine.ts'
import { writeFurther } from '../person.ts'

export const writeFiledRequest = (deps: DeskDeps): Handler<typeof operations.writeFiledRequest> => ({ member, body }) =>
  withCode(deps, member, body.code, (tx, row, timeZone) => writeFurther(deps, tx, timeZone, row, body))

import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { DeskDeps } from '../index.ts'
import { withMine } from '../mine.ts'
import { writeFurther } from '../person.ts'

export const writeMyRequest = (deps: DeskDeps): Handler<typeof operations.writeMyRequest> => (call) =>
  withMine(deps, call, (tx, row, timeZone) => writeFurther(deps, tx, timeZone, row, call.body))

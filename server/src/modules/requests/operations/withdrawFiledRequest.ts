import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { DeskDeps } from '../index.ts'
import { withCode } from '../mine.ts'
import { withdraw } from '../person.ts'

export const withdrawFiledRequest = (deps: DeskDeps): Handler<typeof operations.withdrawFiledRequest> => ({ member, body }) => withCode(deps, member, body.code, (tx, row) => withdraw(deps, tx, row))

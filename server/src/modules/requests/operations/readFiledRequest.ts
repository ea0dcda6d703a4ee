import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { DeskDeps } from '../index.ts'
import { withCode } from '../mine.ts'

export const readFiledRequest = (deps: DeskDeps): Handler<typeof operations.readFiledRequest> => ({ member, body }) => withCode(deps, member, body.code, async (_tx, row) => row)

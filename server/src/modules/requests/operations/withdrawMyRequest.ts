import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { DeskDeps } from '../index.ts'
import { withMine } from '../mine.ts'
import { withdraw } from '../person.ts'

export const withdrawMyRequest = (deps: DeskDeps): Handler<typeof operations.withdrawMyRequest> => (call) => withMine(deps, call, (tx, row) => withdraw(deps, tx, row))

import type { BreachScope } from '@socialspace/contract/breaches'
import { Refusal } from '../../platform/http/index.ts'
import type { Touched } from '../audit/index.ts'
import type { FoundScope } from './sealed.ts'
import { isFuture } from './times.ts'

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A scope that can be looked for, with the account found that it names. `path` says where it stood. @throws Refusal invalid_input */
export function findScope(scope: BreachScope, path: string, accountOf: (username: string) => string | undefined): FoundScope {
  const fault = (field: string, code: string) => new Refusal('invalid_input', [{ path: `${path}.${field}`, code }])
  if (scope.of === 'everybody') return scope
  if (isFuture(scope.to)) throw fault('to', 'future')
  if (new Date(scope.from) > new Date(scope.to)) throw fault('from', 'after_the_end')
  if (scope.of !== 'account') return scope
  const staff = isId.test(scope.account) ? scope.account : accountOf(scope.account)
  if (staff === undefined) throw fault('account', 'unknown')
  return { ...scope, staff }
}

/** Which acts these are; null where everybody is concerned, whatever was done. */
export function touchedBy(scopes: readonly FoundScope[]): Touched[] | null {
  const touched: Touched[] = []
  for (const scope of scopes) {
    if (scope.of === 'everybody') return null
    touched.push({ by: scope.of === 'account' ? { staff: scope.staff! } : scope.of, from: new Date(scope.from), to: new Date(scope.to) })
  }
  return touched
}

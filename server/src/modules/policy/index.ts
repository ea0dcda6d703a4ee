import type { Contact, Language } from '@socialspace/contract/shapes'
import type { Handlers } from '../../platform/http/index.ts'
import { policy as da } from './default/da.ts'
import { policy as en } from './default/en.ts'
import { version } from './default/version.ts'
import { readPolicy } from './operations/readPolicy.ts'

export const policyVersion = () => version

export interface PolicyDeps {
  readonly member: (by: { id: string }) => Promise<{ name: string; contact: Contact }>
  readonly operator: Contact
  readonly site: Contact
  readonly authority: Contact
}

/** The privacy policy in force, with the contacts filled in (P70, P72). */
export function createPolicy(deps: PolicyDeps) {
  const texts: Record<Language, typeof da> = { da, en }
  const handlers: Handlers<'readPolicy'> = { readPolicy: readPolicy({ ...deps, texts, version }) }
  return { handlers }
}

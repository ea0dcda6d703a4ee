import type { Contact } from '@socialspace/contract/shapes'
import type { Handlers } from '../../platform/http/index.ts'
import { app } from './default/app.ts'
import { child } from './default/child.ts'
import { policy as da } from './default/da.ts'
import { policy as en } from './default/en.ts'
import { version } from './default/version.ts'
import evidence from './evidence.generated.json' with { type: 'json' }
import { readPolicy } from './operations/readPolicy.ts'
import { type LiveEvidence, readPromises } from './operations/readPromises.ts'

export const policyVersion = () => version

export interface PolicyDeps {
  readonly member: (by: { id: string }) => Promise<{ name: string; contact: Contact }>
  readonly operator: Contact
  readonly site: Contact
  readonly authority: Contact
  /** What this installation can show on the promise page. */
  readonly live: LiveEvidence
}

/** The privacy policy in force, with the contacts filled in (P70, P72), and the page that says which of its promises are kept. */
export function createPolicy(deps: PolicyDeps) {
  const texts = { whole: { da, en }, child, app }
  const handlers: Handlers<'readPolicy' | 'readPromises'> = {
    readPolicy: readPolicy({ ...deps, texts, version }),
    readPromises: readPromises({ evidence, live: deps.live }),
  }
  return {
    handlers,
    /** Every promise, as the operation answers. */
    promises: () => handlers.readPromises({ params: {}, query: {}, body: undefined } as Parameters<typeof handlers.readPromises>[0]),
  }
}

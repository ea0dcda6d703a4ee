import { data as audit } from './modules/audit/index.ts'
import { data as breaches } from './modules/breaches/index.ts'
import { data as consent } from './modules/consent/index.ts'
import { data as conversations } from './modules/conversations/index.ts'
import { data as identity } from './modules/identity/index.ts'
import { data as journal } from './modules/journal/index.ts'
import { data as members } from './modules/members/index.ts'
import { data as policy } from './modules/policy/index.ts'
import { data as reception } from './modules/reception/index.ts'
import { data as requests } from './modules/requests/index.ts'
import { data as retention } from './modules/retention/index.ts'
import { data as rights } from './modules/rights/index.ts'
import type { DataMap } from './platform/datamap/index.ts'
import { data as oidc } from './platform/oidc/index.ts'

/** Every module's data map: all that is kept, column by column. */
export const dataMaps: readonly DataMap[] = [members, identity, consent, conversations, reception, journal, policy, retention, rights, requests, breaches, audit, oidc]

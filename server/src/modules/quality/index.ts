import type { Contact } from '@socialspace/contract/shapes'
import type { Role } from '@socialspace/contract/roles'
import { endings } from '@socialspace/contract/data/purposes'
import { momentAfter } from '../../platform/calendar.ts'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Handlers, Principal } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { listEvaluations } from './operations/listEvaluations.ts'
import { listSupervision } from './operations/listSupervision.ts'
import { readEvaluation } from './operations/readEvaluation.ts'
import { readEvaluationFigures } from './operations/readEvaluationFigures.ts'
import { readEvaluationForms } from './operations/readEvaluationForms.ts'
import { readMyEvaluation } from './operations/readMyEvaluation.ts'
import { readSupervision } from './operations/readSupervision.ts'
import { removeMyEvaluation } from './operations/removeMyEvaluation.ts'
import { saveEvaluationForm } from './operations/saveEvaluationForm.ts'
import { saveMyEvaluation } from './operations/saveMyEvaluation.ts'
import { saveOwnEvaluation } from './operations/saveOwnEvaluation.ts'
import { writeSupervision } from './operations/writeSupervision.ts'
import { deleteOver, endBy } from './store.ts'

export { data } from './data.ts'

interface Controller { readonly id: string; readonly slug: string; readonly name: string; readonly contact: Contact }
export interface QualityDeps {
  readonly database: Database
  readonly vault: Vault
  readonly log: Log
  readonly record: RecordAct
  readonly member: (by: { id: string }) => Promise<Controller>
  readonly memberIds: () => Promise<readonly string[]>
  /** Whose a conversation is, and how it stands. */
  readonly parties: (tx: Tx, member: string, conversation: string) => Promise<{ citizen: string; staff: string | null; state: string; test: boolean } | undefined>
  /** Has it written down that an evaluation was read, in the transaction that reads it. */
  readonly opening: <T>(principal: Principal, what: { member: string; conversation: string; act: 'evaluation.opened' | 'own-evaluation.opened'; role: 'counsellor' | 'coordinator'; ofStaff?: string }, work: (opened: (tx: Tx, citizen: string) => Promise<void>) => Promise<T>) => Promise<T>
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, { name: string }>>
  /** Who counsels at a member. */
  readonly counsellors: (member: string) => Promise<ReadonlySet<string>>
  /** The ledger: counselling must be agreed to, and being counted may be. @throws Refusal consent_needed, guardian_needed, text_changed */
  readonly consent: {
    mustHold(tx: Tx, member: string, citizen: string, purpose: 'counselling'): Promise<void>
    text(member: Controller): { version: string; text: { da: string; en: string } }
    standing(tx: Tx, member: string, citizen: string): Promise<{ may: boolean; agreed: boolean }>
    agree(tx: Tx, member: Controller, citizen: string, count: { version: string; language: 'da' | 'en' } | null): Promise<void>
    holders(tx: Tx, member: string, citizens: readonly string[]): Promise<ReadonlySet<string>>
  }
}

export const rolesAt = (principal: Principal, member: string): ReadonlySet<Role> => principal.roles(member)
/** What is about the work of staff ends a year after it was written. */
export const workEnds = (at: Date): Date => momentAfter(at, endings['supervision-over'].after, 'UTC')

const tidyEvery = 60 * 60 * 1000

/** How it went, and support for those who counsel. */
export function createQuality(deps: QualityDeps) {
  const handlers: Handlers<
    | 'readMyEvaluation' | 'saveMyEvaluation' | 'removeMyEvaluation' | 'readEvaluationForms' | 'saveEvaluationForm' | 'listEvaluations' | 'readEvaluation' | 'saveOwnEvaluation' | 'readEvaluationFigures'
    | 'listSupervision' | 'readSupervision' | 'writeSupervision'
  > = {
    readMyEvaluation: readMyEvaluation(deps), saveMyEvaluation: saveMyEvaluation(deps), removeMyEvaluation: removeMyEvaluation(deps), readEvaluationForms: readEvaluationForms(deps), saveEvaluationForm: saveEvaluationForm(deps),
    listEvaluations: listEvaluations(deps), readEvaluation: readEvaluation(deps), saveOwnEvaluation: saveOwnEvaluation(deps), readEvaluationFigures: readEvaluationFigures(deps),
    listSupervision: listSupervision(deps), readSupervision: readSupervision(deps), writeSupervision: writeSupervision(deps),
  }
  const tidy = async () => {
    const members = await deps.memberIds()
    if (members.length > 0) await deps.database.forMembers([...members], (tx) => deleteOver(tx, members, now()))
  }
  const tidying = setInterval(() => void tidy().catch((error: unknown) => deps.log.warn({ err: error }, 'old supervision could not be removed')), tidyEvery).unref()
  return {
    handlers,
    /** A member of staff has left the member: what is about them there is kept 30 days more at the most (P32). */
    left: (tx: Tx, member: string, staff: string): Promise<void> => endBy(tx, member, staff, momentAfter(now(), endings['staff-left'].after, 'UTC')),
    /** Deletes what is over; runs every hour by itself. */
    tidy,
    close: () => clearInterval(tidying),
  }
}

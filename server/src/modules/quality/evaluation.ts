import type { Evaluation, OwnEvaluation } from '@socialspace/contract/quality'
import { PLATFORM, type Unit, UnitGone, type Vault } from '../../platform/vault/index.ts'
import type { Answered } from './readable.ts'
import type { EvaluationRow, OwnRow, RemarkRow } from './store.ts'

/** What is sealed here, each under whom it is about. */

export const sealEvaluation = (unit: Unit, conversation: string, version: number, answered: Answered) => unit.seal('quality.evaluation.body', conversation, version, JSON.stringify(answered))

/** Undefined when it was taken back or changed since its row was read: its key is gone. @throws SealBroken */
export function openEvaluation(vault: Vault, row: EvaluationRow): Evaluation | undefined {
  try {
    const answered = JSON.parse(vault.unit(row.member_id, row.unit_id).open('quality.evaluation.body', row.conversation_id, row.sealed_version, row.body)) as Answered
    return { ...answered, etag: row.sealed_version, at: row.at.toISOString(), hidden: row.hidden }
  } catch (error) {
    if (error instanceof UnitGone) return undefined
    throw error
  }
}

const ofStaff = (vault: Vault, staff: string) => vault.unit(PLATFORM, staff)
const ownName = ({ conversation_id, staff_id }: Pick<OwnRow, 'conversation_id' | 'staff_id'>) => `${conversation_id}:${staff_id}`

export const sealOwn = (vault: Vault, row: Pick<OwnRow, 'conversation_id' | 'staff_id' | 'sealed_version'>, answered: Answered) =>
  ofStaff(vault, row.staff_id).seal('quality.own_evaluation.body', ownName(row), row.sealed_version, JSON.stringify(answered))
/** @throws SealBroken, UnitGone */
export function openOwn(vault: Vault, row: OwnRow): OwnEvaluation {
  const answered = JSON.parse(ofStaff(vault, row.staff_id).open('quality.own_evaluation.body', ownName(row), row.sealed_version, row.body)) as Answered
  return { ...answered, etag: row.sealed_version, at: row.at.toISOString() }
}

export const sealRemark = (vault: Vault, staff: string, id: string, text: string) => ofStaff(vault, staff).seal('quality.remark.body', id, 0, text)
/** @throws SealBroken, UnitGone */
export const openRemark = (vault: Vault, { staff_id, id, body }: RemarkRow): string => ofStaff(vault, staff_id).open('quality.remark.body', id, 0, body)

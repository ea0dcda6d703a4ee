import type { Tx } from '../../../platform/database/index.ts'
import { type Unit, unlessErased } from '../../../platform/vault/index.ts'
import { answerCells, type AnswerRow, readAllAnswers } from './store.ts'

type Words = { readonly text: string; readonly remark: string }
const rowOf = ({ conversation_id, id }: Pick<AnswerRow, 'conversation_id' | 'id'>) => `${conversation_id}:${id}`

/** Both cells of a row in its version. */
export const sealWords = (unit: Unit, id: string, version: number, { text, remark }: Words) => {
  const row = rowOf({ conversation_id: unit.id, id })
  return { sealed_version: version, body: unit.seal('conversations.answer.body', row, version, text), remark: unit.seal('conversations.answer.remark', row, version, remark) }
}

/** @throws SealBroken, PartErased */
export const openWords = (unit: Unit, row: AnswerRow): Words => ({
  text: unit.open('conversations.answer.body', rowOf(row), row.sealed_version, row.body), remark: unit.open('conversations.answer.remark', rowOf(row), row.sealed_version, row.remark),
})

/** Seals anew what lies under another key than the unit's present one. @returns how many there were */
export async function resealAnswers(tx: Tx, member: string, conversation: string, unit: Unit): Promise<number> {
  let sealed = 0
  for (const row of await readAllAnswers(tx, member, conversation)) {
    if (![row.body, row.remark].some(unit.isStale)) continue
    const words = unlessErased(() => openWords(unit, row))
    if (!words) continue
    const { body, remark } = sealWords(unit, row.id, row.sealed_version, words)
    await answerCells(tx, row, body, remark)
    sealed += 1
  }
  return sealed
}

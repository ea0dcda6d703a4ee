import type { Tx } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { noticeOf } from './access.ts'
import { openAdded } from './sealed.ts'
import { readLines, readOfCitizen } from './store.ts'

/** What the member has decided that one of those concerned is told; `at` is since when in these words, and whoever saw other words has not seen these. */
export interface Told { readonly breach: string; readonly at: Date; readonly notice: { da: string; en: string }; readonly seenAt: Date | null }

export async function toldTo(tx: Tx, vault: Vault, member: string, citizen: string): Promise<Told[]> {
  const mine = await readOfCitizen(tx, member, citizen)
  const lines = (await readLines(tx, [member], mine.map(({ breach_id }) => breach_id))).filter(({ kind }) => kind === 'assessed')
  return mine.flatMap(({ breach_id: breach, seen_at }) => {
    const said = lines.filter(({ breach_id }) => breach_id === breach).map((line) => ({ at: line.at, notice: noticeOf(openAdded(vault, line).assessment) }))
    const notice = said.at(-1)?.notice
    if (!notice) return []
    const other = said.findLastIndex((one) => JSON.stringify(one.notice) !== JSON.stringify(notice))
    const { at } = said[other + 1]!
    return [{ breach, at, notice, seenAt: seen_at && seen_at >= at ? seen_at : null }]
  })
}

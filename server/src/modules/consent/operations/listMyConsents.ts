import type { operations } from '@socialspace/contract'
import type { Language } from '@socialspace/contract/shapes'
import type { Handler } from '../../../platform/http/index.ts'
import { type ConsentDeps, living } from '../index.ts'
import { readLines, readTexts } from '../store.ts'
import { type ConsentPurpose, purposes, type Way, ways } from '../texts.ts'

export const listMyConsents = ({ database, vault, staffCard }: ConsentDeps): Handler<typeof operations.listMyConsents> => async ({ member, account }) => {
  const { lines, texts } = await database.forMembers([member], async (tx) => {
    const lines = await readLines(tx, member, account)
    return { lines, texts: new Map((await readTexts(tx, member, lines.map(({ text_hash }) => text_hash))).map(({ hash, body }) => [hash, body])) }
  })
  const cards = await staffCard([...new Set(lines.flatMap(({ taken_by }) => taken_by ?? []))])
  return lines.map((line) => ({
    id: line.id, act: line.act as 'given' | 'withdrawn' | 'ended', holds: living(lines, line.purpose) === line, kind: line.purpose as ConsentPurpose, purpose: purposes[line.purpose as ConsentPurpose], version: line.version,
    language: line.language as Language, textHash: line.text_hash, text: texts.get(line.text_hash) ?? null, at: line.at.toISOString(), how: ways[line.how as Way], takenBy: line.taken_by === null ? null : (cards.get(line.taken_by)?.alias ?? ''),
    receipt: vault.unit(member, account).open('consent.consent.receipt', line.id, 0, line.receipt),
  }))
}

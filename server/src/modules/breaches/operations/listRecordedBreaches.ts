import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { PLATFORM } from '../../../platform/vault/index.ts'
import type { Deps } from '../index.ts'
import { foundOf, plainFacts, plainLine } from '../present.ts'
import { openFacts } from '../sealed.ts'
import { countAffected, readBreaches, readLines, readParts } from '../store.ts'

/** Of the members only numbers and times leave here: who is concerned is theirs to know. */
export const listRecordedBreaches = ({ database, vault, staffCard, memberIds }: Deps): Handler<typeof operations.listRecordedBreaches> => async () => {
  const members = await memberIds()
  const { breaches, lines, parts, counts, theirs } = await database.forMembers([PLATFORM, ...members], async (tx) => {
    const breaches = await readBreaches(tx, PLATFORM)
    const ids = breaches.map(({ id }) => id)
    const parts = await readParts(tx, members, ids)
    const partIds = parts.map(({ id }) => id)
    return { breaches, parts, lines: await readLines(tx, [PLATFORM], ids), counts: await countAffected(tx, members, partIds), theirs: await readLines(tx, members, partIds) }
  })
  const names = await staffCard([...new Set(lines.map(({ by_id }) => by_id))])
  return breaches.map((breach) => {
    const facts = openFacts(vault, breach)
    return {
      id: breach.id, at: breach.recorded_at.toISOString(), facts: plainFacts(facts), lines: lines.filter(({ breach_id }) => breach_id === breach.id).map((line) => plainLine(vault, line, names)),
      members: (facts.members ?? []).flatMap(({ id, name }) => {
        const part = parts.find(({ member_id, record_id }) => member_id === id && record_id === breach.id)
        if (!part) return [] // the member has left, and taken its part along
        const when = (kind: string) => theirs.findLast((line) => line.breach_id === part.id && line.kind === kind)?.at.toISOString() ?? null
        return [{ id, name, found: foundOf(part, counts.get(part.id)?.here ?? 0), seenAt: when('seen'), acknowledgedAt: when('acknowledged'), assessedAt: when('assessed') }]
      }),
    }
  })
}

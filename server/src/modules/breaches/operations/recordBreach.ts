import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must, Refusal } from '../../../platform/http/index.ts'
import { PLATFORM, randomId } from '../../../platform/vault/index.ts'
import type { Deps } from '../index.ts'
import { findScope } from '../scope.ts'
import { openFacts, sealFacts, unitFor } from '../sealed.ts'
import { insertBreach, readBreach } from '../store.ts'
import { checkTimes } from '../times.ts'

/** The operator's own record, and one of each member's own: those have been told when this commits. */
export const recordBreach = (deps: Deps): Handler<typeof operations.recordBreach> => async ({ account, body: { id, members: wanted, facts } }) => {
  const { database, vault, record, search, changed } = deps
  const known = await deps.members()
  const members = [...new Set(wanted)].map((one) => known.find((member) => member.id === one) ?? null)
  if (members.includes(null)) throw new Refusal('invalid_input', [{ path: 'body.members', code: 'unknown' }])
  const at = members.flatMap((member) => (member ? [{ id: member.id, name: member.name }] : []))
  checkTimes(facts)
  const found = { ...facts, scope: findScope(facts.scope, 'body.facts.scope', deps.accountOf) }
  const parts = at.map((member) => ({ member: member.id, id: randomId() }))
  const made: typeof parts = []
  await database.forMembers([PLATFORM, ...at.map((member) => member.id)], async (tx) => {
    const row = { record_id: id, recorded_at: now(), recorded_by: account }
    const own = { ...found, members: at }
    if (!(await insertBreach(tx, { ...row, member_id: PLATFORM, id, facts: sealFacts(unitFor(vault, PLATFORM, id), own) }))) {
      // Asked again, because the answer was lost: it is the same.
      must(JSON.stringify(openFacts(vault, (await readBreach(tx, PLATFORM, id))!)) === JSON.stringify(own), 'id_reused')
      return
    }
    made.push(...parts)
    for (const part of [{ member: PLATFORM, id }, ...parts]) {
      if (part.member !== PLATFORM) await insertBreach(tx, { ...row, member_id: part.member, id: part.id, facts: sealFacts(unitFor(vault, part.member, part.id), found) })
      await record(tx, { member: part.member, act: 'breach.recorded', actor: 'staff', role: 'operator', actorId: account, object: 'breach', objectId: part.id })
    }
  })
  for (const part of made) {
    search(part.member, part.id)
    changed(part.member)
  }
  return undefined
}

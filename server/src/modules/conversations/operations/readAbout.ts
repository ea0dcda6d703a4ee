import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import { labelsOf } from '../beside/seal.ts'
import type { AbuseOf, CitizenProfile, ConfidenceOf, KnownOf } from '../index.ts'
import type { Visit } from '../visit.ts'

export const readAbout = (deps: { visit: Visit; vault: Vault; citizenProfile: CitizenProfile; confidenceOf: ConfidenceOf; knownOf: KnownOf; abuseOf: AbuseOf }): Handler<typeof operations.readAbout> => ({ principal, account, member, params }) =>
  deps.visit(principal, member, params.conversation, async (tx, row, side) => {
    must(side === 'staff', 'not_found')
    const givenAt = (await deps.knownOf(tx, member, [row.citizen_id])).get(row.citizen_id)
    const { about, contact } = await deps.citizenProfile(tx, member, row.citizen_id)
    return { label: (await labelsOf(deps.vault, tx, member, account, [row.id])).get(row.id) ?? null, known: givenAt ? { givenAt: givenAt.toISOString() } : null, abuse: await deps.abuseOf(tx, member, row.citizen_id), about, contact, confidential: await deps.confidenceOf(tx, member, row.citizen_id, row.id) }
  })

import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { CitizenProfile, ConfidenceOf } from '../index.ts'
import type { Visit } from '../visit.ts'

export const readAbout = (deps: { visit: Visit; citizenProfile: CitizenProfile; confidenceOf: ConfidenceOf }): Handler<typeof operations.readAbout> => ({ principal, member, params }) =>
  deps.visit(principal, member, params.conversation, async (tx, row, side) => {
    must(side === 'staff', 'not_found')
    const { about, contact } = await deps.citizenProfile(tx, member, row.citizen_id)
    return { about, contact, confidential: await deps.confidenceOf(tx, member, row.citizen_id, row.id) }
  })

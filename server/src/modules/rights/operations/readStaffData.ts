import type { operations } from '@socialspace/contract'
import { promised } from '@socialspace/contract/data/periods'
import type { Handler } from '../../../platform/http/index.ts'
import { PLATFORM } from '../../../platform/vault/index.ts'
import { holdingsOf } from '../holdings.ts'
import type { StaffRightsDeps } from '../index.ts'

const shownActs = 100

export const readStaffData = ({ database, vault, places: staff, operator, authority }: StaffRightsDeps): Handler<typeof operations.readStaffData> => async ({ account }) => {
  const places = []
  for (const place of await staff.placesOf(account)) {
    const holdings = await database.forMembers([place.member], (tx) => holdingsOf(tx, vault, staff.tablesAt(place), { member: place.member, person: account, keys: PLATFORM, keptFor: promised }))
    const acts = await staff.actsAt(place.member, account, { limit: shownActs })
    places.push({
      member: place.name === null ? null : place.member, name: place.name ?? operator.name, contact: place.contact, holdings,
      acts: acts.map(({ id, at, act, actor, role }) => ({ id, at: at.toISOString(), act, actor, role })),
    })
  }
  return { places, withheld: [...staff.withheld], contacts: { operator, authority } }
}

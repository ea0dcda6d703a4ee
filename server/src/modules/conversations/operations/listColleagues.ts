import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Card } from '../present.ts'

export interface ColleagueDeps {
  readonly counsellors: (member: string) => Promise<ReadonlySet<string>>
  readonly colleagues: (member: string) => Promise<ReadonlySet<string>>
  readonly ready: (member: string) => Promise<readonly string[]>
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, Card>>
}

export const listColleagues = ({ counsellors, colleagues, ready, staffCard }: ColleagueDeps): Handler<typeof operations.listColleagues> => async ({ member, account }) => {
  const there = new Set(await ready(member))
  const counselling = await counsellors(member)
  const cards = await staffCard([...await colleagues(member)].filter((id) => id !== account))
  return [...cards].map(([id, { alias, title }]) => ({ id, alias, title, ready: there.has(id), counsels: counselling.has(id) })).toSorted((one, other) => Number(other.ready) - Number(one.ready) || one.alias.localeCompare(other.alias, 'da'))
}

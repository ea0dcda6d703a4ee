import type { HalfHour } from '@socialspace/contract/board'

const hasSomething = ({ waited, talked, planned, present, taken }: HalfHour) => waited + talked + planned + (present ?? 0) + taken > 0
/** A picture of a few minutes says little: at least six hours are shown. */
const least = 12

/** The part of the day in which something was; the whole hours around it. Empty when nothing was. */
export function busyPart(halfHours: readonly HalfHour[]): HalfHour[] {
  const first = halfHours.findIndex(hasSomething)
  if (first === -1) return []
  const last = halfHours.findLastIndex(hasSomething)
  const until = Math.min(halfHours.length, Math.max(last + 1, first + least))
  const from = Math.max(0, Math.min(first, until - least))
  return halfHours.slice(from, until)
}

/** Where a figure is highest, the first of several; undefined when it is nowhere above nothing. */
export const highest = (halfHours: readonly HalfHour[], of: (one: HalfHour) => number | null): HalfHour | undefined => {
  const most = Math.max(0, ...halfHours.map((one) => of(one) ?? 0))
  return most === 0 ? undefined : halfHours.find((one) => of(one) === most)
}
/** In how many half hours fewer were there than planned. */
export const shortOf = (halfHours: readonly HalfHour[]): number => halfHours.filter(({ planned, present }) => present !== null && present < planned).length

import type { Both } from '@socialspace/contract/shapes'

const say = (da: string, en: string): Both => ({ da, en })
/** Days from Easter Sunday (Great Prayer Day was abolished by Act no. 214 of 6 March 2023). */
const movable: readonly [number, Both][] = [
  [-3, say('Skærtorsdag', 'Maundy Thursday')], [-2, say('Langfredag', 'Good Friday')], [0, say('Påskedag', 'Easter Sunday')], [1, say('2. påskedag', 'Easter Monday')],
  [39, say('Kristi himmelfartsdag', 'Ascension Day')], [49, say('Pinsedag', 'Whit Sunday')], [50, say('2. pinsedag', 'Whit Monday')],
]
const fixed: readonly [string, Both][] = [
  ['01-01', say('Nytårsdag', 'New Year’s Day')], ['06-05', say('Grundlovsdag', 'Constitution Day')], ['12-24', say('Juleaften', 'Christmas Eve')],
  ['12-25', say('Juledag', 'Christmas Day')], ['12-26', say('2. juledag', 'Boxing Day')], ['12-31', say('Nytårsaften', 'New Year’s Eve')],
]

/** Easter Sunday of a year of the Gregorian calendar, as milliseconds UTC (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100]
  const [leaps, centuryRest] = [Math.floor(century / 4), century % 4]
  const moon = (19 * golden + century - leaps - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const weekday = (32 + 2 * centuryRest + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const shift = moon + weekday - 7 * Math.floor((golden + 11 * moon + 22 * weekday) / 451) + 114
  return Date.UTC(year, Math.floor(shift / 31) - 1, (shift % 31) + 1)
}

/** Denmark's public holidays of a year with Christmas Eve, New Year's Eve and Constitution Day, in order. */
export function holidays(year: number): { day: string; reason: Both }[] {
  const of = (at: number) => new Date(at).toISOString().slice(0, 10)
  return [
    ...movable.map(([from, reason]) => ({ day: of(easter(year) + from * 86_400_000), reason })),
    ...fixed.map(([day, reason]) => ({ day: `${year}-${day}`, reason })),
  ].toSorted((one, other) => one.day.localeCompare(other.day))
}

/** Those of the twelve months from a day that are not among the closed days yet. */
export const missingHolidays = (from: string, closed: readonly { day: string }[]) =>
  [0, 1].flatMap((more) => holidays(Number(from.slice(0, 4)) + more))
    .filter(({ day }) => day >= from && day < `${Number(from.slice(0, 4)) + 1}${from.slice(4)}` && !closed.some((known) => known.day === day))

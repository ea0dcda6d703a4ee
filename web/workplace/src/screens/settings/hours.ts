/** A span of opening as it is being typed. */
export interface Span {
  key: number
  weekday: number
  from: string
  to: string
}
export type SpanFault = 'badTime' | 'backwards' | 'overlap'

/** "9", "9.30", "930", "9:30", "24" → "09:00" … "24:00"; null for what is no time of day. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim())
  if (!match) return null
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)]
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Minutes since midnight of a time that `readTime` understands. */
export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** What is wrong with each span, by key. */
export function faultsOf(spans: readonly Span[]): Map<number, SpanFault> {
  const faults = new Map<number, SpanFault>()
  const read = spans.map((span) => ({ ...span, start: readTime(span.from), end: readTime(span.to) }))
  for (const { key, start, end } of read) {
    if (!start || !end || start === '24:00') faults.set(key, 'badTime')
    else if (minutesOf(end) <= minutesOf(start)) faults.set(key, 'backwards')
  }
  for (const one of read) {
    for (const other of read) {
      if (one.key >= other.key || one.weekday !== other.weekday || faults.has(one.key) || faults.has(other.key)) continue
      if (one.start! < other.end! && other.start! < one.end!) faults.set(other.key, 'overlap')
    }
  }
  return faults
}

let keys = 0
/** A key for a row that is being typed. */
export const newKey = () => (keys += 1)
type Hours = { weekday: number; from: string; to: string }[]
const inOrder = <T extends { weekday: number; from: string }>(spans: readonly T[]) => spans.toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from))
/** Stored hours, to be typed in; and what was typed, to be stored. */
export const spansOf = (hours: Readonly<Hours>): Span[] => inOrder(hours).map((span) => ({ ...span, key: newKey() }))
export const hoursOf = (spans: readonly Span[]): Hours => inOrder(spans.map(({ weekday, from, to }) => ({ weekday, from: readTime(from) ?? from, to: readTime(to) ?? to })))

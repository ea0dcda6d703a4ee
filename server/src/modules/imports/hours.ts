/** Opening hours as people write them in one cell: `man-fre 16-22, lør 12:00-18:00`, `alle 0-24`. */
export interface OpeningHour { readonly weekday: number; readonly from: string; readonly to: string }

const days = [['man', 'mon'], ['tir', 'tue'], ['ons', 'wed'], ['tor', 'thu'], ['fre', 'fri'], ['lør', 'sat'], ['søn', 'sun']]
const dayOf = (word: string): number | undefined => { const at = days.findIndex((names) => names.some((name) => word.startsWith(name))); return at < 0 ? undefined : at + 1 }
const groups = new Map([['alle', [1, 2, 3, 4, 5, 6, 7]], ['daily', [1, 2, 3, 4, 5, 6, 7]], ['hverdage', [1, 2, 3, 4, 5]], ['weekdays', [1, 2, 3, 4, 5]], ['weekend', [6, 7]]])
const clockOf = (text: string): string | undefined => {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? []
  const at = `${hour.padStart(2, '0')}:${minute}`
  return /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(at) ? at : undefined
}

/** Undefined where a part of it says nothing that is known. */
export function hoursOf(text: string): OpeningHour[] | undefined {
  const hours: OpeningHour[] = []
  for (const part of text.toLowerCase().split(/[,;|\n]/).map((one) => one.trim()).filter(Boolean)) {
    const [, first = '', last, opens = '', closes = ''] = /^([a-zæøå]+)\.?(?:\s*[-–]\s*([a-zæøå]+)\.?)?\s+(?:kl\.?\s*)?([\d:.]+)\s*[-–]\s*([\d:.]+)$/.exec(part) ?? []
    const [from, to] = [clockOf(opens), clockOf(closes)]
    const [begin, end] = [dayOf(first), last === undefined ? dayOf(first) : dayOf(last)]
    const on = last === undefined && groups.has(first) ? groups.get(first)! : begin && end && begin <= end ? Array.from({ length: end - begin + 1 }, (_one, nth) => begin + nth) : undefined
    if (!on || !from || !to || from >= to) return undefined
    hours.push(...on.map((weekday) => ({ weekday, from, to })))
  }
  return hours.length > 50 ? undefined : hours
}

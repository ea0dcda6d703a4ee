import type { Language } from '@socialspace/contract/shapes'
import { currentLanguage, textsOf } from './language.ts'

const locale = (language: Language) => (language === 'en' ? 'en-GB' : 'da-DK')
const format = (language: Language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale(language), options)
const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/** "14.05" in Danish, "14:05" in English. */
export const clockTime = (at: string | number, language = currentLanguage()) => format(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(at))

/** A short moment for lists: today's time, "i går", "23. nov.", "23. nov. 2025". */
export function shortMoment(at: string, now: number, language = currentLanguage()) {
  const date = new Date(at)
  const days = Math.round((midnight(new Date(now)) - midnight(date)) / 86_400_000)
  if (days === 0) return clockTime(at, language)
  if (days === 1) return language === 'da' ? 'i går' : 'yesterday'
  return dayOf(at, now, language)
}

/** "23. nov." this year, "23. nov. 2025" otherwise. */
export function dayOf(at: string, now: number, language = currentLanguage()) {
  const date = new Date(at)
  const year = date.getFullYear() === new Date(now).getFullYear() ? undefined : ('numeric' as const)
  return format(language, { day: 'numeric', month: 'short', year }).format(date)
}

/** "I dag", "I går", "Mandag 23. november": the line between two days of a conversation. */
export function dayHeading(at: string, now: number, language = currentLanguage()) {
  const days = Math.round((midnight(new Date(now)) - midnight(new Date(at))) / 86_400_000)
  if (days === 0) return language === 'da' ? 'I dag' : 'Today'
  if (days === 1) return language === 'da' ? 'I går' : 'Yesterday'
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : ('numeric' as const)
  const text = format(language, { weekday: 'long', day: 'numeric', month: 'long', year }).format(new Date(at))
  return text.charAt(0).toLocaleUpperCase(locale(language)) + text.slice(1)
}

/** "Torsdag 24. december 2026", for a date without a time. */
export function wholeDay(day: string, language = currentLanguage()) {
  const text = format(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${day}T12:00`))
  return text.charAt(0).toLocaleUpperCase(locale(language)) + text.slice(1)
}

/** "man. 23.11.", for a date without a time. */
export const shortDay = (day: string, language = currentLanguage()) => format(language, { weekday: 'short', day: 'numeric', month: 'numeric' }).format(new Date(`${day}T12:00`))

/** "23. nov. kl. 14.05" */
export function fullMoment(at: string, now = Date.now(), language = currentLanguage()) {
  const date = new Date(at)
  const today = midnight(date) === midnight(new Date(now))
  const time = language === 'da' ? `kl. ${clockTime(at, language)}` : clockTime(at, language)
  const tomorrow = midnight(date) - midnight(new Date(now)) === 86_400_000
  if (today) return language === 'da' ? `i dag ${time}` : `today ${time}`
  if (tomorrow) return language === 'da' ? `i morgen ${time}` : `tomorrow ${time}`
  return language === 'da' ? `${dayOf(at, now, language)} ${time}` : `${dayOf(at, now, language)}, ${time}`
}

/** "23. november 2026 kl. 14.05": means the same whenever it is read, as on paper. */
export function wholeMoment(at: string, language = currentLanguage()) {
  const day = format(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at))
  return language === 'da' ? `${day} kl. ${clockTime(at, language)}` : `${day}, ${clockTime(at, language)}`
}

/** Until when something lasts: the day only when it is another one. */
export const untilMoment = (at: string, now: number, language = currentLanguage()) => fullMoment(at, now, language).replace(/^(i dag|today) /, '')

/** How long someone has waited, in whole minutes: "4 min", "1 t 5 min", "2 d 3 t". */
export function waited(since: string, now: number, language = currentLanguage()) {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000))
  return minutes < 1 ? textsOf(language).time.underOne : lasting(minutes, language)
}

/** Whole minutes in words: "4 min", "1 t 5 min", "2 d 3 t". */
export function lasting(minutes: number, language = currentLanguage()) {
  const t = textsOf(language).time
  if (minutes < 60) return t.minutes(minutes)
  if (minutes < 1440) return t.hours(Math.floor(minutes / 60), minutes % 60)
  return t.days(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60))
}
export const minutesSince = (since: string, now: number) => Math.max(0, (now - Date.parse(since)) / 60_000)

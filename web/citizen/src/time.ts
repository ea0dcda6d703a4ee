import type { Language } from '@socialspace/contract/shapes'

const locale = (language: Language) => (language === 'en' ? 'en-GB' : 'da-DK')
const zone = 'Europe/Copenhagen'
const part = (date: Date, language: Language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale(language), { timeZone: zone, ...options }).format(date)
const dayOf = (date: Date) => part(date, 'en', { year: 'numeric', month: '2-digit', day: '2-digit' })

const noonOf = (date: Date) => Date.parse(`${dayOf(date).split('/').toReversed().join('-')}T12:00:00Z`)

/** "14.05" in Danish, "14:05" in English. */
export const clock = (at: string, language: Language) => part(new Date(at), language, { hour: '2-digit', minute: '2-digit' })

/** "kl. 14.05", "i morgen kl. 9.00", "mandag kl. 10.00", "23. november kl. 10.00". */
export function at(iso: string, language: Language): string {
  const date = new Date(iso)
  const days = Math.round((noonOf(date) - noonOf(new Date())) / 86_400_000)
  const time = language === 'da' ? `kl. ${clock(iso, language)}` : `at ${clock(iso, language)}`
  if (days === 0) return time
  if (days === 1) return `${language === 'da' ? 'i morgen' : 'tomorrow'} ${time}`
  if (days > 1 && days < 7) return `${part(date, language, { weekday: 'long' })} ${time}`
  return `${part(date, language, { day: 'numeric', month: 'long' })} ${time}`
}
/** "i morgen", "mandag", "mandag den 23. november": a day that comes, "2026-11-23". */
export function onDay(iso: string, language: Language): string {
  const date = new Date(`${iso}T12:00:00Z`)
  const days = Math.round((noonOf(date) - noonOf(new Date())) / 86_400_000)
  if (days === 1) return language === 'da' ? 'i morgen' : 'tomorrow'
  const weekday = part(date, language, { weekday: 'long' })
  if (days > 1 && days < 7) return language === 'da' ? weekday : `on ${weekday}`
  return language === 'da' ? `${weekday} den ${part(date, language, { day: 'numeric', month: 'long' })}` : `on ${weekday} ${part(date, language, { day: 'numeric', month: 'long' })}`
}
/** "23. november 2026 kl. 14.05" */
export const moment = (iso: string, language: Language) => `${part(new Date(iso), language, { day: 'numeric', month: 'long', year: 'numeric' })} ${language === 'da' ? 'kl. ' : ''}${clock(iso, language)}`
/** The line between two days of a conversation. */
export function dayLine(iso: string, language: Language): string {
  const [then, today] = [dayOf(new Date(iso)), dayOf(new Date())]
  if (then === today) return language === 'da' ? 'I dag' : 'Today'
  return part(new Date(iso), language, { weekday: 'long', day: 'numeric', month: 'long' })
}
export const sameDay = (one: string, other: string) => dayOf(new Date(one)) === dayOf(new Date(other))
/** "23. november 2026", of a day "2026-11-23". */
export const day = (iso: string, language: Language) => part(new Date(`${iso}T12:00:00Z`), language, { day: 'numeric', month: 'long', year: 'numeric' })
/** "23. november 2026", of an instant. */
export const date = (iso: string, language: Language) => part(new Date(iso), language, { day: 'numeric', month: 'long', year: 'numeric' })
/** "Mandag", of an ISO weekday. */
export const weekday = (number: number, language: Language) => part(new Date(Date.UTC(2024, 0, number, 12)), language, { weekday: 'long' })

import { type Answer, type operations } from '@socialspace/contract'
import { boardDays, type ContactCounts, type HalfHour } from '@socialspace/contract/board'
import { now } from '../../../platform/clock.ts'
import { type Handler, Refusal, together } from '../../../platform/http/index.ts'
import { addDays, dayAt, startOf } from '../calendar.ts'
import type { ReceptionDeps } from '../index.ts'
import { halfHour, type Presence } from '../presence.ts'
import { readPresent } from '../store.ts'

type Deps = ReceptionDeps & { presence: Presence }
const daysOfContacts = 7

type Day = Answer<typeof operations.readDay>

/** A day by half hours. Who waited and was talked with is worked out anew from what is still kept, so that what is erased counts no more (P02); who was there was counted without names. */
export const readDay = (deps: Deps): Handler<typeof operations.readDay> => {
  const days = together(async (asked: string): Promise<Day> => {
    const [member, day] = asked.split(' ') as [string, string]
    return await figures(deps, member, day)
  })
  return async ({ member, query }) => {
    const { timeZone } = await deps.member({ id: member })
    const today = dayAt(now(), timeZone)
    const day = query.day ?? today
    if (day > today || day <= addDays(today, -boardDays)) throw new Refusal('invalid_input', [{ path: 'query.day', code: 'range' }])
    return await days(`${member} ${day}`)
  }
}

async function figures(deps: Deps, member: string, day: string): Promise<Day> {
  const time = now()
  const of = await deps.member({ id: member })
  const [from, to, today] = [startOf(day, of.timeZone), startOf(addDays(day, 1), of.timeZone), dayAt(time, of.timeZone)]
  const [{ services, queues }, shifts] = await Promise.all([deps.services(member), deps.presence.shifts(member, from, to)])
  const week = Array.from({ length: daysOfContacts }, (_none, nth) => addDays(day, nth + 1 - daysOfContacts))
  const { waits, talked, present, contacts } = await deps.database.forMembers([member], async (tx) => ({
    waits: await deps.waits(tx, member, from, to), talked: await deps.talked(tx, member, from, to), present: await readPresent(tx, member, from, to),
    contacts: await deps.contacts(tx, member, startOf(week[0]!, of.timeZone), to),
  }))
  const starts = Array.from({ length: (to.getTime() - from.getTime()) / halfHour }, (_none, nth) => new Date(from.getTime() + nth * halfHour)).filter((at) => at <= time)
  const halfHoursOf = (service: string) => {
    const own = new Set(queues.filter((queue) => queue.service === service).map(({ id }) => id))
    const [waited, planned] = [waits.filter(({ queue }) => own.has(queue)), shifts.filter(({ service_id }) => service_id === service)]
    return starts.map((at, nth): HalfHour => {
      const end = new Date(at.getTime() + halfHour)
      const counted = present.find(({ service_id, starts_at }) => service_id === service && starts_at.getTime() === at.getTime())
      const taken = waited.filter(({ taken, until }) => taken && until! >= at && until! < end).map((wait) => (wait.until!.getTime() - wait.from.getTime()) / 60_000).toSorted((one, other) => one - other)
      return {
        at: at.toISOString(), waited: waited.filter((wait) => wait.from < end && (wait.until === null || wait.until > at)).length,
        talked: talked.filter((row) => own.has(row.queue) && row.nth === nth).reduce((all, row) => all + row.talked, 0),
        planned: tenths(planned.reduce((all, { starts_at, ends_at }) => all + Math.max(0, Math.min(ends_at.getTime(), end.getTime()) - Math.max(starts_at.getTime(), at.getTime())), 0) / halfHour),
        present: counted ? tenths(counted.present / counted.minutes) : null,
        taken: taken.length, medianMinutes: taken.length === 0 ? null : Math.round((taken[Math.floor((taken.length - 1) / 2)]! + taken[Math.floor(taken.length / 2)]!) / 2), longestMinutes: taken.length === 0 ? null : Math.round(taken.at(-1)!),
      }
    })
  }
  return {
    day, today, earliest: addDays(today, 1 - boardDays), timeZone: of.timeZone,
    services: services.filter(({ active, kind }) => active && kind === 'live').map(({ id, name }) => ({ id, name, halfHours: halfHoursOf(id) })),
    contacts: countsOf(contacts, week, of.timeZone),
  }
}

/** The channel that was used most comes first; those whose record names none come last. */
function countsOf(contacts: Awaited<ReturnType<Deps['contacts']>>, days: string[], timeZone: string): ContactCounts {
  const channels = [...Map.groupBy(contacts, ({ channel }) => channel)].toSorted(([one, its], [other, others]) => Number(one === null) - Number(other === null) || others.length - its.length)
  return {
    days,
    channels: channels.map(([id, all]) => ({ id, name: all.at(-1)!.name, counts: days.map((day) => all.filter(({ at }) => dayAt(at, timeZone) === day).length) })),
  }
}

const tenths = (number: number) => Math.round(number * 10) / 10

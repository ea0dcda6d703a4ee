import type { Role } from '@socialspace/contract/roles'
import { addDays, dayAt, startOf } from '../src/modules/reception/calendar.ts'
import { now, setClock } from '../src/platform/clock.ts'
import { nobody } from '../src/platform/http/index.ts'
import { randomId } from '../src/platform/vault/index.ts'
import { acting } from './acting.ts'
import { minute } from './beginning.ts'
import type { SeedDeps, World } from './index.ts'
import type { DemoMember } from './world.ts'

const halfHour = 30 * minute
const day = 24 * 60 * minute

/** Who is away, from so many days from now until they are back. */
const absences: Readonly<Record<string, readonly { who: string; by: string; from: number; back: number; shown: boolean; text: string }[]>> = {
  ungelinjen: [{ who: 'freja', by: 'mette', from: -2, back: 4, shown: true, text: 'Skriver du imens, svarer en af mine kolleger.' }],
  familiehuset: [{ who: 'karim', by: 'louise', from: 9, back: 14, shown: false, text: '' }],
}
/** Talks that were no chats, so many days ago: by whom, how, for how long, and what was written down of somebody who gave no name. */
const talks: Readonly<Record<string, readonly { who: string; ago: number; channel: string; minutes: number; themes: readonly string[]; text: string }[]>> = {
  ungelinjen: [
    { who: 'jonas', ago: 5, channel: 'phone', minutes: 25, themes: ['lonely'], text: 'Ringede efter skole. Ville vide, hvem der læser med i chatten, og fik ro af svaret.' },
    { who: 'sara', ago: 2, channel: 'phone', minutes: 10, themes: ['worry'], text: 'Spurgte, om man må skrive for en veninde. Fik vist, hvordan hun selv kan.' },
    { who: 'jonas', ago: 1, channel: 'in-person', minutes: 40, themes: ['worry'], text: 'Kom forbi vores bod på ungdomsskolen. Talte om eksamen.' },
  ],
  familiehuset: [{ who: 'birgit', ago: 3, channel: 'in-person', minutes: 50, themes: ['everyday'], text: 'Kom forbi huset. Talte om morgener, der går skævt.' }],
}

/** Who was there, by numbers; who is away; and the talks that were no chats: so that the coordinator's board and charts show a week that was worked. */
export async function seedPresence({ database, modules }: SeedDeps, { slug, timeZone, services }: DemoMember, world: World): Promise<void> {
  const member = world.members.get(slug)!
  const { seeded, staff } = world
  const as = (username: string, role: Role) => acting(modules.handlers, member, { ...nobody, kind: 'staff', account: staff.get(username)!.id, roles: () => new Set(['anyone', 'staff', role] as const) })
  const today = dayAt(seeded, timeZone)
  for (const { who, by, from, back, ...said } of absences[slug] ?? []) {
    await as(by, 'coordinator')('saveAbsence', { absence: randomId() }, { staff: staff.get(who)!.id, from: addDays(today, from), back: addDays(today, back), etag: 0, ...said })
  }
  for (const { who, ago, channel, minutes, themes, text } of talks[slug] ?? []) {
    setClock(() => new Date(seeded.getTime() - ago * day))
    await as(who, 'counsellor')('saveContact', { contact: randomId() }, {
      etag: null, at: new Date(now().getTime() - 2 * 60 * minute).toISOString(), conversation: null, service: null, themes: themes.map((key) => world.themes.get(`${slug}/${key}`)!), text,
      form: { id: member, version: 0, answers: { channel, minutes, done: ['listened'] } }, finished: true, consent: null,
    })
  }
  for (const { name, kind = 'live', shifts = [] } of services) {
    if (kind !== 'live') continue
    const service = world.services.get(`${slug}/${name.da}`)!
    const present = new Map<number, number>()
    const there = (at: number) => present.set(at, (present.get(at) ?? 0) + 1)
    for (let ago = 8; ago >= 0; ago--) {
      const date = addDays(today, -ago)
      const from = startOf(date, timeZone).getTime()
      const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7
      for (const shift of shifts.filter(({ weekdays }) => weekdays.includes(weekday))) {
        const [begins, ends] = [hours(shift.from), hours(shift.to)]
        // Now and then somebody comes a little late.
        const late = ago % 3 === 1 ? halfHour : 0
        for (let at = from + begins * 60 * minute + late; at < from + (ends > begins ? ends : ends + 24) * 60 * minute; at += halfHour) there(at)
      }
    }
    // Somebody has been at the desk for some hours now, on shift or not.
    for (let back = 1; back <= 8; back++) there(Math.floor(seeded.getTime() / halfHour) * halfHour - back * halfHour)
    const counts = [...present].filter(([at]) => at + halfHour <= seeded.getTime())
    await database.forMembers([member], async (tx) => {
      for (const [at, count] of counts) await modules.reception.note(tx, member, new Date(at), new Date(at), [{ service, present: count }])
    })
  }
}

const hours = (clock: string) => Number(clock.slice(0, 2)) + Number(clock.slice(3)) / 60

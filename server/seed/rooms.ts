import type { Scope } from '@socialspace/contract/roles'
import { Temporal } from 'temporal-polyfill'
import { setClock } from '../src/platform/clock.ts'
import { nobody } from '../src/platform/http/index.ts'
import { randomId } from '../src/platform/vault/index.ts'
import { acting } from './acting.ts'
import { minute } from './beginning.ts'
import type { SeedDeps, World } from './index.ts'

const scopes: ReadonlySet<Scope> = new Set<Scope>(['public', 'rooms'])

/** A group that is planned, on a weekday (1 is Monday) at local time. */
const groups: Readonly<Record<string, readonly { weekday: number; at: string; minutes: number; most: number; by: readonly string[]; name: { da: string; en: string }; description: { da: string; en: string } }[]>> = {
  familiehuset: [{
    weekday: 4, at: '19:00', minutes: 90, most: 8, by: ['birgit', 'karim'], name: { da: 'Pårørendegruppe', en: 'Group for relatives' },
    description: { da: 'For forældre og andre, der har et barn tæt på, som har det svært. Vi skriver sammen i halvanden time. Man må gerne bare læse med.', en: 'For parents and others who are close to a child having a hard time. We write together for an hour and a half. You are welcome just to read along.' },
  }],
}
/** What colleagues wrote to each other, so many minutes before now. */
const said: Readonly<Record<string, readonly { who: string; ago: number; text: string }[]>> = {
  ungelinjen: [
    { who: 'mette', ago: 26 * 60, text: 'Godmorgen. Husk, at vi prøver den nye velkomst i Ung-chat i dag. Sig til, hvis den føles forkert.' },
    { who: 'jonas', ago: 25 * 60 + 40, text: 'Jeg synes, den er lidt lang. Må jeg foreslå en kortere på fredag?' },
    { who: 'mette', ago: 25 * 60 + 31, text: 'Meget gerne. Tag den med til teammødet.' },
    { who: 'sara', ago: 95, text: 'Kaffemaskinen er i stykker. Der er te i køkkenet.' },
  ],
  familiehuset: [{ who: 'louise', ago: 24 * 60, text: 'Pårørendegruppen er på siden nu. Birgit og Karim leder den. Del gerne linket med dem, I taler med.' }],
}

/** The groups and the team's room of a member, by the operations that people use. */
export async function seedRooms({ modules }: SeedDeps, { slug, timeZone }: { slug: string; timeZone: string }, { members, staff, seeded }: World): Promise<void> {
  const member = members.get(slug)!
  const as = (username: string) => acting(modules.handlers, member, { ...nobody, kind: 'staff', account: staff.get(username)!.id, scopes, roles: () => new Set(['anyone', 'staff', 'counsellor'] as const) })
  for (const { weekday, at, by, ...plan } of groups[slug] ?? []) {
    const today = Temporal.Instant.fromEpochMilliseconds(seeded.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
    const day = today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 })
    const startsAt = new Date(day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at) }).epochMilliseconds).toISOString()
    setClock(() => new Date(seeded.getTime() - 3 * 24 * 60 * minute))
    await as(by[0]!)('saveGroup', { group: randomId() }, { etag: 0, ...plan, startsAt, listed: true, moderators: by.map((username) => staff.get(username)!.id) })
  }
  for (const { who, ago, text } of said[slug] ?? []) {
    setClock(() => new Date(seeded.getTime() - ago * minute))
    await as(who)('listTeamRooms', {})
    await as(who)('sendPost', { room: member }, { id: randomId(), text })
  }
}

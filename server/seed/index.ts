import type { Scope } from '@socialspace/contract/roles'
import type { Modules } from '../src/app.ts'
import { now, setClock } from '../src/platform/clock.ts'
import type { Database } from '../src/platform/database/index.ts'
import { nobody } from '../src/platform/http/index.ts'
import { randomId } from '../src/platform/vault/index.ts'
import { acting } from './acting.ts'
import { beginning, minute } from './beginning.ts'
import { demo } from './demo.ts'
import { ask } from './requests.ts'
import { keepSignIns, type SignIn } from './sign-ins.ts'
import type { DemoConversation, DemoMember } from './world.ts'

export interface SeedDeps {
  readonly database: Database
  readonly modules: Modules
  readonly dataDir: string
}

const scopes: ReadonlySet<Scope> = new Set<Scope>(['public', 'conversations'])

/** Puts the demo world into an empty database: through the same operations that people use, with the clock moved to when it happened. */
export async function seedDemo(deps: SeedDeps): Promise<void> {
  const seeded = now()
  const members = new Map<string, string>()
  const themes = new Map<string, string>()
  const queues = new Map<string, string>()
  try {
    setClock(() => new Date(seeded.getTime() - 30 * 24 * 60 * minute))
    for (const member of demo.members) await addMember(deps, member, { members, themes, queues })
    const staff = await addStaff(deps, members)
    for (const member of demo.members) {
      const world: World = { members, themes, queues, staff, seeded, citizens: new Map() }
      const inOrder = [...member.conversations, ...member.requests].map((one) => ({ one, began: beginning(one.began, member.timeZone, seeded) })).toSorted((first, second) => first.began.getTime() - second.began.getTime())
      for (const { one, began } of inOrder) await ('messages' in one ? relive(deps, member, one, world) : ask(deps, member, one, { ...world, began }))
    }
    await keepSignIns(deps.dataDir, {
      members: demo.members.map(({ slug, name }) => ({ slug, name })),
      staff: [...staff.values()].map(({ signIn }) => signIn),
    })
  } finally {
    setClock(null)
  }
}

interface Ids {
  readonly members: Map<string, string>
  /** By `slug/key`. */
  readonly themes: Map<string, string>
  readonly queues: Map<string, string>
}

async function addMember({ database, modules }: SeedDeps, member: DemoMember, ids: Ids): Promise<void> {
  const id = randomId()
  ids.members.set(member.slug, id)
  const { slug, name, accent, timeZone, contact, texts, hours } = member
  await database.forMembers([id], async (tx) => {
    await modules.members.add(tx, { id, slug, name, accent, timeZone, contact, texts, hours: [...hours], closedDays: [], createdAt: now() })
    for (const { key, name, definition, colour } of member.themes) {
      ids.themes.set(`${slug}/${key}`, randomId())
      await modules.members.addTheme(tx, id, { id: ids.themes.get(`${slug}/${key}`)!, name, definition, colour, active: true })
    }
    for (const { key, name } of member.queues) {
      ids.queues.set(`${slug}/${key}`, randomId())
      await modules.members.addQueue(tx, id, { id: ids.queues.get(`${slug}/${key}`)!, name, active: true })
    }
  })
}

export interface Person {
  readonly id: string
  readonly signIn: SignIn
}

async function addStaff({ modules }: SeedDeps, members: ReadonlyMap<string, string>): Promise<Map<string, Person>> {
  const people = new Map<string, Person>()
  for (const { username, name, title, roles } of demo.staff) {
    const password = modules.identity.suggestPassword()
    const given = roles.map(({ member, role }) => ({ member: member === null ? null : members.get(member)!, role }))
    const { id, totp } = await modules.identity.addStaff({ username, name, alias: name, title, password, roles: given })
    const work = roles.map(({ member, role }) => `${role} ${member === null ? '' : `at ${demo.members.find(({ slug }) => slug === member)!.name}`}`.trim()).join(', ')
    people.set(username, { id, signIn: { username, password, totp, name, work } })
  }
  return people
}

/** `citizens`: who began a conversation, by its key. */
export type World = Ids & { readonly staff: ReadonlyMap<string, Person>; readonly seeded: Date; readonly citizens: Map<string, string> }

/** One conversation of the past week, from the first press to the journal note. */
async function relive(deps: SeedDeps, member: DemoMember, script: DemoConversation, world: World): Promise<void> {
  const id = world.members.get(member.slug)!
  const began = beginning(script.began, member.timeZone, world.seeded)
  const clock = (minutes: number) => setClock(() => new Date(Math.min(began.getTime() + minutes * minute, world.seeded.getTime())))
  clock(0)
  const citizen = await deps.database.forMembers([id], (tx) => deps.modules.identity.createCitizen(tx, id))
  world.citizens.set(script.key, citizen)
  const asCitizen = acting(deps.modules.handlers, id, { ...nobody, kind: 'citizen', account: citizen, scopes, roles: () => new Set(['anyone', 'citizen'] as const) })
  const conversation = randomId()
  const themes = (keys: readonly string[]) => keys.map((key) => world.themes.get(`${member.slug}/${key}`)!)
  const { ageGroup, gender, municipality } = script
  await asCitizen('updateProfile', {}, { etag: 0, about: { ageGroup, gender, municipality } })
  const consent = { version: deps.modules.consentText(member).version, language: 'da', agreed: true }
  await asCitizen('startConversation', {}, { conversation, queue: world.queues.get(`${member.slug}/${script.queue}`), themes: themes(script.themes), consent })
  const worker = script.counsellor === null ? null : world.staff.get(script.counsellor)!
  const asStaff = worker && acting(deps.modules.handlers, id, { ...nobody, kind: 'staff', account: worker.id, scopes, roles: () => new Set(['anyone', 'staff', 'counsellor'] as const) })
  let taken = false
  let number = 0
  for (const { who, after, text } of script.messages) {
    clock(after)
    if (who !== 'citizen' && !taken) taken = Boolean(await asStaff!('takeConversation', { conversation }))
    ;({ number } = (await (who === 'citizen' ? asCitizen : asStaff!)('sendMessage', { conversation }, { id: randomId(), text, files: [] })) as { number: number })
  }
  clock((script.messages.at(-1)?.after ?? 0) + 3)
  if (script.state === 'asleep') await asStaff!('sleepConversation', { conversation })
  if (script.state === 'asleep' && script.note) await asStaff!('writeNote', { conversation }, { note: randomId(), themes: themes(script.closingThemes), text: script.note })
  if (script.state === 'closed') await asStaff!('closeConversation', { conversation }, { note: randomId(), themes: themes(script.closingThemes), text: script.note ?? '–' })
  if (script.state === 'closed') for (const account of [citizen, worker!.id]) deps.modules.conversations.markRead(id, conversation, account, number + 1)
}

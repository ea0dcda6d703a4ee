import type { Role, Scope } from '@socialspace/contract/roles'
import type { Modules } from '../src/app.ts'
import { now, setClock } from '../src/platform/clock.ts'
import type { Database } from '../src/platform/database/index.ts'
import { newService } from '../src/modules/members/index.ts'
import { addDays, dayAt, mondayOf } from '../src/modules/reception/calendar.ts'
import { nobody } from '../src/platform/http/index.ts'
import { randomId } from '../src/platform/vault/index.ts'
import { acting } from './acting.ts'
import { beginning, minute } from './beginning.ts'
import { demo } from './demo.ts'
import { feedback, ownOf, toldOf } from './quality.ts'
import { ask } from './requests.ts'
import { concern, concerned, recordOf, sharedOf, subthemes, unfinished } from './journal.ts'
import { seedPresence } from './presence.ts'
import { seedRooms } from './rooms.ts'
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
  const services = new Map<string, string>()
  const queues = new Map<string, string>()
  try {
    setClock(() => new Date(seeded.getTime() - 45 * 24 * 60 * minute))
    for (const member of demo.members) await addMember(deps, member, { members, themes, services, queues })
    const staff = await addStaff(deps, members)
    for (const member of demo.members) await prepareReplies(deps, member, members.get(member.slug)!, staff)
    for (const member of demo.members) {
      const form = await addForm(deps, member, { members, staff })
      const world: World = { members, themes, services, queues, staff, seeded, form, citizens: new Map() }
      await planRota(deps, member, world)
      await seedRooms(deps, member, world)
      await seedPresence(deps, member, world)
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
  /** By `slug/danish name`. */
  readonly services: Map<string, string>
}

async function addMember({ database, modules }: SeedDeps, member: DemoMember, ids: Ids): Promise<void> {
  const id = randomId()
  ids.members.set(member.slug, id)
  const { slug, name, accent, timeZone, contact, texts } = member
  await database.forMembers([id], async (tx) => {
    await modules.members.add(tx, { id, slug, name, accent, timeZone, contact, texts, createdAt: now() })
    for (const { key, name, definition, colour } of member.themes) {
      ids.themes.set(`${slug}/${key}`, randomId())
      await modules.members.addTheme(tx, id, { id: ids.themes.get(`${slug}/${key}`)!, name, definition, colour, active: true, parent: null, shared: sharedOf[key] ?? null })
    }
    for (const { under, ...theme } of subthemes) {
      const main = member.themes.find(({ key }) => key === under)
      if (main) await modules.members.addTheme(tx, id, { id: randomId(), ...theme, colour: main.colour, active: true, parent: ids.themes.get(`${slug}/${under}`)! })
    }
    const themesOf = (keys: readonly string[] = []) => keys.map((key) => ids.themes.get(`${slug}/${key}`)!)
    for (const { queues, themes, hours, shifts: _shifts, ...service } of member.services) {
      const of = randomId()
      ids.services.set(`${slug}/${service.name.da}`, of)
      await modules.members.addService(tx, id, { ...newService(of, service.name), ...service, themes: themesOf(themes), hours: [...hours] })
      for (const { key, name, languages = [], themes } of queues) {
        ids.queues.set(`${slug}/${key}`, randomId())
        await modules.members.addQueue(tx, id, { id: ids.queues.get(`${slug}/${key}`)!, service: of, name, languages: [...languages], themes: themesOf(themes), municipalities: [], active: true })
      }
    }
  })
}

async function prepareReplies({ modules }: SeedDeps, { slug, replies, ownReplies }: DemoMember, member: string, staff: ReadonlyMap<string, Person>): Promise<void> {
  const as = (account: string, role: Role) => acting(modules.handlers, member, { ...nobody, kind: 'staff', account, roles: () => new Set(['anyone', 'staff', role] as const) })
  const coordinator = demo.staff.find(({ roles }) => roles.some((at) => at.member === slug && at.role === 'coordinator'))!
  for (const reply of replies) await as(staff.get(coordinator.username)!.id, 'coordinator')('saveReply', { reply: randomId() }, reply)
  for (const name of abuseWords) await as(staff.get(coordinator.username)!.id, 'coordinator')('saveAbuseLabel', { label: randomId() }, { name, active: true })
  for (const [username, own] of Object.entries(ownReplies)) for (const reply of own) await as(staff.get(username)!.id, 'counsellor')('saveOwnReply', { reply: randomId() }, reply)
}

/** What both members call abuse. */
const abuseWords = [{ da: 'Trusler', en: 'Threats' }, { da: 'Chikane eller seksuelle henvendelser', en: 'Harassment or sexual approaches' }, { da: 'Ikke ment alvorligt', en: 'Not meant seriously' }]

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

/** The member's template for a concern, made by its administrator. */
async function addForm({ modules }: SeedDeps, { slug }: DemoMember, { members, staff }: { members: ReadonlyMap<string, string>; staff: ReadonlyMap<string, Person> }): Promise<string> {
  const administrator = demo.staff.find(({ roles }) => roles.some(({ member, role }) => member === slug && role === 'administrator'))!
  const form = randomId()
  const account = staff.get(administrator.username)!.id
  await acting(modules.handlers, members.get(slug)!, { ...nobody, kind: 'staff', account })('saveForm', { form }, { version: 0, active: true, ...concern })
  return form
}

/** `form`: the member's template; `citizens`: who began a conversation, by its key. */
export type World = Ids & { readonly staff: ReadonlyMap<string, Person>; readonly seeded: Date; readonly form: string; readonly citizens: Map<string, string> }

/** The rota of last week, this week and the two after it. */
async function planRota({ modules }: SeedDeps, { slug, timeZone, services }: DemoMember, world: World): Promise<void> {
  const coordinator = demo.staff.find(({ roles }) => roles.some(({ member, role }) => member === slug && role === 'coordinator'))!
  const plans = acting(modules.handlers, world.members.get(slug)!, { ...nobody, kind: 'staff', account: world.staff.get(coordinator.username)!.id, scopes: new Set<Scope>(['staff']), roles: () => new Set(['anyone', 'staff', 'coordinator'] as const) })
  const monday = mondayOf(dayAt(world.seeded, timeZone))
  for (const { name, shifts = [] } of services) {
    for (const { staff, weekdays, from, to } of shifts) {
      for (const days of [-7, 0, 7, 14].flatMap((week) => weekdays.map((weekday) => week + weekday - 1))) {
        await plans('saveShift', { shift: randomId() }, { etag: 0, staff: world.staff.get(staff)!.id, service: world.services.get(`${slug}/${name.da}`), day: addDays(monday, days), from, to })
      }
    }
  }
}

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
  if (script.key === concerned.key) await asStaff!('writeNote', { conversation }, { note: randomId(), themes: [], text: '', form: { id: world.form, version: 1, answers: concerned.answers } })
  if (script.state === 'closed') await asStaff!('closeConversation', { conversation }, { note: randomId(), themes: themes(script.closingThemes), text: script.note ?? '–', form: { id, version: 0, answers: recordOf(script.key, script.messages.at(-1)!.after) }, unfinished: script.key === unfinished })
  if (script.state === 'closed') await evaluate(deps, member, script, world, { conversation, citizen: asCitizen, counsellor: asStaff! })
  if (script.label) await asStaff!('labelConversation', { conversation }, script.label)
  if (script.state === 'closed') for (const account of [citizen, worker!.id]) deps.modules.conversations.markRead(id, conversation, account, number + 1)
}

type Acting = ReturnType<typeof acting>
/** What was said of it afterwards: by the citizen, by the counsellor of themselves, and between the counsellor and who leads them. */
async function evaluate({ modules }: SeedDeps, member: DemoMember, { key, ageGroup, counsellor }: DemoConversation, world: World, { conversation, citizen, counsellor: asCounsellor }: { conversation: string; citizen: Acting; counsellor: Acting }): Promise<void> {
  const told = toldOf(key)
  const version = modules.consentText(member, 'evaluation').version
  const grown = ageGroup !== null && ageGroup !== 'under-12' && ageGroup !== '12-14'
  if (told) await citizen('saveMyEvaluation', { conversation }, { etag: null, version: 0, answers: told.answers, hidden: told.hidden ?? false, count: grown ? { version, language: 'da', agreed: true } : null })
  const own = ownOf(key)
  if (own) await asCounsellor('saveOwnEvaluation', { conversation }, { etag: null, version: 0, answers: own })
  if (key !== feedback.key) return
  const coordinator = demo.staff.find(({ roles }) => roles.some((at) => at.member === member.slug && at.role === 'coordinator'))!
  const leads = acting(modules.handlers, world.members.get(member.slug)!, { ...nobody, kind: 'staff', account: world.staff.get(coordinator.username)!.id, roles: () => new Set(['anyone', 'staff', 'coordinator'] as const) })
  const thread = randomId()
  await leads('writeSupervision', { thread }, { id: randomId(), text: feedback.given, to: { staff: world.staff.get(counsellor!)!.id, conversation } })
  await asCounsellor('writeSupervision', { thread }, { id: randomId(), text: feedback.answer, to: null })
}

import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { Refusal, type Handler } from '../../../platform/http/index.ts'
import { reservedSlugs } from '../access.ts'
import { defaultTexts } from '../default-texts.ts'
import type { MembersDeps } from '../index.ts'
import { insertMember, readMember, saveQueue } from '../store.ts'

type Deps = Pick<MembersDeps, 'database' | 'record' | 'inviteAdministrator' | 'keepPolicy'>

const timeZone = 'Europe/Copenhagen'

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '10:00', to: '16:00' }))

/** A new member begins with one queue, weekday hours and plain texts; its administrator makes them its own. The slug is its own idempotency: a second one is `name_taken`. */
export const createMember = ({ database, record, inviteAdministrator, keepPolicy }: Deps): Handler<typeof operations.createMember> => async ({ account, body }) => {
  const { id, slug, name, contact, administrator } = body
  if (reservedSlugs.has(slug)) throw new Refusal('name_taken')
  return database.forMembers([id], async (tx) => {
    const added = await insertMember(tx, {
      id, slug, name, contact, accent: '#1f5f5b', timeZone, texts: defaultTexts, hours: weekdays, closedDays: [], createdAt: now(),
    })
    if (!added) throw new Refusal((await readMember(tx, { slug })) ? 'name_taken' : 'id_reused')
    await saveQueue(tx, id, { id, name: { da: 'Rådgivning', en: 'Counselling' }, active: true })
    await keepPolicy(tx, { id, timeZone })
    await record(tx, { member: id, act: 'member.created', actor: 'staff', role: 'operator', actorId: account, object: 'member', objectId: id })
    const { link, expiresAt } = await inviteAdministrator(tx, id, administrator, account)
    return { id, link, expiresAt: expiresAt.toISOString() }
  })
}

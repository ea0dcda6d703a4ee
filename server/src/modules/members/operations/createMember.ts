import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { Refusal, type Handler } from '../../../platform/http/index.ts'
import { reservedSlugs } from '../access.ts'
import { defaultTexts } from '../default-texts.ts'
import type { MembersDeps } from '../index.ts'
import { insertMember, readMember, saveQueue, saveService } from '../store.ts'
import { newService } from '../new-service.ts'

type Deps = Pick<MembersDeps, 'database' | 'record' | 'inviteAdministrator' | 'keepPolicy'>

const timeZone = 'Europe/Copenhagen'

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '10:00', to: '16:00' }))

/** A new member begins with one service and its queue, weekday hours and plain texts; its administrator makes them its own. The slug is its own idempotency: a second one is `name_taken`. */
export const createMember = ({ database, record, inviteAdministrator, keepPolicy }: Deps): Handler<typeof operations.createMember> => async ({ account, body }) => {
  const { id, slug, name, contact, administrator } = body
  if (reservedSlugs.has(slug)) throw new Refusal('name_taken')
  return database.forMembers([id], async (tx) => {
    const added = await insertMember(tx, {
      id, slug, name, contact, accent: '#1f5f5b', timeZone, texts: defaultTexts, createdAt: now(),
    })
    if (!added) throw new Refusal((await readMember(tx, { slug })) ? 'name_taken' : 'id_reused')
    const service = newService(id, { da: 'Rådgivning', en: 'Counselling' })
    await saveService(tx, id, { ...service, hours: weekdays })
    await saveQueue(tx, id, { id, service: id, name: service.name, languages: [], themes: [], municipalities: [], active: true })
    await keepPolicy(tx, { id, timeZone })
    await record(tx, { member: id, act: 'member.created', actor: 'staff', role: 'operator', actorId: account, object: 'member', objectId: id })
    const { link, expiresAt } = await inviteAdministrator(tx, id, administrator, account)
    return { id, link, expiresAt: expiresAt.toISOString() }
  })
}

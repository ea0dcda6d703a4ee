import type { MemberRole, Role } from '@socialspace/contract/roles'
import { setClock } from '../src/platform/clock.ts'
import { nobody, type Principal } from '../src/platform/http/index.ts'
import { randomId } from '../src/platform/vault/index.ts'
import { acting } from './acting.ts'
import { minute } from './beginning.ts'
import type { SeedDeps, World } from './index.ts'
import type { DemoMember, DemoRequest } from './world.ts'

const day = 24 * 60 * minute
const withRoles = (kind: Principal['kind'], account: string, ...roles: Role[]): Principal => ({ ...nobody, kind, account, roles: () => new Set<Role>(['anyone', ...roles]) })

/** One request of the past weeks, from the person's words to the answer. */
export async function ask({ modules }: SeedDeps, member: DemoMember, script: DemoRequest, { members, staff, citizens, seeded, began }: World & { readonly began: Date }): Promise<void> {
  const id = members.get(member.slug)!
  const clock = (after: number) => setClock(() => new Date(Math.min(began.getTime() + after, seeded.getTime())))
  const as = (username: string, role: MemberRole) => acting(modules.handlers, id, withRoles('staff', staff.get(username)!.id, 'staff', role))
  clock(0)
  const { kind, who, text, contact, by } = script
  const request = by === null
    ? ((await acting(modules.handlers, id, nobody)('fileRequest', {}, { id: randomId(), kind, who, text, contact })) as { request: { id: string } }).request.id
    : ((await acting(modules.handlers, id, withRoles('citizen', citizens.get(by)!, 'citizen'))('askRequest', {}, { id: randomId(), kind, text })) as { id: string }).id
  if (script.caseworker === null) return
  const caseworker = as(script.caseworker, 'caseworker')
  clock(day / 4)
  await caseworker('readRequest', { request })
  const { etag } = (await caseworker('takeRequest', { request }, { etag: 0 })) as { etag: number }
  if (script.note !== null) await caseworker('noteRequest', { request }, { id: randomId(), text: script.note })
  if (script.advice !== null) {
    clock(day / 2)
    const dpo = as(script.advice.dpo, 'dpo')
    await dpo('readRequest', { request })
    await dpo('adviseRequest', { request }, { id: randomId(), text: script.advice.text })
  }
  if (script.answer === null) return
  const { afterDays, ...answer } = script.answer
  clock(afterDays * day)
  await caseworker('answerRequest', { request }, { id: randomId(), etag, ...answer, carryOut: null })
}

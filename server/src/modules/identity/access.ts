import type { Role, Scope } from '@socialspace/contract/roles'
import { must, type Principal } from '../../platform/http/index.ts'

/** What each role's sessions may be used for; a third-party app gets at most this, and only what it was granted. */
const scopesOf: Partial<Record<Role, readonly Scope[]>> = {
  anyone: ['public'],
  citizen: ['session', 'citizen.profile', 'citizen.extract', 'citizen.rights', 'conversations', 'rooms'],
  staff: ['session', 'staff.data'],
  counsellor: ['conversations', 'rooms', 'work.queue', 'work.conversations', 'work.practice', 'work.journal', 'work.replies', 'work.quality', 'work.blocks'],
  coordinator: ['conversations', 'rooms', 'work.queue', 'work.practice', 'work.journal', 'staff', 'work.replies', 'work.quality', 'work.blocks'],
  administrator: ['rooms', 'settings', 'staff', 'breaches', 'work.practice', 'work.replies', 'work.quality'],
  caseworker: ['rooms', 'work.requests', 'work.journal', 'breaches'],
  dpo: ['acts', 'work.requests', 'breaches'],
  operator: ['platform'],
}

export const scopesOfRoles = (roles: Iterable<Role>): Set<Scope> => new Set([...roles].flatMap((role) => scopesOf[role] ?? []))

/** What signs somebody in is made and changed in their own browser only: an app that was let in for a while could else make itself a key that outlasts it. @throws Refusal not_allowed */
export const mustBeBrowser = (principal: Principal): void => must(principal.session !== null, 'not_allowed')

import type { Role, Scope } from '@socialspace/contract/roles'

/** What each role's sessions may be used for; a third-party app gets at most this, and only what it was granted. */
const scopesOf: Partial<Record<Role, readonly Scope[]>> = {
  anyone: ['public'],
  citizen: ['session', 'citizen.profile', 'conversations'],
  staff: ['session'],
  counsellor: ['conversations', 'work.queue', 'work.conversations', 'work.journal'],
  coordinator: ['work.queue', 'staff'],
  administrator: ['settings', 'staff'],
  dpo: ['acts'],
  operator: ['platform'],
}

export const scopesOfRoles = (roles: Iterable<Role>): Set<Scope> => new Set([...roles].flatMap((role) => scopesOf[role] ?? []))

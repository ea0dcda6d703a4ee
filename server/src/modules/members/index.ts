import type { Period } from '@socialspace/contract/data/periods'
import type { Both, Contact, Service } from '@socialspace/contract/shapes'
import type { Bus } from '../../platform/bus/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { must, type Handlers } from '../../platform/http/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { defaultTexts } from './default-texts.ts'
import { newService } from './new-service.ts'
import { createMember } from './operations/createMember.ts'
import { listMembers } from './operations/listMembers.ts'
import { listTenants } from './operations/listTenants.ts'
import { readSettings } from './operations/readSettings.ts'
import { readSite } from './operations/readSite.ts'
import { saveQueue } from './operations/saveQueue.ts'
import { saveService } from './operations/saveService.ts'
import { saveTheme } from './operations/saveTheme.ts'
import { updateSettings } from './operations/updateSettings.ts'
import { createServices, type Reception } from './services.ts'
import { insertMember, lockThemes, readMember, readMembers, readQueues, readServices, readThemes, saveQueue as storeQueue, saveService as storeService, saveTheme as storeTheme, type Member } from './store.ts'

export { data } from './data.ts'
export { best, openingAt } from './opening.ts'
export { routed, routes } from './routing.ts'
export { offers, type Reception, type StandingOfService } from './services.ts'
export { defaultTexts, newService }
export type { Member }

export interface Contacts {
  readonly operator: Contact
  readonly authority: Contact
}

export interface MembersDeps {
  readonly database: Database
  readonly bus: Bus
  readonly contacts: Contacts
  readonly record: RecordAct
  /** Who is there for the member's services now, and who waits. */
  readonly reception: (member: string, services: readonly Service[]) => Promise<Reception>
  /** The version of the policy in force, and the change of it that people are to be told of. */
  readonly policyOf: (member: Member) => Promise<{ version: string; date: string; news: { version: number; appliesFrom: string; applies: boolean; summary: Both } | null }>
  /** Keeps the policy that a new member begins with. */
  readonly keepPolicy: (tx: Tx, member: { id: string; timeZone: string }) => Promise<unknown>
  /** How long what belongs to a profile that does not come back is kept at the most. */
  readonly keptFor: (member: string) => Promise<Period>
  readonly consentText: (member: { name: string }) => { version: string; text: { da: string; en: string } }
  /** Makes a one-use link for the first administrator. */
  readonly inviteAdministrator: (tx: Tx, member: string, name: string, invitedBy: string) => Promise<{ link: string; expiresAt: Date }>
  readonly countStaff: (tx: Tx, member: string) => Promise<number>
}

export type Members = ReturnType<typeof createMembers>

/** Who the members are, and what their citizens see. */
export function createMembers(deps: MembersDeps) {
  const { database } = deps
  /** The member, or `not_found`. */
  async function member(by: { id: string } | { slug: string }): Promise<Member> {
    const found = await database.platform((tx) => readMember(tx, by))
    must(found, 'not_found')
    return found
  }
  const themes = (id: string) => database.forMembers([id], (tx) => readThemes(tx, id))
  const queues = (id: string) => database.forMembers([id], (tx) => readQueues(tx, id))
  const { services, both, standing, entrance, limitOf } = createServices(deps)
  const changed = (id: string) => deps.bus.publish(`site:${id}`, { t: 'site', member: id })

  const handlers: Handlers<'listMembers' | 'readSite' | 'readSettings' | 'updateSettings' | 'saveTheme' | 'saveService' | 'saveQueue' | 'listTenants' | 'createMember'> = {
    listMembers: listMembers({ database }),
    readSite: readSite({ ...deps, member, themes, standing }),
    readSettings: readSettings({ member, themes, services, queues }),
    updateSettings: updateSettings({ ...deps, changed }),
    saveTheme: saveTheme({ ...deps, changed }),
    saveService: saveService({ ...deps, changed }),
    saveQueue: saveQueue({ ...deps, changed }),
    listTenants: listTenants(deps),
    createMember: createMember(deps),
  }
  const asAnyone = { params: {}, query: {}, body: undefined } as const
  return {
    handlers,
    /** The public page of a member, and the list of all, as the operations answer them. */
    site: (slug: string) => handlers.readSite({ ...asAnyone, params: { slug } } as Parameters<typeof handlers.readSite>[0]),
    list: () => handlers.listMembers(asAnyone as Parameters<typeof handlers.listMembers>[0]),
    member, themes, queues, services: both, standing, entrance, limitOf,
    all: () => database.platform(readMembers),
    /** For bringing in what a member has in a spreadsheet, in one transaction with the rest of it. */
    importing: { lockThemes, readThemes, saveTheme: storeTheme, readServices, saveService: storeService, saveQueue: storeQueue, newService, changed },
    /** For the seed of the demo world. */
    add: (tx: Tx, added: Omit<Member, 'version' | 'knownOffer' | 'quiet'>) => insertMember(tx, added),
    addTheme: storeTheme,
    addService: storeService,
    addQueue: storeQueue,
  }
}

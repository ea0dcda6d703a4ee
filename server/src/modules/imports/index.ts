import type { MemberRole } from '@socialspace/contract/roles'
import type { Reply } from '@socialspace/contract/replies'
import type { Both, Queue, Service, Theme } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { importFile } from './operations/importFile.ts'

export interface ImportsDeps {
  readonly database: Database
  readonly vault: Pick<Vault, 'eraseUnits'>
  readonly record: RecordAct
  readonly members: {
    lockThemes(tx: Tx, member: string): Promise<void>
    readThemes(tx: Tx, member: string): Promise<Theme[]>
    saveTheme(tx: Tx, member: string, theme: Theme): Promise<void>
    readServices(tx: Tx, member: string): Promise<Service[]>
    saveService(tx: Tx, member: string, service: Service): Promise<number | undefined>
    saveQueue(tx: Tx, member: string, queue: Queue): Promise<void>
    newService(id: string, name: Both): Service
    /** What citizens see has changed. */
    changed(member: string): void
  }
  readonly replies: { read(tx: Tx, member: string): Promise<Reply[]>; save(tx: Tx, member: string, reply: Reply): Promise<void> }
  readonly staff: {
    /** User names of those who work for the member, and those that open invitations suggest. */
    usernamesAt(tx: Tx, member: string): Promise<ReadonlySet<string>>
    invite(tx: Tx, inviting: { id: string; member: string; name: string; title: Both; roles: readonly MemberRole[]; invitedBy: string; suggested: { username: string; alias: string } }): Promise<{ link: string; expiresAt: Date }>
  }
  /** A key was made for an invitation, in a transaction that may not come through. */
  readonly invited: (member: string, id: string) => void
}

/** What a member has in a spreadsheet, brought in. */
export function createImports(deps: Omit<ImportsDeps, 'invited'>) {
  const handlers: Handlers<'importFile'> = { importFile: importFile(deps) }
  return { handlers }
}

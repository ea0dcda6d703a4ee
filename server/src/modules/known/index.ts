import type { Period } from '@socialspace/contract/data/periods'
import type { Both, Contact, Language } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../platform/database/index.ts'
import { type Handlers, Refusal } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { becomeKnown } from './operations/becomeKnown.ts'
import { openKnown } from './operations/openKnown.ts'
import { readKnown } from './operations/readKnown.ts'
import { undoKnown } from './operations/undoKnown.ts'
import { openRow } from './seal.ts'
import { lockKnown, readKnown as readRow, readKnownAmong } from './store.ts'
import { createUndo } from './undo.ts'

export { data } from './data.ts'

export interface Controller { readonly id: string; readonly slug: string; readonly name: string; readonly contact: Contact; readonly timeZone: string; readonly knownOffer: boolean }
type Way = 'known-page' | 'known-undone' | 'my-data'

export interface KnownDeps {
  readonly database: Database
  /** Sees what is stored only: a person sees and takes back what they gave then, too. */
  readonly everyone: Database
  readonly vault: Vault
  readonly record: RecordAct
  readonly member: (by: { id: string }) => Promise<Controller>
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, { alias: string }>>
  /** The text of the consent to be known. */
  readonly text: (member: Controller) => { version: string; text: Both }
  readonly consent: {
    /** Writes the yes down. @throws Refusal guardian_needed, restricted, text_changed */
    readonly give: (tx: Tx, giving: { member: Controller; citizen: string; version: string; language: Language; how: Way }) => Promise<void>
    readonly mustHold: (tx: Tx, member: string, citizen: string, purpose: 'counselling' | 'known') => Promise<void>
    readonly may: (tx: Tx, member: string, citizen: string) => Promise<'yes' | 'age-needed' | 'too-young'>
    readonly takeBack: (tx: Tx, member: Controller, citizen: string, how: Way) => Promise<boolean>
    readonly end: (tx: Tx, member: Controller, citizen: string) => Promise<boolean>
    readonly forget: (tx: Tx, member: string, citizen: string) => Promise<boolean>
  }
  /** How long the member keeps it. */
  readonly keptFor: (tx: Tx, member: string) => Promise<Period>
  /** Whose a conversation is. */
  readonly parties: (tx: Tx, member: string, conversation: string) => Promise<{ citizen: string; staff: string | null } | undefined>
  readonly conversationsOf: (tx: Tx, member: string, citizen: string) => Promise<readonly { id: string }[]>
  /** Something about the conversation is to be shown otherwise. */
  readonly conversationChanged: (member: string, conversation: string) => Promise<void>
}

/** Who a citizen is: only where they themselves said so, and until they change their mind (P20). */
export function createKnown(deps: KnownDeps) {
  const undo = createUndo(deps)
  const handlers: Handlers<'readKnown' | 'becomeKnown' | 'undoKnown' | 'openKnown'> = {
    readKnown: readKnown(deps), becomeKnown: becomeKnown(deps), undoKnown: undoKnown({ undo }), openKnown: openKnown(deps),
  }
  return {
    handlers, undo,
    /** For who erases what they told. */
    undoIfAny: (member: string, citizen: string) => undo(member, citizen, 'my-data').then(() => undefined, (error: unknown) => { if (!(error instanceof Refusal && error.code === 'not_known')) throw error }),
    /** Its time is over: the yes ends in the transaction that writes that down. Who gave it anew meanwhile has given another. */
    async expiring(tx: Tx, member: string, rows: ReadonlyMap<string, string>): Promise<void> {
      const controller = await deps.member({ id: member })
      for (const [id, citizen] of rows) if ((await lockKnown(tx, member, citizen))?.id === id) await deps.consent.end(tx, controller, citizen)
    },
    /** Whether somebody has said how they can be reached: that they have, not how. */
    async waysOf(tx: Tx, member: string, citizen: string): Promise<{ phone: boolean; mail: boolean }> {
      const row = await readRow(tx, member, citizen)
      const { phone, mail } = row ? openRow(deps.vault, row) : { phone: null, mail: null }
      return { phone: phone !== null, mail: mail !== null }
    },
    /** Which of these citizens have said who they are, and when. */
    among: (tx: Tx, member: string, citizens: readonly string[]): Promise<ReadonlyMap<string, Date>> => readKnownAmong(tx, member, citizens),
  }
}

import type { Both } from '@socialspace/contract/shapes'
import type { Tx } from '../../../platform/database/index.ts'
import { UnitGone, type Vault } from '../../../platform/vault/index.ts'
import { openHeld } from './content.ts'
import { type ContactRow, readFinished } from './store.ts'

/** When a contact was, and by which channel, as its record calls it. */
export interface CountedContact { readonly at: Date; readonly channel: string | null; readonly name: Both | null }

/** The finished contacts of a time, for counting: opened in memory for the channel alone. */
export const countedContacts = async (vault: Vault, tx: Tx, member: string, from: Date, to: Date): Promise<CountedContact[]> =>
  (await readFinished(tx, member, from, to)).flatMap((row) => channelOf(vault, row))

function channelOf(vault: Vault, row: ContactRow): CountedContact[] {
  try {
    const { form } = openHeld(vault, row).content
    const channel = form?.answers.channel
    const choice = form?.fields.find(({ id }) => id === 'channel')?.choices.find(({ id }) => id === channel)
    return [{ at: row.at, channel: choice?.id ?? null, name: choice?.label ?? null }]
  } catch (error) {
    // Erased meanwhile: it counts no more.
    if (error instanceof UnitGone) return []
    throw error
  }
}

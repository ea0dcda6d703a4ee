import type { Database } from '../../platform/database/index.ts'
import { type Signer, UnitGone, type Vault } from '../../platform/vault/index.ts'
import { entryOf } from './entry.ts'
import type { Act } from './index.ts'
import { insertEntries, takeOldActs } from './store.ts'

const batch = 500

/**
 * Moves what was written down before there was a tree into entries, each with its own id and time, so that no id of a citizen stays readable. Of who has been erased meanwhile
 * nothing is left to make a mac with: the act stays, and says of nobody. It is signed from now on only: nothing shows that it was not changed before.
 */
export async function foldOldActs({ database, vault, signer }: { database: Database; vault: Vault; signer: Signer }, member: string): Promise<void> {
  for (let taken = batch; taken === batch;) {
    taken = await database.forMembers([member], async (tx) => {
      const old = await takeOldActs(tx, member, batch)
      const entries = old.map(({ id, at, act, actor, actor_id: actorId, object, object_id: objectId, citizen_id }) => {
        const known: Act = { member, act, actor: actor as Act['actor'], actorId, object, objectId, ...(citizen_id !== null && { citizen: citizen_id }) }
        try {
          return entryOf({ vault, signer }, known, id, at)
        } catch (error) {
          if (!(error instanceof UnitGone)) throw error
          return entryOf({ vault, signer }, { member, act, actor: 'service', actorId: actor === 'staff' ? actorId : null, object, objectId: null }, id, at)
        }
      })
      if (entries.length > 0) await insertEntries(tx, entries)
      return old.length
    })
  }
}

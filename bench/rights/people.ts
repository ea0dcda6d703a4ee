import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import type { Address } from '../../server/src/platform/database/index.ts'
import { epochSecrets } from '../../server/src/platform/vault/epoch.ts'
import { randomId, type VaultFiles } from '../../server/src/platform/vault/index.ts'
import { openKeyStore } from '../../server/src/platform/vault/key-store.ts'
import { keyring } from '../../server/src/platform/vault/keyring.ts'
import { readRootKey } from '../../server/src/platform/vault/root-key.ts'

interface Wanted { readonly owner: Address; readonly vault: VaultFiles; readonly member: string; readonly queue: string; readonly profiles: number; readonly due: number }

const messagesEach = 8

/**
 * People as years of them lie there, past the door: a row and a data key each; whoever is due was here more than two years ago, and has a consent and a conversation of some messages.
 * The keys of those who stay are of the right size and in their places, but random: nothing of theirs is opened here.
 */
export async function furnish({ owner, vault, member, queue, profiles, due }: Wanted): Promise<void> {
  const [people, conversations] = [Array.from({ length: due }, randomId), Array.from({ length: due }, randomId)]
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query("select set_config('app.members', $1, false), set_config('app.restricted', 'seen', false)", [`{${member}}`])
    await client.query(`insert into identity.citizen (member_id, id, started_at, active_on) select $1, gone, now() - interval '3 years', current_date - 800 - (n % 30)::int from unnest($2::uuid[]) with ordinality as u (gone, n)`, [member, people])
    await client.query(`insert into consent.consent (member_id, id, citizen_id, purpose, version, text_hash, language, how, at, act, receipt)
      select $1, gen_random_uuid(), citizen, 'counselling', '1', '', 'da', 'started', now() - interval '3 years', 'given', $3 from unnest($2::uuid[]) as u (citizen)`, [member, people, randomBytes(600)])
    await client.query(`insert into conversations.conversation (member_id, id, citizen_id, queue_id, state, started_at, closed_at, last_number, last_at, last_by, themes)
      select $1, conversation, citizen, $4, 'closed', now() - interval '3 years', now() - interval '3 years', ${messagesEach}, now() - interval '3 years', 'citizen', $5 from unnest($2::uuid[], $3::uuid[]) as u (citizen, conversation)`,
    [member, people, conversations, queue, randomBytes(90)])
    await client.query(`insert into conversations.message (member_id, conversation_id, number, id, by, author_id, at, body)
      select $1, conversation, n, gen_random_uuid(), 'citizen', citizen, now() - interval '3 years', $4 from unnest($2::uuid[], $3::uuid[]) as u (citizen, conversation), generate_series(1, ${messagesEach}) as n`,
    [member, people, conversations, randomBytes(250)])
    const stay: string[] = []
    for (let made = 0; made < profiles - due; made += 50_000) {
      const { rows } = await client.query<{ id: string }>(`insert into identity.citizen (member_id, id, started_at, active_on)
        select $1, gen_random_uuid(), now() - interval '1 year', current_date - (n % 600) from generate_series(1, $2::int) as n returning id`, [member, Math.min(50_000, profiles - due - made)])
      for (const { id } of rows) stay.push(id)
    }
    await client.query('analyze identity.citizen, conversations.conversation, conversations.message, consent.consent')
    realKeys(vault, member, [...people, ...conversations])
    await keysLike(vault, member, stay)
  } finally {
    await client.end()
  }
}

function realKeys(vault: VaultFiles, member: string, units: readonly string[]): void {
  const store = openKeyStore(vault.keyStoreFile)
  const keys = keyring(readRootKey(vault.rootKeyFile), vault.rootKeyFile, epochSecrets(vault.epochDir))
  store.exclusive(() => { for (const unit of units) store.addDataKey(keys.make('data key', store.state()!.epoch, member, unit).row) })
  store.close()
}

/** Some of them at a time, without waiting for the disk: whoever else uses the key store must get a turn. */
async function keysLike(vault: VaultFiles, member: string, units: readonly string[]): Promise<void> {
  const db = new DatabaseSync(vault.keyStoreFile, { timeout: 10_000 })
  db.exec('pragma synchronous = 0; pragma cache_size = -400000')
  const slot = db.prepare('insert into slot (wrapped) values (?)')
  const key = db.prepare('insert into data_key (keyId, member, name, epoch, slot) values (?, ?, ?, (select epoch from state), ?)')
  for (let done = 0; done < units.length; done += 20_000) {
    const some = units.slice(done, done + 20_000)
    const bytes = randomBytes(some.length * 76)
    db.exec('begin immediate')
    some.forEach((unit, nth) => {
      const { lastInsertRowid } = slot.run(bytes.subarray(nth * 76, nth * 76 + 60))
      key.run(bytes.subarray(nth * 76 + 60, nth * 76 + 76), member, unit, lastInsertRowid)
    })
    db.exec('commit')
    await new Promise((settle) => { setTimeout(settle, 10) })
  }
  db.close()
}

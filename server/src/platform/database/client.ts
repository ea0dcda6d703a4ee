import pg from 'pg'
import type { Address } from './embedded.ts'

/** Does some work on a connection of its own, which gives up after ten seconds when nobody answers. */
export async function withClient<T>(address: Address, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...address })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

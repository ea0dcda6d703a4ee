import pg from 'pg'
import type { Address } from '../../server/src/platform/database/index.ts'

/** The limit (a): one row of 230 bytes per transaction, durable, on 32 connections. @returns commits a second. */
export async function insertAlone(owner: Address, seconds: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: 32 }, async () => {
    const client = new pg.Client(owner)
    await client.connect()
    return client
  }))
  try {
    await clients[0]!.query('create table bench_insert (id uuid primary key, at timestamptz not null, body bytea not null)')
    const body = Buffer.alloc(230, 7)
    let commits = 0
    const ending = new AbortController()
    const begun = performance.now()
    const working = clients.map(async (client) => {
      while (!ending.signal.aborted) {
        await client.query({ name: 'insert', text: 'insert into bench_insert values ($1, now(), $2)', values: [crypto.randomUUID(), body] })
        commits++
      }
    })
    await new Promise((settle) => { setTimeout(settle, seconds * 1000) })
    const rate = commits / ((performance.now() - begun) / 1000)
    ending.abort()
    await Promise.all(working)
    return rate
  } finally {
    await clients[0]!.query('drop table if exists bench_insert')
    await Promise.all(clients.map((client) => client.end()))
  }
}

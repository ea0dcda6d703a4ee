import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openEmbedded } from './embedded.ts'

test('the lock that a killed PostgreSQL leaves does not stop the next one, whosever its process number is now', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'socialspace-lock-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const { cluster } = await openEmbedded(folder)
  process.kill(cluster.pid, 'SIGKILL')
  await cluster.ended
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' })
  t.after(() => stranger.kill())
  const lock = join(cluster.host, '.s.PGSQL.5432.lock')
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(stranger.pid)))
  const next = await openEmbedded(folder)
  await next.stop()
  assert.notEqual(next.cluster.pid, cluster.pid)
})

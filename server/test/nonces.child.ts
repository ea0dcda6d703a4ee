import { writeFileSync } from 'node:fs'
import { openVault } from '../src/platform/vault/index.ts'
import { nonceOf, type Task } from './nonces.ts'

/** One of the processes that seal at the same time (see nonces.ts). */
process.once('message', ({ files, member, unit, seals, out }: Task) => {
  const vault = openVault(files)
  const key = vault.unit(member, unit)
  const nonces = Buffer.alloc(seals * 12)
  for (let count = 0; count < seals; count += 1) nonces.set(nonceOf(key.seal('test.cell.body', 'row', 0, 'x')), count * 12)
  vault.close()
  writeFileSync(out, nonces)
  process.disconnect()
})

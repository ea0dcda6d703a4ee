import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyring } from '../../server/src/platform/vault/keyring.ts'
import { epochSecrets } from '../../server/src/platform/vault/epoch.ts'
import { openKeyStore } from '../../server/src/platform/vault/key-store.ts'
import { readRootKey } from '../../server/src/platform/vault/root-key.ts'
import { decrypt, encrypt, secretKey } from '../../server/src/platform/vault/seal.ts'
import { openVault, randomId } from '../../server/src/platform/vault/index.ts'
import { figure, median, type Row } from '../figures.ts'

const member = '0190a000-0000-7000-8000-00000000000a'

/** A key store with that many living data keys, made in one transaction: making them one by one would wait for the disk each time. */
function furnish(files: Parameters<typeof openVault>[0], count: number): void {
  openVault(files).close()
  const store = openKeyStore(files.keyStoreFile)
  const keys = keyring(readRootKey(files.rootKeyFile), files.rootKeyFile, epochSecrets(files.epochDir))
  store.exclusive(() => {
    for (let made = 0; made < count; made++) store.addDataKey(keys.make('data key', 1, member, randomId()).row)
  })
  store.close()
}

/** The same work without a key store: as many wrapped keys in memory, each unwrapped and wrapped anew under another key with a new nonce. Keys a second: the limit of this machine. */
function rawRate(count: number): number {
  const [before, after] = [secretKey(randomBytes(32)), secretKey(randomBytes(32))]
  const aad = randomBytes(120)
  const boxes = Array.from({ length: count }, () => encrypt(before, aad, randomBytes(32)))
  const begun = performance.now()
  for (let nth = 0; nth < count; nth++) boxes[nth] = encrypt(after, aad, decrypt(before, aad, boxes[nth]!))
  return count / ((performance.now() - begun) / 1000)
}

/** A new epoch with 100,000 subject keys: each is unwrapped, wrapped, stored, read back and compared, all in one transaction. */
export async function rewrap({ short }: { short: boolean }): Promise<Row[]> {
  const [count, runs] = short ? [2000, 1] : [100_000, 5]
  const folder = mkdtempSync(join(tmpdir(), 'socialspace-rewrap-'))
  try {
    const files = { rootKeyFile: join(folder, 'root.key'), epochDir: join(folder, 'epoch'), keyStoreFile: join(folder, 'keystore.db'), ledgerFile: join(folder, 'ledger.log') }
    furnish(files, count)
    const vault = openVault(files)
    rawRate(count)
    const rates: number[] = []
    const raws: number[] = []
    for (let run = 0; run < runs; run++) {
      raws.push(rawRate(count))
      const begun = performance.now()
      vault.rotateEpoch()
      rates.push(count / ((performance.now() - begun) / 1000))
    }
    vault.close()
    return [
      { what: `a new epoch with ${figure(count)} subject keys, keys/s`, is: figure(median(rates)), aim: '' },
      { what: 'AES-256-GCM alone, unwrapped and wrapped, keys/s', is: figure(median(raws)), aim: '' },
      // Each run is held against the limit beside it: a machine that others use changes from one to the next.
      { what: 'a new epoch to AES-256-GCM alone', is: figure(median(rates.map((rate, run) => rate / raws[run]!))), aim: '≥ 0.50' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

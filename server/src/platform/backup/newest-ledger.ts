import { existsSync } from 'node:fs'
import { StartError } from '../starterror.ts'
import { type LedgerMark, ledgerMark, reaches } from '../vault/index.ts'

/** Bytes of one line of the ledger: one erasure. */
const line = 57

/** What is known of how far the ledger must reach, and who knows it. */
interface Known { readonly who: string; readonly length: number; readonly mark?: LedgerMark }

/**
 * The ledger that a restore may use. It reaches to now when it says everything that any of these says: the backups' manifests, the key store that is to be used, and the ledger that is in
 * place. Nobody can know more than that: an erasure after the last copy of a ledger that burned with its machine is lost with it.
 * @throws StartError when there is none, or it does not reach to now.
 */
export function newestLedger(given: string | undefined, inPlace: string, manifests: readonly { ledger: LedgerMark; at: string }[], keyStore: { file: string; ledgerSeen: number }): string {
  const file = given ?? inPlace
  if (!existsSync(file)) throw new StartError(`There is no erasure ledger at ${file}, and without the newest one whoever was erased could come back: give it with --ledger.`)
  const { length } = ledgerMark(file)
  const known: Known[] = [
    ...manifests.map(({ ledger, at }) => ({ who: `the backup of ${at}`, length: ledger.length, mark: ledger })),
    { who: `the key store ${keyStore.file}`, length: keyStore.ledgerSeen },
    ...(existsSync(inPlace) ? [{ who: `the ledger in place (${inPlace})`, length: ledgerMark(inPlace).length, mark: ledgerMark(inPlace) }] : []),
  ]
  for (const { who, length: needed, mark } of known) {
    if (length < needed) throw new StartError(`The erasure ledger ${file} does not reach to now (it ends after ${Math.floor(length / line)} erasures, but ${who} knows of ${Math.floor(needed / line)}), and whoever was erased since could come back: give the newest one.`)
    if (mark && !reaches(file, mark)) throw new StartError(`The erasure ledger ${file} is not the one that ${who} knows: give the newest ledger of this installation.`)
  }
  return file
}

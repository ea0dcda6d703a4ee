import { sha256, type Signer } from '../../platform/vault/index.ts'

/** Signed checkpoints of a member's log: C2SP tlog-checkpoint, a signed note with the time as its extension line. */

/** Names the log, and the key that signs it. */
export const originOf = (member: string): string => `socialspace/acts/${member}`

/** One byte for Ed25519, then the key, as C2SP signed-note has it. */
const typed = ({ publicKey }: Pick<Signer, 'publicKey'>): Buffer => Buffer.concat([Buffer.of(1), publicKey])
const keyId = (name: string, key: Buffer): Buffer => sha256(Buffer.concat([Buffer.from(`${name}\n`), key])).subarray(0, 4)

/** The public key as verifiers take it: `name+id+key`. */
export function keyText(member: string, signer: Pick<Signer, 'publicKey'>): string {
  const [name, key] = [originOf(member), typed(signer)]
  return `${name}+${keyId(name, key).toString('hex')}+${key.toString('base64')}`
}

/** What is signed, and the signature. */
export function checkpointNote(signer: Signer, member: string, { size, root, at }: { size: number; root: Buffer; at: Date }): string {
  const name = originOf(member)
  const body = `${name}\n${size}\n${root.toString('base64')}\n${at.toISOString()}\n`
  const signature = Buffer.concat([keyId(name, typed(signer)), signer.sign(Buffer.from(body))])
  return `${body}\n— ${name} ${signature.toString('base64')}\n`
}

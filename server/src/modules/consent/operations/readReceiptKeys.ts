import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Ledger } from '../index.ts'
import { keyId } from '../receipt.ts'

export const readReceiptKeys = ({ ledger: { signer } }: { ledger: Ledger }): Handler<typeof operations.readReceiptKeys> => async () =>
  ({ keys: [{ kty: 'OKP' as const, crv: 'Ed25519' as const, alg: 'EdDSA' as const, use: 'sig' as const, kid: keyId(signer), x: signer.publicKey.toString('base64url') }] })

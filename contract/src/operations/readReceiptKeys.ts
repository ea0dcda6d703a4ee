import * as z from 'zod/mini'
import { operation } from '../operation.ts'

export const readReceiptKeys = operation({
  id: 'readReceiptKeys',
  method: 'GET',
  path: '/api/consents/keys',
  summary: 'The keys that verify receipts of consents (RFC 8037)',
  roles: ['anyone'],
  scope: 'public',
  rate: 'read',
  promises: ['P21'],
  output: z.strictObject({ keys: z.array(z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), alg: z.literal('EdDSA'), use: z.literal('sig'), kid: z.string(), x: z.string() })) }),
})

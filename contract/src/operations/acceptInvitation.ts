import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const acceptInvitation = operation({
  id: 'acceptInvitation',
  method: 'POST',
  path: '/api/invitations/accept',
  summary: 'Accept: choose a user name and a password, and get the secret for one-time codes (RFC 6238)',
  roles: ['anyone'],
  scope: 'public',
  rate: 'guess',
  promises: ['P41', 'P42'],
  body: z.strictObject({ token: s.text(100), username: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{2,39}$/)), password: z.string().check(z.minLength(12), z.maxLength(200)), name: s.text(60), alias: s.text(60) }),
  output: z.strictObject({ otpauth: z.string(), secret: z.string(), qr: z.string() }),
  errors: ['link_used', 'name_taken', 'weak_password'],
})

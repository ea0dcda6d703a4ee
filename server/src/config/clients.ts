import { readFileSync } from 'node:fs'
import { scopes, type Scope } from '@socialspace/contract/roles'
import * as z from 'zod/mini'
import { StartError } from '../platform/starterror.ts'

const scope = z.enum(Object.keys(scopes) as [Scope, ...Scope[]])
const client = z.strictObject({
  client_id: z.string().check(z.regex(/^[\w.-]{3,60}$/)),
  client_name: z.string().check(z.minLength(1), z.maxLength(100)),
  redirect_uris: z.array(z.url()).check(z.minLength(1)),
  scopes: z.array(scope).check(z.minLength(1)),
})

/** An app of someone else's that may ask people for access: a public OAuth client with PKCE, exact redirect addresses and at most these scopes. */
export type ThirdParty = z.infer<typeof client>

/** Reads OAUTH_CLIENTS_FILE. @throws StartError with one sentence. */
export function readClients(path: string | undefined): readonly ThirdParty[] {
  if (path === undefined) return []
  try {
    return z.parse(z.array(client), JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const issue = error instanceof z.core.$ZodError ? `: ${error.issues[0]?.path.join('.')} ${error.issues[0]?.message}` : ''
    throw new StartError(`OAUTH_CLIENTS_FILE ${path} is not a list of clients${issue}.`)
  }
}

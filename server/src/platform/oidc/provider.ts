import { scopes } from '@socialspace/contract/roles'
import { type ClientMetadata, type Configuration, Provider } from 'oidc-provider'
import type { Log } from '../log.ts'
import type { OidcStorage } from './adapter.ts'
import type { Keys } from './keys.ts'
import { errorPage } from './page.ts'

/** An app of someone else's, from the configuration. */
export interface ThirdParty {
  readonly client_id: string
  readonly client_name: string
  readonly redirect_uris: readonly string[]
  readonly scopes: readonly string[]
}
export interface ProviderOptions {
  readonly issuer: string
  readonly storage: OidcStorage
  readonly keys: Keys
  readonly log: Log
  readonly firstParty: { readonly id: string; readonly secret: string; readonly redirect: string }
  readonly clients: readonly ThirdParty[]
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** OAuth 2 and OpenID Connect as RFC 9700 asks: code with PKCE S256 only, exact redirects, short codes, rotating refresh tokens, issuer in the answer. */
export function createProvider({ issuer, storage, keys, log, firstParty, clients }: ProviderOptions): Provider {
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, secure: issuer.startsWith('https:') } as const
  const all: ClientMetadata[] = [
    {
      client_id: firstParty.id, client_name: 'SocialSpace', client_secret: firstParty.secret, redirect_uris: [firstParty.redirect], token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['authorization_code'], response_types: ['code'], scope: 'openid session',
    },
    ...clients.map(({ client_id, client_name, redirect_uris, scopes: may }): ClientMetadata => ({
      client_id, client_name, redirect_uris: [...redirect_uris], token_endpoint_auth_method: 'none', grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
      scope: ['openid', 'offline_access', ...may].join(' '), application_type: redirect_uris.every((uri) => uri.startsWith('https:')) ? 'web' : 'native',
    })),
  ]
  const configuration: Configuration = {
    adapter: storage.adapter,
    clients: all,
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], userinfoSigningAlgValues: ['ES256'], dPoPSigningAlgValues: ['ES256', 'EdDSA'] },
    jwks: { keys: keys.jwks as never },
    cookies: { keys: keys.cookies, short: cookie, long: cookie },
    scopes: ['openid', 'offline_access', ...Object.keys(scopes)],
    claims: { openid: ['sub'] },
    responseTypes: ['code'],
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false }, resourceIndicators: { enabled: false }, introspection: { enabled: false },
      // Whoever shows a token of their own client's may end it (RFC 7009 §2.1).
      revocation: { enabled: true, allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId },
      pushedAuthorizationRequests: { enabled: true }, dPoP: { enabled: true }, userinfo: { enabled: true },
    },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_ctx, { uid }) => `/oauth/interaction/${uid}` },
    async loadExistingGrant(ctx) {
      const { client, session, result } = ctx.oidc
      const known = result?.consent?.grantId ?? session?.grantIdFor(client!.clientId)
      const grant = known ? await ctx.oidc.provider.Grant.find(known) : undefined
      if (grant || client?.clientId !== firstParty.id) return grant
      const own = new ctx.oidc.provider.Grant({ accountId: session!.accountId!, clientId: firstParty.id })
      own.addOIDCScope('openid session')
      await own.save()
      return own
    },
    issueRefreshToken: async (_ctx, client, code) => client.grantTypeAllowed('refresh_token') && code.scopes.has('offline_access'),
    rotateRefreshToken: true,
    ttl: { AuthorizationCode: minute, AccessToken: 10 * minute, IdToken: 10 * minute, RefreshToken: 30 * day, Interaction: hour, Session: hour, Grant: 30 * day },
    renderError: (ctx, { error }) => {
      ctx.type = 'html'
      ctx.body = errorPage(error)
    },
  }
  const provider = new Provider(issuer, configuration)
  // Addresses are made from what we tell the request (see mount.ts), not from what a stranger says it is.
  provider.proxy = true
  provider.on('server_error', (_ctx, error) => log.error({ err: error }, 'the OAuth server failed'))
  return provider
}

import { scopes as words, type Scope } from '@socialspace/contract/roles'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider'
import * as z from 'zod/mini'
import { checkOrigin, Refusal, refusalOf, sendRefusal } from '../http/index.ts'
import { type Account, accountIdOf, accountOf } from './account.ts'
import type { OidcDeps } from './index.ts'
import { knownBrowsers, type KnownBrowser } from './known.ts'
import { placed } from './mount.ts'

type Details = Awaited<ReturnType<Provider['interactionDetails']>>
interface Asked {
  readonly details: Details
  readonly body: unknown
  readonly from: string
  readonly browser: KnownBrowser
  finish(result: object): Promise<{ redirect: string }>
}
type Step = (asked: Asked) => Promise<unknown>

/** What a stranger could try over and over. */
const guessable = new Set(['password', 'phrase'])

const short = z.string().check(z.maxLength(200))
const shapes = {
  password: z.strictObject({ username: short, password: short, code: short }),
  phrase: z.strictObject({ member: z.uuid(), phrase: z.string().check(z.maxLength(400)) }),
  passkey: z.strictObject({ response: z.record(z.string(), z.unknown()) }),
}
function parse<S extends z.core.$ZodType>(shape: S, body: unknown): z.infer<S> {
  const parsed = z.safeParse(shape, body)
  if (!parsed.success) throw new Refusal('invalid_input')
  return parsed.data
}

/** The questions of the sign-in page. The page itself is the workplace's; it is bound to its authorisation request by a cookie of this path. */
export function registerInteraction(server: FastifyInstance, provider: Provider, deps: OidcDeps, origins: ReadonlySet<string>): void {
  const signedIn = (account: Account, finish: Asked['finish']) => finish({ login: { accountId: accountIdOf(account), remember: false } })
  const known = knownBrowsers(deps)
  const asked = (details: Details) => String(details.params.scope ?? '').split(' ').filter((scope): scope is Scope => scope in words)

  const steps: Record<string, Step> = {
    async password({ body, from, browser, finish }) {
      const id = await deps.checkPassword(parse(shapes.password, body), { from, browserOf: browser.of })
      browser.remember(id)
      return signedIn({ kind: 'staff', id, member: null }, finish)
    },
    async 'passkey/begin'({ details }) {
      if (!deps.passkeys.available) throw new Refusal('not_found')
      return { options: await deps.passkeys.begin(details.uid) }
    },
    async 'passkey/finish'({ details, body, finish }) {
      return signedIn({ kind: 'staff', id: await deps.passkeys.finish(details.uid, parse(shapes.passkey, body).response), member: null }, finish)
    },
    async phrase({ body, finish }) {
      const { member, phrase } = parse(shapes.phrase, body)
      return signedIn({ kind: 'citizen', id: await deps.checkPhrase(member, phrase), member }, finish)
    },
    async consent({ details, finish }) {
      const account = accountOf(details.session?.accountId)
      if (details.prompt.name !== 'consent' || !account) throw new Refusal('wrong_sign_in')
      const may = new Set<string>(await deps.scopesOf(account))
      const grant = (details.grantId && (await provider.Grant.find(details.grantId))) || new provider.Grant({ accountId: accountIdOf(account), clientId: String(details.params.client_id) })
      const standard = String(details.params.scope ?? '').split(' ').filter((scope) => scope === 'openid' || scope === 'offline_access')
      grant.addOIDCScope([...standard, ...asked(details).filter((scope) => may.has(scope))].join(' '))
      grant.rejectOIDCScope(asked(details).filter((scope) => !may.has(scope)).join(' '))
      return finish({ consent: { grantId: await grant.save() } })
    },
    abort: ({ finish }) => finish({ error: 'access_denied', error_description: 'the person said no' }),
  }

  async function about(details: Details) {
    const client = await provider.Client.find(String(details.params.client_id))
    const account = accountOf(details.session?.accountId)
    const member = String(details.params.login_hint ?? '').startsWith('member:') ? String(details.params.login_hint).slice(7) : null
    return {
      client: { name: client?.clientName ?? '' }, needs: details.prompt.name === 'consent' ? 'consent' : 'sign-in',
      scopes: asked(details).map((scope) => ({ scope, text: words[scope] })), passkeys: deps.passkeys.available,
      member: member !== null && !account ? { id: member, name: (await deps.member(member)).name } : null,
    }
  }

  const run = async (request: FastifyRequest, reply: FastifyReply, step: (asked: Asked) => Promise<unknown>) => {
    try {
      const raw = placed(request.raw, deps.publicUrl)
      const details = await provider.interactionDetails(raw, reply.raw).catch(() => { throw new Refusal('link_used') })
      if (details.uid !== (request.params as { uid: string }).uid) throw new Refusal('link_used')
      const finish = async (result: object) => ({ redirect: await provider.interactionResult(raw, reply.raw, result as never, { mergeWithLastSubmission: false }) })
      return reply.send(await step({ details, body: request.body, from: deps.prefixHash(request), browser: known(request, reply), finish }))
    } catch (error) {
      return sendRefusal(reply, refusalOf(error, deps.log, 'oauth interaction'))
    }
  }
  server.get('/oauth/interaction/:uid/details', (request, reply) => run(request, reply, ({ details }) => about(details)))
  for (const [name, step] of Object.entries(steps)) {
    server.post(`/oauth/interaction/:uid/${name}`, (request, reply) => run(request, reply, async (given) => {
      checkOrigin(request.method, request.headers, origins)
      await deps.limit(guessable.has(name) ? 'guess' : 'write', deps.prefixHash(request))
      return await step(given)
    }))
  }
}

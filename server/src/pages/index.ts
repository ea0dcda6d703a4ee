import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { Answered, operations } from '@socialspace/contract'
import type { Contact, Language } from '@socialspace/contract/shapes'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { pagePolicy, permissions } from '../platform/http/index.ts'
import { type Promises, promisePage } from './promises.ts'

type Site = Answered<typeof operations.readSite>
type MemberRow = Answered<typeof operations.listMembers>[number]
type Render = (input: PageData) => { head: string; html: string; lang: string }

interface PageData {
  site: Site | null
  members: MemberRow[]
  path: string
  language: Language
}

export interface PagesDeps {
  /** Folder of the built web apps. */
  readonly web: string
  readonly publicUrl: string
  /** Whoever opens a page under another name of this machine (127.0.0.1) is led to the public one, where sign-in works. */
  readonly oneAddress: boolean
  /** The member's public page, or null. */
  readonly site: (slug: string) => Promise<Site | null>
  readonly members: () => Promise<MemberRow[]>
  /** Every promise of the policy and what proves it. */
  readonly promises: (member?: string) => Promise<Promises>
  /** Where one can complain (P65). */
  readonly authority: Contact
}

/** A file whose name changes with its content, as Vite names them. */
const hashed = /-[\w-]{8}\.\w+$/

/** What is asked by programs gets a program's answer when it is not there. */
const machines = new Set(['api', 'assets', 'oauth', 'live', '.well-known'])

/** Copying one's words or a link is by a press; passkeys are for staff. Camera and microphone are for no page. */
const citizenMay = permissions(['clipboard-write'])
const workplaceMay = permissions(['clipboard-write', 'publickey-credentials-create', 'publickey-credentials-get'])

/** The pages people open: the citizens' arrive as HTML with the member's texts in them, the workplace as an empty desk that fills itself. */
export async function registerPages(app: FastifyInstance, deps: PagesDeps): Promise<void> {
  const citizen = join(deps.web, 'citizen/dist')
  const workplace = join(deps.web, 'workplace/dist/client')
  const { render } = (await import(pathToFileURL(join(citizen, 'server/entry-server.js')).href)) as { render: Render }
  const citizenPage = await readFile(join(citizen, 'client/index.html'), 'utf8')
  const workplacePage = await readFile(join(workplace, 'index.html'), 'utf8')

  const assets = {
    index: false, decorateReply: false, cacheControl: false, allowedPath: (path: string) => !path.endsWith('.html'),
    setHeaders: (reply: FastifyReply, path: string) => void reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  } as const
  await app.register(fastifyStatic, { ...assets, root: join(citizen, 'client'), prefix: '/assets/citizen/' })
  await app.register(fastifyStatic, { ...assets, root: workplace, prefix: '/assets/workplace/' })

  const { host } = new URL(deps.publicUrl)
  if (deps.oneAddress) {
    app.addHook('onRequest', async (request, reply) => {
      if (request.method === 'GET' && request.headers.host !== host && request.headers.accept?.includes('text/html')) return reply.redirect(new URL(request.url, deps.publicUrl).href, 302)
    })
  }
  const asPage = (reply: FastifyReply, html: string, may: string, status = 200) =>
    reply.code(status).headers({ 'content-security-policy': pagePolicy, 'cache-control': 'no-cache', 'permissions-policy': may }).type('text/html; charset=utf-8').send(html)

  async function sendCitizen(request: FastifyRequest, reply: FastifyReply, slug: string | null) {
    if (slug !== null && machines.has(slug)) return reply.callNotFound()
    const url = new URL(request.url, deps.publicUrl)
    const site = slug === null ? null : await deps.site(slug)
    const data: PageData = { site, members: site ? [] : await deps.members(), path: url.pathname, language: languageOf(request, url) }
    const { head, html, lang } = render(data)
    const page = citizenPage
      .replace(/<html lang="[^"]*"/, `<html lang="${lang}"`)
      .replace('<!--head-->', () => head)
      .replace('<!--app-->', () => html)
      .replace('</body>', () => `<script type="application/json" id="page-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></body>`)
    return asPage(reply, page, citizenMay, slug === null || site ? 200 : 404)
  }

  // Two addresses of one page, each in its own language unless another is asked for. It is for reading: of scripts only the one that leads away stays.
  const withoutApp = citizenPage.replaceAll(/<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g, '')
  for (const [path, language] of [['/loefter', 'da'], ['/promises', 'en']] as const) {
    const send = async (request: FastifyRequest, reply: FastifyReply, site: Site | null) => {
      const asked = new URL(request.url, deps.publicUrl).searchParams.get('lang')
      const lang = asked === 'da' || asked === 'en' ? asked : language
      const { title, html } = promisePage(await deps.promises(site?.member), lang, deps.authority, site ?? undefined)
      const accent = site ? `<link rel="stylesheet" href="/${site.slug}/accent.css">` : ''
      return asPage(reply, withoutApp
        .replace(/<html lang="[^"]*"/, `<html lang="${lang}"`)
        .replace('<!--head-->', () => `<title>${title}</title>${accent}`)
        .replace('<!--app-->', () => html), permissions())
    }
    app.get(path, (request, reply) => send(request, reply, null))
    // A member's own: it follows the policy in force there.
    app.get<{ Params: { slug: string } }>(`/:slug${path}`, async (request, reply) => {
      const site = await deps.site(request.params.slug)
      return site ? send(request, reply, site) : sendCitizen(request, reply, request.params.slug)
    })
  }

  app.get('/', (request, reply) => sendCitizen(request, reply, null))
  app.get<{ Params: { slug: string } }>('/:slug', (request, reply) => sendCitizen(request, reply, request.params.slug))
  app.get<{ Params: { slug: string } }>('/:slug/*', (request, reply) => sendCitizen(request, reply, request.params.slug))
  app.get<{ Params: { slug: string } }>('/:slug/accent.css', async (request, reply) => {
    const site = await deps.site(request.params.slug)
    return reply.headers({ 'cache-control': 'no-cache' }).type('text/css; charset=utf-8').send(site ? `:root{--accent:${site.accent};--accent-text:#ffffff}` : '')
  })
  for (const path of ['/workplace', '/workplace/*', '/oauth/interaction/:uid']) app.get(path, (_request, reply) => asPage(reply, workplacePage, workplaceMay))
  app.get('/robots.txt', (_request, reply) => reply.type('text/plain').send('User-agent: *\nDisallow: /workplace\nDisallow: /oauth\n'))
}

/** `?lang=` first, then what the browser asks for; Danish otherwise. */
function languageOf(request: FastifyRequest, url: URL): Language {
  const asked = url.searchParams.get('lang')
  if (asked === 'da' || asked === 'en') return asked
  const first = request.headers['accept-language']?.split(',').map((one) => one.trim().slice(0, 2).toLowerCase()).find((one) => one === 'da' || one === 'en')
  return first === 'en' ? 'en' : 'da'
}

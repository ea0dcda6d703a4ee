/** As much of a browser as signing in needs: cookies by path, redirects followed by hand, our own Origin. */
export function cookieBrowser(origin: string) {
  const jar = new Map<string, { value: string; path: string }>()
  async function go(address: string, init: { method?: string; json?: unknown; headers?: Record<string, string> } = {}): Promise<Response> {
    const url = new URL(address, origin)
    const cookies = [...jar].filter(([, { path }]) => url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`)).map(([name, { value }]) => `${name}=${value}`)
    const answer = await fetch(url, {
      method: init.method ?? 'GET', redirect: 'manual',
      headers: { origin, ...(cookies.length > 0 && { cookie: cookies.join('; ') }), ...(init.json !== undefined && { 'content-type': 'application/json' }), ...init.headers },
      ...(init.json !== undefined && { body: JSON.stringify(init.json) }),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      const path = /; path=([^;]+)/i.exec(cookie)?.[1] ?? '/'
      const ended = /max-age=0/i.test(cookie) || /expires=Thu, 01 Jan 1970/i.test(cookie)
      if (ended) jar.delete(name!)
      else jar.set(name!, { value: value!, path })
    }
    return answer
  }
  /** Follows redirects on our own origin until there is a page, or one that belongs elsewhere. */
  async function follow(address: string): Promise<{ answer: Response; url: URL }> {
    let url = new URL(address, origin)
    for (let hops = 0; hops < 15; hops += 1) {
      if (url.origin !== origin) return { answer: new Response(null), url }
      const answer = await go(url.href)
      const next = answer.headers.get('location')
      if (next === null || /\/oauth\/interaction\/[^/]+$/.test(new URL(next, url).pathname)) return { answer, url: next === null ? url : new URL(next, url) }
      url = new URL(next, url)
    }
    throw new Error('too many redirects')
  }
  return { jar, go, follow }
}

import type { Texts } from './texts/da.ts'

export type Route = 'home' | 'talk' | 'about' | 'data' | 'policy' | 'recipients' | 'back' | 'request' | 'gone'
const names: Record<string, Route> = { '': 'home', samtale: 'talk', 'om-dig': 'about', 'mine-data': 'data', privatliv: 'policy', modtagere: 'recipients', tilbage: 'back', anmodning: 'request', slettet: 'gone' }

/** `/ungelinjen/om-dig` is the route `about`; null is a page that does not exist. */
export const routeOf = (path: string): Route | null => names[path.split('/')[2] ?? ''] ?? null
/** Neutral: whoever looks over a shoulder learns little. */
export const titleOf = (path: string, t: Texts): string => t.title[routeOf(path) ?? 'home']

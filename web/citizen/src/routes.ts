import type { Texts } from './texts/da.ts'

export type Route = 'home' | 'talk' | 'about' | 'data' | 'policy' | 'recipients' | 'back' | 'request' | 'group' | 'gone' | 'known' | 'evaluation' | 'how'
const names: Record<string, Route> = { '': 'home', samtale: 'talk', 'om-dig': 'about', 'mine-data': 'data', privatliv: 'policy', modtagere: 'recipients', tilbage: 'back', anmodning: 'request', gruppe: 'group', slettet: 'gone', 'hvem-du-er': 'known', 'hvordan-var-det': 'evaluation', 'saadan-virker-det': 'how' }

/** `/ungelinjen/om-dig` is the route `about`; null is a page that does not exist. */
export const routeOf = (path: string): Route | null => names[path.split('/')[2] ?? ''] ?? null
/** Which pages are about rights, each by its end; null where the route is about something else. Every one of them says where to complain (P65): a test goes through them. */
export const aboutRights: Readonly<Record<Route, readonly string[] | null>> = {
  home: null, talk: null, about: null, back: null, evaluation: null, group: null, how: null,
  data: ['mine-data', 'mine-data/kun-gemt', 'mine-data/fortroligt', 'mine-data/slet', 'mine-data/bed-om-noget', 'mine-data/bed-om-noget/access'], request: ['anmodning', 'anmodning/mistet', 'anmodning/kode'],
  policy: ['privatliv', 'privatliv/kort', 'privatliv/app', 'privatliv/versioner', 'privatliv/version/1'], recipients: ['modtagere'], gone: ['slettet'], known: ['hvem-du-er'],
}
/** Neutral: whoever looks over a shoulder learns little. */
export const titleOf = (path: string, t: Texts): string => t.title[routeOf(path) ?? 'home']

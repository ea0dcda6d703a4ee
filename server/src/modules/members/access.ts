import { contrast, minimumContrast } from './contrast.ts'

/** An accent colour must carry white text: WCAG 2.2 success criterion 1.4.3. */
export const mayBeAccent = (colour: string): boolean => contrast(colour, '#ffffff') >= minimumContrast

/** First path segments that belong to the program, never to a member. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'api', 'assets', 'healthz', 'kit', 'live', 'loefter', 'metrics', 'oauth', 'openapi.json', 'promises', 'readyz', 'robots.txt', 'well-known', 'workplace',
])

import type { Theme } from '@socialspace/contract/shapes'
import { contrast, minimumContrast } from './contrast.ts'

/** An accent colour must carry white text: WCAG 2.2 success criterion 1.4.3. */
export const mayBeAccent = (colour: string): boolean => contrast(colour, '#ffffff') >= minimumContrast

/** First path segments that belong to the program, never to a member. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'api', 'assets', 'healthz', 'kit', 'live', 'loefter', 'metrics', 'oauth', 'openapi.json', 'promises', 'readyz', 'robots.txt', 'well-known', 'workplace',
])

/** Themes are in two levels: a main theme is under none, and nothing is under one that is under another. */
export function faultOfParent({ id, parent }: Pick<Theme, 'id' | 'parent'>, themes: readonly Pick<Theme, 'id' | 'parent'>[]): 'unknown' | 'levels' | null {
  if (parent === null) return null
  const main = themes.find((theme) => theme.id === parent)
  if (!main || parent === id) return 'unknown'
  return main.parent !== null || themes.some((theme) => theme.parent === id) ? 'levels' : null
}

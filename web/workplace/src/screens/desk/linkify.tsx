import type { ReactNode } from 'react'

const address = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g

/** Web addresses as links that tell the other site nothing. Everything else stays text. */
export function linkify(text: string): ReactNode[] {
  const parts: ReactNode[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    parts.push(text.slice(from, match.index), <a key={match.index} href={match[0]} target="_blank" rel="noopener noreferrer">{match[0]}</a>)
    from = match.index + match[0].length
  }
  parts.push(text.slice(from))
  return parts
}

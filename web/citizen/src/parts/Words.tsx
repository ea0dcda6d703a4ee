import { format, type Inline } from '@socialspace/kit/format'
import type { ComponentChildren } from 'preact'

/** A text as its writer meant it: *bold*, _italic_, lists, and addresses as links that tell the other site nothing. The signs stay in what is copied. */
export function Words({ text }: { text: string }) {
  const lines = format(text)
  return <p class="words">{lines.map(({ item, inner }, at) => (item ? <span key={at} class="words-item"><span>{item}</span>{shown(inner)}</span> : <span key={at}>{shown(inner)}{at < lines.length - 1 && !lines[at + 1]!.item && '\n'}</span>))}</p>
}

const shown = (inner: readonly Inline[]): ComponentChildren => inner.map((one, at) => {
  if (one.kind === 'text') return one.text
  if (one.kind === 'link') return <a key={at} href={one.href} target="_blank" rel="noopener noreferrer nofollow">{one.href}</a>
  const sign = <span class="words-sign" aria-hidden="true">{one.kind === 'strong' ? '*' : '_'}</span>
  return one.kind === 'strong' ? <strong key={at}>{sign}{shown(one.inner)}{sign}</strong> : <em key={at}>{sign}{shown(one.inner)}{sign}</em>
})

import type { ComponentChildren } from 'preact'

const Icon = ({ children, wide = 24 }: { children: ComponentChildren; wide?: number }) => (
  <svg class="icon" viewBox={`0 0 ${wide} 24`} width={wide} height="24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{children}</svg>
)

export const Clip = () => <Icon><path d="M20 11.5 12 19.5a5 5 0 0 1-7-7L13 4.5a3.4 3.4 0 0 1 4.8 4.8l-8 8a1.7 1.7 0 0 1-2.4-2.4l7.3-7.3" /></Icon>
export const Lock = () => <Icon><rect x="5" y="11" width="14" height="9" rx="2" /><path d="M8 11V8a4 4 0 0 1 8 0v3" /></Icon>
export const Help = () => <Icon><circle cx="12" cy="12" r="9" /><path d="M12 7.5v5.5M12 16.5v.01" /></Icon>
/** One tick: sent. Two: delivered. Two bold: read. Always beside the word. */
export const Mark = ({ far }: { far: number }) => (
  <svg class={`mark far-${far}`} viewBox="0 0 22 14" width="22" height="14" aria-hidden="true" fill="none" stroke="currentColor" stroke-width={far === 2 ? 2.6 : 1.6} stroke-linecap="round" stroke-linejoin="round">
    <path d="m2 8 3.5 4L13 2" />{far > 0 && <path d="m10 10.5 1.5 1.5L20 2" />}
  </svg>
)

import type { ComponentChildren } from 'preact'

/** What went wrong, told at once to whoever listens. */
export const Problem = ({ children }: { children: ComponentChildren }) => <p class="problem" role="alert">{children}</p>

/**
 * Version and date of the default policy (P70): a change to da.ts, en.ts or child.ts makes a new one, and says what changed. A member that has
 * published none of its own gets it as its next version, announced like any other when it is significant (P71).
 */
export const version = {
  version: '1.0', date: '2026-11-01', significant: false,
  summary: { da: 'Den første version.', en: 'The first version.' },
} as const

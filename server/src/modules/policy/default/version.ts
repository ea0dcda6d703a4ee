/** Version and date of the default policy (P70): a change to da.ts or en.ts makes a new one. */
export const version = { version: '1.0', date: '2026-11-01' } as const

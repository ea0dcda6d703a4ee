import * as z from 'zod/mini'

/** Kinds of values that environment variables hold. Every one takes a string; the message finishes the sentence "NAME …". */

/** A whole number of a TCP port, 1–65535. */
export const port = z.pipe(
  z.string().check(z.regex(/^\d{1,5}$/, 'must be a port number from 1 to 65535')),
  z.pipe(z.transform(Number), z.number().check(z.minimum(1, 'must be a port number from 1 to 65535'), z.maximum(65535, 'must be a port number from 1 to 65535'))),
)

/** A number of days, 1–366. */
export const days = z.pipe(
  z.string().check(z.regex(/^\d{1,3}$/, 'must be a number of days from 1 to 366')),
  z.pipe(z.transform(Number), z.number().check(z.minimum(1, 'must be a number of days from 1 to 366'), z.maximum(366, 'must be a number of days from 1 to 366'))),
)

/** A number of people who begin, 1–100000. */
export const starts = z.pipe(
  z.string().check(z.regex(/^\d{1,6}$/, 'must be a number from 1 to 100000')),
  z.pipe(z.transform(Number), z.number().check(z.minimum(1, 'must be a number from 1 to 100000'), z.maximum(100_000, 'must be a number from 1 to 100000'))),
)

/** Text on one line. */
export const line = z.string().check(z.trim(), z.maxLength(300, 'must be at most 300 characters'), z.regex(/^[^\r\n\0]*$/, 'must be one line'))

/** A path; made absolute by the reader. */
export const path = z.string().check(z.minLength(1, 'must name a file or folder'), z.regex(/^[^\0]*$/, 'must be a path'))

const isOrigin = (value: string) => {
  const url = URL.parse(value)
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
}
/** An origin such as https://samtale.example.dk: no path, no user. */
export const origin = z.pipe(
  z.string().check(z.refine(isOrigin, { error: 'must be an address such as https://chat.example.dk, without a path', abort: true })),
  z.transform((value: string) => new URL(value).origin),
)

/** postgres://user:password@host:5432/database */
export const postgresUrl = z.string().check(
  z.refine((value) => /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? ''), { error: 'must be an address such as postgres://user:password@host:5432/database' }),
)

/** Eight digits, or nothing. */
export const cvr = z.string().check(z.regex(/^(\d{8})?$/, 'must be a CVR number of eight digits'))

/** Comma-separated CIDR ranges or addresses; the edge checks each when it parses them. */
export const ranges = z.pipe(
  z.string().check(z.regex(/^\s*([0-9a-fA-F:.]+(\/\d{1,3})?\s*(,\s*|$))*$/, 'must be a list of networks such as 10.0.0.0/8,fd00::/8')),
  z.transform((value: string) => value.split(',').map((part) => part.trim()).filter((part) => part !== '')),
)

/** A secret of at least 16 characters. */
export const secret = z.string().check(z.minLength(16, 'must be at least 16 characters long'))

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export const logLevel = z.enum(logLevels, `must be one of ${logLevels.join(', ')}`)

import pino from 'pino'

/** Never in a log, whoever passes it by mistake: content, credentials, addresses of people or machines. */
const redacted = [
  'body', 'headers', 'cookie', 'cookies', 'authorization', 'password', 'token', 'secret', 'code', 'phrase', 'text', 'name', 'mail', 'phone', 'ip', 'remoteAddress', 'url', 'query', 'params',
]

const levels: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'warning', 50: 'error', 60: 'fatal' }

const output = { json: true }

/** JSON, one object a line, for machines; one plain line for a person at a terminal. Both to stderr. */
const stream: pino.DestinationStream = {
  write(line: string) {
    process.stderr.write(output.json ? line : plain(line))
  },
}

function plain(line: string): string {
  const { level, msg, err } = JSON.parse(line) as { level: number; msg?: string; err?: { type: string; reason?: string; message?: string } }
  return `${levels[level] ?? 'log'}: ${msg ?? ''}${err ? ` (${err.type}${err.reason ? ` ${err.reason}` : ''}${err.message ? `: ${err.message}` : ''})` : ''}\n`
}

export type Log = pino.Logger

/** The program's log. Takes ids of requests and counts; bodies, addresses and persons are cut out. */
export const log: Log = pino({
  level: 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: redacted.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
  serializers: { err: describeError, error: describeError },
}, stream)

/** Sets how much is logged, and for whom. */
export function configureLog({ level, json }: { level: string; json: boolean }): void {
  log.level = level
  output.json = json
}

/** Messages of these say what is wrong with the program, never what a person wrote; others' (JSON, PostgreSQL …) may quote their input. */
const harmless = new Set(['StartError', 'TypeError', 'ReferenceError', 'RangeError'])

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, syscall, cause } = error as NodeJS.ErrnoException
  return {
    type: error.name,
    ...(code === undefined ? {} : { reason: code }),
    ...(harmless.has(error.name) || syscall !== undefined ? { message: error.message } : {}),
    at: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  }
}

import { DatabaseError } from './connect.ts'

/** SQLSTATE classes (PostgreSQL, Appendix A): connection, resources, intervention of an operator, system, internal error. */
const classes = /^(08|53|57|58|XX)/
const system = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'])
/** What the driver says of a connection that ended or does not come, without a code. */
const driver = /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|timeout expired|Client (has encountered a connection error|was closed))/

/** Whether the database is away, by its own word, the system's or the driver's, so that trying again later helps; not that a statement was wrong. */
export const isAway = (error: unknown): boolean =>
  error instanceof DatabaseError ? classes.test(error.code ?? '') : error instanceof Error && (system.has((error as { code?: string }).code ?? '') || driver.test(error.message))

import { finished } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import { now } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/index.ts'
import { must } from '../../../platform/http/index.ts'
import type { Log } from '../../../platform/log.ts'
import { PLATFORM, randomId, randomToken, sha256 } from '../../../platform/vault/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import { dropExtractsBefore, dropUnopened, type ExtractRow, insertExtract, readExtract, seeExtract, startExtract } from '../store.ts'
import type { Kind, MakeExtract } from './index.ts'

export interface RunsDeps {
  readonly database: Database
  readonly log: Log
  readonly record: RecordAct
  readonly make: MakeExtract
  readonly memberIds: () => Promise<readonly string[]>
}

/** Who asks: the person, in the browser (or, null, the app) that they ask from. `member`: the platform’s for staff. */
export interface Asker { readonly kind: Kind; readonly member: string; readonly person: string; readonly session: string | null }
export interface Progress { readonly state: 'none' | 'waiting' | 'running' | 'done' | 'stopped'; readonly done: number; readonly all: number }

const linkLasts = 10 * 60 * 1000
/** How often a running extract says how far it is, and asks whether its session or token is still there. */
const lookEvery = 1000
/** Nobody has said anything of it for so long: the process that made it is gone. */
const silentFor = 15_000
const keptFor = 24 * 60 * 60 * 1000
/** One process makes so many at once; each holds a connection for moments only, but takes the processor. */
const atOnce = 8

/**
 * Extracts under way. The row in `rights.extract` is what processes know of each other: a link is good once, for ten minutes, in the session that asked; one runs at a time for a session; one
 * that falls silent has stopped, and another may be asked for.
 */
export function createRuns({ database, log, record, make, memberIds }: RunsDeps) {
  const running = new Map<Readable, string | null>()
  const cut = (made: Readable) => void made.destroy(new Ended())
  const rowOf = ({ member, person, session }: Asker) => ({ member_id: member, person_id: person, session_id: session })
  const stateOf = ({ started_at, seen_at, expires_at, ended }: ExtractRow, at: number): Progress['state'] =>
    ended !== null ? (ended as 'done' | 'stopped') : started_at === null ? (expires_at.getTime() > at ? 'waiting' : 'stopped') : seen_at!.getTime() + silentFor > at ? 'running' : 'stopped'

  /** Watches one while it is sent: how far it is, whether its session or token and its person are still there. */
  async function watch(made: Readable, { member_id: member, id }: ExtractRow, there: () => Promise<boolean>, steps: { done: number; all: number }): Promise<void> {
    const told = async (ended: 'done' | 'stopped' | null) =>
      await database.forMembers([member], (tx) => seeExtract(tx, member, id, { seen_at: now(), done: steps.done, of_all: steps.all, ...(ended && { ended }) }))
    const look = async () => {
      if (!(await told(null) && await there())) cut(made)
    }
    const looking = setInterval(() => void look().catch((error: unknown) => log.warn({ err: error }, 'an extract could not be watched')), lookEvery)
    let ended: 'done' | 'stopped' = 'done'
    await finished(made).catch((error: Error & { code?: string }) => {
      ended = 'stopped'
      if (!(error instanceof Ended) && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') log.error({ err: error }, 'an extract broke off')
    })
    clearInterval(looking)
    running.delete(made)
    await told(ended)
  }

  const tidy = async () => {
    const members = [PLATFORM, ...await memberIds()]
    await database.forMembers(members, (tx) => dropExtractsBefore(tx, members, new Date(now().getTime() - keptFor)))
  }
  const tidying = setInterval(() => void tidy().catch((error: unknown) => log.warn({ err: error }, 'links to extracts could not be removed')), keptFor / 24).unref()

  return {
    tidy,
    /** Sessions that ended here: what they fetch is cut off at once. Those that ended in another process are found by the next look. */
    endSessions(sessions: readonly string[]): void {
      for (const [made, session] of running) if (session !== null && sessions.includes(session)) cut(made)
    },
    /** A new link; links that were not opened are void. @throws Refusal extract_running */
    async ask(asker: Asker): Promise<{ link: string; expiresAt: Date }> {
      const { kind, member } = asker
      const [token, at] = [randomToken(32), now()]
      const expiresAt = new Date(at.getTime() + linkLasts)
      await database.forMembers([member], async (tx) => {
        const before = await readExtract(tx, rowOf(asker))
        must(before === undefined || stateOf(before, at.getTime()) !== 'running', 'extract_running')
        await dropUnopened(tx, rowOf(asker))
        await insertExtract(tx, { ...rowOf(asker), id: randomId(), token_hash: sha256(token), asked_at: at, expires_at: expiresAt })
      })
      return { link: `${kind === 'staff' ? '/api/staff/me' : `/api/members/${member}/my`}/extracts/${token}`, expiresAt }
    },
    /** Uses a link up and begins; the act is written down in the same transaction. @throws Refusal link_used, unavailable */
    async begin(asker: Asker, token: string, there: () => Promise<boolean>): Promise<Readable> {
      const { kind, member, person } = asker
      must(running.size < atOnce, 'unavailable')
      const row = await database.forMembers([member], async (tx) => {
        const started = await startExtract(tx, rowOf(asker), sha256(token), now())
        must(started, 'link_used')
        await record(tx, { member, act: `${kind}.extracted`, actor: kind, actorId: person, object: kind, objectId: person, ...(kind === 'citizen' && { citizen: person }) })
        return started
      })
      const steps = { done: 0, all: 0 }
      const onStep = (done: number, all: number) => Object.assign(steps, { done, all })
      const made = kind === 'staff' ? make.ofStaff(person, onStep) : make.ofCitizen(member, person, onStep)
      running.set(made, row.session_id)
      void watch(made, row, there, steps).catch((error: unknown) => log.warn({ err: error }, 'the end of an extract could not be written down'))
      return made
    },
    async progress(asker: Asker): Promise<Progress> {
      const row = await database.forMembers([asker.member], (tx) => readExtract(tx, rowOf(asker)))
      return row ? { state: stateOf(row, now().getTime()), done: row.done, all: row.of_all } : { state: 'none', done: 0, all: 0 }
    },
    close(): void {
      clearInterval(tidying)
      for (const made of running.keys()) cut(made)
    },
  }
}
/** Nothing went wrong: it was ended. */
class Ended extends Error {
  override readonly name = 'Ended'
}
export type Runs = ReturnType<typeof createRuns>

import { type Log as Acts, verifyLog } from '@socialspace/contract/verifier'
import { now } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'

interface Deps {
  readonly logs: () => Promise<readonly string[]>
  readonly logOf: (member: string) => Acts & { readonly key: string }
  readonly log: Pick<Log, 'error'>
}
/** How long every log, over all members, has been found whole: when, and how many acts there were. */
export interface Checked { readonly at: string; readonly size: number }

const soon = 60 * 1000
const daily = 24 * 60 * 60 * 1000

/**
 * Verifies every log once a day, as somebody outside would, with the checkpoints of all days. Whoever can rewrite the database can rewrite those too: what convinces others is a
 * checkpoint that they keep themselves (`socialspace audit verify`). This is so that damage is seen early.
 */
export function createSelfCheck({ logs, logOf, log }: Deps) {
  let last: Checked | null = null
  async function check(): Promise<Checked | null> {
    let size = 0
    for (const member of await logs()) {
      const own = logOf(member)
      const { findings, checkpoint } = await verifyLog({ key: own.key, kept: await own.checkpoints(0), log: own, at: now().getTime() })
      if (findings.length > 0) {
        log.error({ member, findings: findings.slice(0, 10) }, 'the log of acts is not whole: somebody changed it, or it was damaged')
        return (last = null)
      }
      size += checkpoint?.size ?? 0
    }
    return (last = { at: now().toISOString(), size })
  }
  const tick = () => void check().catch((error: unknown) => log.error({ err: error }, 'the log of acts could not be verified'))
  const timers: NodeJS.Timeout[] = []
  return {
    check,
    /** The last check, if it found every log whole. */
    last: () => last,
    start: () => void timers.push(setTimeout(tick, soon).unref(), setInterval(tick, daily).unref()),
    close: () => timers.forEach(clearTimeout),
  }
}

import type { Bus } from '../../platform/bus/index.ts'

/** Tells lists (a counsellor's inbox, a member's queue, a coordinator's board) that something in them changed: at most once in so many milliseconds each, however much is written. */
export function createTouches(bus: Bus, every = 1000) {
  let touched = new Map<string, { topic: string; event: { staff: string } | Record<string, never> }>()
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    timer = undefined
    const those = touched
    touched = new Map()
    for (const { topic, event } of those.values()) bus.publish(topic, event)
  }
  return {
    /** The conversation's counsellor, or with null those who watch the queue. */
    touch(member: string, staff: string | null): void {
      const key = staff ?? member
      if (!touched.has(key)) touched.set(key, staff === null ? { topic: `queue:${member}`, event: {} } : { topic: `inbox:${member}`, event: { staff } })
      timer ??= setTimeout(flush, every)
    },
    /** How much somebody has to do at the member has changed: those who watch the load. */
    load(member: string): void {
      if (!touched.has(member)) touched.set(member, { topic: `load:${member}`, event: {} })
      timer ??= setTimeout(flush, every)
    },
    stop: () => clearTimeout(timer),
  }
}

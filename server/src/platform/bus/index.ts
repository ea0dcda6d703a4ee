/** Between the processes and the sockets of one process: topics and small events. Content is not for the bus of several processes unless sealed. */
export interface Bus {
  /** Whether other processes listen: if not, what only they need is not made. */
  readonly others: boolean
  publish(topic: string, event: unknown): void
  /** Returns what ends the subscription. */
  subscribe(topic: string, listener: (event: unknown) => void): () => void
}

/** The default: one process. */
export function inProcessBus(): Bus {
  const listeners = new Map<string, Set<(event: unknown) => void>>()
  return {
    others: false,
    publish(topic, event) {
      for (const listener of listeners.get(topic) ?? []) listener(event)
    },
    subscribe(topic, listener) {
      let those = listeners.get(topic)
      if (!those) listeners.set(topic, (those = new Set()))
      those.add(listener)
      return () => {
        those.delete(listener)
        if (those.size === 0 && listeners.get(topic) === those) listeners.delete(topic)
      }
    },
  }
}

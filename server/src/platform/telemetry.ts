import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Numbers about the program, never about a person: operations by name and status, sockets, messages, sealing failures. */
export interface Telemetry {
  /** Starts a measurement; call what it returns with the answer's status. */
  operation(id: string): (status: number) => void
  readonly sockets: Gauge
  readonly messages: Counter
  /** Prometheus text format. */
  text(): Promise<string>
}

/** Sealed cells that could not be opened, by column: a program has one vault, and it is open before anything can be asked for. */
export const sealBroken = new Counter({ name: 'socialspace_seal_broken_total', help: 'Sealed cells that could not be opened', labelNames: ['column'] as const, registers: [] })

export function createTelemetry(): Telemetry {
  const registers = [new Registry()]
  registers[0]!.registerMetric(sealBroken)
  const duration = new Histogram({
    name: 'socialspace_operation_seconds', help: 'Duration of operations', labelNames: ['operation', 'status'] as const, registers,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  })
  const memory: Gauge = new Gauge({ name: 'socialspace_memory_bytes', help: 'Resident memory', registers, collect: () => memory.set(process.memoryUsage.rss()) })
  return {
    operation(id) {
      const end = duration.startTimer({ operation: id })
      return (status) => void end({ status: String(status) })
    },
    sockets: new Gauge({ name: 'socialspace_sockets', help: 'Open live sockets', registers }),
    messages: new Counter({ name: 'socialspace_messages_total', help: 'Messages stored', registers }),
    text: () => registers[0]!.metrics(),
  }
}

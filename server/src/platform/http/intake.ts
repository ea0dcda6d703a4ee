/** Bytes that may be on their way at the same time: from an account, from a network without one, and in all. */
const mostBytes = { account: 40 * 1024 * 1024, network: 4 * 1024 * 1024, all: 512 * 1024 * 1024 }

interface Arriving {
  readonly from: string
  readonly bytes: number
  readonly cut: () => void
}

/** Bodies that are still arriving, and so held in memory. */
export interface Intake {
  /** A body of so many bytes begins to arrive. What the sender has on the way beyond its share is cut, oldest first: who sends slowly gives way, not who comes next. @returns call it when the body is here, or never will be */
  begin(from: string, kind: 'account' | 'network', bytes: number, cut: () => void): () => void
}

export function createIntake(most = mostBytes): Intake {
  const arriving = new Set<Arriving>()
  const held = new Map<string, number>()
  let total = 0
  const count = ({ from, bytes }: Arriving, sign: 1 | -1) => {
    total += sign * bytes
    const now = (held.get(from) ?? 0) + sign * bytes
    if (now === 0) held.delete(from)
    else held.set(from, now)
  }
  const end = (one: Arriving) => {
    if (arriving.delete(one)) count(one, -1)
  }
  return {
    begin(from, kind, bytes, cut) {
      const one = { from, bytes, cut }
      arriving.add(one)
      count(one, 1)
      for (const other of arriving) {
        const tooMuch = (held.get(from) ?? 0) > most[kind]
        if (other === one || (!tooMuch && total <= most.all)) break
        if (tooMuch && other.from !== from) continue
        end(other)
        other.cut()
      }
      return () => end(one)
    },
  }
}

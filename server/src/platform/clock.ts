let source = () => new Date()
let steady = () => performance.now()

/** The time now. The only reader of the clock: tests and the demo's past week move one hand, not many. */
export const now = (): Date => source()

/** Milliseconds that only ever run forwards, from some beginning: what the clock on the wall is held against. */
export const elapsed = (): number => steady()

/** Lets the clock show something else, or (null) the time again; `running` moves the other one. For tests and the seed of the demo world. */
export function setClock(to: (() => Date) | null, running: (() => number) | null = null): void {
  source = to ?? (() => new Date())
  steady = running ?? (() => performance.now())
}

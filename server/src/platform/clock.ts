let source = () => new Date()

/** The time now. The only reader of the clock: tests and the demo's past week move one hand, not many. */
export const now = (): Date => source()

/** Lets the clock show something else, or (null) the time again. For tests and the seed of the demo world. */
export function setClock(to: (() => Date) | null): void {
  source = to ?? (() => new Date())
}

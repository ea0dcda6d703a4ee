/** A moment as the browser's own field for date and time has it, in local time: "2026-11-26T14:05". */
export function localMoment(at: number): string {
  const date = new Date(at)
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
/** The same as the contract has it; empty when it is none. */
export function isoMoment(local: string): string {
  const at = new Date(local).getTime()
  return Number.isNaN(at) ? '' : new Date(at).toISOString()
}

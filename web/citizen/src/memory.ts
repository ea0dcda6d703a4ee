/** What this tab remembers until it is closed. A browser that keeps nothing still works: it just forgets. */
export function recall(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}
export function remember(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value)
  } catch {
    // Kept as long as the page lives.
  }
}
export function forget(key: string): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
/** Forgets everything that was kept here; and opens that page afresh, without a way back to what was on this one. */
export function forgetHere(next?: string): void {
  try {
    sessionStorage.clear()
  } catch {
    // Nothing was kept.
  }
  if (next !== undefined) location.replace(next)
}

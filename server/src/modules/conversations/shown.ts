const kept = 5 * 60 * 1000

/** Which waiting conversations a counsellor was shown in the last minutes: who was, is told that a colleague was faster; who was not, learns nothing. */
export function createShown() {
  const shown = new Map<string, Map<string, number>>()
  return {
    note(staff: string, conversations: readonly string[]): void {
      const at = performance.now()
      let own = shown.get(staff)
      if (!own) shown.set(staff, (own = new Map()))
      for (const [id, when] of own) if (at - when > kept) own.delete(id)
      for (const id of conversations) own.set(id, at)
    },
    was: (staff: string, conversation: string): boolean => performance.now() - (shown.get(staff)?.get(conversation) ?? Number.NEGATIVE_INFINITY) <= kept,
  }
}

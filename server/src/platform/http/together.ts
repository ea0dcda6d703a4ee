/** Answers that are the same for several callers: parsed and written as JSON once (wall.ts). They must not change. */
const common = new WeakMap<object, { json?: string }>()
/** Where the JSON of such an answer is kept; undefined for one that is a single caller's. */
export const commonAnswer = (output: unknown): { json?: string } | undefined => (typeof output === 'object' && output !== null ? common.get(output) : undefined)

interface Lane<Value> { readonly running: Promise<Value>; next: Promise<Value> | undefined }

/**
 * For what many ask at the same moment, because the same live frame told them to: whoever asks while an answer is being made gets the next one, which is made once for all of them. None is
 * older than its question, and however many ask, two answers at the most are under way for each key.
 */
export function together<Value extends object>(make: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const lanes = new Map<string, Lane<Value>>()
  function begin(key: string): Promise<Value> {
    const running = make(key).then((value) => {
      common.set(value, {})
      return value
    })
    const lane: Lane<Value> = { running, next: undefined }
    lanes.set(key, lane)
    const over = () => { if (lane.next === undefined) lanes.delete(key) }
    running.then(over, over)
    return running
  }
  return (key) => {
    const lane = lanes.get(key)
    if (!lane) return begin(key)
    const again = () => begin(key)
    return (lane.next ??= lane.running.then(again, again))
  }
}

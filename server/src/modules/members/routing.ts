import type { Language, Queue, Service } from '@socialspace/contract/shapes'

export interface Wish {
  readonly service?: string | undefined
  readonly queue?: string | undefined
  readonly language: Language
}
/** What a citizen has told, as far as it decides where they wait. */
export interface Told {
  readonly themes: readonly string[]
  readonly municipality: string | null
}

/** Whether a queue is there to be chosen: it is for nobody in particular. */
export const isForAll = ({ languages, themes, municipalities }: Queue): boolean => languages.length + themes.length + municipalities.length === 0
const isForLanguage = ({ languages, themes, municipalities }: Queue, language: Language) => languages.includes(language) && themes.length + municipalities.length === 0

/** The queue in which somebody begins to wait: the one asked for, else the service's own for their language, else its fallback. Undefined when there is none. */
export function entrance(services: readonly Service[], queues: readonly Queue[], { service, queue, language }: Wish): { service: Service; queue: Queue } | undefined {
  const asked = queue === undefined ? undefined : queues.find(({ id, active }) => active && id === queue)
  if (queue !== undefined && (!asked || (service !== undefined && asked.service !== service))) return undefined
  for (const one of services) {
    if (!one.active || one.id !== (asked?.service ?? service ?? one.id)) continue
    const own = queues.filter((each) => each.active && each.service === one.id)
    const found = asked ?? own.find((each) => isForLanguage(each, language)) ?? own.find(isForAll) ?? own[0]
    if (found) return { service: one, queue: found }
  }
  return undefined
}

/**
 * Where somebody waits by what they have told: the queue of the same service that fits most of it, the earlier one of two. Found anew whenever it is looked at and
 * never stored, as it would say in clear what they told (P06). Who chose another queue than the fallback stays there.
 */
export function routed(queues: readonly Queue[], entered: string, { themes, municipality }: Told): string {
  const from = queues.find(({ id }) => id === entered)
  if (!from) return entered
  const own = queues.filter(({ active, service }) => active && service === from.service)
  if (isForAll(from) && own.find(isForAll)?.id !== entered) return entered
  let best = { id: entered, fits: from.languages.length > 0 ? 1 : 0 }
  for (const queue of own) {
    const byLanguage = queue.languages.some((one) => from.languages.includes(one))
    const byTheme = queue.themes.some((one) => themes.includes(one))
    const byPlace = municipality !== null && queue.municipalities.includes(municipality)
    if ((queue.languages.length > 0 && !byLanguage) || (queue.themes.length > 0 && !byTheme) || (queue.municipalities.length > 0 && !byPlace)) continue
    const fits = Number(byLanguage) + Number(byTheme) + Number(byPlace)
    if (fits > best.fits) best = { id: queue.id, fits }
  }
  return best.id
}

/** Whether anybody is routed by what they told. */
export const routes = (queues: readonly Queue[]): boolean => queues.some(({ active, themes, municipalities }) => active && themes.length + municipalities.length > 0)

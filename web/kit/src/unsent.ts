import type { Live } from './live.ts'

/** `sending`: on its way. `waiting`: no line; it goes by itself. `refused`: it will not go as it is; `code` says why. */
interface Standing { readonly status: 'sending' | 'waiting' | 'refused'; readonly code?: string }
export type Unsent<Draft> = Draft & Standing
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface UnsentOptions<Draft> {
  /** Under which it is kept over a reload. */
  key: string
  /** Where; sessionStorage unless told, null for nowhere. */
  storage: Keeper | null | undefined
  live: Live
  /** What of it is kept, and sent. */
  draft(one: Draft): Draft
  /** Sends one. */
  send(draft: Draft): void
  /** Whether there is somewhere to send it to yet. */
  open(): boolean
  changed(list: readonly Unsent<Draft>[]): void
}

/** A little later what could not be taken just now goes again, in milliseconds. */
const again = 2000

/** What has been written and not yet acknowledged: kept over lost lines and reloads, sent in the order it was written, with the same id every time. */
export function createUnsent<Draft extends { readonly id: string }>({ key, storage = sessionStorageOrNull(), live, draft, send, open, changed }: UnsentOptions<Draft>) {
  let list: readonly Unsent<Draft>[] = stored()

  function stored(): Unsent<Draft>[] {
    try {
      return (JSON.parse(storage?.getItem(key) ?? '[]') as Draft[]).map((one) => ({ ...draft(one), status: 'waiting' }))
    } catch {
      return []
    }
  }
  const show = (next: readonly Unsent<Draft>[]) => {
    list = next
    changed(list)
  }
  const keep = (next: readonly Unsent<Draft>[]) => {
    try {
      if (next.length === 0) storage?.removeItem(key)
      else storage?.setItem(key, JSON.stringify(next.map(draft)))
    } catch {
      // Full or forbidden: what is unsent lives as long as the page.
    }
    show(next)
  }
  const mark = (fits: (one: Unsent<Draft>) => boolean, as: Standing) => {
    if (list.some(fits)) show(list.map((one) => (fits(one) ? { ...draft(one), ...as } : one)))
  }
  const flush = () => {
    if (live.state !== 'online' || !open()) return
    for (const one of list) if (one.status !== 'refused') send(draft(one))
    mark(({ status }) => status === 'waiting', { status: 'sending' })
  }
  const offState = live.onState((line) => {
    if (line !== 'online' && line !== 'connecting') mark(({ status }) => status === 'sending', { status: 'waiting' })
  })

  return {
    list: () => list,
    flush,
    add(one: Draft): void {
      const online = live.state === 'online' && open()
      keep([...list, { ...one, status: online ? 'sending' : 'waiting' }])
      if (online) send(one)
    },
    /** They are stored at the server. */
    acknowledged(has: (id: string) => boolean): void {
      if (list.some(({ id }) => has(id))) keep(list.filter(({ id }) => !has(id)))
    },
    refused(id: string, code: string): void {
      // Whether it was stored is not known, or there is no room just now: the same id goes again in a while.
      const later = code === 'unavailable' || code === 'too_many'
      mark((one) => one.id === id, later ? { status: 'waiting' } : { status: 'refused', code })
      if (later) setTimeout(flush, again)
    },
    retry(id: string): void {
      mark((one) => one.id === id, { status: 'waiting' })
      flush()
    },
    /** Takes one back. */
    discard(id: string): Unsent<Draft> | undefined {
      const found = list.find((one) => one.id === id)
      keep(list.filter((one) => one.id !== id))
      return found
    },
    clear: () => keep([]),
    close: offState,
  }
}

function sessionStorageOrNull(): Storage | null {
  try {
    return sessionStorage
  } catch {
    return null
  }
}

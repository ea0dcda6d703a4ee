import { readDraft } from '@socialspace/contract/operations/readDraft'
import { saveDraft } from '@socialspace/contract/operations/saveDraft'
import type { Client } from './client.ts'

export interface Draft {
  /** What was begun before, here or elsewhere; nothing when it cannot be had. */
  load(): Promise<string>
  /** Keeps what is written, a while after the last key. */
  keep(text: string): void
  /** It was sent: nothing is left to keep. */
  sent(): void
  /** Keeps at once what is not kept yet. */
  close(): void
}
export interface DraftOptions {
  client: Client
  member: string
  conversation: string
  /** Told each time that something is kept, with what it was. */
  onKept?: (text: string) => void
  /** Milliseconds after the last key. */
  wait?: number
}

/** What one writes and has not sent, kept sealed on the server: one after the other, so that what is kept is what was written last. What fails is tried with the next key. */
export function createDraft({ client, member, conversation, onKept, wait = 2000 }: DraftOptions): Draft {
  const params = { member, conversation }
  let wanted: string | null = null
  let going = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const go = async () => {
    clearTimeout(timer)
    if (going) return
    going = true
    while (wanted !== null) {
      const text: string = wanted
      wanted = null
      await client.call(saveDraft, { params, body: { text } }).then(() => onKept?.(text), () => undefined)
    }
    going = false
  }
  return {
    load: () => client.call(readDraft, { params }).then(({ text }) => text, () => ''),
    keep(text) {
      wanted = text
      clearTimeout(timer)
      timer = setTimeout(() => void go(), wait)
    },
    sent() {
      wanted = ''
      void go()
    },
    close: () => void go(),
  }
}

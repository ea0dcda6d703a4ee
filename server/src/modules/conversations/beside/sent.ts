import type { Database } from '../../../platform/database/index.ts'
import type { Log } from '../../../platform/log.ts'
import { deleteSent, type Sent } from './store.ts'

/** Whoever sends has no draft any more: what was begun before goes within a second, many at a time. What was begun since stays. */
export function createSent({ database, log }: { database: Database; log: Log }, every = 1000) {
  let noted = new Map<string, Sent>()
  let timer: NodeJS.Timeout | undefined
  let going: Promise<void> = Promise.resolve()
  const remove = async () => {
    const sent = [...noted.values()]
    noted = new Map()
    if (sent.length === 0) return
    await database.forMembers([...new Set(sent.map(({ member }) => member))], (tx) => deleteSent(tx, sent))
      .catch((error: unknown) => log.warn({ err: error }, 'drafts of what was sent could not be removed'))
  }
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    return (going = going.then(remove))
  }
  return {
    note(sent: Sent): void {
      noted.set(sent.conversation + sent.author, sent)
      timer ??= setTimeout(flush, every)
    },
    flush,
  }
}

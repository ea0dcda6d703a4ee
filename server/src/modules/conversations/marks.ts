import type { Database } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log.ts'
import { type MarkRow, writeMarks } from './store.ts'

export interface Marks {
  /** To be written within a second; of several in that second only the last is. */
  note(mark: MarkRow): void
  flush(): Promise<void>
}

/** Delivered and read are high-water marks, written at most once a second per conversation and account. */
export function createMarks({ database, log }: { database: Database; log: Log }, every = 1000): Marks {
  let noted = new Map<string, MarkRow>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  const write = async () => {
    const marks = [...noted.values()]
    noted = new Map()
    if (marks.length === 0) return
    await database.forMembers([...new Set(marks.map(({ member }) => member))], (tx) => writeMarks(tx, marks))
      .catch((error: unknown) => log.warn({ err: error }, 'marks could not be written'))
  }
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    return (writing = writing.then(write))
  }
  return {
    note(mark) {
      noted.set(mark.conversation + mark.account, mark)
      timer ??= setTimeout(flush, every)
    },
    flush,
  }
}

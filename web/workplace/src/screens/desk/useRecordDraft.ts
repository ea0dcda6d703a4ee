import { useCallback, useEffect, useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listRecordDrafts } from '@socialspace/contract/operations/listRecordDrafts'
import { readRecordDraft } from '@socialspace/contract/operations/readRecordDraft'
import { removeRecordDraft } from '@socialspace/contract/operations/removeRecordDraft'
import { saveRecordDraft } from '@socialspace/contract/operations/saveRecordDraft'
import type { Form } from '@socialspace/contract/forms'
import { client } from '../../app/client.ts'
import { codeOf } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { bodyOf, type Writing } from '../journal/useWriting.ts'

/** The conversations whose contact record is begun and not finished. */
export function useUnfinished(): ReadonlySet<string> {
  const { member } = useWork()
  const { data } = useQuery({ queryKey: [member, 'drafts'], queryFn: () => client.call(listRecordDrafts, { params: { member } }) })
  return new Set(data?.rows.map(({ conversation }) => conversation))
}

/** What was begun of a contact record; fetched anew each time it is opened. */
export function useBegun(conversation: string) {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'draft', conversation], queryFn: () => client.call(readRecordDraft, { params: { member, conversation } }), gcTime: 0, staleTime: 0 })
}

const rest = 1200
export type Keeping = '' | 'saving' | 'kept' | 'failed' | 'elsewhere'

/** Keeps what is written of a contact record, sealed on the server, a moment after each change. */
export function useKeepDraft(conversation: string, form: Form | null, first: number | null) {
  const { member } = useWork()
  const queries = useQueryClient()
  const [keeping, setKeeping] = useState<Keeping>('')
  const state = useRef({ etag: first, timer: 0, waiting: null as Writing | null, line: Promise.resolve() })
  const params = { member, conversation }

  const flush = useCallback((): Promise<void> => {
    const own = state.current
    clearTimeout(own.timer)
    own.line = own.line.then(async () => {
      const writing = own.waiting
      if (!writing) return
      own.waiting = null
      try {
        own.etag = (await client.call(saveRecordDraft, { params: { member, conversation }, body: { etag: own.etag, ...bodyOf(writing, form) } })).etag
        setKeeping('kept')
      } catch (error) {
        setKeeping(codeOf(error) === 'changed_meanwhile' ? 'elsewhere' : 'failed')
      }
      await queries.invalidateQueries({ queryKey: [member, 'drafts'] })
    })
    return own.line
  }, [member, conversation, form, queries])
  useEffect(() => () => void flush(), [flush])

  return {
    keeping, flush,
    change(writing: Writing) {
      const own = state.current
      own.waiting = writing
      setKeeping('saving')
      clearTimeout(own.timer)
      own.timer = window.setTimeout(() => void flush(), rest)
    },
    /** Nothing more is kept: it has been signed, or is thrown away. */
    stop: async () => {
      clearTimeout(state.current.timer)
      state.current.waiting = null
      await state.current.line
    },
    discard: async () => {
      clearTimeout(state.current.timer)
      state.current.waiting = null
      await state.current.line
      await client.call(removeRecordDraft, { params })
      await queries.invalidateQueries({ queryKey: [member, 'drafts'] })
    },
  }
}

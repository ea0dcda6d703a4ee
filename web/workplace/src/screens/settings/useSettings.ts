import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answered, Given } from '@socialspace/contract/operation'
import { readSettings } from '@socialspace/contract/operations/readSettings'
import { updateSettings } from '@socialspace/contract/operations/updateSettings'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { say } from '../../parts/Toasts.tsx'

export type Settings = Answered<typeof readSettings>
export type Change = Omit<Given<typeof updateSettings>['body'], 'etag'>

export function useSettings() {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'settings'], queryFn: () => client.call(readSettings, { params: { member } }) })
}

/**
 * Saving a part of what a member's administrator decides. When someone else saved meanwhile, the newest is fetched and what was typed stays:
 * saving again then means it.
 */
export function useSaving() {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const [state, setState] = useState<{ busy: boolean; changed: boolean; problem: string }>({ busy: false, changed: false, problem: '' })
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setState({ busy: true, changed: false, problem: '' })
    try {
      await work()
      await queries.invalidateQueries({ queryKey: [member, 'settings'] })
      void queries.invalidateQueries({ queryKey: [member, 'queue'] })
      setState({ busy: false, changed: false, problem: '' })
      say(t.act.saved)
      return true
    } catch (error) {
      const changed = codeOf(error) === 'changed_meanwhile'
      if (changed) await queries.refetchQueries({ queryKey: [member, 'settings'] })
      setState({ busy: false, changed, problem: changed ? '' : sentence(error) })
      return false
    }
  }
  return { ...state, run }
}

/** Saving the member's own texts, name, colour or contact. */
export function useSave(settings: Settings) {
  const { member } = useWork()
  const { run, ...state } = useSaving()
  return { ...state, save: (change: Change) => run(() => client.call(updateSettings, { params: { member }, body: { etag: settings.etag, ...change } })) }
}

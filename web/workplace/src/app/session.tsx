import { createContext, useContext } from 'react'
import { useQuery } from '@tanstack/react-query'
import { readSession } from '@socialspace/contract/operations/readSession'
import { signOut } from '@socialspace/contract/operations/signOut'
import type { Session } from '@socialspace/contract/shapes'
import { client } from './client.ts'
import { forgetDrafts } from './drafts.ts'

export type Membership = Session['memberships'][number]
export type Role = Membership['roles'][number]
/** The member one works for now. Only one at a time: members are walls. */
export interface Work {
  member: string
  slug: string
  name: string
  roles: readonly Role[]
  account: string
}

export const useSession = () => useQuery({ queryKey: ['session'], queryFn: () => client.call(readSession, { query: {} }), staleTime: 60_000 })

/** The memberships at real members, by name. */
export const memberWork = (session: Session): Work[] =>
  session.memberships
    .flatMap((at) => (at.member && at.slug && at.name ? [{ member: at.member, slug: at.slug, name: at.name, roles: at.roles, account: session.account ?? '' }] : []))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
export const isOperator = (session: Session) => session.memberships.some((at) => at.roles.includes('operator'))

const WorkContext = createContext<Work | null>(null)
export const WorkProvider = WorkContext.Provider
/** The member at hand; only on screens inside one. */
export function useWork(): Work {
  const work = useContext(WorkContext)
  if (!work) throw new Error('useWork outside a member')
  return work
}

/** Ends the session here and everywhere it is open, and forgets all that was fetched and begun. */
export async function leave() {
  await client.call(signOut, { query: {} }).catch(() => null)
  forgetDrafts()
  location.assign('/workplace/signed-out')
}

/** Starts signing in, and comes back to the page at hand. Stops when the browser keeps sending us round. */
export function goToSignIn(to = location.pathname): boolean {
  if (new URLSearchParams(location.search).get('signed-in') === 'failed') return false
  const key = 'workplace.sign-in'
  const tries = (sessionStorage.getItem(key) ?? '').split(' ').map(Number).filter((at) => at > Date.now() - 20_000)
  if (tries.length >= 3) return false
  sessionStorage.setItem(key, [...tries, Date.now()].join(' '))
  location.assign(`/workplace/sign-in?return=${encodeURIComponent(to)}`)
  return true
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readInvitation } from '@socialspace/contract/operations/readInvitation'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Loading } from '../../parts/Page.tsx'
import { Door } from '../signIn/Door.tsx'
import { AcceptForm } from './AcceptForm.tsx'
import { CodeSetup } from './CodeSetup.tsx'
import type { Secret } from './CodeSetup.tsx'

/** Read once, then taken out of the address bar: the token is in no history, no log and on no shoulder's screen. */
const token = location.pathname === '/workplace/invitation' ? location.hash.slice(1) : ''
if (token) history.replaceState(null, '', location.pathname)

/** Someone invited becomes a colleague: who they are, how they sign in, and their one-time codes. */
export function Invitation() {
  const t = useTexts()
  const [secret, setSecret] = useState<Secret | null>(null)
  const invitation = useQuery({ queryKey: ['invitation'], queryFn: () => client.call(readInvitation, { body: { token } }), enabled: token !== '', retry: false, staleTime: Infinity })
  if (secret) return <CodeSetup secret={secret} />
  if (!token) return <Door title={t.invitation.noToken} lead={t.invitation.noTokenText}>{null}</Door>
  if (invitation.isPending) return <Door title={t.invitation.title}><Loading /></Door>
  if (invitation.isError) {
    const used = codeOf(invitation.error) === 'link_used'
    return <Door title={used ? t.invitation.used : t.app.failed}><Notice kind="bad">{sentence(invitation.error)}</Notice></Door>
  }
  return <AcceptForm invitation={invitation.data} token={token} onAccepted={setSecret} />
}

import { useMemo, useState } from 'react'
import { useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Empty } from '../../parts/Notice.tsx'
import { useScreen } from '../../parts/Page.tsx'
import { useDesk } from './DeskState.tsx'
import { GuestTalk } from './GuestTalk.tsx'
import { ListPane } from './ListPane.tsx'
import { moveInList, rowToTake, useShortcuts } from './shortcuts.ts'
import { Talk } from './Talk.tsx'
import './Desk.css'

/** The counsellor's desk: the list, the conversation at hand, and what is known about the citizen. */
export function Desk({ conversation }: { conversation: string | undefined }) {
  const t = useTexts()
  const { account, slug } = useWork()
  const { take, available, setAvailable, inbox } = useDesk()
  /** Once let in by a colleague's citizen, it stays theirs: ended, it says so. */
  const [guestOf, setGuestOf] = useState<string>()
  const letIn = inbox.data?.rows.some(({ id, mine }) => id === conversation && !mine)
  if (letIn && guestOf !== conversation) setGuestOf(conversation)
  const [about, setAbout] = useState(false)
  const heading = useScreen(t.desk.title)
  useShortcuts(useMemo(() => ({
    j: () => moveInList(1),
    k: () => moveInList(-1),
    l: () => document.getElementById('list')?.focus(),
    f: () => document.getElementById('find')?.focus(),
    t: () => {
      const row = rowToTake()
      if (row) void take(row)
    },
    r: () => void setAvailable(!available),
  }), [take, available, setAvailable]))
  return (
    <main id="content" className="desk" data-open={conversation ? 'true' : 'false'} data-about={about ? 'true' : 'false'}>
      <h1 ref={heading} tabIndex={-1} className="quiet">{t.desk.title}</h1>
      <ListPane current={conversation} />
      {conversation && guestOf === conversation && !inbox.data?.rows.some(({ id, mine }) => id === conversation && mine)
        ? <GuestTalk key={`${conversation} ${account}`} conversation={conversation} back={`/workplace/m/${slug}/desk`} />
        : conversation ? <Talk key={`${conversation} ${account}`} conversation={conversation} aboutOpen={about} setAbout={setAbout} />
        : <div className="desk-none"><Empty icon="lock" title={t.desk.pick}>{t.desk.pickText}</Empty></div>}
    </main>
  )
}

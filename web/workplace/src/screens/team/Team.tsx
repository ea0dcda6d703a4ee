import { useState } from 'react'
import { periods } from '@socialspace/contract/data/periods'
import { openDirect } from '@socialspace/contract/operations/openDirect'
import type { TeamRow } from '@socialspace/contract/rooms'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link, navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Select } from '../../parts/Field.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Loading, useScreen } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import { RoomDialog } from './RoomDialog.tsx'
import { TeamTalk } from './TeamTalk.tsx'
import { useTeam } from './useTeam.ts'
import '../rooms/Rooms.css'

/** The rooms of the staff: everybody's, further ones, and those of two. */
export function Team({ room }: { room: string | undefined }) {
  const t = useTexts()
  const words = t.rooms.team
  const language = useLanguage()
  const { member, slug, roles } = useWork()
  const team = useTeam()
  const heading = useScreen(words.title)
  const [editing, setEditing] = useState<TeamRow | 'new'>()
  const base = `/workplace/m/${slug}/team`
  const all = team.data?.rooms ?? []
  const open = all.find(({ id }) => id === room)
  const write = async (colleague: string) => {
    if (!colleague) return
    try {
      const row = await client.call(openDirect, { params: { member }, body: { colleague } })
      await team.refetch()
      navigate(`${base}/${row.id}`)
    } catch (error) {
      say(t.app.failed, { text: sentence(error), kind: 'bad' })
    }
  }
  const list = (rows: readonly TeamRow[]) => (
    <ul className="rows">{rows.map((row) => (
      <li key={row.id} className="row">
        <Link to={`${base}/${row.id}`} aria-current={row.id === room ? 'page' : undefined}><span className="room-line"><strong>{pick(row.name, language)}</strong>{row.lastNumber > row.read && row.id !== room && <span className="row-new">{words.unread(row.lastNumber - row.read)}</span>}</span></Link>
      </li>
    ))}</ul>
  )
  const direct = all.filter(({ kind }) => kind === 'direct')
  return (
    <main id="content" className="desk team" data-open={open ? 'true' : 'false'} data-about="false">
      <h1 ref={heading} tabIndex={-1} className="quiet">{words.title}</h1>
      <nav className="list-pane" aria-label={words.title}>
        <div className="room-head"><p>{words.lead}{team.data && ` ${words.kept(pick(periods[team.data.kept], language))}`}</p></div>
        {team.isPending && <Loading />}
        {team.isError && <Notice kind="bad" action={<Button small onClick={() => void team.refetch()}>{t.app.retry}</Button>}>{sentence(team.error)}</Notice>}
        {team.data && (
          <>
            <section className="group"><header><h2>{words.rooms}</h2></header>{list(all.filter(({ kind }) => kind === 'team'))}{roles.includes('coordinator') && <Button small icon="plus" className="group-more" onClick={() => setEditing('new')}>{words.add}</Button>}</section>
            <section className="group">
              <header><h2>{words.direct}</h2></header>
              {direct.length === 0 ? <p className="group-empty">{words.noDirect}</p> : list(direct)}
              <div className="room-head"><Select label={words.to} value="" onChange={(event) => void write(event.target.value)}><option value="">{words.toNone}</option>{team.data.colleagues.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</Select></div>
            </section>
          </>
        )}
      </nav>
      {open ? <TeamTalk key={open.id} row={open} onEdit={roles.includes('coordinator') && open.kind === 'team' && open.id !== member ? () => setEditing(open) : undefined} /> : <div className="desk-none"><Empty icon="chat" title={words.pick}>{words.pickText}</Empty></div>}
      {editing && <RoomDialog row={editing === 'new' ? null : editing} onClose={() => setEditing(undefined)} onDone={() => { setEditing(undefined); void team.refetch() }} />}
    </main>
  )
}

import { leaveGroup } from '@socialspace/contract/operations/leaveGroup'
import type { Room } from '@socialspace/contract/rooms'
import { useEffect, useRef, useState } from 'preact/hooks'
import { client } from '../../client.ts'
import { pick, usePage, useSite } from '../../page.ts'
import { Ask } from '../../parts/Ask.tsx'
import { Link } from '../../parts/Link.tsx'
import { groupTexts } from '../../texts/group.ts'
import '../../parts/TalkMenu.css'

/** Who is here, and the ways out. */
export function GroupMenu({ group, room, onOut }: { group: string; room: Room; onOut: (why: 'left', erased: boolean) => void }) {
  const { t, language } = usePage()
  const { member, slug } = useSite()
  const g = groupTexts(language)
  const menu = useRef<HTMLDetailsElement>(null)
  const [asking, setAsking] = useState<'leave' | 'erase'>()
  const [erase, setErase] = useState(false)
  useEffect(() => {
    const elsewhere = ({ target }: Event) => { if (menu.current && !menu.current.contains(target as Node)) menu.current.open = false }
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  }, [])
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current!.open) return
    menu.current!.open = false
    menu.current!.querySelector('summary')!.focus()
  }
  const ask = (what: 'leave' | 'erase') => { menu.current!.open = false; setAsking(what) }
  const go = (erasing: boolean) => client.call(leaveGroup, { params: { member, group }, body: { erase: erasing } }).then(() => onOut('left', erasing))
  const here = room.people.filter(({ state }) => state === 'in' || state === 'muted')
  return (
    <>
      <details class="menu" ref={menu} onKeyDown={escape}>
        <summary>{g.menu}</summary>
        <ul>
          <li class="group-people"><p id="group-who"><strong>{g.whoIs}</strong></p><ul aria-labelledby="group-who">{here.map(({ id, by, name, title }) => <li key={id}>{name}{id === room.me ? ` (${g.you})` : ''}{by === 'staff' && <small>{pick(title, language) || g.counsellor}, {g.leads}</small>}</li>)}</ul></li>
          <li><button type="button" class="quiet" onClick={() => ask('leave')}>{g.leave}</button></li>
          <li><button type="button" class="quiet" onClick={() => ask('erase')}>{g.eraseAll}</button></li>
          <li><Link to={`/${slug}/mine-data`}>{t.talk.data}</Link></li>
          <li><Link to={`/${slug}/privatliv`}>{t.talk.privacy}</Link></li>
        </ul>
      </details>
      {asking === 'leave' && (
        <Ask title={g.leaveTitle} yes={g.leaveYes} no={g.leaveNo} act={() => go(erase)} onClose={() => setAsking(undefined)}>
          <p>{g.leaveText}</p>
          <div class="choices"><label><input type="checkbox" checked={erase} onChange={(event) => setErase(event.currentTarget.checked)} /><span>{g.leaveErase}</span></label></div>
        </Ask>
      )}
      {asking === 'erase' && <Ask grave title={g.eraseAllTitle} yes={g.eraseAllYes} no={g.leaveNo} act={() => go(true)} onClose={() => setAsking(undefined)}><p>{g.eraseAllText}</p></Ask>}
    </>
  )
}

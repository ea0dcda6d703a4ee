import { useState } from 'react'
import { moderateParticipant } from '@socialspace/contract/operations/moderateParticipant'
import type { GroupRow, Room, RoomPerson } from '@socialspace/contract/rooms'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import type { Item } from '../../parts/MenuButton.tsx'
import { say } from '../../parts/Toasts.tsx'
import { PlanLines } from './GroupPlan.tsx'

type Act = 'mute' | 'unmute' | 'remove' | 'hide' | 'show' | 'seen'

/** Who is in the group, and what those who lead it can do for each; whoever called comes first. */
export function People({ row, room, now, onLink, onDoor, onBack }: { row: GroupRow; room: Room | null; now: number; onLink: (link: string) => void; onDoor: () => void; onBack: () => void }) {
  const t = useTexts()
  const r = t.rooms
  const language = useLanguage()
  const { member } = useWork()
  const [removing, setRemoving] = useState<RoomPerson>()
  const [hide, setHide] = useState(false)
  const [door, setDoor] = useState(true)
  const act = async (person: RoomPerson, what: Act, told?: string) => {
    try {
      const { newLink } = await client.call(moderateParticipant, { params: { member, group: row.id, participant: person.id }, body: { act: what } })
      if (told) say(told)
      if (newLink) onLink(newLink)
      return true
    } catch (error) {
      say(t.app.failed, { text: sentence(error), kind: 'bad' })
      return false
    }
  }
  const remove = async (person: RoomPerson) => {
    setRemoving(undefined)
    if (!(await act(person, 'remove', r.removed(person.name)))) return
    if (hide) await act(person, 'hide')
    if (door && row.listed && !row.doorClosed) onDoor()
  }
  const itemsOf = (person: RoomPerson): Item[] => [
    ...(person.state === 'in' ? [{ id: 'mute', label: r.mute, act: () => void act(person, 'mute', r.muted(person.name)) }] : []),
    ...(person.state === 'muted' ? [{ id: 'unmute', label: r.unmute, act: () => void act(person, 'unmute', r.unmuted(person.name)) }] : []),
    { id: 'hide', label: r.hide, act: () => void act(person, 'hide', r.hidden) }, { id: 'show', label: r.show, act: () => void act(person, 'show', r.shown) },
    ...(person.state === 'removed' ? [] : [{ id: 'remove', label: r.remove, icon: 'out' as const, act: () => { setHide(false); setDoor(true); setRemoving(person) } }]),
  ]
  const people = room?.people ?? []
  const citizens = people.filter(({ by }) => by === 'citizen').toSorted((one, other) => Number(other.called) - Number(one.called))
  return (
    <aside className="about-pane" aria-label={r.inside} tabIndex={0}>
      <div className="about-head"><Button small icon="back" look="ghost" onClick={onBack}>{t.act.back}</Button></div>
      <section>
        <h2>{r.inside}</h2>
        {citizens.length === 0 && <p className="about-none">{r.nobody}</p>}
        <ul className="room-people">{citizens.map((person) => (
          <li key={person.id} className={person.called ? 'called' : ''}>
            <span className="room-line"><strong className={person.state === 'left' || person.state === 'removed' ? 'room-off' : ''}>{person.name || '–'}</strong><MenuButton className="button small" label={r.acts(person.name)} sections={[{ id: 'acts', items: itemsOf(person) }]}><Icon name="menu" size={16} /></MenuButton></span>
            {person.state !== 'in' && <small className="room-under">{r.person[person.state]}</small>}
            {person.called && <span className="room-line"><span className="room-calls"><Icon name="alert" size={14} />{r.unwell}</span><Button small onClick={() => void act(person, 'seen')}>{r.seen}</Button></span>}
          </li>
        ))}</ul>
      </section>
      <section>
        <h2>{r.leaders}</h2>
        <ul>{people.filter(({ by, state }) => by === 'staff' && state === 'in').map(({ id, name, title }) => <li key={id}>{name}{id === room?.me ? ` (${r.you})` : ''} <small className="room-under">{pick(title, language)}</small></li>)}</ul>
        <PlanLines row={row} now={now} />
      </section>
      {removing && (
        <Dialog title={r.removeTitle(removing.name)} onClose={() => setRemoving(undefined)} actions={<><Button look="ghost" onClick={() => setRemoving(undefined)}>{t.act.cancel}</Button><Button look="danger" onClick={() => void remove(removing)}>{r.removeYes(removing.name)}</Button></>}>
          <p>{r.removeText}</p>
          <Choice label={r.removeHide} checked={hide} onChange={setHide} />
          {row.listed ? !row.doorClosed && <><p>{r.removeListed}</p><Choice label={r.removeDoor} checked={door} onChange={setDoor} /></> : row.hasLink && <p>{r.removeLink}</p>}
        </Dialog>
      )}
    </aside>
  )
}

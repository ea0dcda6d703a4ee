import type { Room, RoomPerson } from '@socialspace/contract/rooms'
import { pick, usePage } from '../../page.ts'
import { Urgent } from '../../parts/Urgent.tsx'
import { groupTexts } from '../../texts/group.ts'

/** Before its time: when it begins, and that nothing needs to be done. */
export function Wait({ room, mine, citizens }: { room: Room; mine: RoomPerson; citizens: number }) {
  const { language } = usePage()
  const g = groupTexts(language)
  return (
    <>
      <p class="group-when">{pick(room.name, language)}</p>
      <h1>{g.waitTitle(mine.name)}</h1>
      <p class="lead" role="status">{g.starts(room.startsAt!)}</p>
      <p>{g.waitText}</p>
      <p>{g.waitWho(citizens)}</p>
      <Urgent open={false} />
    </>
  )
}

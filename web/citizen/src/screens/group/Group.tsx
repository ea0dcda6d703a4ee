import { readGroupDoor } from '@socialspace/contract/operations/readGroupDoor'
import type { GroupDoor } from '@socialspace/contract/rooms'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { hasCode, useAnswer } from '../../answer.ts'
import { client, sentence } from '../../client.ts'
import { usePage, useSite } from '../../page.ts'
import { Link } from '../../parts/Link.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { useSession } from '../../session.ts'
import { groupTexts } from '../../texts/group.ts'
import { Door } from './Door.tsx'
import { Inside } from './Inside.tsx'
import { Out } from './Out.tsx'
import './Group.css'

/** A group: its door, then the inside of it. The link's token stays in the address's fragment, which no server sees. */
export function Group() {
  const { path, language } = usePage()
  const { member, slug } = useSite()
  const g = groupTexts(language)
  const group = path.split('/')[3] ?? ''
  const token = useMemo(() => location.hash.slice(1) || null, [group])
  const [turn, setTurn] = useState(0)
  const session = useSession()
  const door = useAnswer(group ? () => client.call(readGroupDoor, { params: { member, group }, body: { token } }) : null, [group, member, turn])
  const [me, setMe] = useState<string>()
  const [out, setOut] = useState<{ why: 'removed' | 'left' | 'gone'; erased: boolean }>()
  const again = () => { setOut(undefined); setTurn(turn + 1) }
  const account = me ?? session.answer?.account ?? undefined
  useEffect(() => { if (door.answer?.mine === 'removed') setOut({ why: 'removed', erased: false }) }, [door.answer])

  if (hasCode(door.error, 'not_found') || hasCode(door.error, 'invalid_input') || !group) {
    return <Sheet><h1>{g.missing}</h1><p>{g.missingText}</p><p><Link class="button" to={`/${slug}`}>{g.front}</Link></p></Sheet>
  }
  if (door.error) return <Sheet><Problem>{sentence(door.error, language)}</Problem></Sheet>
  if (out) return <Sheet><Out group={group} why={out.why} erased={out.erased} onBack={again} /></Sheet>
  if (!door.answer || (session.answer === undefined && !session.error)) return <Sheet><Loading waiting={door.waiting || session.waiting} /></Sheet>
  const inside = me !== undefined || isIn(door.answer)
  if (inside && account) return <Inside key={turn} group={group} onOut={(why, erased) => setOut({ why, erased })} />
  return <Sheet><Door group={group} token={token} door={door.answer} onIn={setMe} onChanged={again} /></Sheet>
}
const isIn = ({ mine }: GroupDoor) => mine === 'in' || mine === 'muted'

const Sheet = ({ children }: { children: preact.ComponentChildren }) => <div class="group-scroll"><section class="sheet group">{children}</section></div>

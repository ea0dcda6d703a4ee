import { leaveGroup } from '@socialspace/contract/operations/leaveGroup'
import { useState } from 'preact/hooks'
import { client } from '../../client.ts'
import { usePage, useSite } from '../../page.ts'
import { Ask } from '../../parts/Ask.tsx'
import { Link } from '../../parts/Link.tsx'
import { Urgent } from '../../parts/Urgent.tsx'
import { groupTexts } from '../../texts/group.ts'

/** One is not in the group any more: kindly, and with somewhere to turn. */
export function Out({ group, why, erased, onBack }: { group: string; why: 'removed' | 'left' | 'gone'; erased: boolean; onBack: () => void }) {
  const { language } = usePage()
  const { member, slug } = useSite()
  const g = groupTexts(language)
  const [asking, setAsking] = useState(false)
  const [gone, setGone] = useState(erased)
  return (
    <>
      <h1>{g[`${why}Title`]}</h1>
      <p class="lead">{g[`${why}Text`]}</p>
      {gone && <p role="status">{g.leftErased}</p>}
      <p class="actions">
        {why === 'left' && <button type="button" class="button" onClick={onBack}>{g.back}</button>}
        <Link class={why === 'left' ? 'button second' : 'button'} to={`/${slug}`}>{why === 'removed' ? g.removedWrite : g.front}</Link>
      </p>
      {why === 'removed' && !gone && <p><button type="button" class="quiet" onClick={() => setAsking(true)}>{g.removedErase}</button></p>}
      {why === 'removed' && <Urgent />}
      {asking && (
        <Ask grave title={g.eraseAllTitle} yes={g.removedErase} no={g.unwellNo} onClose={() => setAsking(false)}
          act={async () => { await client.call(leaveGroup, { params: { member, group }, body: { erase: true } }); setGone(true); setAsking(false) }}>
          <p>{g.eraseAllText}</p>
        </Ask>
      )}
    </>
  )
}

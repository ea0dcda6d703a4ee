import type { Conversation } from '@socialspace/contract/shapes'
import { usePage } from '../page.ts'
import { onDay } from '../time.ts'
import { Urgent } from './Urgent.tsx'

/** The counsellor is away for days and lets it be seen. */
export function Away({ away, name }: { away: NonNullable<Conversation['away']>; name: string }) {
  const { t, language } = usePage()
  return (
    <div class="bar" role="status">
      <p>{t.talk.away(name || t.talk.service, onDay(away.back, language))}</p>
      {away.text && <p>{`»${away.text}«`}</p>}
      <Urgent open={false} />
    </div>
  )
}

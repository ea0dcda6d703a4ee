import type { Pending } from '@socialspace/kit/thread'
import { codeSentence } from '../client.ts'
import { usePage } from '../page.ts'
import { Words } from './Words.tsx'

/** A message that is not with the server yet, and an honest word about it. */
export function Unsent({ draft, onRetry, onUndo }: { draft: Pending; onRetry(): void; onUndo(): void }) {
  const { t, language } = usePage()
  const refused = draft.status === 'refused'
  const how = refused ? `${t.talk.refused}. ${codeSentence(draft.code ?? 'internal', language)}` : draft.status === 'waiting' ? t.talk.waiting : t.talk.sending
  return (
    <li class="bubble mine unsent">
      {draft.text && <Words text={draft.text} />}
      {draft.files.map(({ id, name }) => <span key={id} class="file-name">{name}</span>)}
      <span class="bubble-foot" role="status">{how}</span>
      {refused && <span class="bubble-acts"><button type="button" class="quiet" onClick={onRetry}>{t.talk.retry}</button><button type="button" class="quiet" onClick={onUndo}>{t.talk.undo}</button></span>}
    </li>
  )
}

import { withdrawHandover } from '@socialspace/contract/operations/withdrawHandover'
import type { Handover } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { say } from '../../parts/Toasts.tsx'

/** What the citizen has been asked and has not answered. */
export function HandoverBar({ conversation, handover }: { conversation: string; handover: Handover }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const { busy, run } = useDoing((error) => {
    say(t.app.failed, { text: sentence(error), kind: 'bad' })
    return ''
  })
  const name = pick(handover.to.name, language)
  const withdraw = () => run(async () => {
    await client.call(withdrawHandover, { params: { member, conversation, handover: handover.id } })
    say(t.handover.withdrawn)
  })
  return (
    <div className="talk-bar asking" role="status">
      <Icon name="people" size={16} /><span>{t.handover.pending(handover.to.kind === 'queue' ? t.handover.fromQueue(name) : name)}</span>
      <Button small busy={busy && t.handover.busy} onClick={() => void withdraw()}>{t.handover.withdraw}</Button>
    </div>
  )
}

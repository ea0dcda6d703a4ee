import { endGuest } from '@socialspace/contract/operations/endGuest'
import type { Guest } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { say } from '../../parts/Toasts.tsx'

/** Which colleague the citizen is asked about, and who of them is there; each is ended from here. */
export function GuestBars({ conversation, guests }: { conversation: string; guests: readonly Guest[] }) {
  return guests.filter(({ state }) => state !== 'left').map((guest) => <GuestBar key={guest.id} conversation={conversation} guest={guest} />)
}

function GuestBar({ conversation, guest }: { conversation: string; guest: Guest }) {
  const t = useTexts()
  const words = t.guests
  const asked = guest.state === 'asked'
  const { busy, end } = useEndGuest(conversation, guest.id, asked ? words.withdrawn : words.ended(guest.name))
  return (
    <div className="talk-bar asking" role="status">
      <Icon name={guest.role === 'listen' ? 'eye' : 'people'} size={16} />
      <span>{asked ? words.pending[guest.role](guest.name) : `${words.here[guest.role](guest.name)} ${words.scope[guest.everything ? 'all' : 'now']}.`}</span>
      <Button small busy={busy && words.busy} onClick={() => void end()}>{asked ? words.withdraw : words.end(guest.name)}</Button>
    </div>
  )
}

export function useEndGuest(conversation: string, guest: string, done: string) {
  const t = useTexts()
  const { member } = useWork()
  const { busy, run } = useDoing((error) => {
    say(t.app.failed, { text: sentence(error), kind: 'bad' })
    return ''
  })
  return {
    busy,
    end: () => run(async () => {
      await client.call(endGuest, { params: { member, conversation, guest } })
      say(done)
    }),
  }
}

import type { Label } from '@socialspace/contract/shapes'
import type { ThreadState } from '@socialspace/kit/thread'
import { useTexts } from '../../app/language.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import type { IconName } from '../../parts/Icon.tsx'
import { useDesk } from './DeskState.tsx'
import { LabelLine } from './LabelDialog.tsx'
import { TestBadge } from './Practice.tsx'
import { Themes } from './Themes.tsx'

const icons: Record<string, IconName> = { waiting: 'hourglass', open: 'chat', asleep: 'moon', closed: 'check' }

interface Props {
  state: ThreadState | null
  aboutOpen: boolean
  setAbout: (open: boolean) => void
  onSleep: () => void
  onWake: () => void
  onClose: () => void
  onHandOver: () => void
  onInvite: () => void
  label: Label | null
  known: boolean
  onLabel: () => void
}

/** What it is about, how it stands, and what can be done with it. */
export function TalkHead({ state, aboutOpen, setAbout, onSleep, onWake, onClose, onHandOver, onInvite, label, known, onLabel }: Props) {
  const t = useTexts()
  const { slug } = useWork()
  const themes = useDesk().queue.data?.themes ?? []
  const now = state?.conversation?.state
  /** One question at a time. */
  const free = (now === 'open' || now === 'asleep') && !state?.conversation?.handover && !state?.conversation?.guests.some((one) => one.state === 'asked')
  return (
    <header className="talk-head">
      <Link to={`/workplace/m/${slug}/desk`} className="button ghost bare talk-back"><Icon name="back" /><span className="quiet">{t.act.back}</span></Link>
      <div className="talk-title">
        {label && <LabelLine label={label} />}
        <h2>{state?.conversation ? <Themes ids={state.conversation.themes} all={themes} /> : t.talk.label}</h2>
        {now && <span className={`state ${now}`}><Icon name={icons[now] ?? 'chat'} size={14} />{t.talk.state[now]}</span>}
        {state?.conversation?.test && <TestBadge />}
        {known && <span className="state known"><Icon name="person" size={14} />{t.known.badge}</span>}
      </div>
      <div className="talk-actions">
        {now === 'open' && <Button small icon="moon" onClick={onSleep}>{t.talk.sleep}</Button>}
        {(now === 'asleep' || now === 'closed') && <Button small icon="chat" onClick={onWake}>{t.talk.wake}</Button>}
        {free && <Button small icon="people" onClick={onHandOver}>{t.handover.open}</Button>}
        {free && <Button small icon="plus" onClick={onInvite}>{t.guests.open}</Button>}
        {(now === 'open' || now === 'asleep') && <Button small icon="check" onClick={onClose}>{t.talk.end}</Button>}
        {now && now !== 'waiting' && <Button small icon="note" onClick={onLabel}>{t.finding.label}</Button>}
        {now && <Button small icon="person" className="about-toggle" aria-pressed={aboutOpen} onClick={() => setAbout(!aboutOpen)}>{t.talk.aboutShort}</Button>}
      </div>
    </header>
  )
}

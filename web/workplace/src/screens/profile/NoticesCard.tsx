import { useState } from 'react'
import { useTexts } from '../../app/language.ts'
import { setNotices, useNotices } from '../../app/notices.ts'
import { playTone } from '../../app/tone.ts'
import { Button } from '../../parts/Button.tsx'
import { Toggle } from '../../parts/Choice.tsx'
import { Card } from '../../parts/Page.tsx'
import { useDesk } from '../desk/DeskState.tsx'

/** How one is told, in this browser, that somebody begins to wait; each way by itself. */
export function NoticesCard() {
  const t = useTexts()
  const words = t.board.notice
  const { sound, tab, browser } = useNotices()
  const quiet = useDesk().queue.data?.quiet
  const able = 'Notification' in window
  const [permission, setPermission] = useState(able ? Notification.permission : 'denied')
  const turn = async (on: boolean) => {
    const given = on ? await Notification.requestPermission() : permission
    setPermission(given)
    setNotices({ browser: on && given === 'granted' })
  }
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="notices">
        <div className="notices-row"><Toggle label={words.sound} checked={sound} onChange={(on) => setNotices({ sound: on })} /><Button small look="ghost" onClick={() => void playTone()}>{words.try}</Button></div>
        <Toggle label={words.tab} checked={tab} onChange={(on) => setNotices({ tab: on })} />
        {able ? <Toggle label={words.browser} checked={browser && permission === 'granted'} onChange={(on) => void turn(on)} /> : <p className="field-hint">{words.unable}</p>}
        {able && permission === 'denied' && <p className="field-hint" role="status">{words.blocked}</p>}
        <p className="field-hint">{quiet ? words.quiet(quiet.from, quiet.to) : words.noQuiet}</p>
      </div>
    </Card>
  )
}

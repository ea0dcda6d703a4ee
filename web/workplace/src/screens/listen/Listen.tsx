import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { listTalking } from '@socialspace/contract/operations/listTalking'
import { client } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { useEndGuest } from '../desk/GuestBars.tsx'
import { GuestTalk } from '../desk/GuestTalk.tsx'
import { ListenDialog } from './ListenDialog.tsx'
import './Listen.css'

/** Who talks with a citizen right now, and where a coordinator may ask for leave to listen; no content before the citizen's yes. */
export function Listen({ conversation }: { conversation: string | undefined }) {
  const t = useTexts()
  const { slug, account } = useWork()
  const base = `/workplace/m/${slug}/listen`
  return conversation ? <main id="content" className="listen-talk"><h1 className="quiet">{t.guests.screen}</h1><GuestTalk key={`${conversation} ${account}`} conversation={conversation} back={base} always /></main> : <Talking base={base} />
}

function Talking({ base }: { base: string }) {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const { member } = useWork()
  const words = t.guests
  const talking = useQuery({ queryKey: [member, 'talking'], queryFn: () => client.call(listTalking, { params: { member } }), refetchInterval: 15_000 })
  const [asking, setAsking] = useState<{ conversation: string; counsellor: string } | null>(null)
  return (
    <Page wide title={words.screen} lead={words.screenLead}>
      {talking.isError && <Notice kind="bad">{sentence(talking.error)}</Notice>}
      {talking.isPending && <Loading />}
      {talking.data && (
        <Card title={words.list}>
          {talking.data.length === 0 ? <Empty>{words.none}</Empty> : (
            <div className="table-frame" role="region" aria-label={words.list} tabIndex={0}>
              <table className="table stacked">
                <thead><tr><th scope="col">{words.counsellor}</th><th scope="col">{words.queue}</th><th scope="col">{words.since}</th><th scope="col">{words.state}</th><th scope="col">{words.act}</th></tr></thead>
                <tbody>
                  {talking.data.map((one) => (
                    <tr key={one.conversation}>
                      <th scope="row">{one.counsellor}</th><td>{pick(one.queue, language)}</td><td>{one.takenAt ? fullMoment(one.takenAt, now, language) : '–'}</td><td>{t.talk.state[one.state]}</td>
                      <td>
                        {one.guest === null ? <Button small icon="eye" onClick={() => setAsking(one)}>{words.ask}</Button>
                          : one.guest.state === 'here' ? <Link className="button small" to={`${base}/${one.conversation}`}>{words.openTalk}</Link>
                            : <Asked conversation={one.conversation} guest={one.guest.id} />}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Card>
      )}
      {asking && <ListenDialog {...asking} onClose={() => setAsking(null)} />}
    </Page>
  )
}

function Asked({ conversation, guest }: { conversation: string; guest: string }) {
  const t = useTexts()
  const { busy, end } = useEndGuest(conversation, guest, t.guests.withdrawn)
  return <span className="listen-asked">{t.guests.askedNow} <Button small look="ghost" busy={busy && t.guests.busy} onClick={() => void end()}>{t.guests.withdraw}</Button></span>
}

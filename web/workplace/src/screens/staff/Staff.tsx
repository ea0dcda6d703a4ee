import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import { cancelInvitation } from '@socialspace/contract/operations/cancelInvitation'
import { listStaff } from '@socialspace/contract/operations/listStaff'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import { EndDialog } from './EndDialog.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { RolesDialog } from './RolesDialog.tsx'
import './Staff.css'

export type Person = Answered<typeof listStaff>['staff'][number]
type Doing = { what: 'invite' } | { what: 'roles' | 'end'; person: Person } | { what: 'link'; link: string; expiresAt: string; name: string }

/** Who works for the member, in which roles, and who has been asked. */
export function Staff() {
  const t = useTexts()
  const language = useLanguage()
  const { member, account } = useWork()
  const queries = useQueryClient()
  const [doing, setDoing] = useState<Doing | null>(null)
  const staff = useQuery({ queryKey: [member, 'staff'], queryFn: () => client.call(listStaff, { params: { member } }) })
  const again = () => void queries.invalidateQueries({ queryKey: [member, 'staff'] })
  const done = () => {
    setDoing(null)
    again()
  }
  const cancel = async (invitation: string) => {
    try {
      await client.call(cancelInvitation, { params: { member, invitation } })
      say(t.staff.cancelled)
    } catch (error) {
      say(t.app.failed, { text: sentence(error), kind: 'bad' })
    }
    again()
  }
  return (
    <Page wide title={t.staff.title} lead={t.staff.lead} aside={<Button look="primary" icon="plus" onClick={() => setDoing({ what: 'invite' })}>{t.staff.invite}</Button>}>
      {staff.isPending && <Loading />}
      {staff.isError && <Notice kind="bad">{sentence(staff.error)}</Notice>}
      {staff.data && (
        <>
          <Card>
            <div className="table-frame" role="region" aria-label={t.staff.title} tabIndex={0}>
              <table className="table stacked">
                <thead><tr><th scope="col">{t.staff.name}</th><th scope="col">{t.staff.alias}</th><th scope="col">{t.staff.roles}</th><th scope="col" className="end">{t.staff.actions}</th></tr></thead>
                <tbody>
                  {staff.data.staff.map((person) => (
                    <tr key={person.id}>
                      <th scope="row">{person.name}{person.id === account && ` ${t.staff.you}`}</th>
                      <td>{person.alias}{pick(person.title, language) && <small>{pick(person.title, language)}</small>}</td>
                      <td><span className="role-list">{person.roles.map((role) => <span key={role}>{t.roles[role]}</span>)}</span></td>
                      <td className="end">
                        <Button small aria-label={t.staff.changeRolesNamed(person.name)} onClick={() => setDoing({ what: 'roles', person })}>{t.staff.changeRoles}</Button>{' '}
                        <Button small look="ghost" aria-label={t.staff.endNamed(person.name)} onClick={() => setDoing({ what: 'end', person })}>{t.staff.end}</Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Card>
          <Card title={t.staff.invitations}>
            {staff.data.invitations.length === 0 ? <Empty>{t.staff.noInvitations}</Empty> : (
              <ul className="invited">
                {staff.data.invitations.map((each) => (
                  <li key={each.id}>
                    <div><strong>{each.name}</strong><span className="role-list">{each.roles.map((role) => <span key={role}>{t.roles[role]}</span>)}</span></div>
                    <time dateTime={each.expiresAt}>{t.staff.expires(fullMoment(each.expiresAt, Date.now(), language))}</time>
                    <Button small aria-label={t.staff.cancelNamed(each.name)} onClick={() => void cancel(each.id)}>{t.staff.cancel}</Button>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </>
      )}
      {doing?.what === 'invite' && <InviteDialog onClose={() => setDoing(null)} onInvited={(made) => { setDoing({ what: 'link', ...made }); again() }} />}
      {doing?.what === 'link' && <LinkDialog link={doing.link} expiresAt={doing.expiresAt} text={t.staff.linkText(doing.name)} onClose={done} />}
      {doing?.what === 'roles' && <RolesDialog person={doing.person} onClose={() => setDoing(null)} onDone={done} />}
      {doing?.what === 'end' && <EndDialog person={doing.person} onClose={() => setDoing(null)} onDone={done} />}
    </Page>
  )
}

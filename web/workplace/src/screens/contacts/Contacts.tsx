import { useQuery } from '@tanstack/react-query'
import type { ContactRow } from '@socialspace/contract/journal'
import { listContacts } from '@socialspace/contract/operations/listContacts'
import { client } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link, navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { useDesk } from '../desk/DeskState.tsx'
import { Themes } from '../desk/Themes.tsx'
import { ContactPage } from './ContactPage.tsx'
import './Contacts.css'

/** What a counsellor wrote down of contacts that were no chats: a list of times and themes, and one of them by a deliberate act. */
export function Contacts({ contact }: { contact: string | undefined }) {
  return contact ? <ContactPage key={contact} id={contact} /> : <List />
}

export const stateOf = ({ finished, locked }: Pick<ContactRow, 'finished' | 'locked'>) => (locked ? 'locked' : finished ? 'finished' : 'unfinished')

/** The list, with the words that a citizen agrees to. */
export const useContacts = () => {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'contacts'], queryFn: () => client.call(listContacts, { params: { member }, query: {} }) })
}

function List() {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const { slug } = useWork()
  const { themes = [], services = [] } = useDesk().queue.data ?? {}
  const words = t.contacts
  const base = `/workplace/m/${slug}/contacts`
  const contacts = useContacts()
  return (
    <Page wide title={words.title} lead={words.lead} aside={<Button look="primary" icon="plus" onClick={() => { navigate(`${base}/${crypto.randomUUID()}`) }}>{words.add}</Button>}>
      {contacts.isPending && <Loading />}
      {contacts.isError && <Notice kind="bad">{sentence(contacts.error)}</Notice>}
      {contacts.data && (contacts.data.rows.length === 0 ? <Empty icon="note" title={words.none}>{words.noneText}</Empty> : (
        <Card title={words.list}>
          <div className="table-frame" role="region" aria-label={words.title} tabIndex={0}>
            <table className="table stacked">
              <thead><tr><th scope="col">{words.when}</th><th scope="col">{words.who}</th><th scope="col">{words.about}</th><th scope="col">{words.service}</th><th scope="col">{words.state}</th></tr></thead>
              <tbody>
                {contacts.data.rows.map((row) => {
                  const when = fullMoment(row.at, now, language)
                  const service = services.find(({ id }) => id === row.service)
                  return (
                    <tr key={row.id}>
                      <th scope="row"><Link to={`${base}/${row.id}`} aria-label={words.open(when)}>{when}</Link></th><td data-label={words.who}>{row.connected ? words.connected : words.anonymous}{!row.mine && <><br /><span className="faint">{words.theirs}</span></>}</td><td data-label={words.about}>{row.themes.length > 0 ? <Themes ids={row.themes} all={themes} /> : '–'}</td>
                      <td data-label={words.service}>{service ? pick(service.name, language) : '–'}</td><td data-label={words.state}><span className={`contact-state ${stateOf(row)}`}>{words.states[stateOf(row)]}</span></td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </Card>
      ))}
    </Page>
  )
}

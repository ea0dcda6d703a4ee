import { fileRequest } from '@socialspace/contract/operations/fileRequest'
import { type MyRequest, type RequestKind, requestKinds, type strangers } from '@socialspace/contract/requests'
import { useState } from 'preact/hooks'
import { client } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { SiteContacts } from '../parts/Contacts.tsx'
import { Link } from '../parts/Link.tsx'
import { useWritten } from '../parts/useWritten.ts'
import { WordsOnce } from '../parts/WordsOnce.tsx'
import { Write } from '../parts/Write.tsx'
import { Filed } from './Filed.tsx'

interface Made { code: string; request: MyRequest; words: readonly string[]; kept: boolean }

/** What can honestly be done for this person and what cannot; what they ask for; and the code, shown once. */
export function FileRequest({ who }: { who: (typeof strangers)[number] }) {
  const { t } = usePage()
  const { member, slug } = useSite()
  const [kind, setKind] = useState<RequestKind>('access')
  const [contact, setContact] = useWritten('file:contact')
  const [made, setMade] = useState<Made>()
  const all = t.requests.outside
  const { title, can, cannot } = all.people[who]!
  if (made?.kept) return <Filed {...made} onChange={(request) => setMade({ ...made, request })} />
  if (made) {
    return (
      <section class="sheet once-page">
        <h1>{all.wordsTitle}</h1>
        <p class="lead" role="status">{all.wordsText}</p>
        <p>{all.wordsOnce}</p>
        <WordsOnce words={made.words} onDone={() => setMade({ ...made, kept: true })} />
      </section>
    )
  }
  const send = async (id: string, text: string) => {
    const { request, words } = await client.call(fileRequest, { params: { member }, body: { id, kind, who, text, contact: contact.trim() || null } })
    setContact('')
    setMade({ code: words.join(' '), request, words, kept: false })
    scrollTo(0, 0)
  }
  return (
    <section class="sheet">
      <h1>{title}</h1>
      <dl class="honest"><div><dt>{all.can}</dt><dd>{can}</dd></div><div><dt>{all.cannot}</dt><dd>{cannot}</dd></div></dl>
      <p><Link to={`/${slug}/anmodning`}>{all.notYou}</Link></p>
      <fieldset class="choices"><legend>{all.kind}</legend>{requestKinds.map((each) => (
        <label key={each}><input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} /><span>{t.requests.kinds[each]!.title}</span></label>
      ))}</fieldset>
      <Write big draft={`file:${who}`} label={all.field} hint={all.fieldHint} submit={t.requests.send} send={send}>
        <label class="field"><span>{all.reach} ({all.reachOptional.toLowerCase()})</span><span class="hint">{all.reachWhy}</span>
          <input type="text" maxLength={200} value={contact} onInput={(event) => setContact(event.currentTarget.value)} autocomplete="off" />
        </label>
      </Write>
      <SiteContacts />
    </section>
  )
}

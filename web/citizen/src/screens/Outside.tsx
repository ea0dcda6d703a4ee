import { readFiledRequest } from '@socialspace/contract/operations/readFiledRequest'
import { type MyRequest, strangers } from '@socialspace/contract/requests'
import { useState } from 'preact/hooks'
import { client } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { CodeField } from '../parts/CodeField.tsx'
import { SiteContacts } from '../parts/Contacts.tsx'
import { Link } from '../parts/Link.tsx'
import '../parts/Request.css'
import { Filed } from './Filed.tsx'
import { FileRequest } from './FileRequest.tsx'

type Who = (typeof strangers)[number]
const ends: Record<Who, string> = { 'third-person': 'naevnt', 'lost-phrase': 'mistet', texted: 'sms', representative: 'for-en-anden', other: 'andet' }

/** /anmodning, with what comes after it: for whom it is about and who cannot sign in. Who one is; what can honestly be done; and back with the code. */
export function Outside() {
  const { path } = usePage()
  const end = path.split('/')[3]
  const who = strangers.find((one) => ends[one] === end)
  if (end === 'kode') return <WithCode />
  return who ? <FileRequest key={who} who={who} /> : <Who />
}

function Who() {
  const { t } = usePage()
  const { slug, name } = useSite()
  const all = t.requests.outside
  return (
    <section class="sheet">
      <h1>{all.title}</h1>
      <p class="lead">{all.lead(name)}</p>
      <p>{all.words} <Link to={`/${slug}/tilbage`}>{t.front.come}</Link></p>
      <h2>{all.who}</h2>
      <ul class="ways">{strangers.map((who) => <li key={who}><Link to={`/${slug}/anmodning/${ends[who]}`}><strong>{all.people[who]!.title}</strong></Link></li>)}</ul>
      <p><Link class="button second" to={`/${slug}/anmodning/kode`}>{all.haveCode}</Link></p>
      <SiteContacts />
    </section>
  )
}

/** Back with the code. It is held while the page is open, and nowhere else. */
function WithCode() {
  const { t } = usePage()
  const { member, slug } = useSite()
  const [found, setFound] = useState<{ code: string; request: MyRequest }>()
  const params = { member }
  if (found) return <Filed {...found} onChange={(request) => setFound({ ...found, request })} />
  return (
    <section class="sheet">
      <h1>{t.requests.outside.codeTitle}</h1>
      <p class="lead">{t.requests.outside.codeLead}</p>
      <CodeField big submit={t.requests.outside.open} send={async (code) => setFound({ code, request: await client.call(readFiledRequest, { params, body: { code } }) })} />
      <p class="hint">{t.requests.outside.lost} <Link to={`/${slug}/anmodning`}>{t.requests.another}</Link></p>
      <SiteContacts />
    </section>
  )
}

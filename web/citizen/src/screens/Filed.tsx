import { withdrawFiledRequest } from '@socialspace/contract/operations/withdrawFiledRequest'
import { writeFiledRequest } from '@socialspace/contract/operations/writeFiledRequest'
import type { MyRequest } from '@socialspace/contract/requests'
import { client } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { SiteContacts } from '../parts/Contacts.tsx'
import { Link } from '../parts/Link.tsx'
import { Request } from '../parts/Request.tsx'

/** A request that was made without a session, as long as its code is at hand. */
export function Filed({ code, request, onChange }: { code: string; request: MyRequest; onChange: (request: MyRequest) => void }) {
  const { t } = usePage()
  const { member, slug } = useSite()
  const params = { member }
  return (
    <section class="sheet requests">
      <h1>{t.requests.kinds[request.kind]!.title}</h1>
      {(request.state === 'new' || request.state === 'in-progress') && <p>{t.requests.outside.come}</p>}
      <Request request={request}
        write={(id, text) => client.call(writeFiledRequest, { params, body: { code, id, text } }).then(onChange)}
        withdraw={() => client.call(withdrawFiledRequest, { params, body: { code } }).then(onChange)} />
      <SiteContacts />
      <p><Link class="button second" to={`/${slug}`}>{t.home}</Link></p>
    </section>
  )
}

import type { Answered } from '@socialspace/contract/operation'
import type { readMyBlock } from '@socialspace/contract/operations/readMyBlock'
import { pick, usePage, useSite } from '../page.ts'
import { moment } from '../time.ts'
import { Link } from './Link.tsx'
import { Urgent } from './Urgent.tsx'

type Block = NonNullable<Answered<typeof readMyBlock>['block']>

/** Instead of the field: what happened, until when, where one can ask, and whom to call if it cannot wait. */
export function Blocked({ block }: { block: Block }) {
  const { t, language } = usePage()
  const { name, slug } = useSite()
  return (
    <section class="bar blocked" role="status">
      <h2>{t.blocked.title(moment(block.until, language))}</h2>
      <p>{t.blocked.text(name, pick(block.label, language))}</p>
      <p>{t.blocked.wrong} <Link to={`/${slug}/mine-data/bed-om-noget/other`}>{t.blocked.ask}</Link></p>
      <Urgent />
    </section>
  )
}

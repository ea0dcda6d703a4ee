import { useQuery } from '@tanstack/react-query'
import { countBreaches } from '@socialspace/contract/operations/countBreaches'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { has } from '../../app/MemberApp.tsx'
import { Link, usePath } from '../../app/router.tsx'
import type { Work } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Icon } from '../../parts/Icon.tsx'
import './BreachBanner.css'

const askEvery = 30_000
/** Who is told of a breach at a member. */
const told = ['dpo', 'administrator', 'caseworker'] as const

/** Stands on every screen of those who are told, until somebody has acknowledged; for the DPO, until it is assessed. Coming by live line, and asked for besides. */
export function BreachBanner({ work }: { work: Work }) {
  const t = useTexts()
  const path = usePath()
  const mine = has(work, told)
  const { data } = useQuery({ queryKey: [work.member, 'breaches', 'open'], queryFn: () => client.call(countBreaches, { params: { member: work.member } }), enabled: mine, refetchInterval: askEvery, refetchIntervalInBackground: true })
  const toAssess = has(work, ['dpo']) ? (data?.unassessed ?? 0) : 0
  if (!data || (data.unacknowledged === 0 && toAssess === 0)) return null
  const isNew = data.unacknowledged > 0
  const to = `/workplace/m/${work.slug}/breaches`
  return (
    <section className={`breach-banner ${isNew ? 'new' : ''}`} aria-label={t.breaches.banner.label}>
      <Icon name="alert" />
      <p role={isNew ? 'alert' : 'status'}><strong>{isNew ? t.breaches.banner.new(data.unacknowledged) : t.breaches.banner.assess(toAssess)}.</strong> {data.dueAt ? t.breaches.banner.newText(fullMoment(data.dueAt)) : t.breaches.banner.newSimple}</p>
      {!path.startsWith(to) && <Link className="button small" to={to}>{t.breaches.banner.open}</Link>}
    </section>
  )
}

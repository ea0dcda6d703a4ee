import { usePage, useSite } from '../page.ts'
import { Link } from './Link.tsx'
import { Stranger } from './Stranger.tsx'

/** A page of one's own, opened where nobody has a conversation: says so, and where to go. */
export function Nobody({ title }: { title: string }) {
  const { t } = usePage()
  const { slug } = useSite()
  return (
    <section class="sheet">
      <h1>{title}</h1>
      <p class="lead">{t.talk.none}</p>
      <div class="actions">
        <Link class="button" to={`/${slug}`}>{t.talk.begin}</Link>
        <Link class="button second" to={`/${slug}/tilbage`}>{t.front.come}</Link>
      </div>
      <p class="actions"><Stranger /></p>
    </section>
  )
}

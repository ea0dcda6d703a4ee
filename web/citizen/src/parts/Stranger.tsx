import { usePage, useSite } from '../page.ts'
import { Link } from './Link.tsx'

/** The way in for people it is about who cannot sign in. */
export function Stranger() {
  const { t } = usePage()
  const { slug } = useSite()
  return <Link to={`/${slug}/anmodning`}>{t.requests.stranger}</Link>
}

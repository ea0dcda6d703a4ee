import { usePage } from '../page.ts'

export function Missing() {
  const { t } = usePage()
  return <section class="sheet"><h1>{t.notFound}</h1><p>{t.notFoundText}</p><p><a href="/">{t.home}</a></p></section>
}

import { pick, usePage } from '../page.ts'
import './Landing.css'

export function Landing() {
  const { t, language, members } = usePage()
  return (
    <section class="sheet">
      <h1>{t.landing.title}</h1>
      <p class="lead">{t.landing.lead}</p>
      <ul class="members">
        {members.map(({ id, slug, name, welcome }) => (
          <li key={id}><a href={`/${slug}`}><strong>{name}</strong><span>{pick(welcome, language)}</span></a></li>
        ))}
      </ul>
    </section>
  )
}

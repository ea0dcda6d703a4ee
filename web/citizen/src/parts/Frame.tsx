import type { ComponentChildren } from 'preact'
import { usePage } from '../page.ts'
import { Link } from './Link.tsx'
import { QuickExit } from './QuickExit.tsx'
import './Frame.css'

/** What stands around every page: the member, the language, and the way out in the same corner always. */
export function Frame({ tall, children }: { tall: boolean; children: ComponentChildren }) {
  const { t, language, setLanguage, site } = usePage()
  const other = language === 'da' ? 'en' : 'da'
  return (
    <div class={tall ? 'frame tall' : 'frame'}>
      <a class="skip" href="#main">{t.skip}</a>
      <header class="top">
        {site ? <Link class="top-name" to={`/${site.slug}`}>{site.name}</Link> : <span class="top-name">SocialSpace</span>}
        <button type="button" class="top-language" lang={other} onClick={() => setLanguage(other)}>{t.language}</button>
        <QuickExit />
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
    </div>
  )
}

import { useEffect, useRef, useState } from 'preact/hooks'
import { usePage, useSite } from '../page.ts'
import { Link } from './Link.tsx'
import { PhraseDialog } from './PhraseDialog.tsx'
import { SignOut } from './SignOut.tsx'
import './TalkMenu.css'

/** Everything one may want beside the conversation itself. */
export function TalkMenu() {
  const { t } = usePage()
  const { slug, knownOffer } = useSite()
  const [phrase, setPhrase] = useState(false)
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const elsewhere = ({ target }: Event) => { if (!menu.current!.contains(target as Node)) menu.current!.open = false }
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  }, [])
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current!.open) return
    menu.current!.open = false
    menu.current!.querySelector('summary')!.focus()
  }
  return (
    <>
      <button type="button" class="button second come" onClick={() => setPhrase(true)}>{t.talk.come}</button>
      <details class="menu" ref={menu} onKeyDown={escape}>
        <summary>{t.talk.menu}</summary>
        <ul>
          <li><Link to={`/${slug}/om-dig`}>{t.talk.about}</Link></li>
          {knownOffer && <li><Link to={`/${slug}/hvem-du-er`}>{t.about.known}</Link></li>}
          <li><Link to={`/${slug}/mine-data`}>{t.talk.data}</Link></li>
          <li><Link to={`/${slug}/privatliv`}>{t.talk.privacy}</Link></li>
          <li><SignOut /></li>
        </ul>
      </details>
      {phrase && <PhraseDialog onClose={() => setPhrase(false)} />}
    </>
  )
}

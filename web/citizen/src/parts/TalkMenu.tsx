import { signOut } from '@socialspace/contract/operations/signOut'
import { useRef, useState } from 'preact/hooks'
import { client } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { Link } from './Link.tsx'
import { PhraseDialog } from './PhraseDialog.tsx'
import { QuickExit } from './QuickExit.tsx'
import './TalkMenu.css'

/** Everything one may want beside the conversation itself. */
export function TalkMenu() {
  const { t, go } = usePage()
  const { slug, member } = useSite()
  const [phrase, setPhrase] = useState(false)
  const ask = useRef<HTMLDialogElement>(null)
  const menu = useRef<HTMLDetailsElement>(null)
  const out = async () => {
    await client.call(signOut, { query: { member } }).catch(() => undefined)
    go(`/${slug}`)
  }
  return (
    <>
      <button type="button" class="button second come" onClick={() => setPhrase(true)}>{t.talk.come}</button>
      <details class="menu" ref={menu} onKeyDown={(event) => { if (event.key === 'Escape') menu.current!.open = false }}>
        <summary>{t.talk.menu}</summary>
        <ul>
          <li><Link to={`/${slug}/om-dig`}>{t.talk.about}</Link></li>
          <li><Link to={`/${slug}/mine-data`}>{t.talk.data}</Link></li>
          <li><Link to={`/${slug}/privatliv`}>{t.talk.privacy}</Link></li>
          <li><button type="button" onClick={() => ask.current!.showModal()}>{t.talk.out}</button></li>
        </ul>
      </details>
      {phrase && <PhraseDialog onClose={() => setPhrase(false)} />}
      <dialog ref={ask} aria-labelledby="out-title">
        <h2 id="out-title">{t.talk.outAsk}</h2>
        <p>{t.talk.outText}</p>
        <div class="actions"><button type="button" class="button" onClick={() => void out()}>{t.talk.outYes}</button><button type="button" class="button second" onClick={() => ask.current!.close()}>{t.talk.cancel}</button></div>
        <QuickExit />
      </dialog>
    </>
  )
}

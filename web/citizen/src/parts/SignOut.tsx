import { signOut } from '@socialspace/contract/operations/signOut'
import { useRef } from 'preact/hooks'
import { client } from '../client.ts'
import { forgetHere } from '../memory.ts'
import { usePage, useSite } from '../page.ts'
import { QuickExit } from './QuickExit.tsx'

/** Ends it on this device, after one question: without the words there is no way back. */
export function SignOut({ class: name }: { class?: string }) {
  const { t } = usePage()
  const { slug, member } = useSite()
  const ask = useRef<HTMLDialogElement>(null)
  const out = async () => {
    await client.call(signOut, { query: { member } }).catch(() => undefined)
    forgetHere(`/${slug}`)
  }
  return (
    <>
      <button type="button" class={name} onClick={() => ask.current!.showModal()}>{t.talk.out}</button>
      <dialog ref={ask} class="ask" aria-labelledby="out-title">
        <h2 id="out-title">{t.talk.outAsk}</h2>
        <p>{t.talk.outText}</p>
        <div class="actions"><button type="button" class="button" onClick={() => void out()}>{t.talk.outYes}</button><button type="button" class="button second" onClick={() => ask.current!.close()}>{t.talk.cancel}</button></div>
        <QuickExit />
      </dialog>
    </>
  )
}

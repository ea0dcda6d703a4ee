import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Answered } from '@socialspace/contract/operation'
import { searchConversations } from '@socialspace/contract/operations/searchConversations'
import { conversationStates, type ConversationState, type Theme } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Field, Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Row } from './InboxGroup.tsx'
import './Label.css'

type Page = Answered<typeof searchConversations>
const nothing = { text: '', theme: '', state: '' as ConversationState | '', from: '', to: '' }

/** Finds one's own conversations again. `found` stands in for the list while there is a search. */
export function useFind(themes: readonly Theme[], current: string | undefined) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const words = t.finding
  const [asked, setAsked] = useState(nothing)
  const [page, setPage] = useState<Page | null>(null)
  const { busy, problem, run } = useDoing()
  const look = (after: Page['next']) => run(async () => {
    const { text, theme, state, from, to } = asked
    const next = await client.call(searchConversations, { params: { member }, body: { text: text.trim(), theme: theme || null, states: state ? [state] : [], from: from || null, to: to || null, after } })
    setPage({ ...next, rows: [...(after ? page!.rows : []), ...next.rows] })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void look(null)
  }
  const clear = () => {
    setAsked(nothing)
    setPage(null)
    document.getElementById('find')?.focus()
  }
  const set = (part: Partial<typeof nothing>) => setAsked({ ...asked, ...part })
  const form = (
    <form className="find" role="search" aria-label={words.search} onSubmit={submit}>
      <div className="find-row">
        <Field id="find" type="search" label={words.search} placeholder={words.text} autoComplete="off" maxLength={100} value={asked.text} onChange={(event) => set({ text: event.target.value })} onKeyDown={(event) => { if (event.key === 'Escape' && page) clear() }} />
        <Button type="submit" busy={busy && words.busy}>{words.submit}</Button>
      </div>
      <details>
        <summary>{words.narrow}</summary>
        <div className="find-more">
          <Select label={words.theme} value={asked.theme} onChange={(event) => set({ theme: event.target.value })}><option value="">{words.anyTheme}</option>{themes.map(({ id, name }) => <option key={id} value={id}>{pick(name, language)}</option>)}</Select>
          <Select label={words.state} value={asked.state} onChange={(event) => set({ state: event.target.value as ConversationState | '' })}><option value="">{words.anyState}</option>{conversationStates.filter((state) => state !== 'waiting').map((state) => <option key={state} value={state}>{t.talk.state[state]}</option>)}</Select>
          <Field type="date" label={words.from} value={asked.from} max={asked.to || undefined} onChange={(event) => set({ from: event.target.value })} />
          <Field type="date" label={words.to} value={asked.to} min={asked.from || undefined} onChange={(event) => set({ to: event.target.value })} />
        </div>
      </details>
      {problem && <Notice kind="bad">{problem}</Notice>}
    </form>
  )
  const found = page && (
    <section className="group found" aria-label={words.results}>
      <p role="status">{words.found(page.rows.length, page.next !== null)}</p>
      {page.rows.length === 0 && <p>{words.none}</p>}
      <ol className="rows">{page.rows.map((row) => <Row key={row.id} row={row} themes={themes} current={row.id === current} withState />)}</ol>
      {page.next && <Button small look="ghost" busy={busy && words.busy} onClick={() => void look(page.next)}>{words.more}</Button>}
      <Button small onClick={clear}>{words.clear}</Button>
    </section>
  )
  return { form, found }
}

import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '../app/language.ts'
import { useTitle } from '../app/title.ts'
import './Page.css'

let first = true

/** Names the browser's tab, and moves focus to the heading when one has come from another screen. */
export function useScreen(title: string) {
  useTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true })
    first = false
  }, [])
  return heading
}

/** A screen of one column: heading, one line on what it is, and the rest. */
export function Page({ title, lead, aside, wide, children }: { title: string; lead?: string; aside?: ReactNode; wide?: boolean; children: ReactNode }) {
  const heading = useScreen(title)
  return (
    <main id="content" className={`page ${wide ? 'wide' : ''}`}>
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {aside && <div className="page-aside">{aside}</div>}
      </header>
      {children}
    </main>
  )
}

/** A quiet frame around things that belong together. */
export function Card({ title, lead, aside, children }: { title?: string; lead?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="card">
      {title && (
        <header className="card-head">
          <div><h2>{title}</h2>{lead && <p>{lead}</p>}</div>
          {aside}
        </header>
      )}
      {children}
    </section>
  )
}

/** Before what is fetched has come: words, no spinner. */
export function Loading() {
  const t = useTexts()
  return <p className="loading" role="status">{t.app.loading}</p>
}

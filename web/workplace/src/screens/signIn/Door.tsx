import type { ReactNode } from 'react'
import { useTexts } from '../../app/language.ts'
import { Mark } from '../../parts/Brand.tsx'
import { useScreen } from '../../parts/Page.tsx'
import { LanguageLinks } from '../../parts/LanguageLinks.tsx'
import './Door.css'

/** The frame of everything before one is signed in. */
export function Door({ title, lead, wide, children }: { title: string; lead?: string | undefined; wide?: boolean; children: ReactNode }) {
  const t = useTexts()
  const heading = useScreen(title)
  return (
    <div className="door">
      <header className="door-brand"><Mark size={34} /><span>{t.app.name}</span></header>
      <main id="content" className={`door-card ${wide ? 'wide' : ''}`}>
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {lead && <p className="door-lead">{lead}</p>}
        {children}
      </main>
      <footer className="door-foot"><LanguageLinks /></footer>
    </div>
  )
}

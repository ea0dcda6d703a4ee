import { useQuery } from '@tanstack/react-query'
import { grounds } from '@socialspace/contract/data/grounds'
import { readSite } from '@socialspace/contract/operations/readSite'
import { readStaffProfile } from '@socialspace/contract/operations/readStaffProfile'
import { client } from '../../app/client.ts'
import { pick, textsOf, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import type { Draft } from './draft.ts'

/** The answer as the person will read it, with where one can complain. A picture: nothing in it can be pressed. */
export function Preview({ draft: { language, outcome, text, grounds: chosen, carryOut } }: { draft: Draft }) {
  const t = useTexts()
  const { slug, name } = useWork()
  const site = useQuery({ queryKey: ['site', slug], queryFn: () => client.call(readSite, { params: { slug } }) })
  const profile = useQuery({ queryKey: ['profile'], queryFn: () => client.call(readStaffProfile) })
  const theirs = textsOf(language).requests.theirs
  const authority = site.data?.authority
  return (
    <aside className="request-preview" aria-label={t.requests.preview}>
      <h3>{t.requests.preview}</h3>
      {carryOut === 'erase' && <p className="field-hint">{t.requests.previewErase}</p>}
      <div className="request-page" lang={language} role="group" aria-label={t.requests.preview} tabIndex={0}>
        <p className="request-by">{theirs.by(profile.data?.alias ?? '', name)}</p>
        {outcome && <p className="request-yes">{theirs.outcome[outcome]}</p>}
        <p className="request-words">{text || <span className="field-hint">{t.requests.previewEmpty}</span>}</p>
        {carryOut === 'restrict' && <p>{theirs.restricted}</p>}
        {chosen.length > 0 && <div><p><strong>{outcome === 'refused' ? theirs.whyNot : theirs.why}</strong></p><ul className="request-grounds">{chosen.map((each) => <li key={each}>{pick(grounds[each].says, language)} <span>({pick(grounds[each].article, language)})</span></li>)}</ul></div>}
        {authority && <p className="request-complain">{theirs.complain(authority.name)}<br /><span>{[authority.address, authority.phone, authority.mail, authority.site].filter(Boolean).join(' · ')}</span></p>}
      </div>
    </aside>
  )
}

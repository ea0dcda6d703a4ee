import '../styles/base.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Language } from '@socialspace/contract/shapes'
import { changesOf } from '@socialspace/kit/changes'
import { type Page, PageContext, textsOf } from '../page.ts'
import { Municipality } from '../parts/Combobox.tsx'
import { Composer } from '../parts/Composer.tsx'
import { Earlier } from '../parts/Earlier.tsx'
import { Frame } from '../parts/Frame.tsx'
import { Hours } from '../parts/Hours.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Messages } from '../parts/Messages.tsx'
import { Changes } from '../parts/Changes.tsx'
import { News } from '../parts/News.tsx'
import { Problem } from '../parts/Problem.tsx'
import { Request } from '../parts/Request.tsx'
import { Urgent } from '../parts/Urgent.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { WordsOnce } from '../parts/WordsOnce.tsx'
import './Kit.css'
import { answered, asked, conversation, me, site, state, thread } from './samples.ts'

const Piece = ({ name, children }: { name: string; children: ComponentChildren }) => <section class="piece"><h2>{name}</h2>{children}</section>

/** Every component in its states, for development and for the photographs: `vite` and /assets/citizen/kit.html. */
export function Kit() {
  const [language, setLanguage] = useState<Language>('da')
  const [place, setPlace] = useState<string | null>('0751')
  const page: Page = { path: '/ungelinjen', language, t: textsOf(language), site, members: [], go: () => undefined, setLanguage, refresh: async () => undefined }
  const closed = { ...page, site: { ...site, opening: { state: 'closed', until: null, next: '2099-01-01T09:00:00Z' } as const } }
  return (
    <PageContext.Provider value={page}>
      <Frame tall={false}>
        <div class="kit">
          <h1>Kit</h1>
          <Piece name="Buttons"><div class="actions"><button type="button" class="button">Start samtale</button><button type="button" class="button second">Spring over</button><button type="button" class="button" disabled>Send</button><button type="button" class="quiet">Fjern</button></div></Piece>
          <Piece name="Choices">
            <fieldset class="choices"><legend>In a list</legend>{['Chat', 'Brevkasse'].map((name, at) => <label key={name}><input type="radio" name="list" defaultChecked={at === 0} /><span>{name}</span></label>)}</fieldset>
            <fieldset class="choices pills"><legend>Side by side</legend><div class="options">{['Ensomhed', 'Familie', 'Venner'].map((name, at) => <label key={name}><input type="checkbox" defaultChecked={at === 2} /><span>{name}</span></label>)}</div></fieldset>
          </Piece>
          <Piece name="Municipality"><span id="place-label" class="field-name">{page.t.about.place}</span><p id="place-why" class="hint">{page.t.about.placeWhy}</p><Municipality value={place} onChange={setPlace} /></Piece>
          <Piece name="Problem, loading, no line"><Problem>Ordene passer ikke. Se efter, om de er i den rigtige rækkefølge.</Problem><Loading waiting={false} /><Loading waiting /></Piece>
          <Piece name="Urgent and hours"><Urgent /><Hours {...site.services[0]!} /></Piece>
          <Piece name="Waiting: a place, the only one, not known, closed">
            <Waiting place={{ place: 2, waiting: 5, expectedMinutes: 12 }} queue={undefined} />
            <Waiting place={{ place: 1, waiting: 1, expectedMinutes: null }} queue={undefined} />
            <Waiting place={undefined} queue={undefined} />
            <PageContext.Provider value={closed}><Waiting place={{ place: 3, waiting: 3, expectedMinutes: null }} queue={undefined} /></PageContext.Provider>
          </Piece>
          <Piece name="Messages: events, read, delivered, sent, file, on the way, without a line, refused, typing"><Messages thread={thread} state={state} me={me} fromTop onTakeBack={() => undefined} /></Piece>
          <Piece name="News about the policy: coming, in force">
            {[false, true].map((applies) => <PageContext.Provider key={String(applies)} value={{ ...page, site: { ...site, policy: { ...site.policy, news: { version: 2, appliesFrom: '2026-12-09T23:00:00Z', applies, summary: { da: 'Vi sletter samtaler hurtigere.', en: 'We delete conversations sooner.' } } } } }}><News /></PageContext.Provider>)}
          </Piece>
          <Piece name="What changed"><Changes sections={changesOf([{ id: 'a', heading: 'Hvor længe', sentences: [{ text: 'Vi gemmer det i to år.' }] }], [{ id: 'a', heading: 'Hvor længe', sentences: [{ text: 'Vi gemmer det i højst et år.' }, { text: 'Derefter bliver det slettet.' }] }])} /></Piece>
          <Piece name="A request: new, overdue, answered in part, taken back">
            {[asked, { ...asked, id: me, clock: 'overdue' as const }, answered, { ...asked, id: site.member, state: 'withdrawn' as const, clock: 'ended' as const }].map((one) => <div class="card" key={one.id}><Request request={one} write={async () => undefined} withdraw={async () => undefined} /></div>)}
          </Piece>
          <Piece name="Words shown once"><WordsOnce words={['fortov', 'museum', 'pindsvin', 'fyrste', 'skylle']} onDone={() => undefined} /></Piece>
          <Piece name="Where one writes"><Composer thread={undefined} draft="kit" conversation={undefined} secondReader={false} guests={[]} takenBack={undefined} /></Piece>
          <Piece name="One's conversations"><Earlier all={[conversation, { ...conversation, id: me, state: 'closed' }]} open={conversation.id} onOpen={() => undefined} /></Piece>
        </div>
      </Frame>
    </PageContext.Provider>
  )
}

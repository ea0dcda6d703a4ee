import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../parts/Button.tsx'
import { Choice, Dot, Toggle } from '../parts/Choice.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Area, Field } from '../parts/Field.tsx'
import { Icon } from '../parts/Icon.tsx'
import { LanguageLinks } from '../parts/LanguageLinks.tsx'
import { MenuButton } from '../parts/MenuButton.tsx'
import { Empty, Notice } from '../parts/Notice.tsx'
import { Card, Page } from '../parts/Page.tsx'
import { say, Toasts } from '../parts/Toasts.tsx'
import { Days } from '../screens/requests/Days.tsx'
import { OneOf } from '../screens/requests/OneOf.tsx'
import { requestRow } from './samples.ts'
import './Kit.css'

const Row = ({ children }: { children: ReactNode }) => <div className="kit-row">{children}</div>

/** Every component in every state, for development and for a test that photographs it: `npx vite web/workplace`, then /assets/workplace/kit.html. */
export function Kit() {
  const [on, setOn] = useState(true)
  const [open, setOpen] = useState(false)
  return (
    <Page wide title="Workplace kit" lead="Dele og deres tilstande." aside={<LanguageLinks />}>
      <Card title="Knapper">
        <Row><Button>Almindelig</Button><Button look="primary">Vigtigst</Button><Button look="ghost">Stille</Button><Button look="danger">Slet for altid</Button></Row>
        <Row><Button small>Lille</Button><Button small look="primary" icon="plus">Med ikon</Button><Button bare icon="x">Kun ikon</Button><Button busy="Gemmer …">Gem</Button><Button look="primary" disabled>Slået fra</Button><CopyButton text="kopi" /></Row>
      </Card>
      <Card title="Felter">
        <Row><Field label="Felt" hint="En hjælp under feltet." /><Field label="Kan udelades" optional defaultValue="Udfyldt" /><Field label="Med fejl" error="Skriv dit brugernavn." /><Field label="Slået fra" disabled value="Kan ikke ændres" readOnly /></Row>
        <Area label="Flere linjer" placeholder="Vokser med teksten" />
      </Card>
      <Card title="Valg">
        <Row><Choice label="Valgt" colour="#3f6fb5" checked={on} onChange={setOn} hint="Med forklaring." /><Choice label="Ikke valgt" checked={false} onChange={() => {}} /><Toggle label="Tændt" checked={on} onChange={setOn} /><Toggle label="Slukket" checked={false} onChange={() => {}} /></Row>
      </Card>
      <Card title="Beskeder til den, der arbejder">
        <Notice>Til orientering.</Notice><Notice kind="good" title="Gemt">Det gik godt.</Notice><Notice kind="warn">Pas på.</Notice><Notice kind="bad" title="Det lykkedes ikke">Prøv igen.</Notice>
        <Row><Button onClick={() => say('Samtalen er åben igen.')}>Vis en besked i kanten</Button><Button onClick={() => setOpen(true)}>Åbn en dialog</Button></Row>
        <Empty icon="lock" title="Tomt">Her står, hvad der kommer, og hvordan.</Empty>
      </Card>
      <Card title="Tilstande">
        <Row>{(['waiting', 'open', 'asleep', 'closed'] as const).map((state) => <span key={state} className={`state ${state}`}><Icon name="chat" size={14} />{state}</span>)}<span className="row-new">Nyt</span><span><Dot colour="#b5533f" /> Tema</span><span className="role-list"><span>rådgiver</span></span></Row>
      </Card>
      <Card title="De ti dage">
        <Row>{([[10, 'calm'], [8, 'calm'], [6, 'warning'], [0, 'warning'], [0, 'overdue'], [-2, 'overdue']] as const).map(([daysLeft, clock]) => <Days key={`${daysLeft} ${clock}`} row={{ ...requestRow, daysLeft, clock }} />)}</Row>
      </Card>
      <Card title="En af få"><OneOf name="kit" legend="Hvad er svaret?" value="yes" options={[{ value: 'yes', label: 'Ja', hint: 'Med forklaring.' }, { value: 'no', label: 'Nej' }]} onChange={() => {}} error="Med fejl" /></Card>
      <Card title="Menu"><MenuButton label="Menu" sections={[{ id: 'a', title: 'Del', items: [{ id: 'x', label: 'Første', icon: 'person', act: () => {} }, { id: 'y', label: 'Valgt', detail: 'med forklaring', current: true, act: () => {} }] }]}>Menu <Icon name="down" size={16} /></MenuButton></Card>
      {open && <Dialog title="Dialog" onClose={() => setOpen(false)} onSubmit={() => setOpen(false)} actions={<><Button look="ghost" onClick={() => setOpen(false)}>Annullér</Button><Button type="submit" look="primary">Gør det</Button></>}><p>Siger, hvad der sker.</p><Field label="Felt" /></Dialog>}
      <Toasts />
    </Page>
  )
}

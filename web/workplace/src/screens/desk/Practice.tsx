import { useState } from 'react'
import { makePracticeLink } from '@socialspace/contract/operations/makePracticeLink'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useDesk } from './DeskState.tsx'
import { Row } from './QueueList.tsx'

export function TestBadge() {
  return <span className="state test"><Icon name="checks" size={14} />{useTexts().practice.badge}</span>
}

/** One's own practice conversations that wait: in no count, and on nobody else's screen. */
export function PracticeWaiting() {
  const t = useTexts()
  const queue = useDesk().queue.data
  if (!queue || queue.practice.length === 0) return null
  return (
    <section className="group queue">
      <header><Icon name="checks" size={16} /><h2>{t.practice.group}</h2></header>
      <ol className="rows">{queue.practice.map((row) => <Row key={row.id} row={row} next={false} test themes={queue.themes} queues={queue.queues} services={queue.services} />)}</ol>
    </section>
  )
}

/** The way to practise; the link is shown once, and a new one stops the one before. Whoever is no counsellor sees the citizen's side alone: nobody takes it. */
export function PracticeButton() {
  const t = useTexts()
  const p = t.practice
  const { member, roles } = useWork()
  const both = roles.includes('counsellor')
  const [open, setOpen] = useState(false)
  const [link, setLink] = useState('')
  const [problem, setProblem] = useState('')
  const make = async () => {
    setProblem('')
    try {
      setLink((await client.call(makePracticeLink, { params: { member } })).link)
    } catch (error) {
      setProblem(sentence(error))
    }
  }
  const close = () => { setOpen(false); setLink('') }
  return (
    <>
      {both ? <Button small look="ghost" className="group-more" onClick={() => setOpen(true)}>{p.open}</Button> : <Button look="ghost" icon="checks" onClick={() => setOpen(true)}>{p.citizensSide}</Button>}
      {open && (
        <Dialog title={p.title} onClose={close} actions={link ? <><Button look="ghost" onClick={close}>{p.done}</Button><CopyButton text={link} /></> : <><Button look="ghost" onClick={close}>{t.act.cancel}</Button><Button look="primary" onClick={() => void make()}>{p.make}</Button></>}>
          {problem && <Notice kind="bad">{problem}</Notice>}
          {link ? <><p>{both ? p.how : p.citizensHow}</p><Field label={p.link} readOnly value={link} onFocus={(event) => event.target.select()} /></> : <p>{both ? p.lead : p.citizensLead}</p>}
        </Dialog>
      )}
    </>
  )
}

import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type AbuseLabel, type Block, renewalHours } from '@socialspace/contract/blocks'
import { liftBlock } from '@socialspace/contract/operations/liftBlock'
import { listAbuseLabels } from '@socialspace/contract/operations/listAbuseLabels'
import { listBlocks } from '@socialspace/contract/operations/listBlocks'
import { renewBlock } from '@socialspace/contract/operations/renewBlock'
import { saveAbuseLabel } from '@socialspace/contract/operations/saveAbuseLabel'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Field.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Loading, Page } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import { NamedDialog } from '../settings/NamedDialog.tsx'
import '../settings/Settings.css'
import './Blocks.css'

/** Who cannot write for a while, without who it is; and what the member calls abuse. */
export function Blocks() {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const words = t.abuse
  const blocks = useQuery({ queryKey: [member, 'blocks'], queryFn: () => client.call(listBlocks, { params: { member } }) })
  const labels = useQuery({ queryKey: [member, 'abuse-labels'], queryFn: () => client.call(listAbuseLabels, { params: { member } }) })
  const [changed, setChanged] = useState<{ how: 'renew' | 'lift'; block: Block } | null>(null)
  const [edited, setEdited] = useState<AbuseLabel | null>(null)
  const at = (time: string) => <time dateTime={time}>{fullMoment(time, Date.now(), language)}</time>
  return (
    <Page title={words.page} lead={words.pageLead}>
      {(blocks.isPending || labels.isPending) && <Loading />}
      {(blocks.isError || labels.isError) && <Notice kind="bad">{sentence(blocks.error ?? labels.error)}</Notice>}
      <div className="block-parts">
        {blocks.data && (
          <section aria-labelledby="blocks-now">
            <h2 id="blocks-now">{words.current}</h2>
            {blocks.data.length === 0 ? <Empty icon="check" title={words.nobody}>{words.nobodyText}</Empty> : (
              <ul className="things">{blocks.data.map((block) => (
                <li key={block.id}>
                  <div className="block-what">
                    <strong>{pick(block.label, language)}</strong>
                    <dl>{([[words.until, at(block.until)], [words.since, at(block.since)], [words.by, block.by], [words.renewals, words.times(block.renewals)]] as const).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
                  </div>
                  <Button small onClick={() => setChanged({ how: 'renew', block })}>{words.renew}</Button>
                  <Button small look="danger" onClick={() => setChanged({ how: 'lift', block })}>{words.lift}</Button>
                </li>
              ))}</ul>
            )}
          </section>
        )}
        {labels.data && (
          <section aria-labelledby="abuse-labels">
            <h2 id="abuse-labels">{words.labels}</h2>
            <div className="section-head"><p>{words.labelsLead}</p><Button icon="plus" onClick={() => setEdited({ id: crypto.randomUUID(), name: { da: '', en: '' }, active: true })}>{words.add}</Button></div>
            {labels.data.length === 0 ? <Empty icon="note" title={words.labels}>{words.noWords}</Empty> : (
              <ul className="things">{labels.data.map((label) => (
                <li key={label.id}>
                  <div><strong>{pick(label.name, language)}</strong>{!label.active && <small> {words.off}</small>}</div>
                  <Button small aria-label={words.edit(pick(label.name, language))} onClick={() => setEdited(label)}>{t.act.edit}</Button>
                </li>
              ))}</ul>
            )}
          </section>
        )}
      </div>
      {changed && <ChangeDialog key={changed.block.id} {...changed} onClose={() => setChanged(null)} onDone={() => { setChanged(null); void queries.invalidateQueries({ queryKey: [member, 'blocks'] }) }} />}
      {edited && (
        <NamedDialog title={edited.name.da || words.newLabel} draft={edited} onChange={setEdited} saved={words.saved} onClose={() => setEdited(null)}
          save={async () => {
            await client.call(saveAbuseLabel, { params: { member, label: edited.id }, body: { name: edited.name, active: edited.active } })
            await queries.invalidateQueries({ queryKey: [member, 'abuse-labels'] })
          }}>{null}</NamedDialog>
      )}
    </Page>
  )
}

/** Renewing says for how long, lifting what goes along. */
function ChangeDialog({ how, block, onClose, onDone }: { how: 'renew' | 'lift'; block: Block; onClose: () => void; onDone: () => void }) {
  const t = useTexts()
  const { member } = useWork()
  const words = t.abuse
  const [hours, setHours] = useState<(typeof renewalHours)[number]>(24)
  const [mistake, setMistake] = useState(false)
  const [problem, setProblem] = useState('')
  const params = { member, block: block.id }
  const submit = async () => {
    try {
      await (how === 'renew' ? client.call(renewBlock, { params, body: { hours } }) : client.call(liftBlock, { params, body: { mistake } }))
      say(how === 'renew' ? words.renewed : words.lifted)
      onDone()
    } catch (error) {
      setProblem(sentence(error))
    }
  }
  return (
    <Dialog title={how === 'renew' ? words.renewTitle : words.liftTitle} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look={how === 'renew' ? 'primary' : 'danger'}>{how === 'renew' ? words.renewYes(hours) : words.liftYes}</Button></>}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <p>{how === 'renew' ? words.renewLead : words.liftText}</p>
      {how === 'renew'
        ? <Select label={words.renewFor} value={hours} onChange={(event) => setHours(Number(event.target.value) as typeof hours)}>{renewalHours.map((n) => <option key={n} value={n}>{words.hours(n)}</option>)}</Select>
        : <Choice label={words.mistake} checked={mistake} onChange={setMistake} />}
    </Dialog>
  )
}

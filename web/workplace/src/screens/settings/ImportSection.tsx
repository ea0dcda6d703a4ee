import { useId, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { csvCell, importColumns, type ImportFault, type ImportKind, importKinds, type ImportResult, importSample, mostImported } from '@socialspace/contract/imports'
import { importFile } from '@socialspace/contract/operations/importFile'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Select } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import './ImportSection.css'

const asFile = (text: string) => `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`
const shown = 200

/** A file of a spreadsheet: looked at, line by line, and then brought in whole. */
export function ImportSection() {
  const t = useTexts()
  const language = useLanguage()
  const words = t.imports
  const { member } = useWork()
  const queries = useQueryClient()
  const input = useId()
  const [kind, setKind] = useState<ImportKind>('staff')
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null>(null)
  const [result, setResult] = useState<ImportResult | null>(null)
  const [busy, setBusy] = useState<'reading' | 'doing' | null>(null)
  const [problem, setProblem] = useState('')
  const forget = () => { setFile(null); setResult(null); setProblem('') }
  const ask = async (asked: { bytes: Uint8Array<ArrayBuffer> }, really: boolean) => {
    setBusy(really ? 'doing' : 'reading')
    setProblem('')
    try {
      const answer = await client.call(importFile, { params: { member, kind }, query: really ? { do: 'yes' } : {}, body: asked.bytes })
      setResult(answer)
      if (answer.done) {
        say(words.done(count(answer, 'new'), count(answer, 'changed')))
        await queries.invalidateQueries({ queryKey: [member] })
      }
    } catch (error) {
      setResult(null)
      setProblem(sentence(error))
    }
    setBusy(null)
  }
  const choose = async (chosen: File | undefined) => {
    forget()
    if (!chosen) return
    if (chosen.size > mostImported.bytes) return setProblem(words.tooLarge)
    const read = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) }
    setFile(read)
    await ask(read, false)
  }
  const toDo = result ? count(result, 'new') + count(result, 'changed') : 0
  return (
    <div className="import">
      <p className="import-lead">{words.lead}</p>
      <Card>
        <Select label={words.kind} hint={words.hints[kind]} value={kind} disabled={busy !== null} onChange={(event) => { forget(); setKind(event.target.value as ImportKind) }}>
          {importKinds.map((one) => <option key={one} value={one}>{words.kinds[one]}</option>)}
        </Select>
        <p><a className="button plain" href={asFile(importSample(kind, language))} download={words.sampleFile(kind)}><Icon name="download" /><span>{words.sample}</span></a></p>
        <details className="import-columns"><summary>{words.columns}</summary>
          <ul>{importColumns[kind].map(({ key, header, required }) => <li key={key}><strong>{header[language]}</strong>{required && <span className="field-optional"> ({words.required})</span>}</li>)}</ul>
        </details>
        <div className="field">
          <label htmlFor={input}>{words.choose}</label>
          <input id={input} key={`${kind} ${file === null && result === null}`} type="file" accept=".csv,text/csv,text/plain" className="input" aria-describedby={`${input}hint`} onChange={(event) => void choose(event.target.files?.[0])} />
          <p className="field-hint" id={`${input}hint`}>{words.chooseHint}</p>
        </div>
        <p role="status" className="import-state">{busy === 'reading' ? words.reading : result && file ? words.read(file.name, result.encoding.toUpperCase(), words.signs[result.delimiter]) : ''}</p>
        {problem && <Notice kind="bad">{problem}</Notice>}
      </Card>
      {result && result.faultCount > 0 && <Faults result={result} kind={kind} />}
      {result && result.faultCount === 0 && (
        <Card title={result.done ? words.result : words.preview} lead={result.done ? words.done(count(result, 'new'), count(result, 'changed')) : words.counts(count(result, 'new'), count(result, 'changed'), count(result, 'same'))}>
          {result.links.length > 0 && <Links links={result.links} />}
          <Rows result={result} />
          {!result.done && (toDo === 0 ? <Notice kind="good">{words.nothing}</Notice> : <p><Button look="primary" busy={busy === 'doing' && words.busy} onClick={() => { if (file) void ask(file, true) }}>{words.go(toDo)}</Button></p>)}
          {result.done && <p><Button onClick={forget}>{words.another}</Button></p>}
        </Card>
      )}
    </div>
  )
}

const count = ({ rows }: ImportResult, outcome: string) => rows.filter((row) => row.outcome === outcome).length

function Faults({ result: { faults, faultCount }, kind }: { result: ImportResult; kind: ImportKind }) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.imports
  const columnOf = ({ column }: ImportFault) => importColumns[kind].find(({ key }) => key === column)?.header[language] ?? (column ? words.place(column) : '–')
  return (
    <Card title={words.faultTitle(faultCount)} lead={words.faultText}>
      <div className="table-frame" role="region" aria-label={words.faultTitle(faultCount)} tabIndex={0}>
        <table className="table">
          <thead><tr><th scope="col">{words.line}</th><th scope="col">{words.column}</th><th scope="col">{words.fault}</th></tr></thead>
          <tbody>{faults.slice(0, shown).map((fault, nth) => <tr key={nth}><th scope="row">{fault.line === 0 ? words.wholeFile : fault.line}</th><td>{columnOf(fault)}</td><td>{words.faults[fault.code]}</td></tr>)}</tbody>
        </table>
      </div>
      {faultCount > Math.min(shown, faults.length) && <p className="field-hint">{words.more(Math.min(shown, faults.length))}</p>}
    </Card>
  )
}

function Rows({ result: { rows } }: { result: ImportResult }) {
  const t = useTexts()
  const words = t.imports
  return (
    <>
      <div className="table-frame" role="region" aria-label={words.outcome} tabIndex={0}>
        <table className="table">
          <thead><tr><th scope="col">{words.line}</th><th scope="col">{words.name}</th><th scope="col">{words.outcome}</th></tr></thead>
          <tbody>{rows.slice(0, shown).map(({ line, name, outcome }) => <tr key={line}><td className="import-line">{line}</td><th scope="row">{name}</th><td className={`import-${outcome}`}>{words.outcomes[outcome]}</td></tr>)}</tbody>
        </table>
      </div>
      {rows.length > shown && <p className="field-hint">{words.more(shown)}</p>}
    </>
  )
}

/** Shown this once: a link cannot be made out of what is kept. */
function Links({ links }: { links: ImportResult['links'] }) {
  const t = useTexts()
  const words = t.imports
  const file = `\ufeff${[[words.name, words.link], ...links.map(({ name, link }) => [name, link])].map((cells) => `${cells.map(csvCell).join(';')}\r\n`).join('')}`
  return (
    <Notice kind="warn" title={words.links}>
      <p>{words.linksText} {t.staff.expires(fullMoment(links[0]!.expiresAt))}</p>
      <ul className="import-links">{links.map(({ line, name, link }) => <li key={line}><span>{name}</span><CopyButton text={link} /></li>)}</ul>
      <p><a className="button plain small" href={asFile(file)} download={words.linksFile}><Icon name="download" size={16} /><span>{words.saveLinks}</span></a></p>
    </Notice>
  )
}

import { useState } from 'react'
import { renewGroupLink } from '@socialspace/contract/operations/renewGroupLink'
import type { GroupRow } from '@socialspace/contract/rooms'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'

/** The link to a group, shown once; a new one stops the one before. `given`: one that was just made, because somebody was taken out. */
export function LinkDialog({ row, given = null, onClose }: { row: GroupRow; given?: string | null; onClose: () => void }) {
  const t = useTexts()
  const r = t.rooms
  const { member } = useWork()
  const [link, setLink] = useState(given)
  const [problem, setProblem] = useState('')
  const make = async () => {
    setProblem('')
    try {
      setLink((await client.call(renewGroupLink, { params: { member, group: row.id } })).link)
    } catch (error) {
      setProblem(sentence(error))
    }
  }
  return (
    <Dialog title={given ? r.renewedTitle : r.linkTitle} onClose={onClose} actions={link ? <><Button look="ghost" onClick={onClose}>{r.done}</Button><CopyButton text={link} /></> : <><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button look="primary" onClick={() => void make()}>{row.hasLink ? r.linkNew : r.linkFirst}</Button></>}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      {link ? <><p>{given ? r.renewedText : r.linkText}</p><Field label={r.link} readOnly value={link} onFocus={(event) => event.target.select()} /></> : <><p>{row.hasLink ? r.linkAgain : r.linkNone}</p>{row.hasLink && <p>{r.linkOld}</p>}</>}
    </Dialog>
  )
}

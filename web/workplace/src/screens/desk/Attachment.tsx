import { useEffect, useRef, useState } from 'react'
import { readFile } from '@socialspace/contract/operations/readFile'
import type { File } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { say } from '../../parts/Toasts.tsx'

const size = (bytes: number) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`)

/** A file of a message: pictures are shown, PDFs are fetched when asked for. */
export function Attachment({ file, conversation }: { file: File; conversation: string }) {
  return file.type.startsWith('image/') ? <Picture file={file} conversation={conversation} /> : <Download file={file} conversation={conversation} />
}

const fetchFile = async (member: string, conversation: string, file: File) =>
  URL.createObjectURL(new Blob([new Uint8Array(await client.call(readFile, { params: { member, conversation, file: file.id } }))], { type: file.type }))

function Picture({ file, conversation }: { file: File; conversation: string }) {
  const t = useTexts()
  const { member } = useWork()
  const [address, setAddress] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const view = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    let gone = false
    let made: string | undefined
    fetchFile(member, conversation, file).then((url) => {
      made = url
      if (gone) URL.revokeObjectURL(url)
      else setAddress(url)
    }).catch(() => setFailed(true))
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [member, conversation, file])
  if (!address) return <span className="bubble-image waiting">{failed ? t.talk.fileFailed : file.name}</span>
  return (
    <>
      <button type="button" className="bubble-image" aria-label={t.talk.openImage(file.name)} onClick={() => view.current?.showModal()}><img src={address} alt={t.talk.image(file.name)} /></button>
      <dialog ref={view} className="image-view" aria-label={t.talk.image(file.name)} onClick={() => view.current?.close()}>
        <img src={address} alt={t.talk.image(file.name)} />
        <Button icon="x" onClick={() => view.current?.close()}>{t.act.close}</Button>
      </dialog>
    </>
  )
}

function Download({ file, conversation }: { file: File; conversation: string }) {
  const t = useTexts()
  const { member } = useWork()
  const fetchIt = async () => {
    try {
      const url = await fetchFile(member, conversation, file)
      const link = document.createElement('a')
      link.href = url
      link.download = file.name
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), 30_000)
    } catch {
      say(t.talk.fileFailed, { text: file.name, kind: 'bad' })
    }
  }
  return (
    <button type="button" className="bubble-file" title={t.talk.download(file.name)} onClick={() => void fetchIt()}>
      <Icon name="file" size={22} /><span><strong>{file.name}</strong><small>{t.talk.pdf} · {size(file.size)}</small></span><Icon name="download" size={16} />
    </button>
  )
}

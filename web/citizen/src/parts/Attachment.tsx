import { readFile } from '@socialspace/contract/operations/readFile'
import type { File } from '@socialspace/contract/shapes'
import { useEffect, useState } from 'preact/hooks'
import { client, sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'

const fetchFile = async (member: string, conversation: string, { id, type }: File): Promise<string> => {
  const bytes = await client.call(readFile, { params: { member, conversation, file: id } })
  return URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
}

/** A picture in the thread, or a file to download; never opened as a page of ours. */
export function Attachment({ file, conversation }: { file: File; conversation: string }) {
  const { t, language } = usePage()
  const { member } = useSite()
  const [url, setUrl] = useState('')
  const [problem, setProblem] = useState('')
  const picture = file.type !== 'application/pdf'
  useEffect(() => {
    if (!picture) return
    let made = ''
    let here = true
    fetchFile(member, conversation, file).then((address) => {
      made = address
      if (here) setUrl(address)
      else URL.revokeObjectURL(address)
    }, (error: unknown) => here && setProblem(sentence(error, language)))
    return () => {
      here = false
      URL.revokeObjectURL(made)
    }
  }, [file.id])
  const download = async () => {
    const address = await fetchFile(member, conversation, file).catch((error: unknown) => { setProblem(sentence(error, language)) })
    if (!address) return
    const anchor = Object.assign(document.createElement('a'), { href: address, download: file.name })
    anchor.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
  if (problem) return <span class="file-name" role="alert">{file.name}: {problem}</span>
  if (picture && url) return <img class="picture" src={url} alt={t.talk.image(file.name)} />
  if (picture) return <span class="file-name">{t.loading} {file.name}</span>
  return <button type="button" class="file" onClick={() => void download()}>{t.talk.download(file.name)} <span>({Math.max(1, Math.round(file.size / 1000))} kB)</span></button>
}

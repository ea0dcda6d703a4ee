import { readBreachRegister } from '@socialspace/contract/operations/readBreachRegister'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Card } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'

const types = { html: 'text/html', csv: 'text/csv', json: 'application/json' } as const

/** The register as a file, for Datatilsynet. */
export function RegisterDownloads() {
  const { breaches: t } = useTexts()
  const language = useLanguage()
  const { member, slug } = useWork()
  const get = async (format: keyof typeof types) => {
    try {
      const bytes = await client.call(readBreachRegister, { params: { member, format }, query: { language } })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: types[format] }))
      link.download = `${slug}-brud.${format}`
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    } catch (error) {
      say(t.register.failed, { text: sentence(error), kind: 'bad' })
    }
  }
  return <Card title={t.register.title}><div className="breach-downloads">{(['html', 'csv', 'json'] as const).map((format) => <Button key={format} icon="download" onClick={() => void get(format)}>{t.register[format]}</Button>)}</div></Card>
}

import type { PublicService } from '@socialspace/contract/shapes'
import { pick, usePage, useSite } from '../page.ts'
import './Urgent.css'

/** What to do when it cannot wait: the service's own words or the member's, with numbers that can be pressed. */
export function Urgent({ open = true, service }: { open?: boolean; service?: PublicService | undefined }) {
  const { t, language } = usePage()
  const { texts } = useSite()
  return (
    <details class="urgent" open={open}>
      <summary>{t.front.urgent}</summary>
      <p>{numbersAsLinks((service && pick(service.urgent, language)) || pick(texts.urgent, language))}</p>
    </details>
  )
}

/** Danish emergency and helpline numbers: 112, 116 111, and eight digits. */
function numbersAsLinks(text: string) {
  return text.split(/(\b112\b|\b11[46] ?\d{3}\b|\b\d{2}(?: ?\d){6}\b)/).map((part, at) => (at % 2 === 1 ? <a key={at} href={`tel:${part.replaceAll(' ', '')}`}>{part}</a> : part))
}

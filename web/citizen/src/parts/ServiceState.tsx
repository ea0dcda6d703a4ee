import { municipalities } from '@socialspace/contract/data/municipalities'
import type { PublicService } from '@socialspace/contract/shapes'
import { usePage } from '../page.ts'

/** Whether a service is open, until when or from when; that it is a letterbox; that so many wait that it takes in no more. */
export function ServiceState({ service: { kind, opening: { state, until, next }, full } }: { service: PublicService }) {
  const { t } = usePage()
  const letterbox = kind === 'letterbox'
  const words = full ? t.front.crowded : letterbox ? t.front.letterbox : state === 'open' ? t.front.open(until) : state === 'unstaffed' ? t.front.unstaffed : t.front.closed(next)
  return <span class={`opening ${full ? 'full' : letterbox ? 'letterbox' : state}`}><span class="opening-dot" aria-hidden="true" />{words}</span>
}

/** Whom a service is for: where one lives, and the language where it is not the page's own. */
export function ServiceFor({ service }: { service: PublicService }) {
  const { t, language } = usePage()
  const places = service.municipalities.map((code) => municipalities.find((one) => one.code === code)?.name ?? code)
  const spoken = service.languages.includes(language) ? undefined : service.languages[0]
  if (places.length === 0 && !spoken) return null
  return <span class="service-for">{[places.length > 0 && t.front.from(new Intl.ListFormat(language).format(places)), spoken && t.front.speaks[spoken]].filter(Boolean).join(' ')}</span>
}

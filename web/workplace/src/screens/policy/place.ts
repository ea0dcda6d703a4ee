import type { PolicyTexts } from '@socialspace/contract/policy'
import type { Language } from '@socialspace/contract/shapes'
import { pick } from '../../app/language.ts'
import type { Texts } from '../../texts/da.ts'

/** Where a text of the policy stands, in words, by its path in the contract (`texts.whole.sections.2.sentences.0.da`); empty for what is not a text of it. */
export function placeIn(texts: PolicyTexts, path: string, t: Texts, language: Language): string {
  const [, kind, section, sentence, of] = /^texts\.(whole|child)\.(?:sections\.(\d+)\.(?:sentences\.(\d+)|heading)|title|intro)\.(da|en)$/.exec(path) ?? []
  if (kind !== 'whole' && kind !== 'child') return ''
  const heading = section === undefined ? undefined : texts[kind].sections[Number(section)]?.heading
  const words = [t.policy.kinds[kind], heading && `»${pick(heading, language)}«`, sentence !== undefined && t.policy.sentence(Number(sentence) + 1), of === 'da' ? t.settings.danish : t.settings.english]
  return `(${words.filter(Boolean).join(' · ')})`
}

import type { PolicyText as BothText, PolicyTexts } from '@socialspace/contract/policy'
import { child } from './child.ts'
import { policy as da } from './da.ts'
import { policy as en } from './en.ts'
import type { PolicyText } from './text.ts'

/** Two languages side by side; a test holds that they have the same sections, sentences and promises. */
function together(danish: PolicyText, english: PolicyText): BothText {
  return {
    title: { da: danish.title, en: english.title }, intro: { da: danish.intro, en: english.intro },
    sections: danish.sections.map(({ id, heading, sentences }, at) => ({
      id, heading: { da: heading, en: english.sections[at]!.heading },
      sentences: sentences.map(({ promises, text }, nth) => ({ promises: [...promises], text: { da: text, en: english.sections[at]!.sentences[nth]!.text } })),
    })),
  }
}

/** The policy that the product ships, as a member may go on writing it. */
export const defaultTexts: PolicyTexts = { whole: together(da, en), child: together(child.da, child.en) }

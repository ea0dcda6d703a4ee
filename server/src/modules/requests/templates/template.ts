import type { AnswerTemplate, Outcome, RequestKind } from '@socialspace/contract/requests'
import type { Ground } from '@socialspace/contract/data/grounds'

interface Said { readonly title: string; readonly text: string }

/** An answer that comes with the product, written by hand in both languages: `{reference}` and `{member}` are filled in where it is shown, and what stands in `[…]` is the caseworker's to write. */
export const prepared = (id: string, kind: RequestKind | null, outcome: Outcome | null, da: Said, en: Said, ...grounds: Ground[]): AnswerTemplate => ({
  id: `product-${id}`, shipped: true, kind, outcome, grounds, title: { da: da.title, en: en.title }, text: { da: da.text, en: en.text },
})

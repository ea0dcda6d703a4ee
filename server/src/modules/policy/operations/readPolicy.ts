import type { operations } from '@socialspace/contract'
import type { PolicyTexts } from '@socialspace/contract/policy'
import type { Contact, Language } from '@socialspace/contract/shapes'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { dayAt } from '../days.ts'
import { app } from '../default/app.ts'
import { version as product } from '../default/version.ts'
import type { PolicyDeps } from '../index.ts'
import { allOf, wholeOf } from '../library.ts'
import { stateOf } from '../versions.ts'

const inOneLine = ({ name, address, phone, mail, cvr }: Contact) => [name, address, phone, mail, cvr && `CVR ${cvr}`].filter(Boolean).join(', ')

export const readPolicy = (deps: PolicyDeps): Handler<typeof operations.readPolicy> => async ({ member, query }) => {
  const { name, contact, timeZone } = await deps.member({ id: member })
  const words: Record<string, string> = {
    member: name, memberContact: inOneLine(contact), operator: deps.operator.name, operatorContact: inOneLine(deps.operator),
    site: deps.site.name, siteContact: inOneLine(deps.site), authority: deps.authority.name, authorityContact: inOneLine(deps.authority),
  }
  const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_whole, word: string) => words[word] ?? '')
  const said = ({ title, intro, sections }: ReturnType<typeof inOneLanguage>) => ({
    language: query.language, title: filled(title), intro: filled(intro),
    sections: sections.map(({ id, heading, sentences }) => ({
      id, heading: filled(heading), sentences: sentences.map(({ promises, text }) => ({ promises: [...promises], text: filled(text) })),
    })),
  })
  // The notice says what the program in use keeps on the device: it is the program's, never a member's.
  if (query.text === 'app') return { version: product.version, state: 'applies', date: product.date, ...said(app[query.language]) }
  return deps.database.forMembers([member], async (tx) => {
    const all = await allOf(tx, member)
    const whole = await wholeOf(tx, member, all, query.version)
    return { version: String(whole.number), state: stateOf(all, whole, now()), date: dayAt(whole.appliesFrom, timeZone), ...said(inOneLanguage(whole.texts[query.text === 'child' ? 'child' : 'whole'], query.language)) }
  })
}

interface Said {
  readonly title: string
  readonly intro: string
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly sentences: readonly { readonly promises: readonly string[]; readonly text: string }[] }[]
}
const inOneLanguage = ({ title, intro, sections }: PolicyTexts['whole'], language: Language): Said => ({
  title: title[language], intro: intro[language],
  sections: sections.map(({ id, heading, sentences }) => ({ id, heading: heading[language], sentences: sentences.map(({ promises, text }) => ({ promises, text: text[language] })) })),
})

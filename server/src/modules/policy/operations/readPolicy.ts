import type { operations } from '@socialspace/contract'
import type { Contact, Language } from '@socialspace/contract/shapes'
import type { Handler } from '../../../platform/http/index.ts'
import type { PolicyText } from '../default/text.ts'
import type { PolicyDeps } from '../index.ts'

export type PolicyKind = 'whole' | 'child' | 'app'
type Deps = PolicyDeps & { texts: Record<PolicyKind, Record<Language, PolicyText>>; version: { version: string; date: string } }

const inOneLine = ({ name, address, phone, mail, cvr }: Contact) => [name, address, phone, mail, cvr && `CVR ${cvr}`].filter(Boolean).join(', ')

export const readPolicy = (deps: Deps): Handler<typeof operations.readPolicy> => async ({ member, query }) => {
  const { name, contact } = await deps.member({ id: member })
  const words: Record<string, string> = {
    member: name, memberContact: inOneLine(contact), operator: deps.operator.name, operatorContact: inOneLine(deps.operator),
    site: deps.site.name, siteContact: inOneLine(deps.site), authority: deps.authority.name, authorityContact: inOneLine(deps.authority),
  }
  const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_whole, word: string) => words[word] ?? '')
  const { title, intro, sections } = deps.texts[query.text ?? 'whole'][query.language]
  return {
    ...deps.version, language: query.language, title: filled(title), intro: filled(intro),
    sections: sections.map(({ id, heading, sentences }) => ({
      id, heading: filled(heading), sentences: sentences.map(({ promises, text }) => ({ promises: [...promises], text: filled(text) })),
    })),
  }
}

import type { Service } from '@socialspace/contract/shapes'
import { must } from '../../../platform/http/index.ts'
import { randomId } from '../../../platform/vault/index.ts'
import { cellsOf, fold } from '../cells.ts'
import { type Kind, onlyOnce, pair, same } from './kind.ts'

const kinds = new Map([['chat', 'live'], ['live', 'live'], ['live chat', 'live'], ['brevkasse', 'letterbox'], ['letterbox', 'letterbox']] as const)
const languages = new Map([['da', 'da'], ['dansk', 'da'], ['danish', 'da'], ['en', 'en'], ['engelsk', 'en'], ['english', 'en']] as const)

/** A service is known again by its Danish name. A new one begins with a queue of its own name, as one that is made by hand does. */
export const services: Kind = async ({ members, record }, { tx, member, account, fault }, lines) => {
  const [known, themes] = [await members.readServices(tx, member), await members.readThemes(tx, member)]
  const once = onlyOnce(fault, 'name')
  const themeOf = (word: string) => themes.find((theme) => fold(theme.name.da) === word || fold(theme.name.en) === word)?.id
  return lines.map((line) => {
    const cells = cellsOf(line, fault)
    const name = cells.needed('name', 60)
    const before = known.find((service) => fold(service.name.da) === fold(name ?? ''))
    const base: Service = before ?? members.newService(randomId(), pair(name, undefined))
    once(line.line, fold(name ?? ''))
    const service: Service = {
      ...base, name: pair(name, cells.text('nameEn', 60), base.name), kind: cells.one('kind', 'unknown_kind', (word) => kinds.get(word as 'chat')) ?? base.kind,
      languages: cells.each('languages', 'unknown_language', (word) => languages.get(word as 'da')) ?? base.languages, themes: cells.each('themes', 'unknown_theme', themeOf) ?? base.themes, municipalities: cells.municipalities('municipalities') ?? base.municipalities,
      hours: cells.hours('hours') ?? base.hours, maxQueue: cells.number('maxQueue', 1, 10_000) ?? base.maxQueue, maxConversations: cells.number('maxConversations', 1, 200) ?? base.maxConversations, byRota: cells.yesNo('byRota') ?? base.byRota,
      offerSeconds: cells.number('offerSeconds', 10, 300) ?? base.offerSeconds, closed: pair(cells.text('closed', 1000), cells.text('closedEn', 1000), base.closed), urgent: pair(cells.text('urgent', 1000), cells.text('urgentEn', 1000), base.urgent), active: cells.yesNo('active') ?? base.active,
    }
    return {
      line: line.line, name: name ?? '', outcome: !before ? 'new' : same(before, service) ? 'same' : 'changed',
      write: async () => {
        must((await members.saveService(tx, member, service)) !== undefined, 'changed_meanwhile')
        if (!before) await members.saveQueue(tx, member, { id: randomId(), service: service.id, name: service.name, languages: [], themes: [], municipalities: [], active: true })
        await record(tx, { member, act: 'service.saved', actor: 'staff', role: 'administrator', actorId: account, object: 'service', objectId: service.id })
      },
    }
  })
}

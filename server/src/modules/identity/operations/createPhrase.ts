import type { operations } from '@socialspace/contract'
import { must, type Handler } from '../../../platform/http/index.ts'
import type { BlindIndex } from '../../../platform/vault/index.ts'
import { mustBeBrowser } from '../access.ts'
import type { IdentityDeps } from '../index.ts'
import { newPhrase } from '../phrase.ts'
import { changeCitizen, readCitizen } from '../store.ts'

type Deps = Pick<IdentityDeps, 'database' | 'record'> & { phrases: BlindIndex }

/** The row is locked, so that of two presses the later one's words are those that work; the old words go last, when nothing else can be refused. */
export const createPhrase = ({ database, record, phrases }: Deps): Handler<typeof operations.createPhrase> => ({ principal, member, account }) =>
  database.withRestricted.forMembers([member], async (tx) => {
    mustBeBrowser(principal)
    must(await readCitizen(tx, member, account, true), 'not_found')
    await changeCitizen(tx, member, account, { has_phrase: true })
    await record(tx, { member, act: 'phrase.created', actor: 'citizen', actorId: account, object: 'citizen', objectId: account, citizen: account })
    const words = newPhrase()
    phrases.remove({ member, id: account })
    phrases.put(words.join(' '), { member, id: account })
    return { words }
  })

import type { operations } from '@socialspace/contract'
import { must, type Handler } from '../../../platform/http/index.ts'
import type { BlindIndex } from '../../../platform/vault/index.ts'
import type { IdentityDeps } from '../index.ts'
import { normalPhrase } from '../phrase.ts'
import type { Sessions } from '../sessions.ts'
import { readCitizen } from '../store.ts'

type Deps = Pick<IdentityDeps, 'database' | 'record'> & { phrases: BlindIndex; sessions: Sessions }

export const returnWithPhrase = ({ database, record, phrases, sessions }: Deps): Handler<typeof operations.returnWithPhrase> => async ({ member, principal, body, setCookie }) => {
  const owner = phrases.find(normalPhrase(body.phrase), member)
  must(owner, 'wrong_phrase')
  await database.withRestricted.forMembers([member], async (tx) => {
    must(await readCitizen(tx, member, owner.id), 'wrong_phrase')
    await record(tx, { member, act: 'citizen.returned', actor: 'citizen', actorId: owner.id, object: 'citizen', objectId: owner.id, citizen: owner.id })
  })
  if (principal.kind === 'citizen' && principal.session !== null) await sessions.end({ id: principal.session })
  await sessions.open(setCookie, 'citizen', owner.id, member, null)
  return { account: owner.id }
}

import type { operations } from '@socialspace/contract'
import { practiceRoles } from '@socialspace/contract/roles'
import { now } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { randomToken, sha256 } from '../../../platform/vault/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import { goodFor, writeLink } from '../practice/store.ts'

interface PracticeDeps {
  readonly database: Database
  readonly record: RecordAct
  readonly slugOf: (member: string) => Promise<string>
  readonly publicUrl: string
}

/** The token is in the link's fragment, which no server and no log sees; only its hash is kept. */
export const makePracticeLink = ({ database, record, slugOf, publicUrl }: PracticeDeps): Handler<typeof operations.makePracticeLink> => async ({ member, account, principal }) => {
  const role = practiceRoles.find((one) => principal.roles(member).has(one))!
  const [slug, token, at] = [await slugOf(member), randomToken(), now()]
  await database.forMembers([member], async (tx) => {
    await writeLink(tx, member, account, sha256(token), at)
    await record(tx, { member, act: 'practice.link-made', actor: 'staff', role, actorId: account, object: 'staff', objectId: account })
  })
  return { link: `${publicUrl}/${slug}#proeve-${token}`, until: new Date(at.getTime() + goodFor).toISOString() }
}

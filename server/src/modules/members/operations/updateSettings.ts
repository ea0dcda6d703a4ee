import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import { must, Refusal, type Handler } from '../../../platform/http/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import { mayBeAccent } from '../access.ts'
import { changeSettings, readMember } from '../store.ts'

interface Deps {
  readonly database: Database
  readonly record: RecordAct
  changed(member: string): void
}

export const updateSettings = ({ database, record, changed }: Deps): Handler<typeof operations.updateSettings> => async ({ member, account, body }) => {
  const { etag, texts, ...rest } = body
  if (rest.accent && !mayBeAccent(rest.accent)) throw new Refusal('invalid_input', [{ path: 'body.accent', code: 'contrast' }])
  if (rest.quiet && rest.quiet.from === rest.quiet.to) throw new Refusal('invalid_input', [{ path: 'body.quiet.to', code: 'order' }])
  const version = await database.forMembers([member], async (tx) => {
    const old = await readMember(tx, { id: member })
    must(old, 'not_found')
    const settings = { ...old, ...defined(rest), texts: { ...old.texts, ...defined(texts ?? {}) } }
    const version = await changeSettings(tx, member, etag, settings)
    must(version !== undefined, 'changed_meanwhile')
    await record(tx, { member, act: 'settings.changed', actor: 'staff', role: 'administrator', actorId: account, object: 'member', objectId: member })
    return version
  })
  changed(member)
  return { etag: version }
}

const defined = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

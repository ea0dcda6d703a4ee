import { isDeepStrictEqual } from 'node:util'
import type { operations } from '@socialspace/contract'
import { languages } from '@socialspace/contract/shapes'
import { now } from '../../../platform/clock.ts'
import { must, Refusal, type Handler } from '../../../platform/http/index.ts'
import { beginningOf, dayAfter, dayAt } from '../days.ts'
import type { PolicyDeps } from '../index.ts'
import { allOf, keepDefault, wholeOf } from '../library.ts'
import { type Fault, missingIn, takenBack } from '../rules.ts'
import { holdDraft, publishDraft } from '../store.ts'
import { coming } from '../versions.ts'

type Deps = PolicyDeps & { changed(member: string): void }

/** How far ahead a version may be announced, in days. */
const farthest = 366

/** A significant change is told of for `noticeDays` whole days before it applies; one version is on its way at a time. */
export const publishPolicy = ({ changed, ...deps }: Deps): Handler<typeof operations.publishPolicy> => async ({ member, account, body }) => {
  const { timeZone } = await deps.member({ id: member })
  const published = await deps.database.forMembers([member], async (tx) => {
    const at = now()
    const draft = await holdDraft(tx, member, body.etag)
    must(draft?.texts, 'changed_meanwhile')
    await keepDefault(tx, { id: member, timeZone }, deps.noticeDays)
    const all = await allOf(tx, member)
    must(!coming(all, at), 'policy_coming')
    const before = await wholeOf(tx, member, all)
    const faults: Fault[] = [
      ...missingIn(draft.texts),
      ...languages.filter((language) => draft.summary[language].trim() === '').map((language) => ({ path: `summary.${language}`, code: 'empty' })),
      ...(isDeepStrictEqual(draft.texts, before.texts) ? [{ path: 'texts', code: 'same' }] : []),
      ...(draft.significant ? [] : takenBack(draft.texts, before.texts).map((id) => ({ path: `significant.${id}`, code: 'promise_taken_back' }))),
      ...wrongDay(body.appliesFrom, at, draft.significant, deps.noticeDays, timeZone),
    ]
    if (faults.length > 0) throw new Refusal('invalid_input', faults.slice(0, 50))
    const begins = body.appliesFrom === null ? at : beginningOf(body.appliesFrom, timeZone)
    const appliesFrom = begins < at ? at : begins
    const version = all.at(-1)!.number + 1
    await publishDraft(tx, member, draft.id, version, at, appliesFrom)
    await deps.record(tx, { member, act: 'policy.published', actor: 'staff', actorId: account, object: 'policy', objectId: draft.id })
    return { version, appliesFrom: appliesFrom.toISOString() }
  })
  changed(member)
  return published
}

/** What is wrong with the day: too soon for what must be announced, past, or too far ahead. */
function wrongDay(day: string | null, at: Date, significant: boolean, noticeDays: number, timeZone: string): Fault[] {
  const earliest = significant ? dayAfter(at, noticeDays, timeZone) : dayAt(at, timeZone)
  if (day === null) return significant ? [{ path: 'body.appliesFrom', code: 'too_soon' }] : []
  if (day < earliest) return [{ path: 'body.appliesFrom', code: 'too_soon' }]
  return day > dayAfter(at, farthest, timeZone) ? [{ path: 'body.appliesFrom', code: 'too_far' }] : []
}

import type { operations } from '@socialspace/contract'
import type { Theme } from '@socialspace/contract/shapes'
import { now } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/database/index.ts'
import { type Call, type Handler, must } from '../../../platform/http/index.ts'
import { sha256, type Unit, UnitGone, type Vault } from '../../../platform/vault/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import type { Controller, Giving } from '../../consent/index.ts'
import { writeEvent } from '../change.ts'
import type { ConversationsDeps } from '../index.ts'
import { goodFor, useLink } from '../practice/store.ts'
import { find, presentOne, type PresentDeps } from '../present.ts'
import { countIn, type ConversationRow, insertConversation, oneAtATime, readConversationRow, readOfCitizen } from '../store.ts'
import { mustBeThemes } from './updateThemes.ts'

export interface StartDeps extends PresentDeps {
  readonly database: Database
  readonly vault: Vault
  readonly member: (by: { id: string }) => Promise<Controller>
  readonly entrance: ConversationsDeps['entrance']
  readonly themes: (member: string) => Promise<Theme[]>
  readonly createCitizen: (tx: Tx, member: string) => Promise<string>
  readonly openCitizenSession: (call: Pick<Call, 'setCookie'>, member: string, citizen: string) => Promise<unknown>
  readonly touchCitizen: (tx: Tx, member: string, citizen: string) => Promise<void>
  readonly giveConsent: (tx: Tx, giving: Giving) => Promise<void>
  readonly record: RecordAct
  /** Who may begin one for practice. */
  readonly practisers: (member: string) => Promise<ReadonlySet<string>>
  readonly queueChanged: (member: string) => void
  readonly taken: ConversationsDeps['taken']
}

/** One press: an account with nothing in it, the consent that was given, a place in the queue. The same id again is the same conversation; the last place in a queue is one person's. */
export const startConversation = (deps: StartDeps): Handler<typeof operations.startConversation> => async (call) => {
  const { principal, member, body } = call
  const [controller, door, themes] = await Promise.all([deps.member({ id: member }), deps.entrance(member, { service: body.service, queue: body.queue, language: body.consent.language }), deps.themes(member)])
  must(door, 'not_found')
  mustBeThemes(body.themes ?? [], themes.filter(({ active }) => active))
  const practisers = body.practice === undefined ? null : await deps.practisers(member)
  const taken = await deps.taken(member, body.conversation)
  /** Whose link it is; it is used up with this. */
  const practiceBy = async (tx: Tx, token: string): Promise<string> => {
    const staff = await useLink(tx, member, sha256(token), new Date(now().getTime() - goodFor))
    must(staff !== undefined && practisers?.has(staff), 'practice_over')
    return staff
  }
  const own = principal.kind === 'citizen' && principal.roles(member).has('citizen') ? principal.account : null
  const { citizen, found, fresh } = await deps.database.forMembers([member], async (tx) => {
    if (door.maxQueue !== null && body.practice === undefined) await oneAtATime(tx, `waiting ${door.queues.join()}`)
    const known = await readConversationRow(tx, member, body.conversation)
    // Knowing a conversation's id opens nothing: only its own citizen gets it back.
    if (known) must(own !== null && known.citizen_id === own, 'id_reused')
    if (known) return { citizen: own!, found: await find(tx, known), fresh: false }
    must(!taken, 'id_reused')
    const practice = body.practice === undefined ? null : await practiceBy(tx, body.practice)
    // Who practises is nobody else, and has no real conversation beside it.
    must(own === null || (practice === null && !(await readOfCitizen(tx, member, own)).some(({ test }) => test)), 'practice_apart')
    must(practice !== null || door.maxQueue === null || (await countIn(tx, member, 'waiting', door.queues)) < door.maxQueue, 'queue_full')
    const citizen = own ?? (await deps.createCitizen(tx, member))
    if (own) await deps.touchCitizen(tx, member, own)
    await deps.giveConsent(tx, { member: controller, citizen, purpose: 'counselling', version: body.consent.version, language: body.consent.language, how: 'start-button' })
    const row = newConversation(unitOf(deps.vault, member, body.conversation), citizen, door.queue, body.themes ?? [], practice)
    must(await insertConversation(tx, row), 'id_reused')
    const { number } = await writeEvent(deps.vault, tx, row, 'started', '')
    await deps.record(tx, { member, act: practice === null ? 'conversation.started' : 'practice.started', actor: 'citizen', actorId: citizen, object: 'conversation', objectId: row.id, citizen })
    return { citizen, found: await find(tx, { ...row, last_number: number, sealed_version: 0 }), fresh: true }
  })
  if (own === null) await deps.openCitizenSession(call, member, citizen)
  if (fresh) deps.queueChanged(member)
  return { conversation: await presentOne(deps, found) }
}

function newConversation(unit: Unit, citizen: string, queue: string, themes: readonly string[], practice: string | null): Omit<ConversationRow, 'last_number' | 'sealed_version'> {
  const at = now()
  return {
    member_id: unit.member, id: unit.id, citizen_id: citizen, queue_id: queue, state: 'waiting', staff_id: null, started_at: at, queued_at: at, taken_at: null, closed_at: null,
    seen_after: 0, former_id: null, former_after: 0, test: practice !== null, practice_by: practice,
    last_at: at, last_by: 'service', themes: unit.seal('conversations.conversation.themes', unit.id, 0, JSON.stringify(themes)),
  }
}

/** The conversation's data key, made before its row. One whose row was never stored is used again, not destroyed: the outcome may have been unknown. */
function unitOf(vault: Vault, member: string, conversation: string): Unit {
  try {
    return vault.unit(member, conversation)
  } catch (error) {
    if (error instanceof UnitGone) return vault.createUnit(member, conversation)
    throw error
  }
}

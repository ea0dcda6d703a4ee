import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Handler, must, Refusal } from '../../../platform/http/index.ts'
import { mustBeRecord } from '../closing.ts'
import { isLocked, present, sealHeld } from '../contacts/content.ts'
import { type ContactRow, insertContact, putContact, readOwn } from '../contacts/store.ts'
import { isTheirs } from '../contacts/theirs.ts'
import { contentOf } from '../content.ts'
import { rulesOf } from '../forms.ts'
import type { Controller, JournalDeps } from '../index.ts'
import { ownConversation } from '../own.ts'

type Body = Parameters<Handler<typeof operations.saveContact>>[0]['body']
const day = 86_400_000

/**
 * What is about the citizen of a conversation rests on the yes they said, which goes into their ledger with it. Half-finished ones are kept unchecked; a finished one is filled in as the member's contact record demands, and its author corrects it until the journal's days have passed. Whoever gave no
 * name has no ledger, and none is pretended: they get a profile of their own for it, with nothing in it, so that it ends, is erased and is handed out like everything else about a person.
 */
export const saveContact = (deps: JournalDeps): Handler<typeof operations.saveContact> => async ({ account, member, params: { contact: id }, body }) => {
  await deps.mustBeThemes(member, body.themes)
  must(body.service === null || (await deps.services(member)).includes(body.service), 'invalid_input')
  const at = new Date(body.at)
  if (at.getTime() > now().getTime() + day || at.getTime() < now().getTime() - 366 * day) throw new Refusal('invalid_input', [{ path: 'body.at', code: 'range' }])
  const controller = await deps.member({ id: member })
  const { row, rules } = await deps.database.forMembers([member], async (tx) => {
    const known = await readOwn(tx, member, account, id, true)
    must((known?.sealed_version ?? null) === body.etag, 'changed_meanwhile')
    must(!known || (await isTheirs(deps, tx, known, account)), 'not_found')
    must(!known || !isLocked(known), 'note_locked')
    return { row: known ? await change(deps, tx, known, body, at) : await create(deps, tx, { controller, account, id }, body, at), rules: await rulesOf(tx, member) }
  })
  return present(deps.vault, row, { staff: account, rules, authorName: await deps.nameOf(account) })
}

async function heldOf(tx: Tx, member: string, { service, themes, text, form, confidential, finished }: Body) {
  if (finished) await mustBeRecord(tx, member, { text, form, confidential })
  return { service, themes: [...themes], text, content: await contentOf(tx, member, { text, form, confidential }, !finished) }
}
const lockFrom = async (tx: Tx, member: string, finished: boolean): Promise<Date | null> => (finished ? new Date(now().getTime() + (await rulesOf(tx, member)).correctDays * day) : null)

async function create(deps: JournalDeps, tx: Tx, { controller, account, id }: { controller: Controller; account: string; id: string }, body: Body, at: Date): Promise<ContactRow> {
  const member = controller.id
  const citizen = await aboutWhom(deps, tx, controller, account, body)
  const held = await heldOf(tx, member, body)
  // The id of anything that is there already is not a contact's.
  must(!deps.vault.lives(member, id), 'id_reused')
  const unit = deps.vault.createUnit(member, id)
  try {
    const row = {
      member_id: member, id, citizen_id: citizen, conversation_id: body.conversation, author_id: account, at, written_at: now(), locked_at: await lockFrom(tx, member, body.finished), sealed_version: 0, body: sealHeld(unit, 0, held),
    }
    must(await insertContact(tx, row), 'id_reused')
    await deps.record(tx, { member, act: 'contact.written', actor: 'staff', role: 'counsellor', actorId: account, object: 'contact', objectId: id, citizen })
    return row
  } catch (error) {
    // Nothing lies under it.
    deps.vault.eraseUnit(member, id)
    throw error
  }
}

async function aboutWhom(deps: JournalDeps, tx: Tx, controller: Controller, account: string, { conversation, consent }: Body): Promise<string> {
  if (conversation === null) {
    must(consent === null, 'invalid_input')
    return await deps.createCitizen(tx, controller.id)
  }
  const of = await ownConversation(deps, tx, controller.id, conversation, account)
  // Nobody is behind a practice conversation who could have been met.
  must(!of.test, 'not_found')
  must(consent, 'consent_needed')
  await deps.giveConsent(tx, { member: controller, citizen: of.citizen, version: consent.version, language: consent.language, takenBy: account })
  return of.citizen
}

async function change(deps: JournalDeps, tx: Tx, known: ContactRow, body: Body, at: Date): Promise<ContactRow> {
  const { member_id: member, id, author_id: account, citizen_id: citizen } = known
  // About whom it is does not change: what was written stays under that person.
  must(body.conversation === known.conversation_id, 'id_reused')
  must(body.consent === null, 'invalid_input')
  must(body.finished || known.locked_at === null, 'invalid_input')
  const version = known.sealed_version + 1
  const row = { ...known, at, locked_at: known.locked_at ?? (await lockFrom(tx, member, body.finished)), sealed_version: version, body: sealHeld(deps.vault.unit(member, id), version, await heldOf(tx, member, body)) }
  await putContact(tx, row)
  await deps.record(tx, { member, act: 'contact.changed', actor: 'staff', role: 'counsellor', actorId: account, object: 'contact', objectId: id, citizen })
  return row
}

import type { Contact, Language } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { type Call, type Handlers, must, type Principal } from '../../platform/http/index.ts'
import { randomId, sha256hex, type Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { type AgeGroup, mayAgreeAlone } from './children.ts'
import { giveConsent } from './operations/giveConsent.ts'
import { listMyConsents } from './operations/listMyConsents.ts'
import { readReceiptKeys } from './operations/readReceiptKeys.ts'
import { withdrawConsent } from './operations/withdrawConsent.ts'
import { type Parties, receiptOf, signed } from './receipt.ts'
import { giveReceipt, insertLine, keepText, type Line, readLines, readWithoutReceipt } from './store.ts'
import { counselling, purposes, ways, type ConsentPurpose, type Way } from './texts.ts'

export { data } from './data.ts'

export interface Giving {
  readonly member: Controller
  readonly citizen: string
  readonly purpose: ConsentPurpose
  /** The version that was on the screen. */
  readonly version: string
  readonly language: Language
  readonly how: Way
}
export interface Controller { readonly id: string; readonly slug: string; readonly name: string; readonly contact: Contact }

export interface ConsentDeps {
  readonly database: Database
  readonly vault: Vault
  readonly record: RecordAct
  readonly member: (by: { id: string }) => Promise<Controller>
  readonly operator: Contact
  readonly authority: Contact
  readonly publicUrl: string
  /** What the person told of their age, if anything. */
  readonly ageGroup: (tx: Tx, member: string, citizen: string) => Promise<AgeGroup>
  /** Stops all that rests on the consent, inside the transaction that takes it back. */
  readonly stop: (tx: Tx, member: string, citizen: string) => Promise<{ casework: boolean }>
  /** After the commit: ends what is open, and erases what is to go. */
  readonly stopped: (member: string, citizen: string) => Promise<void>
  readonly clearCookie: (setCookie: Call['setCookie'], principal: Principal, member: string) => void
  /** A new yes: what only the withdrawal had stopped may go on. */
  readonly resume: (tx: Tx, member: string, citizen: string) => Promise<void>
}

/** The text in force for a member, with its version. */
export const currentText = (member: { name: string }) => ({
  version: counselling.version,
  text: { da: counselling.text.da.replaceAll('{member}', member.name), en: counselling.text.en.replaceAll('{member}', member.name) },
})

/** The yes that holds now, if any: the last line of the purpose is not a withdrawal. */
export const living = (lines: readonly Line[], purpose: string): Line | undefined => {
  const last = lines.findLast((line) => line.purpose === purpose)
  return last?.act === 'given' ? last : undefined
}

/** A child's yes is enough for counselling alone (P21). @throws Refusal guardian_needed */
async function mustBeTheirs({ ageGroup }: Pick<ConsentDeps, 'ageGroup'>, tx: Tx, member: string, citizen: string, purpose: string): Promise<void> {
  must(mayAgreeAlone(purpose, null) || mayAgreeAlone(purpose, await ageGroup(tx, member, citizen)), 'guardian_needed')
}

/** Throws `consent_needed` unless the citizen has a living consent to the purpose, and `guardian_needed` when it was not theirs to give, as they have told since. */
export const createMustHold = (deps: Pick<ConsentDeps, 'ageGroup'>) => async (tx: Tx, member: string, citizen: string, purpose: ConsentPurpose): Promise<void> => {
  must(living(await readLines(tx, member, citizen), purpose), 'consent_needed')
  await mustBeTheirs(deps, tx, member, citizen, purpose)
}

/** Every living consent, in words. */
export async function consentsOf(tx: Tx, member: string, citizen: string) {
  const lines = await readLines(tx, member, citizen)
  return lines.filter((line) => living(lines, line.purpose) === line).map(({ purpose, version, language, how, at }) => ({
    purpose: purposes[purpose as ConsentPurpose], version, language: language as Language, givenAt: at.toISOString(), how: ways[how as Way],
  }))
}

export type Ledger = ReturnType<typeof createLedger>
type LedgerDeps = Pick<ConsentDeps, 'vault' | 'record' | 'operator' | 'authority' | 'publicUrl' | 'ageGroup'>

/** Writes the ledger, each line with its receipt. */
export function createLedger({ vault, record, operator, authority, publicUrl, ageGroup }: LedgerDeps) {
  const signer = vault.signer('consent.receipt')
  const keys = `${publicUrl}/api/consents/keys`

  function receiptFor({ slug, contact }: Controller, row: Omit<Line, 'receipt'>, of: Line | undefined, text: string) {
    const parties: Parties = { controller: contact, processor: operator, authority, notice: `${publicUrl}/${slug}/privatliv`, withdrawAt: `${publicUrl}/${slug}/mine-data` }
    return vault.unit(row.member_id, row.citizen_id).seal('consent.consent.receipt', row.id, 0, signed(signer, receiptOf(row, of, text, parties), keys))
  }
  async function add(tx: Tx, controller: Controller, line: Omit<Line, 'receipt' | 'id' | 'at' | 'member_id'>, of: Line | undefined, text: string): Promise<boolean> {
    const member = controller.id
    const row = { ...line, member_id: member, id: randomId(), at: now() }
    if (!(await insertLine(tx, { ...row, receipt: receiptFor(controller, row, of, text) }))) return false
    await record(tx, { member, act: `consent.${line.act}`, actor: 'citizen', actorId: line.citizen_id, object: 'consent', objectId: row.id, citizen: line.citizen_id })
    return true
  }

  return {
    signer,
    /** Writes down a consent as it was given; refuses one to a text that is no longer in force (`text_changed`). One that lives already is not written again. */
    async give(tx: Tx, { member, citizen, purpose, version, language, how }: Giving): Promise<void> {
      const { version: inForce, text } = currentText(member)
      must(version === inForce, 'text_changed')
      await mustBeTheirs({ ageGroup }, tx, member.id, citizen, purpose)
      if (living(await readLines(tx, member.id, citizen), purpose)?.version === version) return
      const hash = sha256hex(text[language])
      await keepText(tx, { member_id: member.id, hash, purpose, version, language, body: text[language], first_shown_at: now() })
      await add(tx, member, { citizen_id: citizen, purpose, version, text_hash: hash, language, how, act: 'given', withdraws: null }, undefined, text[language])
    },
    /** Makes the receipts of lines from before there were any; how many. */
    async complete(tx: Tx, member: Controller, most: number): Promise<number> {
      const lines = await readWithoutReceipt(tx, member.id, most)
      for (const line of lines) await giveReceipt(tx, member.id, line.id, receiptFor(member, line, undefined, currentText(member).text[line.language as Language]))
      return lines.length
    },
    /** Takes a yes back: a line that says so. False when it was taken back already. */
    withdraw: (tx: Tx, member: Controller, { purpose, version, language, text_hash, citizen_id, ...given }: Line, how: Way, text: string): Promise<boolean> =>
      add(tx, member, { citizen_id, purpose, version, language, text_hash, how, act: 'withdrawn', withdraws: given.id }, { purpose, version, language, text_hash, citizen_id, ...given }, text),
  }
}

/** What people have said yes to, and taken back (P21, P23). */
export function createConsent(deps: ConsentDeps) {
  const ledger = createLedger(deps)
  const all = { ...deps, ledger }
  const handlers: Handlers<'listMyConsents' | 'giveConsent' | 'withdrawConsent' | 'readReceiptKeys'> = {
    listMyConsents: listMyConsents(all), giveConsent: giveConsent(all), withdrawConsent: withdrawConsent(all), readReceiptKeys: readReceiptKeys(all),
  }
  return {
    handlers, give: ledger.give, mustHold: createMustHold(deps),
    /** Before the port opens. */
    async begin(members: readonly string[]): Promise<void> {
      for (const id of members) {
        const controller = await deps.member({ id })
        while (await deps.database.forMembers([id], (tx) => ledger.complete(tx, controller, 500)) > 0);
      }
    },
  }
}

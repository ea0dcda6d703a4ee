import type { Period } from '@socialspace/contract/data/periods'
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
import { deleteLines, giveReceipt, insertLine, keepText, type Line, oneAtATime, readHolders, readLines, readTexts, readWithoutReceipt } from './store.ts'
import { purposes, texts, ways, type ConsentPurpose, type Way } from './texts.ts'

export { data } from './data.ts'

export interface Giving {
  readonly member: Controller
  readonly citizen: string
  readonly purpose: ConsentPurpose
  /** The version that was on the screen. */
  readonly version: string
  readonly language: Language
  readonly how: Way
  /** The member of staff who was told it, where it was said and not pressed. */
  readonly takenBy?: string
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
  readonly ageGroups: (tx: Tx, member: string, citizens: string[]) => Promise<ReadonlyMap<string, { readonly ageGroup: AgeGroup }>>
  /** How long what belongs to a profile that does not come back is kept at the most. */
  readonly keptFor: (tx: Tx, member: string) => Promise<Period>
  /** Stops all that rests on the consent, inside the transaction that takes it back. */
  readonly stop: (tx: Tx, member: string, citizen: string) => Promise<{ casework: boolean }>
  /** The same for what rests on the consent to groups alone. */
  readonly stopGroups: (tx: Tx, member: string, citizen: string) => Promise<void>
  /** After the commit: nobody reads it any more. */
  readonly stoppedGroups: (member: string) => void
  /** After the commit: ends what is open, and erases what is to go. */
  readonly stopped: (member: string, citizen: string) => Promise<void>
  /** Removes what counsellors wrote down of talks, inside the transaction that takes the yes to it back; what is to be done after the commit. */
  readonly forgetContacts: (tx: Tx, member: string, citizen: string) => Promise<() => void>
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, { alias: string }>>
  readonly clearCookie: (setCookie: Call['setCookie'], principal: Principal, member: string) => void
  /** Takes the yes to be known back, with what was given. */
  readonly undoKnown: (member: string, citizen: string) => Promise<{ opened: boolean }>
  /** A new yes: what only the withdrawal had stopped may go on. */
  readonly resume: (tx: Tx, member: string, citizen: string) => Promise<void>
}

/** The text of a purpose in force for a member, with its version. */
export const currentText = (member: { name: string }, purpose: ConsentPurpose = 'counselling') => {
  const { version, text: { da, en } } = texts[purpose]
  return { version, text: { da: da.replaceAll('{member}', member.name), en: en.replaceAll('{member}', member.name) } }
}

/** The yes that holds now, if any: the last line of the purpose is one. */
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

/** The words that were on the screen. */
export async function wordsOf(tx: Tx, member: Controller, line: Line): Promise<string> {
  const [text] = await readTexts(tx, member.id, [line.text_hash])
  return text?.body ?? currentText(member, line.purpose as ConsentPurpose).text[line.language as Language]
}

/** Every living consent, in words. */
export async function consentsOf(tx: Tx, member: string, citizen: string) {
  const lines = await readLines(tx, member, citizen)
  return lines.filter((line) => living(lines, line.purpose) === line).map(({ purpose, version, language, how, at }) => ({
    purpose: purposes[purpose as ConsentPurpose], version, language: language as Language, givenAt: at.toISOString(), how: ways[how as Way],
  }))
}

export type Ledger = ReturnType<typeof createLedger>
type LedgerDeps = Pick<ConsentDeps, 'vault' | 'record' | 'operator' | 'authority' | 'publicUrl' | 'ageGroup' | 'keptFor'>

/** Writes the ledger, each line with its receipt. */
export function createLedger({ vault, record, operator, authority, publicUrl, ageGroup, keptFor }: LedgerDeps) {
  const signer = vault.signer('consent.receipt')
  const keys = `${publicUrl}/api/consents/keys`

  async function receiptFor(tx: Tx, { slug, contact }: Controller, row: Omit<Line, 'receipt'>, of: Line | undefined, text: string) {
    const parties: Parties = { controller: contact, processor: operator, authority, notice: `${publicUrl}/${slug}/privatliv`, withdrawAt: `${publicUrl}/${slug}/mine-data`, keptFor: await keptFor(tx, row.member_id) }
    return vault.unit(row.member_id, row.citizen_id).seal('consent.consent.receipt', row.id, 0, signed(signer, receiptOf(row, of, text, parties), keys))
  }
  async function add(tx: Tx, controller: Controller, line: Omit<Line, 'receipt' | 'id' | 'at' | 'member_id'>, of: Line | undefined, text: string): Promise<boolean> {
    const member = controller.id
    const row = { ...line, member_id: member, id: randomId(), at: now() }
    if (!(await insertLine(tx, { ...row, receipt: await receiptFor(tx, controller, row, of, text) }))) return false
    const told = { member, object: 'consent', objectId: row.id, citizen: line.citizen_id } as const
    if (line.act === 'ended') await record(tx, { ...told, act: 'consent.ended', actor: 'service', actorId: null })
    else if (line.taken_by !== null && line.act === 'given') await record(tx, { ...told, act: 'consent.taken', actor: 'staff', role: 'counsellor', actorId: line.taken_by })
    else await record(tx, { ...told, act: `consent.${line.act}`, actor: 'citizen', actorId: line.citizen_id })
    return true
  }

  return {
    signer,
    /** Writes down a consent as it was given; refuses one to a text that is no longer in force (`text_changed`). One that lives already is not written again. */
    async give(tx: Tx, { member, citizen, purpose, version, language, how, takenBy }: Giving): Promise<void> {
      await mustBeTheirs({ ageGroup }, tx, member.id, citizen, purpose)
      const { version: inForce, text } = currentText(member, purpose)
      must(version === inForce, 'text_changed')
      if (living(await readLines(tx, member.id, citizen), purpose)?.version === version) return
      const hash = sha256hex(text[language])
      await keepText(tx, { member_id: member.id, hash, purpose, version, language, body: text[language], first_shown_at: now() })
      await add(tx, member, { citizen_id: citizen, purpose, version, text_hash: hash, language, how, act: 'given', taken_by: takenBy ?? null, withdraws: null }, undefined, text[language])
    },
    /** Makes the receipts of lines from before there were any; how many. */
    async complete(tx: Tx, member: Controller, most: number): Promise<number> {
      const lines = await readWithoutReceipt(tx, member.id, most)
      for (const line of lines) await giveReceipt(tx, member.id, line.id, await receiptFor(tx, member, line, undefined, currentText(member, line.purpose as ConsentPurpose).text[line.language as Language]))
      return lines.length
    },
    /** Takes a yes back, or says that it ended by itself: a line that says so. False when it was over already. */
    withdraw: (tx: Tx, member: Controller, { purpose, version, language, text_hash, citizen_id, taken_by, ...given }: Line, how: Way, text: string, act: 'withdrawn' | 'ended' = 'withdrawn'): Promise<boolean> =>
      add(tx, member, { citizen_id, purpose, version, language, text_hash, how, act, taken_by, withdraws: given.id }, { purpose, version, language, text_hash, citizen_id, taken_by, ...given }, text),
  }
}

/** What people have said yes to, and taken back (P21, P23). */
export function createConsent(deps: ConsentDeps) {
  const ledger = createLedger(deps)
  const all = { ...deps, ledger }
  /** Takes a yes back, if there is one: it and the line that says so stay in the ledger. False when there is none. */
  async function close(tx: Tx, member: Controller, citizen: string, purpose: ConsentPurpose, how: Way, act: 'withdrawn' | 'ended' = 'withdrawn'): Promise<boolean> {
    const line = living(await readLines(tx, member.id, citizen), purpose)
    return line !== undefined && await ledger.withdraw(tx, member, line, how, await wordsOf(tx, member, line), act)
  }
  const handlers: Handlers<'listMyConsents' | 'giveConsent' | 'withdrawConsent' | 'readReceiptKeys'> = {
    listMyConsents: listMyConsents(all), giveConsent: giveConsent(all), withdrawConsent: withdrawConsent(all), readReceiptKeys: readReceiptKeys(all),
  }
  return {
    handlers, give: ledger.give, mustHold: createMustHold(deps),
    /** A yes that was said to a member of staff (P21); what rests on it is to be written in the same transaction, so that a withdrawal finds it. */
    async giveByMouth(tx: Tx, giving: Omit<Giving, 'how'> & { takenBy: string }): Promise<void> {
      await oneAtATime(tx, giving.member.id, giving.citizen)
      await ledger.give(tx, { ...giving, how: 'by-word-of-mouth' })
    },
    /** Whether the person's own yes to a purpose is enough (P21), as far as they have told their age. */
    async may(tx: Tx, member: string, citizen: string, purpose: ConsentPurpose): Promise<'yes' | 'age-needed' | 'too-young'> {
      const age = await deps.ageGroup(tx, member, citizen)
      return mayAgreeAlone(purpose, age) ? 'yes' : age === null ? 'age-needed' : 'too-young'
    },
    takeBack: close,
    /** What rested on a yes is past its time: so is the yes. False when there is none. */
    end: (tx: Tx, member: Controller, citizen: string, purpose: ConsentPurpose, how: Way): Promise<boolean> => close(tx, member, citizen, purpose, how, 'ended'),
    /** As if the yes that holds had never been given: nothing came of it. False when there is none. */
    async forget(tx: Tx, member: string, citizen: string, purpose: ConsentPurpose): Promise<boolean> {
      const lines = (await readLines(tx, member, citizen)).filter((line) => line.purpose === purpose)
      if (!living(lines, purpose)) return false
      const since = lines.findLastIndex(({ act }) => act !== 'given')
      await deleteLines(tx, member, lines.slice(since + 1).map(({ id }) => id))
      return true
    },
    /** Whether a purpose is the person's own to agree to, and whether they have. */
    async standing(tx: Tx, member: string, citizen: string, purpose: ConsentPurpose): Promise<{ may: boolean; agreed: boolean }> {
      const may = mayAgreeAlone(purpose, await deps.ageGroup(tx, member, citizen))
      return { may, agreed: may && living(await readLines(tx, member, citizen), purpose) !== undefined }
    },
    /** Those of these whose living yes to the purpose was theirs to give, as they have told since. */
    async holders(tx: Tx, member: string, purpose: ConsentPurpose, citizens: readonly string[]): Promise<ReadonlySet<string>> {
      const agreed = await readHolders(tx, member, purpose, citizens)
      const ages = await deps.ageGroups(tx, member, agreed)
      return new Set(agreed.filter((citizen) => mayAgreeAlone(purpose, ages.get(citizen)?.ageGroup ?? null)))
    },
    /** Before the port opens. */
    async begin(members: readonly string[]): Promise<void> {
      for (const id of members) {
        const controller = await deps.member({ id })
        while (await deps.database.forMembers([id], (tx) => ledger.complete(tx, controller, 500)) > 0);
      }
    },
  }
}

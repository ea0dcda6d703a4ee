import type { Period } from '@socialspace/contract/data/periods'
import { bases } from '@socialspace/contract/data/purposes'
import type { Contact, Language } from '@socialspace/contract/shapes'
import { sha256, type Signer } from '../../platform/vault/index.ts'
import type { Line } from './store.ts'
import { type ConsentPurpose, purposes, ways, type Way } from './texts.ts'

/** A receipt for a line of the ledger, with the fields of ISO/IEC TS 27560:2023, signed with Ed25519 (RFC 8032) over its canonical form (RFC 8785). */

export interface Parties {
  readonly controller: Contact
  readonly processor: Contact
  readonly authority: Contact
  /** Where the controller's privacy notice is read. */
  readonly notice: string
  /** Where one withdraws. */
  readonly withdrawAt: string
  /** How long it is kept at the most after the person was last here. */
  readonly keptFor: Period
}
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

const given: Readonly<Record<ConsentPurpose, readonly { type: string; optional: boolean; special: boolean }[]>> = {
  counselling: [
    { type: 'messages and files', optional: false, special: true }, { type: 'themes', optional: true, special: true },
    { type: 'age group, gender, municipality', optional: true, special: true }, { type: 'name, phone, e-mail, postcode', optional: true, special: false },
    { type: 'counsellor’s notes', optional: false, special: true },
  ],
  known: [{ type: 'name', optional: true, special: false }, { type: 'contact phone number', optional: true, special: false }, { type: 'e-mail', optional: true, special: false }],
  evaluation: [{ type: 'answers to questions about the conversation', optional: true, special: true }],
  contact: [{ type: 'counsellor’s notes of talks by telephone and face to face', optional: false, special: true }],
  group: [{ type: 'messages in groups', optional: false, special: true }, { type: 'a name chosen for the group', optional: false, special: false }],
}

const processing: Readonly<Record<ConsentPurpose, string>> = { counselling: 'read and answered by a counsellor', known: 'read by the counsellor who opens it', evaluation: 'counted together with the answers of others', group: 'read and answered by the others in the group and those who lead it', contact: 'written down by the counsellor, and read by whoever has the conversation' }

const party = (id: string, role: string, { name, address, mail, phone, site = '', cvr }: Contact, url = site) =>
  ({ party_id: id, party_name: name, party_role: role, party_address: address, party_email: mail, party_phone: phone, party_url: url, party_identifier: cvr })

/** What the receipt says, before it is signed. `of`: the line that it withdraws, when it does. */
export function receiptOf(line: Omit<Line, 'receipt'>, of: Pick<Line, 'id' | 'at' | 'how'> | undefined, text: string, { controller, processor, authority, notice, withdrawAt, keptFor }: Parties): Json {
  const purpose = line.purpose as ConsentPurpose
  const language = line.language as Language
  const event = (at: Date, state: string, how: string) => ({ event_time: at.toISOString(), validity_duration: keptFor, entity_id: line.citizen_id, event_type: 'explicit', event_state: state, event_method: ways[how as Way][language] })
  return {
    receipt_metadata: { schema_version: 'ISO/IEC TS 27560:2023', receipt_id: line.id, issued_at: line.at.toISOString() },
    record_id: of?.id ?? line.id,
    pii_principal_id: line.citizen_id,
    pii_processing: {
      privacy_notice: notice, language: line.language, consent_text: text, consent_text_version: line.version, consent_text_sha256: line.text_hash,
      purposes: [{
        purpose: purposes[purpose][language], purpose_type: purpose, lawful_basis: bases['explicit-consent'][language],
        pii_information: given[purpose].map(({ type, optional, special }) => ({ pii_type: type, pii_optional: optional, special_pii_category: special })),
        pii_controllers: ['controller'], pii_processors: ['processor'], collection_method: line.taken_by === null ? 'given by the person' : 'said by the person to a counsellor, who wrote it down', processing_method: processing[purpose],
        storage_locations: ['as the privacy notice says'], storage_protection: 'AES-256-GCM, a key of its own for each conversation and profile',
        retention_period: keptFor, jurisdiction: 'DK', recipient_third_parties: [],
        withdrawal_method: withdrawAt, privacy_rights: ['access', 'rectification', 'erasure', 'restriction', 'portability', 'complaint'], authority_party: 'authority',
      }],
    },
    party_identification: [party('controller', 'controller', controller), party('processor', 'processor', processor), party('authority', 'supervisory authority', authority)],
    events: of ? [event(of.at, 'consent given', of.how), event(line.at, line.act === 'ended' ? 'consent expired' : 'consent withdrawn', line.how)] : [event(line.at, 'consent given', line.how)],
  }
}

/** The key's name: the first bytes of its own hash. */
export const keyId = ({ publicKey }: Pick<Signer, 'publicKey'>): string => sha256(publicKey).toString('hex').slice(0, 16)

/** The receipt and its signature as one readable file. */
export const signed = (signer: Signer, receipt: Json, keys: string): string =>
  JSON.stringify({ receipt, signature: { algorithm: 'Ed25519', over: 'receipt, canonicalised (RFC 8785)', key_id: keyId(signer), keys, value: signer.sign(Buffer.from(canonical(receipt))).toString('base64url') } }, null, 2)

/** RFC 8785, for what a receipt holds: strings, whole numbers, booleans, null, lists and objects. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, part]) => `${JSON.stringify(name)}:${canonical(part as Json)}`).join(',')}}`
}

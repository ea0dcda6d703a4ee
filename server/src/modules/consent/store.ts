import type { Reader, Writer } from '../../platform/database/index.ts'

export interface Consent {
  id: string
  purpose: string
  version: string
  textHash: string
  language: string
  how: string
  givenAt: Date
}

export async function insertConsent(tx: Writer<'consent.consent'>, member: string, citizen: string, { id, purpose, version, textHash, language, how, givenAt }: Consent): Promise<void> {
  await tx.insertInto('consent.consent')
    .values({ member_id: member, id, citizen_id: citizen, purpose, version, text_hash: textHash, language, how, given_at: givenAt, withdrawn_at: null }).execute()
}

export async function readConsents(tx: Reader<'consent.consent'>, member: string, citizen: string): Promise<Consent[]> {
  const rows = await tx.selectFrom('consent.consent').selectAll().where('member_id', '=', member).where('citizen_id', '=', citizen).where('withdrawn_at', 'is', null).orderBy('given_at').execute()
  return rows.map((row) => ({ id: row.id, purpose: row.purpose, version: row.version, textHash: row.text_hash, language: row.language, how: row.how, givenAt: row.given_at }))
}

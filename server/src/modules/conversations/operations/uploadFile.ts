import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must, Refusal } from '../../../platform/http/index.ts'
import { PictureRefused, type PictureType } from '../../../platform/outbound/picture/index.ts'
import { safeEqual, sha256hex, type Vault } from '../../../platform/vault/index.ts'
import { sealChunks, typeOf } from '../files.ts'
import { type FileRow, insertFile, readFileRow } from '../store.ts'
import type { MustHold } from '../send.ts'
import type { Attend } from '../visit.ts'

export interface UploadDeps {
  readonly attend: Attend
  readonly attendLocked: Attend
  readonly mustHold: MustHold
  readonly vault: Vault
  readonly remakePicture: (type: PictureType, bytes: Uint8Array) => Promise<Buffer>
}
const digestColumn = 'conversations.file.digest'

export const uploadFile = (deps: UploadDeps): Handler<typeof operations.uploadFile> => async ({ principal, account, member, params, body }) => {
  const { conversation, file: id } = params
  const digest = sha256hex(body)
  const unit = () => deps.vault.unit(member, conversation)
  /** The same upload again is answered as before; the same id for something else is an error. */
  const again = (row: FileRow) => {
    must(row.author_id === account && safeEqual(unit().open(digestColumn, id, row.sealed_version, row.digest), digest), 'id_reused')
    return { id, type: row.type as 'image/jpeg', size: row.size }
  }
  const { known, isGuest } = await deps.attend(principal, member, conversation, async (tx, row, side, guest) => {
    must(guest === null || guest.role === 'part', 'not_allowed')
    if (side === 'citizen') await deps.mustHold(tx, member, row.citizen_id, 'counselling')
    return { known: await readFileRow(tx, member, conversation, id), isGuest: guest !== null }
  })
  if (known) return again(known)
  const type = await typeOf(body)
  const kept = type === 'application/pdf' ? body : await deps.remakePicture(type, body).catch(refuse)
  const chunks = sealChunks(unit(), id, kept)
  return await (isGuest ? deps.attendLocked : deps.attend)(principal, member, conversation, async (tx, _row, _side, guest) => {
    must(guest === null || guest.role === 'part', 'not_allowed')
    const row = {
      member_id: member, conversation_id: conversation, id, author_id: account, type, size: kept.length, chunks: chunks.length,
      digest: unit().seal(digestColumn, id, 0, digest), uploaded_at: now(),
    }
    if (await insertFile(tx, row, chunks)) return { id, type, size: kept.length }
    return again((await readFileRow(tx, member, conversation, id))!)
  })
}

function refuse(error: unknown): never {
  if (error instanceof PictureRefused) throw new Refusal(error.why === 'broken' ? 'file_broken' : error.why === 'busy' ? 'unavailable' : 'too_large')
  throw error
}

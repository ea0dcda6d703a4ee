import type { operations } from '@socialspace/contract'
import type { File } from '@socialspace/contract/shapes'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import { floorOf } from '../access.ts'
import { headersOf, openChunks } from '../files.ts'
import { readChunks, readFileRow } from '../store.ts'
import type { Attend } from '../visit.ts'

export const readFile = (deps: { attend: Attend; vault: Vault }): Handler<typeof operations.readFile> => async ({ principal, account, member, params, answerAs }) => {
  const { conversation, file: id } = params
  const { file, chunks } = await deps.attend(principal, member, conversation, async (tx, row, side, guest) => {
    const file = await readFileRow(tx, member, conversation, id)
    const floor = floorOf(side, row, guest)
    must(file && (file.author_id === account || (file.sent && (floor === 0 || (file.sent_as ?? 0) > floor))), 'not_found')
    return { file, chunks: await readChunks(tx, member, conversation, id) }
  })
  const bytes = openChunks(deps.vault.unit(member, conversation), id, file.chunks, chunks)
  const type = file.type as File['type']
  answerAs(type, headersOf(type))
  return bytes
}

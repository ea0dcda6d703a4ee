import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { insertLine, type LineRow, readLines, type RequestRow } from './store.ts'

export interface NewLine {
  /** The client's own, so that a retry writes no second line. */
  readonly id: string
  readonly kind: 'words' | 'note' | 'advice'
  readonly author: string | null
  readonly text: string
}

/** More than anybody needs, and no more than can be read. */
const most = 200
const column = 'requests.line.body'
const place = ({ request_id, kind, id }: Pick<LineRow, 'request_id' | 'kind' | 'id'>) => `${request_id}:${kind}:${id}`

export const openLine = (vault: Vault, row: LineRow): string => vault.unit(row.member_id, row.request_id).open(column, place(row), row.sealed_version, row.body)

/** Whether these are the words that the request began with. */
export async function isSaid(vault: Vault, tx: Tx, { member_id, id }: RequestRow, text: string): Promise<boolean> {
  const [first] = await readLines(tx, member_id, [id])
  return first !== undefined && openLine(vault, first) === text
}

/** Writes a line to a locked request. @returns false when it was there already, the same. @throws Refusal id_reused, too_large */
export async function addLine(vault: Vault, tx: Tx, { member_id, id: request_id }: RequestRow, { id, kind, author, text }: NewLine): Promise<boolean> {
  const lines = await readLines(tx, member_id, [request_id])
  const known = lines.find((one) => one.id === id && one.kind === kind)
  if (known) {
    must(known.author_id === author && openLine(vault, known) === text, 'id_reused')
    return false
  }
  must(lines.length < most, 'too_large')
  const body = vault.unit(member_id, request_id).seal(column, place({ request_id, kind, id }), 0, text)
  await insertLine(tx, { member_id, request_id, id, kind, author_id: author, at: now(), body })
  return true
}

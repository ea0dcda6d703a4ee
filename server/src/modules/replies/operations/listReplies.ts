import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { RepliesDeps } from '../index.ts'
import { openOwn } from '../own.ts'
import { readOwnReplies, readReplies } from '../store.ts'

export const listReplies = ({ database, vault }: RepliesDeps): Handler<typeof operations.listReplies> => ({ member, account }) =>
  database.forMembers([member], async (tx) => ({
    member: await readReplies(tx, member), own: (await readOwnReplies(tx, member, account)).map((row) => openOwn(vault, row)),
  }))

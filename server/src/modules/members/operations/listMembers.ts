import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { readMembers } from '../store.ts'

export const listMembers = ({ database }: { database: Database }): Handler<typeof operations.listMembers> => async () =>
  (await database.platform(readMembers)).map(({ id, slug, name, texts }) => ({ id, slug, name, welcome: texts.welcome }))

import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { openEvaluation } from '../evaluation.ts'
import { figuresOf } from '../figures.ts'
import { formOf } from '../forms.ts'
import type { QualityDeps } from '../index.ts'
import { readSince } from '../store.ts'

const year = 365 * 24 * 60 * 60 * 1000
const most = 2000

/** Counted anew each time, of those alone who agree to it now (P02, P23). */
export const readEvaluationFigures = ({ database, vault, consent }: QualityDeps): Handler<typeof operations.readEvaluationFigures> => ({ member }) =>
  database.forMembers([member], async (tx) => {
    const rows = await readSince(tx, member, new Date(now().getTime() - year), most)
    const agreed = await consent.holders(tx, member, [...new Set(rows.map(({ citizen_id }) => citizen_id))])
    return figuresOf(await formOf(tx, member, 'citizen'), rows.filter(({ citizen_id }) => agreed.has(citizen_id)).flatMap((row) => openEvaluation(vault, row) ?? []))
  })

import type { operations } from '@socialspace/contract'
import { importColumns, type ImportFault, type ImportKind, type ImportResult, mostImported } from '@socialspace/contract/imports'
import { type Handler, must } from '../../../platform/http/index.ts'
import { readSheet } from '../csv.ts'
import type { ImportsDeps } from '../index.ts'
import type { Kind } from '../kinds/kind.ts'
import { replies } from '../kinds/replies.ts'
import { services } from '../kinds/services.ts'
import { staff } from '../kinds/staff.ts'
import { themes } from '../kinds/themes.ts'

const kinds: Readonly<Record<ImportKind, Kind>> = { staff, themes, replies, services }

/** All of a file or nothing of it: it is looked at and written in one transaction, and of two who bring in at once one comes after the other. */
export const importFile = (deps: Omit<ImportsDeps, 'invited'>): Handler<typeof operations.importFile> => async ({ principal, member, account, params: { kind }, query, body }) => {
  must(kind !== 'staff' || principal.scopes.has('staff'), 'not_allowed')
  const { encoding, delimiter, lines, faults: ofFile } = readSheet(body, importColumns[kind])
  const looked = { encoding, delimiter, rows: [], links: [] }
  if (ofFile.length > 0) return { ...looked, done: false, ...told(ofFile) }
  const made: string[] = []
  try {
    const result = await deps.database.forMembers([member], async (tx): Promise<ImportResult> => {
      // The member's own row: whoever changes themes or brings in anything waits for it.
      await deps.members.lockThemes(tx, member)
      const faults: ImportFault[] = []
      const planned = await kinds[kind]({ ...deps, invited: (_member, id) => void made.push(id) }, { tx, member, account, fault: (line, column, code) => void faults.push({ line, column, code }) }, lines)
      const rows = planned.map(({ line, name, outcome }) => ({ line, name, outcome })).toSorted((one, other) => one.line - other.line)
      if (faults.length > 0 || query.do !== 'yes') return { ...looked, done: false, rows: faults.length > 0 ? [] : rows, ...told(faults) }
      const links: ImportResult['links'] = []
      for (const { line, outcome, write } of planned) {
        const link = outcome === 'same' ? undefined : await write?.()
        if (link) links.push({ line, ...(link as Omit<ImportResult['links'][number], 'line'>) })
      }
      return { ...looked, done: true, rows, links, ...told([]) }
    })
    if (result.done) deps.members.changed(member)
    return result
  } catch (error) {
    deps.vault.eraseUnits(member, made)
    throw error
  }
}

const told = (faults: readonly ImportFault[]) => ({ faults: faults.toSorted((one, other) => one.line - other.line).slice(0, mostImported.faults), faultCount: faults.length })

import { municipalities } from '@socialspace/contract/data/municipalities'
import type { ImportFaultCode } from '@socialspace/contract/imports'
import type { OpeningHour } from './hours.ts'
import { hoursOf } from './hours.ts'
import type { Line } from './csv.ts'

export const fold = (text: string) => text.normalize('NFC').trim().toLowerCase()

/** Reads the cells of a line, and notes what is wrong with each. An empty cell, and one that the file has no column for, is undefined: what is there stays. */
export function cellsOf({ line, cells }: Line, fault: (line: number, column: string, code: ImportFaultCode) => void) {
  const wrong = (column: string, code: ImportFaultCode): undefined => void fault(line, column, code)
  const text = (column: string, most: number): string | undefined => {
    const value = cells.get(column)
    if (value === undefined || value === '') return undefined
    if (!value.isWellFormed()) return wrong(column, 'unwell')
    return value.length > most ? wrong(column, 'too_long') : value
  }
  const list = (column: string): string[] | undefined => text(column, 2000)?.split(/[,|;]/).map((one) => one.trim()).filter(Boolean)
  /** Each word as what it means. */
  const each = <T>(column: string, code: ImportFaultCode, mean: (word: string) => T | undefined): T[] | undefined => {
    const found = list(column)?.map((word) => mean(fold(word)))
    return found?.includes(undefined) ? wrong(column, code) : (found as T[] | undefined)
  }
  const one = <T>(column: string, code: ImportFaultCode, mean: (word: string) => T | undefined): T | undefined => {
    const word = text(column, 200)
    return word === undefined ? undefined : (mean(fold(word)) ?? wrong(column, code))
  }
  return {
    wrong, text, each, one,
    needed: (column: string, most: number): string | undefined => (cells.get(column) ? text(column, most) : wrong(column, 'required')),
    yesNo: (column: string): boolean | undefined => one(column, 'yes_no', (word) => yesNo.get(word)),
    number: (column: string, least: number, most: number): number | undefined => one(column, 'number', (word) => (/^\d{1,6}$/.test(word) && Number(word) >= least && Number(word) <= most ? Number(word) : undefined)),
    hours: (column: string): OpeningHour[] | undefined => { const value = text(column, 2000); return value === undefined ? undefined : (hoursOf(value) ?? wrong(column, 'hours')) },
    municipalities: (column: string): string[] | undefined => each(column, 'unknown_municipality', (word) => towns.get(word)),
  }
}
export type Cells = ReturnType<typeof cellsOf>

const yesNo = new Map([['ja', true], ['yes', true], ['x', true], ['1', true], ['sand', true], ['true', true], ['nej', false], ['no', false], ['0', false], ['falsk', false], ['false', false]])
const towns = new Map(municipalities.flatMap(({ code, name }) => [[fold(name), code], [code, code], [String(Number(code)), code]] as [string, string][]))

import { sharedCodes } from '@socialspace/contract/data/taxonomy'
import type { Theme } from '@socialspace/contract/shapes'
import { randomId } from '../../../platform/vault/index.ts'
import { cellsOf, fold } from '../cells.ts'
import { type Kind, onlyOnce, pair, type Planned, same } from './kind.ts'

const plainColour = '#5b6470'

/** A theme is known again by its Danish name under its main theme. Main themes may stand anywhere in the file. */
export const themes: Kind = async ({ members, record }, { tx, member, account, fault }, lines) => {
  const known = await members.readThemes(tx, member)
  const once = onlyOnce(fault, 'name')
  const rows = lines.map((line) => {
    const cells = cellsOf(line, fault)
    return { line: line.line, cells, name: cells.needed('name', 60), parent: cells.text('parent', 60) }
  })
  // The main themes, those of the file first: by name, with the id that each has or will have.
  const mains = new Map(known.filter(({ parent }) => parent === null).map((theme) => [fold(theme.name.da), theme.id]))
  for (const { name, parent } of rows) if (name !== undefined && parent === undefined && !mains.has(fold(name))) mains.set(fold(name), randomId())
  const planned = rows.map(({ line, cells, name, parent }): Planned & { main: boolean } => {
    const under = parent === undefined ? null : mains.get(fold(parent))
    if (under === undefined) fault(line, 'parent', 'unknown_parent')
    const before = name === undefined ? undefined : known.find((theme) => fold(theme.name.da) === fold(name) && theme.parent === (under ?? null))
    once(line, `${fold(name ?? '')} ${under}`)
    const theme: Theme = {
      id: before?.id ?? (under === null && name !== undefined ? mains.get(fold(name))! : randomId()), name: pair(name, cells.text('nameEn', 60), before?.name), definition: pair(cells.text('definition', 400), cells.text('definitionEn', 400), before?.definition),
      colour: cells.one('colour', 'colour', (word) => (/^#[0-9a-f]{6}$/.test(word) ? word : undefined)) ?? before?.colour ?? (known.find(({ id }) => id === under)?.colour ?? plainColour),
      shared: cells.one('shared', 'unknown_code', (word) => (sharedCodes.includes(word) ? word : undefined)) ?? before?.shared ?? null, active: cells.yesNo('active') ?? before?.active ?? true, parent: under ?? null,
    }
    const outcome = !before ? 'new' : same({ ...before, colour: before.colour.toLowerCase() }, { ...before, ...theme, colour: theme.colour.toLowerCase() }) ? 'same' : 'changed'
    return {
      line, name: name ?? '', outcome, main: theme.parent === null,
      write: async () => {
        await members.saveTheme(tx, member, theme)
        await record(tx, { member, act: 'theme.saved', actor: 'staff', role: 'administrator', actorId: account, object: 'theme', objectId: theme.id })
      },
    }
  })
  // What is under another is written after it.
  return planned.toSorted((one, other) => Number(other.main) - Number(one.main))
}

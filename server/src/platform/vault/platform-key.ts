import type { Units } from './units.ts'
import { type Box, PLATFORM } from './types.ts'

/** A box for the platform's own secrets. Its key is a data key like any other, so that it changes its wrapping with each epoch and is in no database. */
export function platformBox<C extends string>(units: Units, name: C): Box<C> {
  const unit = () => units.ensure(PLATFORM, `box:${name}`)
  const column = (name.includes('.') ? name : `platform.${name}`) as C
  return {
    seal: (clear, row = '') => unit().seal(column, row, 0, clear),
    open: (sealed, row = '') => unit().open(column, row, 0, sealed),
    openBytes: (sealed, row = '') => unit().openBytes(column, row, 0, sealed),
  }
}

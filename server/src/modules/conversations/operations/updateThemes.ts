import type { operations } from '@socialspace/contract'
import type { Theme } from '@socialspace/contract/shapes'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import { find, presentOne, type PresentDeps } from '../present.ts'
import { type ConversationRow, readConversationRow, setThemes } from '../store.ts'
import type { Visit } from '../visit.ts'

export interface UpdateThemesDeps extends PresentDeps {
  readonly visit: Visit
  readonly vault: Vault
  readonly themes: (member: string) => Promise<Theme[]>
  readonly changed: (row: ConversationRow) => void
}

export const updateThemes = (deps: UpdateThemesDeps): Handler<typeof operations.updateThemes> => async ({ principal, member, params, body }) => {
  mustBeThemes(body.themes, await deps.themes(member))
  const found = await deps.visit(principal, member, params.conversation, async (tx, { id }, side) => {
    must(side === 'citizen', 'not_found')
    const row = (await readConversationRow(tx, member, id, true))!
    const version = row.sealed_version + 1
    const themes = deps.vault.unit(member, id).seal('conversations.conversation.themes', id, version, JSON.stringify(body.themes))
    await setThemes(tx, member, id, version, themes)
    return await find(tx, { ...row, sealed_version: version, themes })
  })
  deps.changed(found.rows[0]!)
  return await presentOne(deps, found)
}

/** Themes are the member's own, each at most once. */
export function mustBeThemes(chosen: readonly string[], themes: readonly Theme[]): void {
  must(new Set(chosen).size === chosen.length && chosen.every((id) => themes.some((theme) => theme.id === id)), 'invalid_input')
}

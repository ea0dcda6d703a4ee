import type { Language, Theme } from '@socialspace/contract/shapes'
import { pick } from '../../app/language.ts'

/** Themes in words, where there is no room for their colours. */
export const themeNames = (ids: readonly string[], all: readonly Theme[], language: Language): string => ids.flatMap((id) => all.find((theme) => theme.id === id) ?? []).map(({ name }) => pick(name, language)).join(', ')

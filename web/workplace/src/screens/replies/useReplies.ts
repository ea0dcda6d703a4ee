import { useQuery } from '@tanstack/react-query'
import { listReplies } from '@socialspace/contract/operations/listReplies'
import { type OwnReply, type Placeholder, placeholders, type Reply } from '@socialspace/contract/replies'
import type { Language } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { pick } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'

/** The member's prepared replies and one's own. */
export function useReplies() {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'replies'], queryFn: () => client.call(listReplies, { params: { member } }), staleTime: 60_000 })
}

/** A reply in the language one works in. */
export interface Shown { readonly id: string; readonly name: string; readonly text: string; readonly own: boolean }

export const shownReplies = ({ member, own }: { member: readonly Reply[]; own: readonly OwnReply[] }, language: Language): Shown[] => [
  ...own.map(({ id, title, text }) => ({ id, name: title, text, own: true })),
  ...member.map(({ id, title, text }) => ({ id, name: pick(title, language), text: pick(text, language), own: false })),
].toSorted((one, other) => one.name.localeCompare(other.name, language))

/** `{borger}`, as it is written in a language. */
export const bracesOf = (name: Placeholder, language: Language) => `{${placeholders[name][language === 'da' ? 0 : 1]}}`
export const placeholderNames = Object.keys(placeholders) as Placeholder[]

export const today = (language: Language) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'da-DK', { day: 'numeric', month: 'long' }).format(new Date())

import * as z from 'zod/mini'
import * as s from './shapes.ts'

/** Replies that are prepared for conversations: put into the message field, and never sent by themselves. */
export const reply = z.strictObject({ id: s.id, title: s.both(120), text: s.both(4000) })
export type Reply = z.infer<typeof reply>
/** One's own, in the language one writes in. */
export const ownReply = z.strictObject({ id: s.id, title: s.text(120), text: s.text(4000) })
export type OwnReply = z.infer<typeof ownReply>

/** How many a member may have, and how many one person. */
export const [mostReplies, mostOwnReplies] = [500, 200]

/** What is filled in when a reply is put in, by its words in the text: `{borger}` or `{citizen}`. */
export const placeholders = {
  citizen: ['borger', 'citizen'], me: ['mig', 'me'], queue: ['kø', 'queue'], member: ['sted', 'place'], date: ['dato', 'date'],
} as const
export type Placeholder = keyof typeof placeholders
const names = new Map(Object.entries(placeholders).flatMap(([name, words]) => words.map((word) => [word as string, name as Placeholder])))

const braces = /\{([^{}\n]{1,40})\}/g

/** Puts in what is known. What is not, and words in braces that mean nothing here, stay as they are, for the writer to fill in. */
export const fillReply = (text: string, values: Partial<Record<Placeholder, string>>): string =>
  text.replaceAll(braces, (whole, word: string) => values[names.get(word.trim().toLowerCase()) ?? ('' as Placeholder)] || whole)

/** Where something is still to be filled in, in order. */
export const unfilled = (text: string): { from: number; to: number; words: string }[] =>
  [...text.matchAll(braces)].map((found) => ({ from: found.index, to: found.index + found[0].length, words: found[0] }))

import type { Answers } from '@socialspace/contract/forms'

/** What was told of closed conversations, by their key: how it was, and whether the counsellor may see it. */
const told: Readonly<Record<string, { readonly answers: Answers; readonly hidden?: true }>> = {
  exam: { answers: { heard: 'fully', got: 'most', words: 'Det hjalp at få delt det op i små bidder.' } },
  'new-town': { answers: { heard: 'well', got: 'some' } },
  'the-group': { answers: { heard: 'fully', words: 'Tak fordi du ikke sagde, at jeg bare skulle lade være med at kigge.' } },
  'to-tell': { answers: { heard: 'well', got: 'most', words: 'Jeg ville gerne have haft lidt mere tid.' }, hidden: true },
  'the-rent': { answers: { heard: 'some', got: 'little' } },
}
export const toldOf = (key: string) => told[key]

/** What the counsellor of this conversation wrote about themselves. */
export const ownOf = (key: string): Answers | undefined => (key === 'to-tell' ? { mood: 'heavy', talk: true } : key === 'the-rent' ? { mood: 'tired' } : undefined)
/** What the coordinator wrote to its counsellor, and the answer. */
export const feedback = { key: 'to-tell', given: 'Du skrev, at den var tung. Du blev i det svære sammen med hende, og det kan man se, at hun mærkede. Skal vi tale om den torsdag?', answer: 'Ja tak, meget gerne. Det er tiden til sidst, jeg er i tvivl om.' } as const

import { randomInt } from '../../platform/vault/index.ts'
import { phraseWords } from './phrase-words.ts'

/** 13 words of 1,024: 130 bits. */
const length = 13

/** A new recovery phrase. Only its keyed hash is kept (the key store's blind index); the words are shown once. */
export const newPhrase = (): string[] => Array.from({ length }, () => phraseWords[randomInt(phraseWords.length)]!)

/** Forgives capitals, line breaks, numbering, punctuation and what is invisible: only the words count, in their order. */
export const normalPhrase = (typed: string): string => typed.normalize('NFKC').replaceAll(/\p{Cf}/gu, '').toLowerCase().match(/[a-zæøåéü]+/g)?.join(' ') ?? ''

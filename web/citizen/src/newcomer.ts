import type { Proof } from '@socialspace/contract/puzzle'
import type { Language } from '@socialspace/contract/shapes'
import { ApiError } from '@socialspace/kit/client'
import { sentence } from './client.ts'

const most = 3

/** Asks what makes somebody new. While too many do, the server wants a little work first: `say` tells so (and is emptied), it is done, and the very same is asked again. @throws ApiError */
export async function asNewcomer<T>(ask: (proof: { proof?: Proof }) => Promise<T>, say: (sentence: string) => void, language: Language): Promise<T> {
  let given: { proof?: Proof } = {}
  try {
    for (let solved = 0; ; solved++) {
      try {
        return await ask(given)
      } catch (error) {
        const puzzle = error instanceof ApiError && error.problem?.puzzle
        if (!puzzle) throw error
        if (solved === most) throw new ApiError('too_many', error.status)
        say(sentence(error, language))
        const { solve } = await import('@socialspace/kit/puzzle').catch(() => { throw new ApiError('offline', 0) })
        given = { proof: await solve(puzzle) }
      }
    }
  } finally {
    say('')
  }
}

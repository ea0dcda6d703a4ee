import { must } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { RequestsDeps } from './index.ts'

/** What a person without a session comes back with. Only a keyed hash is kept, in the key store; erasing the request removes it. */
export function createCodes({ vault, newCode, normalCode }: Pick<RequestsDeps, 'newCode' | 'normalCode'> & { readonly vault: Pick<Vault, 'index'> }) {
  const codes = vault.index('request.code')
  return {
    /** The words, to be shown once. Those of before open nothing any more. */
    make(member: string, id: string): string[] {
      codes.remove({ member, id })
      const words = newCode()
      codes.put(normalCode(words.join(' ')), { member, id })
      return words
    },
    /** The request whose code this is. @throws Refusal wrong_words */
    find(member: string, typed: string): string {
      const owner = codes.find(normalCode(typed), member)
      must(owner, 'wrong_words')
      return owner.id
    },
    spend: (member: string, id: string): void => codes.remove({ member, id }),
  }
}
export type Codes = ReturnType<typeof createCodes>

import type { Vault } from '../src/platform/vault/index.ts'

/** The mark by which the log of acts shows a thing of a citizen's: whoever has the citizen's key makes it again. */
export const markOf = (vault: Vault, member: string, citizen: string, thing: string): string => macOf(vault, member, citizen, thing).subarray(0, 6).toString('hex')
export const macOf = (vault: Vault, member: string, citizen: string, thing: string): Buffer => vault.unit(member, citizen).mac('audit.entry.object_mac', thing)

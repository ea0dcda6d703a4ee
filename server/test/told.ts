import type { Caller, World } from './world.ts'

/** A number and an e-mail as they lie in the profiles of those who told them before they were given with who one is. */
export async function toldBefore({ vault, database }: World, { account, member }: Caller, { phone, mail }: { phone: string; mail: string }): Promise<void> {
  await database.database.forMembers([member!], async (tx) => {
    const { told_unit, sealed_version } = await tx.selectFrom('identity.citizen').selectAll().where('id', '=', account!).executeTakeFirstOrThrow()
    const unit = vault.unit(member!, told_unit!)
    await tx.updateTable('identity.citizen').set({ phone: unit.seal('identity.citizen.phone', account!, sealed_version, phone), mail: unit.seal('identity.citizen.mail', account!, sealed_version, mail) }).where('id', '=', account!).execute()
  })
}

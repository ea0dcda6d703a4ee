import type { Reader, Writer } from '../../platform/database/index.ts'

export async function writeAvailability(tx: Writer<'reception.availability'>, member: string, staff: string, available: boolean, since: Date): Promise<void> {
  await tx.insertInto('reception.availability').values({ member_id: member, staff_id: staff, available, since })
    .onConflict((conflict) => conflict.columns(['member_id', 'staff_id']).doUpdateSet({ available, since })).execute()
}

export async function readAvailable(tx: Reader<'reception.availability'>, member: string): Promise<string[]> {
  const rows = await tx.selectFrom('reception.availability').select('staff_id').where('member_id', '=', member).where('available', '=', true).execute()
  return rows.map(({ staff_id }) => staff_id)
}

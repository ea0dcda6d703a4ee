import type { MemberRole } from '@socialspace/contract/roles'
import { randomId } from '../../../platform/vault/index.ts'
import { cellsOf, fold } from '../cells.ts'
import { type Kind, onlyOnce, pair } from './kind.ts'

const roles = new Map<string, MemberRole>([
  ['rådgiver', 'counsellor'], ['counsellor', 'counsellor'], ['koordinator', 'coordinator'], ['coordinator', 'coordinator'], ['administrator', 'administrator'],
  ['sagsbehandler', 'caseworker'], ['rights caseworker', 'caseworker'], ['caseworker', 'caseworker'], ['databeskyttelsesrådgiver', 'dpo'], ['data protection officer', 'dpo'], ['dpo', 'dpo'],
])

/**
 * Each is invited by a one-use link; whoever accepts it chooses the sign-in, with what the file suggests filled in. Somebody is known again by their user name: of those who work for this member, and of open invitations.
 * Whether others have that name is nobody's business here (P03): whoever accepts is told.
 */
export const staff: Kind = async ({ staff, record, invited }, { tx, member, account, fault }, lines) => {
  const here = await staff.usernamesAt(tx, member)
  const once = onlyOnce(fault, 'username')
  return lines.map((line) => {
    const cells = cellsOf(line, fault)
    const [username, name, chosen] = [cells.needed('username', 40)?.toLowerCase(), cells.needed('name', 60), cells.each('roles', 'unknown_role', (word) => roles.get(word))]
    const [alias, title] = [cells.text('alias', 60), pair(cells.text('title', 60), cells.text('titleEn', 60))]
    if (username !== undefined && !/^[a-z0-9][a-z0-9.-]{2,39}$/.test(username)) fault(line.line, 'username', 'bad_username')
    if (!line.cells.get('roles')) fault(line.line, 'roles', 'required')
    once(line.line, fold(username ?? ''))
    return {
      line: line.line, name: name ?? '', outcome: username !== undefined && here.has(username) ? 'same' : 'new',
      write: async () => {
        const id = randomId()
        invited(member, id)
        const { link, expiresAt } = await staff.invite(tx, { id, member, name: name!, title, roles: [...new Set(chosen)], invitedBy: account, suggested: { username: username!, alias: alias ?? name!.split(' ')[0]! } })
        await record(tx, { member, act: 'invitation.made', actor: 'staff', role: 'administrator', actorId: account, object: 'invitation', objectId: id })
        return { name: name!, link, expiresAt: expiresAt.toISOString() }
      },
    }
  })
}

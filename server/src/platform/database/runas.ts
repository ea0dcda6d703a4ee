import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { StartError } from '../starterror.ts'

/**
 * How PostgreSQL, which refuses to run as root, is run. `prefix` goes before its command line; `owner` is who must own its files, when that is not us.
 */
export interface RunAs { readonly prefix: readonly string[]; readonly owner?: { readonly uid: number; readonly gid: number } }

/**
 * Ordinary users run it as themselves. Root runs it in a user namespace, where root's files belong to an ordinary user: that works in root's own
 * home, too. Where namespaces are not allowed (most containers) it runs as a Unix user.
 * @throws StartError when neither can be done.
 */
export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const user = ordinaryUser()
  const namespace = ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`, '--']
  if (runs([...namespace, 'true'])) return { prefix: namespace }
  const asUser = ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--']
  if (runs([...asUser, 'true'])) return { prefix: asUser, owner: user }
  throw new StartError('PostgreSQL does not run as root, and neither unshare nor setpriv (util-linux) works here: start SocialSpace as an ordinary user, or set DATABASE_URL.')
}

/** As a Unix user, PostgreSQL must be able to reach its own programs and data. @throws StartError when it cannot. */
export function mustReach(as: RunAs, path: string): void {
  if (as.owner === undefined || runs([...as.prefix, 'test', '-x', path])) return
  throw new StartError(`PostgreSQL runs as the user with number ${as.owner.uid}, who cannot reach ${path}: move it out of root's home, or start SocialSpace as an ordinary user.`)
}

/** initdb wants a user that /etc/passwd knows: `postgres` if there is one, else the first that is not root. */
function ordinaryUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) })).filter(({ uid }) => uid > 0)
  const user = users.find(({ name }) => name === 'postgres') ?? users[0]
  if (user === undefined) throw new StartError('PostgreSQL does not run as root, and this machine has no other user: add one, or set DATABASE_URL.')
  return user
}

function runs([command, ...args]: string[]): boolean {
  return command !== undefined && spawnSync(command, args, { stdio: 'ignore' }).status === 0
}


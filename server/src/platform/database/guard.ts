import { StartError } from '../starterror.ts'
import { withClient } from './client.ts'
import type { Address } from './embedded.ts'

/**
 * Refuses a database that could lose what it acknowledged or look over the walls between members.
 * @returns the name of the app's role.
 * @throws StartError, one sentence for the first thing that is wrong.
 */
export async function guard(app: Address): Promise<string> {
  const { rows: [facts] } = await withClient(app, (client) => client.query<Facts>(question))
    .catch((error: unknown) => { throw new StartError(unreachable('DATABASE_URL', error)) })
  const [, sentence] = rules.find(([wrong]) => wrong(facts!)) ?? []
  if (sentence !== undefined) throw new StartError(sentence(facts!))
  return facts!.role
}

/** One sentence about a database that does not answer or refuses us. It names the variable, never the password. */
export function unreachable(variable: string, error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  const why = code === '28P01' || code === '28000' ? 'refuses the user or password' : code === '3D000' ? 'has no such database' : `does not answer (${code ?? message ?? 'no reason given'})`
  return `The PostgreSQL of ${variable} ${why}.`
}

interface Facts { role: string; version: number; superuser: boolean; bypass: boolean; owner: boolean; fsync: string; full_page_writes: string; synchronous_commit: string }

const question = `
  select current_user as role, current_setting('server_version_num')::int as version, rolsuper as superuser, rolbypassrls as bypass,
    pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'member')
      or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and pg_has_role(current_user, c.relowner, 'member')) as owner,
    current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes, current_setting('synchronous_commit') as synchronous_commit
  from pg_roles where rolname = current_user`

const rules: readonly (readonly [wrong: (facts: Facts) => boolean, sentence: (facts: Facts) => string])[] = [
  [({ version }) => version < 150_000, () => 'The database is older than PostgreSQL 15.'],
  [({ superuser }) => superuser, ({ role }) => `The role ${role} of DATABASE_URL is a superuser, for whom the walls between members do not hold: sign in as an ordinary role.`],
  [({ bypass }) => bypass, ({ role }) => `The role ${role} of DATABASE_URL has BYPASSRLS, so the walls between members do not hold for it: take that away.`],
  [({ owner }) => owner, ({ role }) => `The role ${role} of DATABASE_URL owns the database or its tables, so it could take down the walls between members: use another role for the app.`],
  ...(['fsync', 'full_page_writes', 'synchronous_commit'] as const).map(
    (name) => [(facts: Facts) => facts[name] === 'off', () => `The database runs with ${name}=off and could lose what it has acknowledged: switch it on.`] as const,
  ),
]

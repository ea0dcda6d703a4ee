import { memberRoles } from '@socialspace/contract/roles'
import type { MemberRole } from '@socialspace/contract/roles'
import { useTexts } from '../../app/language.ts'
import { Choice } from '../../parts/Choice.tsx'

/** The member's roles, each with what it lets one do. */
export function RoleChoices({ roles, error, onChange }: { roles: readonly MemberRole[]; error?: string | undefined; onChange: (roles: MemberRole[]) => void }) {
  const t = useTexts()
  return (
    <fieldset className="role-choices">
      <legend>{t.staff.roles}</legend>
      {memberRoles.map((role) => <Choice key={role} label={t.roles[role]} hint={t.roleHelp[role]} checked={roles.includes(role)} onChange={(on) => onChange(memberRoles.filter((each) => (each === role ? on : roles.includes(each))))} />)}
      {error && <p className="field-error" role="alert">{error}</p>}
    </fieldset>
  )
}

import type { BreachScope } from '@socialspace/contract/breaches'
import { useTexts } from '../../app/language.ts'
import { Field } from '../../parts/Field.tsx'
import { isoMoment } from './moments.ts'
import { Radios } from './Radios.tsx'

/** How those concerned are to be found, as it is being chosen: times as the browser's fields have them. */
export interface ScopeGiven { readonly of: BreachScope['of'] | ''; readonly account: string; readonly from: string; readonly to: string }
export type ScopeFault = 'of' | 'account' | 'from' | 'to'

/** The scope as the contract has it; undefined while something is missing. */
export function scopeOf({ of, account, from, to }: ScopeGiven): BreachScope | undefined {
  if (of === '') return undefined
  if (of === 'everybody') return { of }
  const window = { from: isoMoment(from), to: isoMoment(to) }
  if (!window.from || !window.to) return undefined
  return of === 'account' ? { of, account: account.trim(), ...window } : { of, ...window }
}

export function scopeFaults({ of, account, from, to }: ScopeGiven, t: { missing: string; missingChoice: string; future: string; order: string }): Record<ScopeFault, string | false> {
  const windowed = of !== '' && of !== 'everybody'
  return {
    of: of === '' && t.missingChoice, account: of === 'account' && !account.trim() && t.missing, from: windowed && !isoMoment(from) && t.missing,
    to: windowed && (!isoMoment(to) ? t.missing : isoMoment(to) < isoMoment(from) ? t.order : new Date(to).getTime() > Date.now() + 60_000 && t.future),
  }
}

export function ScopeFields({ given, faults, onChange }: { given: ScopeGiven; faults: Partial<Record<ScopeFault, string>>; onChange: (given: ScopeGiven) => void }) {
  const { breaches: t } = useTexts()
  return (
    <>
      <Radios name="of" legend={t.form.found} error={faults.of} value={given.of} options={(['account', 'staff', 'anybody', 'everybody'] as const).map((of) => [of, t.scopes[of]])} onChange={(of) => onChange({ ...given, of: of as BreachScope['of'] })} />
      {given.of === 'account' && <Field name="account" label={t.form.account} hint={t.form.accountHint} error={faults.account} maxLength={100} autoCapitalize="none" spellCheck={false} value={given.account} onChange={(event) => onChange({ ...given, account: event.target.value })} />}
      {given.of !== '' && given.of !== 'everybody' && (
        <div className="pair">{(['from', 'to'] as const).map((end) => <Field key={end} name={end} type="datetime-local" label={t.form[end]} error={faults[end]} value={given[end]} onChange={(event) => onChange({ ...given, [end]: event.target.value })} />)}</div>
      )}
    </>
  )
}

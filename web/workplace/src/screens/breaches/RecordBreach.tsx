import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { breachClasses, breachNatures } from '@socialspace/contract/breaches'
import { listTenants } from '@socialspace/contract/operations/listTenants'
import { recordBreach } from '@socialspace/contract/operations/recordBreach'
import { ApiError } from '@socialspace/kit/client'
import { client } from '../../app/client.ts'
import { serverNow } from '../../app/clock.ts'
import { useTexts } from '../../app/language.ts'
import { Link, navigate, useLeaveGuard } from '../../app/router.tsx'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Area, Field } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card, Page } from '../../parts/Page.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { isoMoment, localMoment } from './moments.ts'
import { scopeFaults, ScopeFields, type ScopeFault, type ScopeGiven, scopeOf } from './ScopeFields.tsx'
import { useAct } from './useAct.ts'

/** Whether the server said that no account is called so. */
export const unknownAccount = (error: unknown): boolean => error instanceof ApiError && (error.problem?.fields?.some(({ path }) => path.endsWith('scope.account')) ?? false)

/** Which times the server refused, each with its sentence: the clock of this computer may be wrong. */
const timesRefused = (error: unknown, sentences: Record<string, string>) => Object.fromEntries(
  (error instanceof ApiError ? (error.problem?.fields ?? []) : []).flatMap(({ path, code }) => (path.startsWith('body.facts.') && sentences[code] !== undefined ? [[path.slice('body.facts.'.length).replace(/At$/, ''), sentences[code]]] : [])),
)

const list = '/workplace/operator/breaches'

/** A breach as the operator writes it down, in the order of GDPR art. 33(3). Said once; the button says who is told. */
export function RecordBreach() {
  const { breaches: t, act: acts } = useTexts()
  const tenants = useQuery({ queryKey: ['operator', 'tenants'], queryFn: () => client.call(listTenants) })
  const [id] = useState(() => crypto.randomUUID())
  const [given, setGiven] = useState({ title: '', happened: '', discovered: localMoment(serverNow()), began: '', ended: '', consequences: '', measures: '' })
  const [nature, setNature] = useState<readonly (typeof breachNatures)[number][]>(['confidentiality'])
  const [classes, setClasses] = useState<readonly (typeof breachClasses)[number][]>(['sensitive'])
  const [members, setMembers] = useState<readonly string[]>([])
  const [scope, setScope] = useState<ScopeGiven>({ of: '', account: '', from: '', to: '' })
  const { faults, check, form } = useFaults<keyof typeof given | 'nature' | 'classes' | 'members' | ScopeFault>()
  const { act, busy, problem } = useAct(['operator', 'breaches'], (error) => !check({ ...(unknownAccount(error) && { account: t.form.unknown }), ...timesRefused(error, t.form.times) }))
  const [sent, setSent] = useState(false)
  useLeaveGuard(given.title + given.happened !== '' && !sent, t.form.leave)
  // Once nothing asks whether to leave any more.
  useEffect(() => { if (sent) navigate(list) }, [sent])

  const set = (key: keyof typeof given) => (event: { target: { value: string } }) => setGiven({ ...given, [key]: event.target.value })
  const toggled = <T extends string>(all: readonly T[], one: T, on: boolean): T[] => (on ? [...all, one] : all.filter((each) => each !== one))
  const submit = async () => {
    const empty = (text: string) => !text.trim() && t.form.missing
    const none = (some: readonly string[]) => some.length === 0 && t.form.missingChoice
    const missing = (local: string) => !isoMoment(local) && t.form.missing
    const future = (local: string) => new Date(local).getTime() > serverNow() + 60_000
    const found = scopeOf(scope)
    const fine = check({
      title: empty(given.title), happened: empty(given.happened), discovered: missing(given.discovered) || (future(given.discovered) && t.form.times.future),
      began: missing(given.began) || (future(given.began) ? t.form.times.future : isoMoment(given.began) > isoMoment(given.discovered) && t.form.times.after_discovery),
      ended: given.ended !== '' && (future(given.ended) ? t.form.times.future : isoMoment(given.ended) < isoMoment(given.began) && t.form.times.before_the_beginning), nature: none(nature), classes: none(classes), consequences: empty(given.consequences), measures: empty(given.measures),
      members: none(members), ...scopeFaults(scope, t.form),
    })
    if (!fine || !found) return
    const facts = {
      title: given.title, happened: given.happened, discoveredAt: isoMoment(given.discovered), beganAt: isoMoment(given.began), endedAt: isoMoment(given.ended) || null,
      nature: [...nature], classes: [...classes], consequences: given.consequences, measures: given.measures, scope: found,
    }
    if (await act(() => client.call(recordBreach, { body: { id, members: [...members], facts } }), t.form.told)) setSent(true)
  }
  return (
    <Page title={t.add} lead={t.form.lead} aside={<Link className="button ghost" to={list}><Icon name="back" />{t.back}</Link>}>
      <form ref={form} className="breach-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <Card title={t.form.what}>
          <Field name="title" label={t.form.name} hint={t.form.nameHint} error={faults.title} maxLength={200} value={given.title} onChange={set('title')} />
          <Area name="happened" label={t.form.happened} hint={t.form.happenedHint} error={faults.happened} maxLength={5000} value={given.happened} onChange={set('happened')} />
          <div className="triple">
            <Field name="discovered" type="datetime-local" label={t.form.discovered} error={faults.discovered} value={given.discovered} onChange={set('discovered')} />
            <Field name="began" type="datetime-local" label={t.form.began} error={faults.began} value={given.began} onChange={set('began')} />
            <Field name="ended" type="datetime-local" label={t.form.ended} optional hint={t.form.endedHint} error={faults.ended} value={given.ended} onChange={set('ended')} />
          </div>
        </Card>
        <Card>
          <fieldset className="choices"><legend>{t.form.broken}</legend>
            {breachNatures.map((one) => <Choice key={one} label={t.natures[one]} checked={nature.includes(one)} onChange={(on) => setNature(toggled(nature, one, on))} />)}
            {faults.nature && <p className="field-error" role="alert">{faults.nature}</p>}
          </fieldset>
          <fieldset className="choices"><legend>{t.form.data}</legend>
            {breachClasses.map((one) => <Choice key={one} label={t.classes[one]} checked={classes.includes(one)} onChange={(on) => setClasses(toggled(classes, one, on))} />)}
            {faults.classes && <p className="field-error" role="alert">{faults.classes}</p>}
          </fieldset>
        </Card>
        <Card title={t.form.effects}>
          <Area name="consequences" label={t.form.consequences} hint={t.form.consequencesHint} error={faults.consequences} maxLength={5000} value={given.consequences} onChange={set('consequences')} />
          <Area name="measures" label={t.form.measures} hint={t.form.measuresHint} error={faults.measures} maxLength={5000} value={given.measures} onChange={set('measures')} />
        </Card>
        <Card>
          <fieldset className="choices"><legend>{t.form.members}</legend>
            <p className="field-hint">{t.form.membersLead}</p>
            {tenants.data?.map((tenant) => <Choice key={tenant.id} label={tenant.name} checked={members.includes(tenant.id)} onChange={(on) => setMembers(toggled(members, tenant.id, on))} />)}
            {faults.members && <p className="field-error" role="alert">{faults.members}</p>}
          </fieldset>
        </Card>
        <Card>
          <ScopeFields given={scope} faults={faults} onChange={setScope} />
          <p className="field-hint">{t.form.foundLead}</p>
        </Card>
        {problem && <Notice kind="bad">{problem}</Notice>}
        <div className="breach-actions"><p>{t.noneOperator.split('. ').at(-1)}</p><Button type="submit" look="primary" busy={busy && acts.saving}>{t.form.submit}</Button></div>
      </form>
    </Page>
  )
}

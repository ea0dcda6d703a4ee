import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import type { readStaffProfile } from '@socialspace/contract/operations/readStaffProfile'
import { updateStaffProfile } from '@socialspace/contract/operations/updateStaffProfile'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { useLeaveGuard } from '../../app/router.tsx'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'

type Mine = Answered<typeof readStaffProfile>
type Draft = Partial<Pick<Mine, 'alias' | 'title'>>

/** Alias and title, with what the citizen sees beside them. */
export function SeenAs({ profile }: { profile: Mine }) {
  const t = useTexts()
  const language = useLanguage()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<Draft>({})
  const [state, setState] = useState({ busy: false, changed: false, problem: '', missing: false })
  const { alias, title } = { ...profile, ...draft }
  const dirty = alias !== profile.alias || title.da !== profile.title.da || title.en !== profile.title.en
  useLeaveGuard(dirty, t.settings.leave)
  const submit = async () => {
    if (!alias.trim()) return setState({ ...state, missing: true })
    if (!dirty || state.busy) return
    setState({ busy: true, changed: false, problem: '', missing: false })
    try {
      await client.call(updateStaffProfile, { body: { etag: profile.etag, ...draft } })
      await queries.invalidateQueries({ queryKey: ['profile'] })
      setDraft({})
      setState({ busy: false, changed: false, problem: '', missing: false })
      say(t.profile.saved)
    } catch (error) {
      const changed = codeOf(error) === 'changed_meanwhile'
      if (changed) await queries.refetchQueries({ queryKey: ['profile'] })
      setState({ busy: false, changed, problem: changed ? '' : sentence(error), missing: false })
    }
  }
  return (
    <Card title={t.profile.seen}>
      <form className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
        {state.changed && <Notice kind="warn" title={t.settings.changed}>{t.settings.changedText}</Notice>}
        {state.problem && <Notice kind="bad">{state.problem}</Notice>}
        <dl className="fixed-facts">
          <div><dt>{t.profile.username}</dt><dd>{profile.username}</dd></div>
          <div><dt>{t.profile.name}</dt><dd>{profile.name}</dd></div>
        </dl>
        <Field label={t.profile.alias} hint={t.profile.aliasHint} value={alias} error={state.missing ? t.profile.missingAlias : undefined} maxLength={60} onChange={(event) => setDraft({ ...draft, alias: event.target.value })} />
        <div className="pair">
          <Field label={`${t.profile.titleField} · ${t.settings.danish}`} value={title.da} maxLength={60} onChange={(event) => setDraft({ ...draft, title: { ...title, da: event.target.value } })} />
          <Field lang="en" label={`${t.profile.titleField} · ${t.settings.english}`} value={title.en} maxLength={60} onChange={(event) => setDraft({ ...draft, title: { ...title, en: event.target.value } })} />
        </div>
        <div className="seen-as"><span className="people-mark" aria-hidden="true">{alias.trim().charAt(0).toUpperCase()}</span><div><small>{t.profile.preview}</small><strong>{alias}</strong> {pick(title, language)}</div></div>
        <div className="form-end"><Button type="submit" look="primary" busy={state.busy && t.act.saving} aria-disabled={!dirty || undefined}>{t.act.save}</Button></div>
      </form>
    </Card>
  )
}

import type { AnswerTemplate, OpenRequest } from '@socialspace/contract/requests'
import type { Language } from '@socialspace/contract/shapes'
import { pick, useTexts } from '../../app/language.ts'
import { Select } from '../../parts/Field.tsx'
import { useTemplates } from './useRequests.ts'

/** Answers prepared for what is asked; which language they are in is chosen beside them. */
export function TemplatePicker({ request, language, onLanguage, onPick }: { request: OpenRequest; language: Language; onLanguage: (language: Language) => void; onPick: (template: AnswerTemplate) => void }) {
  const t = useTexts()
  const all = useTemplates().data ?? []
  const fitting = all.filter(({ kind }) => kind === null || kind === request.kind)
  const groups = [{ title: t.requests.templateOwn, of: fitting.filter(({ shipped }) => !shipped) }, { title: t.requests.templateShipped, of: fitting.filter(({ shipped }) => shipped) }].filter(({ of }) => of.length > 0)
  return (
    <div className="request-template">
      <Select label={t.requests.template} value="" onChange={(event) => {
        const picked = all.find(({ id }) => id === event.target.value)
        if (picked) onPick(picked)
      }}>
        <option value="">{t.requests.templateNone}</option>
        {groups.map(({ title, of }) => <optgroup key={title} label={title}>{of.map((each) => <option key={each.id} value={each.id}>{pick(each.title, language)}</option>)}</optgroup>)}
      </Select>
      <div className="languages" role="group" aria-label={t.requests.templateLanguage}>
        {(['da', 'en'] as const).map((each) => <button key={each} type="button" aria-pressed={each === language} onClick={() => onLanguage(each)}>{each === 'da' ? t.settings.danish : t.settings.english}</button>)}
      </div>
    </div>
  )
}

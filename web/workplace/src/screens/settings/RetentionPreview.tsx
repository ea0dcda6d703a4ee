import type { Answered } from '@socialspace/contract/operation'
import type { previewRetention } from '@socialspace/contract/operations/previewRetention'
import { useTexts } from '../../app/language.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Card, Loading } from '../../parts/Page.tsx'

const shown = ['profile', 'known', 'conversation', 'note'] as const

/** What these periods delete now, of all there is: a bar for each kind, with its numbers beside it. */
export function RetentionPreview({ dirty, preview, problem }: { dirty: boolean; preview: Answered<typeof previewRetention> | undefined; problem: string }) {
  const t = useTexts()
  return (
    <Card title={t.retention.preview} lead={dirty ? t.retention.previewDraft : t.retention.previewNow}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      {!preview && !problem && <Loading />}
      {preview && (
        <div aria-live="polite">
          <ul className="retention-preview">
            {shown.map((kind) => (
              <li key={kind}>
                <span>{t.retention.kindNames[kind]}</span>
                <span className="retention-bar" aria-hidden="true"><span style={{ width: `${preview.kept[kind] === 0 ? 0 : Math.max((preview.due[kind] / preview.kept[kind]) * 100, preview.due[kind] > 0 ? 1 : 0)}%` }} /></span>
                <strong>{preview.due[kind] === 0 ? t.retention.noneOf(preview.kept[kind]) : t.retention.someOf(preview.due[kind], preview.kept[kind])}</strong>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}

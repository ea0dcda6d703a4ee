import { usePage } from '../page.ts'

/** Words while one waits for the rest of a page: what is happening, honestly. */
export function Loading({ waiting }: { waiting: boolean }) {
  const { t } = usePage()
  return <p role="status">{waiting ? t.retrying : t.loading}</p>
}

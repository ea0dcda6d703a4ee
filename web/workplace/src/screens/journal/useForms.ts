import { useQuery } from '@tanstack/react-query'
import { listForms } from '@socialspace/contract/operations/listForms'
import { client } from '../../app/client.ts'
import { useWork } from '../../app/session.tsx'

/** The member's forms in use: templates of notes, and the contact record if there is one. */
export function useForms() {
  const { member } = useWork()
  const { data } = useQuery({ queryKey: [member, 'forms'], queryFn: () => client.call(listForms, { params: { member } }), staleTime: 60_000 })
  return { notes: data?.forms.filter(({ use }) => use === 'note') ?? [], record: data?.forms.find(({ use }) => use === 'record') ?? null, ready: data !== undefined }
}

import { useQuery } from '@tanstack/react-query'
import { readStaffProfile } from '@socialspace/contract/operations/readStaffProfile'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Loading, Page } from '../../parts/Page.tsx'
import { Passkeys } from './Passkeys.tsx'
import { SeenAs } from './SeenAs.tsx'
import '../settings/Settings.css'
import './Profile.css'

/** How one is seen, and how one signs in. */
export function Profile() {
  const t = useTexts()
  const profile = useQuery({ queryKey: ['profile'], queryFn: () => client.call(readStaffProfile) })
  return (
    <Page title={t.profile.title} lead={t.profile.lead}>
      {profile.isPending && <Loading />}
      {profile.isError && <Notice kind="bad">{sentence(profile.error)}</Notice>}
      {profile.data && (
        <>
          <SeenAs profile={profile.data} />
          <Passkeys keys={profile.data.passkeys} />
        </>
      )}
    </Page>
  )
}

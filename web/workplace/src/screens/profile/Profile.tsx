import { useQuery } from '@tanstack/react-query'
import { readStaffProfile } from '@socialspace/contract/operations/readStaffProfile'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { NoticesCard } from './NoticesCard.tsx'
import { OwnData } from './OwnData.tsx'
import { Passkeys } from './Passkeys.tsx'
import { SeenAs } from './SeenAs.tsx'
import '../settings/Settings.css'
import './Profile.css'

/** How one is seen, and how one signs in; and on a page of its own (`data`) what is held about oneself. `base`: where the profile is; `counsels`: one is told who waits. */
export function Profile({ base, part, counsels = false }: { base: string; part: string | undefined; counsels?: boolean }) {
  return part === 'data' ? <OwnData back={base} /> : <Own data={`${base}/data`} counsels={counsels} />
}

function Own({ data, counsels }: { data: string; counsels: boolean }) {
  const t = useTexts()
  const profile = useQuery({ queryKey: ['profile'], queryFn: () => client.call(readStaffProfile) })
  return (
    <Page title={t.profile.title} lead={t.profile.lead}>
      {profile.isPending && <Loading />}
      {profile.isError && <Notice kind="bad">{sentence(profile.error)}</Notice>}
      {profile.data && (
        <>
          <SeenAs profile={profile.data} />
          {counsels && <NoticesCard />}
          <Passkeys keys={profile.data.passkeys} />
          <Card title={t.own.title} lead={t.own.linkLead}><p><Link to={data}>{t.own.link}</Link></p></Card>
        </>
      )}
    </Page>
  )
}

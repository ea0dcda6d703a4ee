import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createMember } from '@socialspace/contract/operations/createMember'
import { listTenants } from '@socialspace/contract/operations/listTenants'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { dayOf } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { ContactFields } from '../settings/ContactFields.tsx'
import { LinkDialog } from '../staff/LinkDialog.tsx'
import '../settings/Settings.css'

interface Made {
  link: string
  expiresAt: string
  name: string
}

/** The members that the platform serves, technically; adding one gives a link for its first administrator. */
export function Operator() {
  const t = useTexts()
  const language = useLanguage()
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const tenants = useQuery({ queryKey: ['operator', 'tenants'], queryFn: () => client.call(listTenants) })
  return (
    <Page wide title={t.operator.title} lead={t.operator.lead} aside={<Button look="primary" icon="plus" onClick={() => setAdding(true)}>{t.operator.add}</Button>}>
      {tenants.isPending && <Loading />}
      {tenants.isError && <Notice kind="bad">{sentence(tenants.error)}</Notice>}
      {tenants.data && (
        <Card>
          {tenants.data.length === 0 ? <Empty>{t.operator.empty}</Empty> : (
            <div className="table-frame" role="region" aria-label={t.operator.title} tabIndex={0}>
              <table className="table stacked">
                <thead><tr><th scope="col">{t.operator.name}</th><th scope="col">{t.operator.address}</th><th scope="col" className="numeric">{t.operator.staff}</th><th scope="col">{t.operator.since}</th></tr></thead>
                <tbody>
                  {tenants.data.map((tenant) => <tr key={tenant.id}><th scope="row">{tenant.name}</th><td><a href={`/${tenant.slug}`} target="_blank" rel="noopener">/{tenant.slug}</a></td><td className="numeric" data-label={t.operator.staff}>{tenant.staff}</td><td data-label={t.operator.since}><time dateTime={tenant.createdAt}>{dayOf(tenant.createdAt, Date.now(), language)}</time></td></tr>)}
                </tbody>
              </table>
            </div>
          )}
        </Card>
      )}
      {adding && <AddDialog onClose={() => setAdding(false)} onMade={(next) => { setAdding(false); setMade(next); void queries.invalidateQueries({ queryKey: ['operator', 'tenants'] }) }} />}
      {made && <LinkDialog link={made.link} expiresAt={made.expiresAt} text={t.operator.linkText(made.name)} onClose={() => setMade(null)} />}
    </Page>
  )
}

function AddDialog({ onClose, onMade }: { onClose: () => void; onMade: (made: Made) => void }) {
  const t = useTexts()
  const [id] = useState(() => crypto.randomUUID())
  const [given, setGiven] = useState({ orgName: '', slug: '', administrator: '' })
  const [contact, setContact] = useState({ name: '', address: '', phone: '', mail: '', cvr: '', site: '' })
  const { faults, check } = useFaults<'orgName' | 'slug' | 'administrator' | 'name' | 'cvr'>()
  const { busy, problem, run } = useDoing((error) => (codeOf(error) === 'name_taken' && !check({ slug: sentence(error) }) ? '' : sentence(error)))
  const set = (key: keyof typeof given) => (event: { target: { value: string } }) => setGiven({ ...given, [key]: event.target.value })
  const submit = async () => {
    const slug = given.slug.trim()
    const legal = contact.name.trim() || given.orgName.trim()
    const fine = check({
      orgName: !given.orgName.trim() && t.operator.missingName, slug: !/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/.test(slug) && t.operator.badSlug,
      administrator: !given.administrator.trim() && t.operator.missingAdmin, name: !legal && t.operator.missingName, cvr: contact.cvr !== '' && !/^\d{8}$/.test(contact.cvr) && t.settings.cvrBad,
    })
    if (!fine) return
    await run(async () => {
      const made = await client.call(createMember, { body: { id, slug, name: given.orgName.trim(), contact: { ...contact, name: legal }, administrator: given.administrator.trim() } })
      onMade({ link: made.link, expiresAt: made.expiresAt, name: given.administrator.trim() })
    })
  }
  return (
    <Dialog
      wide title={t.operator.add} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.operator.submit}</Button></>}
    >
      {problem && <Notice kind="bad">{problem}</Notice>}
      <div className="pair">
        <Field name="orgName" label={t.operator.name} value={given.orgName} error={faults.orgName} maxLength={200} onChange={set('orgName')} />
        <Field name="slug" label={t.operator.slug} hint={t.operator.slugHint} value={given.slug} error={faults.slug} maxLength={40} autoCapitalize="none" spellCheck={false} onChange={set('slug')} />
      </div>
      <Field name="administrator" label={t.operator.administrator} value={given.administrator} error={faults.administrator} maxLength={60} onChange={set('administrator')} />
      <ContactFields contact={contact} faults={faults} onChange={(next) => setContact({ site: '', ...next })} />
    </Dialog>
  )
}

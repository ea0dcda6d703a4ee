import type { Answered } from '@socialspace/contract/operation'
import { ageGroups, genders } from '@socialspace/contract/data/about'
import { listMyConversations } from '@socialspace/contract/operations/listMyConversations'
import { readProfile } from '@socialspace/contract/operations/readProfile'
import { updateProfile } from '@socialspace/contract/operations/updateProfile'
import { updateThemes } from '@socialspace/contract/operations/updateThemes'
import { ApiError } from '@socialspace/kit/client'
import { useEffect, useState } from 'preact/hooks'
import { hasCode } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { pick, usePage, useSite } from '../page.ts'
import { Municipality } from '../parts/Combobox.tsx'
import { Link } from '../parts/Link.tsx'
import { Nobody } from '../parts/Nobody.tsx'
import { Problem } from '../parts/Problem.tsx'
import './About.css'

type Profile = Answered<typeof readProfile>
const asked = ['name', 'postcode'] as const
/** Given by saying who one is; what was told here before stays in sight, and can be taken back. */
const earlier = ['phone', 'mail'] as const

/** What a citizen may tell: each field with its purpose beside it, each to be skipped. The first time, just after they began, in short. */
export function About() {
  const { t, language, go } = usePage()
  const site = useSite()
  const first = typeof location !== 'undefined' && location.search === '?ny'
  const [profile, setProfile] = useState<Profile>()
  const [conversation, setConversation] = useState<string>()
  const [queue, setQueue] = useState<string>()
  const [themes, setThemes] = useState<readonly string[]>([])
  const [problem, setProblem] = useState('')
  const [nobody, setNobody] = useState(false)
  const [saved, setSaved] = useState(false)
  const [had, setHad] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const params = { member: site.member }
  const back = `/${site.slug}/samtale`

  useEffect(() => {
    let here = true
    Promise.all([client.call(readProfile, { params }), client.call(listMyConversations, { params })]).then(([found, conversations]) => {
      if (!here) return
      setProfile(found)
      setHad(new Set(earlier.filter((field) => found.contact[field] !== null)))
      setConversation(conversations[0]?.id)
      setQueue(conversations[0]?.queue)
      setThemes(conversations[0]?.themes ?? [])
    }, (error: unknown) => {
      if (!here) return
      if (hasCode(error, 'sign_in_needed')) setNobody(true)
      else setProblem(sentence(error, language))
    })
    return () => { here = false }
  }, [site.member])

  if (nobody) return <Nobody title={t.title.about} />
  if (!profile) return <section class="sheet"><h1>{t.about.title}</h1>{problem ? <Problem>{problem}</Problem> : <p role="status">{t.loading}</p>}</section>
  const change = (part: Partial<Profile>) => {
    setProfile({ ...profile, ...part })
    setSaved(false)
  }
  const tell = (field: keyof Profile['about'], value: string | null) => change({ about: { ...profile.about, [field]: value } as Profile['about'] })
  // A service may be about some of the member's themes only; what was chosen already stays in sight.
  const own = site.services.find(({ queues }) => queues.some(({ id }) => id === queue))?.themes ?? []
  const choices = offered(site.themes.filter(({ id }) => own.length === 0 || own.includes(id) || themes.includes(id)), themes)
  const save = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    setProblem('')
    try {
      const contact = { ...Object.fromEntries(asked.map((field) => [field, profile.contact[field]?.trim() || null])), ...Object.fromEntries(earlier.filter((field) => had.has(field) && profile.contact[field] === null).map((field) => [field, null])) }
      setProfile(await client.call(updateProfile, { params, body: { etag: profile.etag, about: profile.about as never, ...(!first && { contact }) } }))
      if (conversation) await client.call(updateThemes, { params: { ...params, conversation }, body: { themes: [...themes] } })
      if (first) return go(back)
      setSaved(true)
    } catch (error) {
      setProblem(error instanceof ApiError && error.code === 'invalid_input' ? t.about.wrong : sentence(error, language))
      if (error instanceof ApiError && error.code === 'changed_meanwhile') setProfile({ ...profile, etag: (await client.call(readProfile, { params })).etag })
    }
    setBusy(false)
  }
  const radios = (field: 'ageGroup' | 'gender', values: readonly string[], words: Record<string, string>) => (
    <div class="options">
      {values.map((value) => (
        <label key={value}><input type="radio" name={field} checked={profile.about[field] === value} onChange={() => tell(field, value)} /><span>{words[value]}</span></label>
      ))}
      <label><input type="radio" name={field} checked={profile.about[field] === null} onChange={() => tell(field, null)} /><span>{t.about.none}</span></label>
    </div>
  )
  return (
    <form class="sheet about" onSubmit={(event) => void save(event)}>
      <h1>{first ? t.about.title : t.title.about}</h1>
      <p class="lead">{t.about.lead}</p>
      {first && <p><Link class="button second" to={back}>{t.about.skip}</Link></p>}
      {conversation && choices.length > 0 && (
        <fieldset class="choices pills"><legend>{t.about.themes}</legend><p class="hint">{t.about.themesWhy}</p>
          <div class="options">{choices.map(({ id, name }) => (
            <label key={id}><input type="checkbox" checked={themes.includes(id)} onChange={() => { setThemes(themes.includes(id) ? themes.filter((one) => one !== id) : [...themes, id]); setSaved(false) }} /><span>{pick(name, language)}</span></label>
          ))}</div>
        </fieldset>
      )}
      <fieldset class="choices pills"><legend>{t.about.age}</legend><p class="hint">{t.about.ageWhy}</p>{radios('ageGroup', ageGroups, t.ages)}</fieldset>
      <fieldset class="choices pills"><legend>{t.about.gender}</legend><p class="hint">{t.about.genderWhy}</p>{radios('gender', genders, t.genders)}</fieldset>
      <div class="field"><span id="place-label" class="field-name">{t.about.place}</span><p class="hint" id="place-why">{t.about.placeWhy}</p>
        <Municipality value={profile.about.municipality} onChange={(code) => tell('municipality', code)} />
      </div>
      {!first && (
        <fieldset class="reach"><legend>{t.about.more}</legend><p class="hint">{t.about.moreText}</p>
          {asked.map((field) => (
            <label class="field" key={field}><span class="field-name">{t.about[field]}</span><span class="hint" id={`${field}-why`}>{t.about[`${field}Why`]}</span>
              <input
                type="text" autocomplete="off" maxLength={100} pattern={field === 'postcode' ? '\\d{4}' : undefined} aria-describedby={`${field}-why`} inputMode={field === 'postcode' ? 'numeric' : undefined}
                title={field === 'postcode' ? t.about.wrongPostcode : undefined}
                value={profile.contact[field] ?? ''} onInput={(event) => change({ contact: { ...profile.contact, [field]: event.currentTarget.value || null } })}
              />
            </label>
          ))}
          {earlier.filter((field) => had.has(field)).map((field) => (
            <div class="field" key={field}><span class="field-name">{t.about[field]}</span>
              {profile.contact[field] === null ? <p role="status">{t.about.goesWhenSaved}</p> : <p>{profile.contact[field]} <button type="button" class="quiet" onClick={() => change({ contact: { ...profile.contact, [field]: null } })}>{t.about.takeBack}<span class="unseen">: {t.about[field]}</span></button></p>}
              <span class="hint">{t.about.earlier}</span>
            </div>
          ))}
          {site.knownOffer && <p><Link to={`/${site.slug}/hvem-du-er`}>{t.about.known}</Link></p>}
        </fieldset>
      )}
      {problem && <Problem>{problem}</Problem>}
      <div class="actions">
        <button class="button big" disabled={busy}>{first ? t.about.on : t.about.save}</button>
        {!first && <Link class="button second" to={back}>{t.title.talk}</Link>}
      </div>
      <p role="status" class="hint">{saved ? t.about.saved : ''}</p>
    </form>
  )
}

/** The main themes, and behind each that is chosen those under it: few to read at a time. */
function offered<T extends { id: string; parent: string | null }>(all: readonly T[], chosen: readonly string[]): T[] {
  const there = new Set(all.map(({ id }) => id))
  const mains = all.filter(({ parent }) => parent === null || !there.has(parent))
  return mains.flatMap((main) => {
    const under = all.filter(({ parent }) => parent === main.id)
    return [main, ...(chosen.includes(main.id) ? under : under.filter(({ id }) => chosen.includes(id)))]
  })
}

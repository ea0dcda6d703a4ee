import { periods } from '@socialspace/contract/data/periods'
import { joinGroup } from '@socialspace/contract/operations/joinGroup'
import { readGroupDoor } from '@socialspace/contract/operations/readGroupDoor'
import { readSession } from '@socialspace/contract/operations/readSession'
import type { GroupDoor } from '@socialspace/contract/rooms'
import { ApiError } from '@socialspace/kit/client'
import { useState } from 'preact/hooks'
import { hasCode } from '../../answer.ts'
import { client, sentence } from '../../client.ts'
import { asNewcomer } from '../../newcomer.ts'
import { pick, usePage, useSite } from '../../page.ts'
import { Checking } from '../../parts/Checking.tsx'
import { Link } from '../../parts/Link.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { groupTexts } from '../../texts/group.ts'
import { clock, dayLine } from '../../time.ts'

/** What one is told before going in, and what one is asked: a yes, and a name that is not one's own. */
export function Door({ group, token, door, onIn, onChanged }: { group: string; token: string | null; door: GroupDoor; onIn: (account: string) => void; onChanged: () => void }) {
  const { language } = usePage()
  const { member, slug } = useSite()
  const g = groupTexts(language)
  const [alias, setAlias] = useState(door.suggestion)
  const [busy, setBusy] = useState(false)
  const [checking, setChecking] = useState('')
  const [problem, setProblem] = useState('')
  const ended = door.state === 'closed' || door.state === 'cancelled'
  const suggest = async () => setAlias((await client.call(readGroupDoor, { params: { member, group }, body: { token } }).catch(() => door)).suggestion)
  const go = async (event: Event) => {
    event.preventDefault()
    if (alias.trim().length < 2) return setProblem(g.short)
    setBusy(true)
    setProblem('')
    try {
      const body = { token, alias: alias.trim(), consent: { version: door.consent.version, language, agreed: true } } as const
      await asNewcomer((proof) => client.call(joinGroup, { params: { member, group }, body: { ...body, ...proof } }), setChecking, language)
      onIn((await client.call(readSession, { query: { member } })).account!)
    } catch (error) {
      setBusy(false)
      setProblem(error instanceof ApiError && error.problem?.fields?.some(({ code }) => code === 'own_name') ? g.own : sentence(error, language))
      if (hasCode(error, 'text_changed') || hasCode(error, 'group_removed') || hasCode(error, 'group_closed') || hasCode(error, 'group_door_closed')) onChanged()
    }
  }
  const end = new Date(Date.parse(door.startsAt) + door.minutes * 60_000).toISOString()
  const roles = door.staff.map((title) => (pick(title, language) || g.counsellor).toLocaleLowerCase(language))
  return (
    <>
      <h1>{pick(door.name, language)}</h1>
      <p class="group-when">{dayLine(door.startsAt, language)}, {g.when(clock(door.startsAt, language), clock(end, language))}</p>
      {pick(door.description, language) && <p class="lead">{pick(door.description, language)}</p>}
      {ended ? <EndedDoor text={door.state === 'cancelled' ? g.cancelled : g.over} to={`/${slug}`} front={g.front} /> : door.doorClosed && door.mine === null ? <EndedDoor text={g.doorClosed} to={`/${slug}`} front={g.front} /> : (
        <>
          {door.state !== 'planned' && <p><strong>{door.state === 'open' ? g.now : g.paused}</strong></p>}
          <div class="card">
            <h2>{g.who}</h2>
            <p>{g.people(door.citizens)}</p>
            <p>{g.reads(listed(roles, g.and))}</p>
          </div>
          <h2>{g.know}</h2>
          <ul class="group-list">{[...g.knows, g.kept(pick(periods[door.kept], language))].map((line) => <li key={line}>{line}</li>)}</ul>
          <h2>{g.rules}</h2>
          <ul class="group-list">{g.ruleList.map((line) => <li key={line}>{line}</li>)}</ul>
          <form class="card" onSubmit={(event) => void go(event)} noValidate>
            <label class="field"><span>{g.alias}</span><span class="hint" id="alias-hint">{g.aliasHint}</span><input type="text" autocomplete="off" maxLength={30} aria-describedby="alias-hint" value={alias} onInput={(event) => setAlias(event.currentTarget.value)} /></label>
            <p class="group-another"><button type="button" class="quiet" onClick={() => void suggest()}>{g.another}</button></p>
            <p id="group-consent" class="consent">{pick(door.consent.text, language)}</p>
            {problem && <Problem>{problem}</Problem>}
            <Checking>{checking}</Checking>
            {door.full ? <p class="notice">{g.full}</p> : <button class="button big" aria-describedby="group-consent" disabled={busy}>{busy ? g.joining : g.join}</button>}
          </form>
        </>
      )}
    </>
  )
}
const EndedDoor = ({ text, to, front }: { text: string; to: string; front: string }) => <><p><strong>{text}</strong></p><p><Link class="button" to={to}>{front}</Link></p></>
const listed = (words: readonly string[], and: string) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${and}${words.at(-1)}`)

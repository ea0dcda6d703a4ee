import { randomId } from '../src/platform/vault/index.ts'
import type { Caller, Reply, World } from './world.ts'

/** A group that a counsellor of the world leads, as it is planned; `open` opens it. */
export async function planGroup(world: World, { by = world.staff.here.counsellor, at = world.here, open = true, plan = {} as object } = {}) {
  const params = { member: at.id, group: randomId() }
  await world.must('saveGroup', by, { params, body: {
    etag: 0, name: { da: 'Pårørendegruppe', en: '' }, description: { da: '', en: '' }, startsAt: new Date(Date.now() + 60_000).toISOString(), minutes: 90, most: 10, listed: false, moderators: [by.account], ...plan,
  } })
  const { link } = await world.must('renewGroupLink', by, { params })
  if (open) await world.must('moderateGroup', by, { params, body: { act: 'open' } })
  return { params, room: { member: at.id, room: params.group }, id: params.group, token: (link as string).split('#')[1]!, link: link as string, by }
}
export type Group = Awaited<ReturnType<typeof planGroup>>

/** Somebody new goes in by the link, under a name. */
export async function join(world: World, { params, token }: Pick<Group, 'params' | 'token'>, alias: string, as: Caller = world.nobody): Promise<{ citizen: Caller; me: string }> {
  const { consent } = await world.must('readGroupDoor', as, { params, body: { token } })
  const reply = await world.call('joinGroup', as, { params, body: { token, alias, consent: { version: consent.version, language: 'da', agreed: true } } })
  if (reply.status !== 200) throw new Error(`${alias}: ${reply.status} ${reply.text}`)
  if (as.cookie !== '') return { citizen: as, me: reply.body.me }
  const cookie = reply.headers.get('set-cookie')!.split(';')[0]!
  const citizen = { name: alias, app: 'citizen' as const, member: params.member, account: null, cookie }
  const { account } = await world.must('readSession', citizen, { query: { member: params.member } })
  return { citizen: { ...citizen, account }, me: reply.body.me }
}

/** What is done in groups, and how it turned out. */
export const said = ({ status, code }: Reply) => (status < 300 ? 'done' : code)
export const inGroups = (world: () => World) => {
  const post = (who: Caller, { room }: Group, text: string, id = randomId()) => world().call('sendPost', who, { params: room, body: { id, text } })
  const read = async (who: Caller, { room }: Group) => (await world().must('readPosts', who, { params: room })).posts as { number: number; id: string; text: string; state: string; from: string | null; event: string | null }[]
  return {
    post, read,
    /** The words, and where there are none any more, why. */
    texts: async (who: Caller, group: Group) => (await read(who, group)).filter(({ event }) => event === null).map(({ state, text }) => (state === 'there' ? text : state)),
    act: (group: Group, participant: string, what: string, by = group.by) => world().call('moderateParticipant', by, { params: { ...group.params, participant }, body: { act: what } }),
    agreeing: async (group: Pick<Group, 'params' | 'token'>, alias: string, token: string | null = group.token, as = world().nobody) =>
      world().call('joinGroup', as, { params: group.params, body: { token, alias, consent: { version: (await world().must('readGroupDoor', as, { params: group.params, body: { token: group.token } })).consent.version, language: 'da', agreed: true } } }),
  }
}

import type { Service } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Bus } from '../../platform/bus/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Call, Handlers } from '../../platform/http/index.ts'
import type { Topics } from '../../platform/live/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import type { Controller, Giving } from '../consent/index.ts'
import { happen } from './event.ts'
import { roomFrames } from './frames.ts'
import { createHub, type Hub } from './hub.ts'
import { callModerator } from './operations/callModerator.ts'
import { erasePost } from './operations/erasePost.ts'
import { joinGroup } from './operations/joinGroup.ts'
import { leaveGroup } from './operations/leaveGroup.ts'
import { listGroups } from './operations/listGroups.ts'
import { listMyGroups } from './operations/listMyGroups.ts'
import { listOpenGroups } from './operations/listOpenGroups.ts'
import { listTeamRooms } from './operations/listTeamRooms.ts'
import { moderateGroup } from './operations/moderateGroup.ts'
import { moderateParticipant } from './operations/moderateParticipant.ts'
import { openDirect } from './operations/openDirect.ts'
import { readGroupDoor } from './operations/readGroupDoor.ts'
import { readPosts } from './operations/readPosts.ts'
import { renewGroupLink } from './operations/renewGroupLink.ts'
import { saveGroup } from './operations/saveGroup.ts'
import { saveTeamRoom } from './operations/saveTeamRoom.ts'
import { sendPost } from './operations/sendPost.ts'
import { createParts, type Parts } from './parts.ts'
import type { PresentDeps } from './present.ts'
import { createReadings, type Readings } from './readings.ts'
import { deleteParticipant, deleteWordsOf, forgetStaff, readOverdue, readParticipationsOf, readRoom, readRooms } from './store.ts'
import { createWatch } from './watch.ts'
import { createWriter, type WriterDeps } from './writer.ts'

export { data } from './data.ts'

export interface RoomsDeps extends PresentDeps {
  readonly database: Database
  readonly vault: Vault
  readonly bus: Bus
  readonly log: Log
  readonly topics: Topics
  readonly record: RecordAct
  readonly publicUrl: string
  readonly memberIds: () => Promise<readonly string[]>
  readonly member: (by: { id: string }) => Promise<Controller>
  readonly services: (member: string) => Promise<readonly Pick<Service, 'id'>[]>
  /** Who may lead a group. */
  readonly leaders: (member: string) => Promise<readonly { id: string; name: string }[]>
  /** The words that one agrees to at the door of a group. */
  readonly consentText: (member: { name: string }) => { version: string; text: { da: string; en: string } }
  /** @throws Refusal blocked, restricted, text_changed */
  readonly giveConsent: (tx: Tx, giving: Giving) => Promise<void>
  /** Nobody is behind a practice conversation who could write with others. @throws Refusal practice_apart */
  readonly mustBeReal: (tx: Tx, member: string, citizen: string) => Promise<void>
  readonly blocked: WriterDeps['blocked']
  readonly createCitizen: (tx: Tx, member: string) => Promise<string>
  readonly openCitizenSession: (call: Pick<Call, 'setCookie'>, member: string, citizen: string) => Promise<unknown>
  readonly touchCitizen: (tx: Tx, member: string, citizen: string) => Promise<void>
  readonly namesOf: (tx: Tx, member: string, citizens: readonly string[]) => Promise<ReadonlyMap<string, string | null>>
}
export interface ChangeDeps extends RoomsDeps { readonly hub: Hub; readonly parts: Parts; readonly readings: Readings }

/** A group that nobody ended ends by itself so long after its time, in milliseconds. */
const forgotten = 12 * 60 * 60 * 1000
const tidyEvery = 5 * 60 * 1000

/** Groups of citizens with their moderators, and the rooms of a member's staff: who is in them, and what is written. */
export function createRooms(given: RoomsDeps) {
  const { database, vault, log } = given
  const readings = createReadings(given)
  const hub = createHub({ ...given, readings })
  const parts = createParts({ ...given, database: database.withRestricted })
  const writer = createWriter({ database, vault, log, blocked: given.blocked, wrote: hub.wrote })
  const watch = createWatch(given)
  const deps: ChangeDeps & { writer: typeof writer } = { ...given, hub, parts, readings, writer }
  const handlers: Handlers<
    | 'listGroups' | 'saveGroup' | 'renewGroupLink' | 'moderateGroup' | 'moderateParticipant' | 'listOpenGroups' | 'readGroupDoor' | 'joinGroup' | 'listMyGroups' | 'leaveGroup' | 'callModerator'
    | 'readPosts' | 'sendPost' | 'erasePost' | 'listTeamRooms' | 'saveTeamRoom' | 'openDirect'
  > = {
    listGroups: listGroups(deps), saveGroup: saveGroup(deps), renewGroupLink: renewGroupLink(deps), moderateGroup: moderateGroup(deps), moderateParticipant: moderateParticipant(deps),
    listOpenGroups: listOpenGroups(deps), readGroupDoor: readGroupDoor(deps), joinGroup: joinGroup(deps), listMyGroups: listMyGroups(deps), leaveGroup: leaveGroup(deps), callModerator: callModerator(deps),
    readPosts: readPosts(deps), sendPost: sendPost(deps), erasePost: erasePost(deps), listTeamRooms: listTeamRooms(deps), saveTeamRoom: saveTeamRoom(deps), openDirect: openDirect(deps),
  }

  /** Ends groups that were forgotten: what is kept of them is counted from then (P32). @returns how many */
  async function tidy(): Promise<number> {
    const members = await given.memberIds()
    if (members.length === 0) return 0
    const overdue = await database.forMembers(members, (tx) => readOverdue(tx, members, new Date(now().getTime() - forgotten)))
    for (const { member_id: member, id: room } of overdue) {
      await database.forMembers([member], async (tx) => {
        const row = await readRoom(tx, { member, room }, true)
        if (!row || row.closed_at !== null) return
        const begun = row.state !== 'planned'
        await happen(tx, row, begun ? 'closed' : null, { state: begun ? 'closed' : 'cancelled', closed_at: now() })
        await given.record(tx, { member, act: begun ? 'group.closed' : 'group.cancelled', actor: 'service', actorId: null, object: 'group', objectId: room })
      })
      hub.changed({ member, room })
      hub.wrote({ member, room })
    }
    return overdue.length
  }
  const tidying = setInterval(() => void tidy().catch((error: unknown) => log.warn({ err: error }, 'groups that were forgotten could not be ended')), tidyEvery).unref()

  return {
    handlers, frames: roomFrames(deps), closed: hub.forget, opened: watch.opened, beat: hub.beat, tidy,
    /** Seals anew what stays where something was erased, and destroys the old keys; runs by itself. */
    settleParts: parts.sweep,
    /** What a citizen wrote and was in groups, by its own name: for their extract. */
    names: (member: string) => database.forMembers([member], async (tx) => (await readRooms(tx, member, ['group', 'team'])).map(({ id, name }) => ({ id, name }))),
    /** The yes to groups is taken back: all that was given on it goes in this transaction, keys and rows (P23), but that somebody was removed from a group, until it ends. */
    async stop(tx: Tx, member: string, citizen: string): Promise<void> {
      const mine = await readParticipationsOf(tx, member, citizen)
      for (const { room_id, id, state } of mine) {
        await readRoom(tx, { member, room: room_id }, true)
        await deleteWordsOf(tx, member, id)
        if (state !== 'removed') await deleteParticipant(tx, member, id)
      }
      vault.eraseUnits(member, mine.map(({ id }) => id))
    },
    /** Somebody's data are stored only, or are not any more. */
    storedOnly: hub.storedOnly,
    forget: forgetStaff,
    async close(): Promise<void> {
      clearInterval(tidying)
      parts.close()
      watch.stop()
      await writer.idle()
    },
  }
}

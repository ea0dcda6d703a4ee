import { sql } from 'kysely'
import type { Writer } from '../../../platform/database/index.ts'

type Reads = Writer<'conversations.conversation' | 'conversations.message'>

/** How many conversations a counsellor has in a queue, and the oldest of their words that nobody answered; counts and times alone. */
export interface LoadRow { readonly staff: string; readonly queue: string; readonly open: number; readonly asleep: number; readonly unanswered: Date | null }

/** Words that were there when a conversation was taken wait for its counsellor since then. */
export async function readLoad(tx: Reads, member: string): Promise<LoadRow[]> {
  const { rows } = await sql<LoadRow>`
    select c.staff_id as staff, c.queue_id as queue, count(*) filter (where c.state = 'open')::int as open, count(*) filter (where c.state = 'asleep')::int as asleep, min(greatest(words.at, c.taken_at)) filter (where words.at is not null) as unanswered
    from conversations.conversation c left join lateral (
      select m.at from conversations.message m
      where c.state = 'open' and c.last_by <> 'staff' and m.member_id = c.member_id and m.conversation_id = c.id and m.by = 'citizen' and m.number > coalesce((
        select s.number from conversations.message s where s.member_id = c.member_id and s.conversation_id = c.id and s.by = 'staff' order by s.number desc limit 1), 0)
      order by m.number limit 1) words on true
    where c.member_id = ${member} and c.state in ('open', 'asleep') and not c.test and c.staff_id is not null group by c.staff_id, c.queue_id`.execute(tx)
  return rows
}

/** One wait: since when, until when (null: it lasts), and whether a counsellor ended it. */
export interface Wait { readonly queue: string; readonly from: Date; readonly until: Date | null; readonly taken: boolean }

/** Those who waited at some time from `from` until `to`, as far as it is still kept: of a conversation that waited several times the last one. */
export async function readWaits(tx: Reads, member: string, from: Date, to: Date): Promise<Wait[]> {
  const { rows } = await sql<Wait>`
    select queue_id as queue, queued_at as from, ended as until, taken from (
      select queue_id, queued_at, taken_at is not null and taken_at >= queued_at as taken, case when state = 'waiting' then null when taken_at >= queued_at then taken_at else coalesce(closed_at, queued_at) end as ended
      from conversations.conversation where member_id = ${member} and not test and queued_at < ${to} and (state = 'waiting' or last_at >= ${from})) waited
    where ended is null or ended >= ${from}`.execute(tx)
  return rows
}

/** In how many conversations of each queue a counsellor wrote, by half hours after `from`. */
export async function readTalked(tx: Reads, member: string, from: Date, to: Date): Promise<{ queue: string; nth: number; talked: number }[]> {
  const { rows } = await sql<{ queue: string; nth: number; talked: number }>`
    select c.queue_id as queue, floor(extract(epoch from m.at - ${from}::timestamptz) / 1800)::int as nth, count(distinct c.id)::int as talked
    from conversations.conversation c join conversations.message m on m.member_id = c.member_id and m.conversation_id = c.id
    where c.member_id = ${member} and not c.test and c.started_at < ${to} and c.last_at >= ${from} and m.by = 'staff' and m.at >= ${from} and m.at < ${to}
    group by 1, 2`.execute(tx)
  return rows
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/shared.ts'
import { type Result as Chat, chatTables } from './chat.ts'
import { type Result as Pages, pagesTable } from './pages.ts'
import { type Result as Rights, rightsTable } from './rights/index.ts'
import { type Result as Start, startTable } from './start.ts'
import { type Result as Workplace, workplaceTable } from './workplace/index.ts'

/** What is kept of a measurement: when, on what, and the figures. */
interface Kept<Result> { readonly on: string; readonly machine: string; readonly result: Result }

const fileOf = (name: string) => join(root, 'bench', 'results', `${name}.json`)
const read = <Result>(name: string): Kept<Result> | undefined => {
  try {
    return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Kept<Result>
  } catch {
    return undefined
  }
}
export const keep = (name: string, kept: Kept<unknown>): void => writeFileSync(fileOf(name), `${JSON.stringify(kept, null, 2)}\n`)

const peers = `Peers on a machine of this kind, measured by others with 500 pairs, an archive in PostgreSQL and no encryption at rest: ejabberd 2,150/s (p99 448 ms; 26 ms at
1,000/s; 45 KiB for an idle connection), Prosody 262/s, NodeBB 47/s, Synapse 17/s.`

/** docs/performance.md, from the kept results. */
export function writeDocument(): void {
  const parts: [string, string, Kept<never> | undefined, (result: never) => string][] = [
    ['Messages', `\`npm run bench -- chat\`. (a) the naive limit: one durable single-row insert a commit on 32 connections; (b) a plain in-memory relay between pairs, with the same library
and the same load; (c) SocialSpace end to end: signed-in sockets, validated, sealed, committed, acknowledged, delivered. Each sender sends its next text (200 bytes) when the other
side has the last; at 1,000/s texts are due evenly whatever comes back, and the time counts from when a text was due. Load, server and PostgreSQL share the machine.

${peers}`, read<Chat>('chat') as never, chatTables as never],
    ['Screens', '`npm run bench -- pages`, in a real Chromium; the slow phone has 1.6 Mbit/s, 150 ms and a quarter of this processor.', read<Pages>('pages') as never, pagesTable as never],
    ['The workplace', '`npm run bench -- workplace`: a working day at a large member. Every counsellor is signed in and follows the queue; each screen asks for it when it is told of a change. The screens, the server and PostgreSQL share the machine.', read<Workplace>('workplace') as never, workplaceTable as never],
    ['Rights', '`npm run bench -- rights`; each limit is measured in the same run. A new epoch opens every key a second time, before the old secret goes: that is a third operation beside the two of the limit. The sweep goes through a million profiles, each with its data key, while others write with each other; its effect, like the cost of the memory of acts, is measured against the same load without it, in turns.', read<Rights>('rights') as never, rightsTable as never],
    ['Starting', '`npm run bench -- start`.', read<Start>('start') as never, startTable as never],
  ]
  const sections = parts.flatMap(([title, about, kept, show]) => (kept ? [`## ${title}\n\n${about}\n\n${show((kept as Kept<never>).result)}\n\n${(kept as Kept<never>).on}, ${(kept as Kept<never>).machine}.\n`] : []))
  writeFileSync(join(root, 'docs', 'performance.md'), `# Performance\n\nMade by \`npm run bench\`; do not edit. Machines differ and are noisy: read the ratios, not the figures.\n\n${sections.join('\n')}`)
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Options as ActsOptions, Report as Acts } from '../faults/acts.ts'
import type { Options as DiskOptions, Report as Disk } from '../faults/disk.ts'
import type { Options, Report as Durable } from '../faults/durable.ts'
import { inNamespace, lacksNamespaces } from '../faults/namespace.ts'
import { slowSenders } from '../faults/slow.ts'
import { table } from '../bench/figures.ts'
import { openTestCluster } from '../server/test/database.ts'
import { nonces } from '../server/test/nonces.ts'
import { interleave } from '../server/test/pooled.ts'
import { installNeeds } from './needs.ts'
import { root, run } from './shared.ts'

/**
 * `npm run faults [-- WORD …]`: the long form of what `npm test` tries in short, with progress and a report in docs/faults.md. Words choose among the trials
 * by their names and write no report. Ends with 1 when a trial did not end as it must.
 */
interface Row { readonly what: string; readonly tried: string; readonly found: string; readonly well: boolean }

const say = (line: string) => void process.stderr.write(`  ${line}\n`)
const durable = (options: Partial<Options>) => inNamespace<Durable>('durable.ts', { kills: 120, seed: 20_260_101, talks: 20, ...options }, say)
const disk = (options: DiskOptions) => inNamespace<Disk>('disk.ts', options, say)
const acts = (options: Partial<ActsOptions>) => inNamespace<Acts>('acts.ts', { kills: 60, seed: 20_260_102, ...options }, say)
const count = (value: number) => value.toLocaleString('en')
const kept = ({ faults }: Pick<Durable, 'faults'>) => (Object.keys(faults).length === 0 ? 'nothing lost, doubled, changed, renumbered or out of order' : JSON.stringify(faults))

const trials: Readonly<Record<string, () => Promise<Row>>> = {
  async kills() {
    const report = await durable({})
    const { server, postmaster, backend, both } = report.kills
    return {
      what: 'SIGKILL in random order while 40 clients write and retry', well: Object.keys(report.faults).length === 0, found: kept(report),
      tried: `${server} of the server, ${postmaster} of PostgreSQL, ${backend} of one of its processes, ${both} of both at once, ${report.vain} starts cut short; ${count(report.acknowledged)} messages acknowledged, ${count(report.retries)} sent again, ${report.duplicates} of them stored already; ${report.seconds} s`,
    }
  },
  async 'control: commits that do not wait for the disk'() {
    const report = await durable({ kills: 10, only: 'postmaster', mutant: 'a commit that does not wait for the disk' })
    return { what: 'the same with `synchronous_commit=off` slipped past the check', tried: `10 of PostgreSQL, ${count(report.acknowledged)} acknowledged`, found: `${report.faults.lost ?? 0} lost, and seen`, well: (report.faults.lost ?? 0) > 0 }
  },
  async 'control: acknowledged too early'() {
    const report = await durable({ kills: 10, only: 'backend', mutant: 'acknowledged before the commit' })
    return { what: 'the same with the acknowledgement before the commit', tried: `10 of a process of PostgreSQL, ${count(report.acknowledged)} acknowledged`, found: `${report.faults.lost ?? 0} lost, and seen`, well: (report.faults.lost ?? 0) > 0 }
  },
  async 'acts and the log'() {
    const { unwritten, undone, gone, wrongs, seen, acts: all, answered, kills, seconds } = await acts({})
    return {
      what: 'SIGKILL at random while people start, take, write notes and close', well: unwritten.length + undone.length + gone.length + wrongs.length === 0 && seen.join() === '1,2',
      tried: `${kills} kills; ${count(all)} acts, ${count(answered)} of them answered; ${seconds} s`, found: `${unwritten.length} acts without an entry, ${undone.length} entries without an act, ${gone.length} answered and gone; the verifier finds ${wrongs.length === 0 ? 'nothing' : wrongs.join(', ')}`,
    }
  },
  async 'control: an entry after its act'() {
    const { unwritten, acts: all } = await acts({ kills: 10, only: 'server', mutant: 'an entry that is written after its act' })
    return { what: 'the same with each entry written after its act', tried: `10 of the server, ${count(all)} acts`, found: `${unwritten.length} without an entry, and seen`, well: unwritten.length > 0 }
  },
  async 'full disk'() {
    const report = await disk({ what: 'full' })
    return { what: 'a full disk, then room again', tried: `${count(report.acknowledged)} acknowledged, ${count(report.unavailable)} refused as unavailable; /readyz ${[...new Set(report.ready)].join(', ')}`, found: `${kept(report)}; ${report.ended ? 'started again' : 'went on by itself'}`, well: Object.keys(report.faults).length === 0 }
  },
  async 'failing flush'() {
    const report = await disk({ what: 'fsync' })
    return { what: 'flushes that fail with EIO', tried: `${count(report.acknowledged)} acknowledged, ${count(report.unavailable)} refused as unavailable; /readyz ${[...new Set(report.ready)].join(', ')}`, found: `${kept(report)}; ${report.ended ? 'started again' : 'went on by itself'}`, well: Object.keys(report.faults).length === 0 }
  },
  async 'slow senders'() {
    const { before, during, ratio, memory, seen } = await slowSenders({ senders: 2000, seconds: 40 }, say)
    const unanswered = during.messages.unanswered + during.reads.unanswered
    const grew = Math.round((memory.most - memory.before) / 2 ** 20)
    const cut = Object.values(seen).reduce((sum, { closed }) => sum + closed, 0)
    return {
      what: 'people who never finish what they send, or never read, while others talk', well: unanswered === 0 && ratio <= 2 && memory.most - memory.before < memory.bound && cut > 0,
      tried: `2,000 at once: silent, half a head, half a body, half a file, half an upgrade, sockets that are not read; ${count(during.messages.count)} messages and ${count(during.reads.count)} readings of others`,
      found: `${unanswered} of the others unanswered, their p99 ${during.messages.p99.toFixed(1)} ms against ${before.messages.p99.toFixed(1)} ms before (${ratio.toFixed(2)}×); ${grew} MiB more memory; ${count(cut)} cut`,
    }
  },
  async nonces() {
    const { seals, repeated } = await nonces({ seals: 1_000_000, processes: 4 })
    return { what: 'nonces of AES-256-GCM under one key', tried: `${count(seals)} seals in 4 processes`, found: `${repeated} repeated`, well: repeated === 0 }
  },
  async pool() {
    const cluster = await openTestCluster()
    process.env.TEST_CLUSTER = cluster.key
    try {
      const { faults, requests, cancelled, terminated } = await interleave({ requests: 100_000, seed: 1 })
      return { what: 'requests of two members on one small pool, with hang-ups, cancelled statements and ended connections', tried: `${count(requests)} requests; ${count(cancelled)} statements cancelled, ${count(terminated)} connections ended`, found: faults.length === 0 ? 'nothing of the other member' : faults.slice(0, 3).join('; '), well: faults.length === 0 }
    } finally {
      await cluster.stop()
    }
  },
}

const words = process.argv.slice(2)
const lacking = lacksNamespaces() ?? await installNeeds()
if (lacking !== undefined) {
  process.stderr.write(`${lacking}\n`)
  process.exit(1)
}
await run(process.execPath, ['scripts/build.ts', '--if-changed'], { show: true })
const rows: Row[] = []
for (const [name, trial] of Object.entries(trials).filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)))) {
  process.stderr.write(`${name}\n`)
  const row = await trial()
  rows.push(row)
  say(`${row.well ? '✓' : '✗'} ${row.tried}: ${row.found}`)
}
const report = table(['what', 'tried', 'found'], rows.map(({ what, tried, found }) => [what, tried, found]))
process.stdout.write(`\n${report}\n`)
if (words.length === 0) writeFileSync(join(root, 'docs', 'faults.md'), `# Faults\n\nMade by \`npm run faults\` on ${new Date().toISOString().slice(0, 10)}; do not edit. \`npm test\` runs a short form of each.\n\n${report}\n`)
process.exit(rows.every(({ well }) => well) ? 0 : 1)

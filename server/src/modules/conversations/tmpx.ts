import { testWorld } from './testworld.ts'
import { randomUUID } from 'node:crypto'
const world = await testWorld({ checkOut: false })
const ids: string[] = []
for (let i = 0; i < 300; i++) { const { id } = await world.start(); ids.push(id) }
const {query} = await import('../../../test/database.ts'); for (let k=0;k<100;k++) await world.call('sendMessage', world.counsellor(), {params:{conversation: ids[0]}, body:{id: randomUUID(), text:'x', files: []}}).catch(()=>0); if (process.argv[2]) await query(world.superuser, process.argv[2])
const c = await world.database.pool.connect()
const store = await import('./store.ts') as any
const src = (await import('node:fs')).readFileSync(new URL('./store.ts', import.meta.url), 'utf8')
const insertText = src.match(/const insertText = `([\s\S]*?)`/)![1]
for (let round = 0; round < 3; round++) {
await c.query(`begin; set local app.members = '{${world.member}}'`)
const n = 200
const body = Buffer.alloc(n * 260)
const L = (f: (i: number) => any) => '{' + Array.from({ length: n }, (_, i) => f(i)).join(',') + '}'
const r = await c.query((round === 2 ? 'explain (analyze, buffers) ' : '') + insertText, [L(() => world.member), L((i) => ids[i]), L(() => randomUUID()), L(() => 'citizen'), L(() => randomUUID()), L((i) => 1 + i * 260), body, L(() => 260), new Date(), 0])
if (round === 2) console.log(r.rows.map((x: any) => x['QUERY PLAN']).join('\n'))
await c.query('commit')
}
c.release()
await world.stop()

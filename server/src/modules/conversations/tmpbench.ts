import { fork } from 'node:child_process'
import { WebSocket } from 'ws'
import { testWorld } from './testworld.ts'
import { randomUUID } from 'node:crypto'

if (process.argv[2] === 'client') {
  process.once('message', async (m: any) => {
    const { port, origin, pairs, member, seconds } = m
    const open = (cookie: string, q: string) => new Promise<WebSocket>((ok, no) => { const s = new WebSocket(`ws://127.0.0.1:${port}/live?app=${q}`, { origin, headers: { cookie }, perMessageDeflate: false }); s.on('open', () => ok(s)); s.on('error', no) })
    const text = 'x'.repeat(200)
    let count = 0, running = true
    const lat: number[] = []
    for (const p of pairs) {
      const a = await open(p.citizen, `citizen&member=${member}`), b = await open(p.staff, 'workplace')
      const at = { member, conversation: p.id }
      let sent = 0
      const next = () => { sent = performance.now(); a.send(`{"t":"send","member":"${member}","conversation":"${p.id}","message":{"id":"${randomUUID()}","text":"${text}","files":[]}}`) }
      await new Promise<void>((ok) => {
        let n = 0
        a.on('message', (d) => { if (String(d).includes('"t":"conversation"') && ++n === 2) ok() })
        b.on('message', (d) => { const s = String(d); if (s.startsWith('{"t":"conversation"')) { if (++n === 2) ok() } else if (s.startsWith('{"t":"messages"') && p.on) { count++; lat.push(performance.now() - sent); if (running) next() } })
        a.send(JSON.stringify({ t: 'resume', ...at, after: 0 })); b.send(JSON.stringify({ t: 'resume', ...at, after: 2 }))
      })
      p.next = next
    }
    process.send!('ready')
    process.once('message', () => {
      for (const p of pairs) { p.on = true; p.next() }
      setTimeout(() => { count = 0; lat.length = 0; const t = performance.now(); const cpu = process.cpuUsage(); setTimeout(() => { running = false; const s = (performance.now() - t) / 1000; lat.sort((x, y) => x - y); const c = process.cpuUsage(cpu); process.send!({ rate: Math.round(count / s), p50: lat[lat.length >> 1]!.toFixed(1), p99: lat[Math.floor(lat.length * .99)]!.toFixed(1), clientCpu: ((c.user + c.system) / 1e6 / s).toFixed(2) }) }, seconds * 1000) }, 2000)
    })
  })
} else {
  const N = Number(process.argv[2] ?? 500), lanes = Number(process.argv[3] ?? 2)
  const world = await testWorld({ checkOut: false, limits: { framesPerSecond: 1e6, burst: 1e6 }, writer: { lanes } })
  const pairs: any[] = []
  for (let i = 0; i < N; i++) { const { id, citizen } = await world.start(); const staff = world.counsellor(); await world.call('takeConversation', staff, { params: { conversation: id } }); pairs.push({ id, citizen: citizen.session, staff: staff.session }) }
  const child = fork(import.meta.filename, ['client'])
  child.send({ port: world.port, origin: world.origin, pairs, member: world.member, seconds: 5 })
  await new Promise((ok) => child.once('message', ok))
  child.send('go')
  await new Promise((ok) => setTimeout(ok, 2000)); const cpu = process.cpuUsage(), t = performance.now()
  if (process.argv[4]) { const { Session } = await import('node:inspector/promises'); const s = new Session(); s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.start'); setTimeout(async () => { const { profile } = await s.post('Profiler.stop'); const self = new Map<string, number>(); const by = new Map(profile.nodes.map((n) => [n.id, n])); profile.samples!.forEach((id, i) => { const n = by.get(id)!; const k = `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').slice(-2).join('/')}:${n.callFrame.lineNumber + 1}`; self.set(k, (self.get(k) ?? 0) + profile.timeDeltas![i]!) }); const tot = [...self.values()].reduce((a, b) => a + b); for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log((v / tot * 100).toFixed(1), k) }, 4000) }
  const r: any = await new Promise((ok) => child.once('message', ok))
  const c = process.cpuUsage(cpu); console.log({ N, lanes, ...r, serverCpu: ((c.user + c.system) / 1e3 / (performance.now() - t)).toFixed(2) })
  child.kill(); await world.stop()
}

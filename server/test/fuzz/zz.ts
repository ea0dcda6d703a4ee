import { openWorld } from '../world.ts'
import { openWire } from './wire.ts'
const world = await openWorld({ limitFactor: 1000 })
const { citizen, conversation } = await world.start()
for (let n = 0; n < 110; n++) await world.must('sendMessage', citizen, { params: { member: world.here.id, conversation }, body: { id: crypto.randomUUID(), text: '漢'.repeat(20000), files: [] } })
const wire = await openWire(world, citizen)
wire.say({ t: 'resume', member: world.here.id, conversation, after: 0 })
await Promise.race([wire.until(() => wire.frames.some((f) => f.t === 'messages' && f.messages.some((m) => m.number === 111)), 'all'), wire.closed()]).catch((e) => console.log(e.message.slice(0, 60)))
console.log('code', wire.code, wire.frames.map((f) => f.t))
process.exit(0)

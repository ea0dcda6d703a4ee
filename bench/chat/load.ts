import { WebSocket } from 'ws'
import { answer } from '../child.ts'
import { quantile } from '../figures.ts'

/** One signed-in side of a conversation. */
export interface Seat { readonly member: string; readonly conversation: string; readonly app: 'citizen' | 'workplace'; readonly cookie: string; readonly account: string }
export interface Pair { readonly citizen: Seat; readonly counsellor: Seat }
export interface Target { readonly kind: 'relay' | 'socialspace'; readonly url: string; readonly pairs: readonly Pair[] }
/** Messages delivered a second; milliseconds from sending (open loop: from when it was due) to the other side's having it. */
export interface Measured { readonly sent: number; readonly delivered: number; readonly acknowledged: number; readonly perSecond: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly worst: number }

/** 200 bytes of text, with room for the number that says which message it is. */
const filler = 'Det er svært at sige det højt, men her kan jeg skrive det, og nogen svarer mig. '.repeat(4)
const textOf = (count: number): string => {
  const head = `${count} `
  let text = head + filler.slice(0, 200 - head.length)
  while (Buffer.byteLength(text) > 200) text = text.slice(0, -1)
  return text
}

/** Both ends of one pair: `write` sends a text from the one side, and `heard` is called when the other side has it. */
interface Line { write(text: string): void; heard: (text: string) => void }

let lines: Line[] = []
let sockets: WebSocket[] = []
let acknowledged = 0

const connect = (url: string, options: object) => new Promise<WebSocket>((settle, fail) => {
  const socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true, ...options })
  socket.once('open', () => settle(socket)).once('error', fail)
})

async function lineOf({ kind, url }: Target, pair: Pair, place: number): Promise<Line> {
  if (kind === 'relay') {
    const [from, to] = [await connect(`${url}/${place}/a`, {}), await connect(`${url}/${place}/b`, {})]
    sockets.push(from, to)
    const line: Line = { write: (text) => from.send(text), heard: () => undefined }
    to.on('message', (data: Buffer) => line.heard(data.toString()))
    return line
  }
  const [from, to] = [await seat(url, pair.citizen), await seat(url, pair.counsellor)]
  const { member, conversation, account } = pair.citizen
  const line: Line = {
    write: (text) => from.send(JSON.stringify({ t: 'send', member, conversation, message: { id: crypto.randomUUID(), text, files: [] } })),
    heard: () => undefined,
  }
  from.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as { t: string; outcome?: string; code?: string }
    if (frame.t === 'ack' && frame.outcome === 'stored') acknowledged++
    else if (frame.t === 'refused' || frame.t === 'error') throw new Error(`refused: ${frame.code}`)
  })
  to.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as { t: string; messages?: { author: string; text: string }[] }
    if (frame.t === 'messages') for (const message of frame.messages!) if (message.author === account) line.heard(message.text)
  })
  return line
}

/** A signed-in socket that follows its conversation. */
async function seat(url: string, { app, member, conversation, cookie }: Seat): Promise<WebSocket> {
  const socket = await connect(`${url.replace('http', 'ws')}/live?app=${app}${app === 'citizen' ? `&member=${member}` : ''}`, { origin: url, headers: { cookie } })
  sockets.push(socket)
  const caught = new Promise<void>((settle) => {
    const look = (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as { t: string; conversation?: { lastNumber: number }; messages?: { number: number }[] }
      if (frame.t === 'conversation') waitsFor = frame.conversation!.lastNumber
      if (frame.t === 'messages') has = Math.max(has, ...frame.messages!.map(({ number }) => number))
      if (waitsFor === undefined || has < waitsFor) return
      socket.off('message', look)
      settle()
    }
    let waitsFor: number | undefined
    let has = 0
    socket.on('message', look)
  })
  socket.send(JSON.stringify({ t: 'resume', member, conversation, after: 0 }))
  await caught
  return socket
}

/** Each pair sends its next text when the other side has the last. */
async function closed(seconds: number): Promise<Measured> {
  const times: number[] = []
  let [sent, delivered, running] = [0, 0, true]
  acknowledged = 0
  const begun = performance.now()
  const done = lines.map((line) => new Promise<void>((settle) => {
    let [expected, at] = ['', 0]
    const next = () => {
      if (!running) return settle()
      expected = textOf(sent++)
      at = performance.now()
      line.write(expected)
    }
    line.heard = (text) => {
      if (text !== expected) throw new Error('another text than the one that was sent')
      times.push(performance.now() - at)
      delivered++
      next()
    }
    next()
  }))
  await new Promise((settle) => { setTimeout(settle, seconds * 1000) })
  const [elapsed, inTime] = [(performance.now() - begun) / 1000, delivered]
  running = false
  await Promise.all(done)
  return summary(times, sent, delivered, inTime / elapsed)
}

/** So many texts a second, evenly over time and pairs, whatever comes back. */
async function open({ perSecond, seconds }: { perSecond: number; seconds: number }): Promise<Measured> {
  const times: number[] = []
  const due = new Map<string, number>()
  let [sent, delivered] = [0, 0]
  acknowledged = 0
  const total = perSecond * seconds
  let finished: () => void
  const all = new Promise<void>((settle) => { finished = settle })
  for (const line of lines) {
    line.heard = (text) => {
      times.push(performance.now() - due.get(text)!)
      due.delete(text)
      if (++delivered === total) finished()
    }
  }
  const begun = performance.now()
  const ticking = setInterval(() => {
    const until = Math.min(total, Math.floor((performance.now() - begun) / 1000 * perSecond))
    for (; sent < until; sent++) {
      const text = textOf(sent)
      due.set(text, begun + (sent / perSecond) * 1000)
      lines[sent % lines.length]!.write(text)
    }
  }, 1)
  await all
  clearInterval(ticking)
  return summary(times, sent, delivered, delivered / ((performance.now() - begun) / 1000))
}

function summary(times: number[], sent: number, delivered: number, perSecond: number): Measured {
  const sorted = Float64Array.from(times).sort()
  return { sent, delivered, acknowledged, perSecond, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), p99: quantile(sorted, 0.99), worst: sorted.at(-1) ?? Number.NaN }
}

answer({
  async connect(target: Target) {
    for (let from = 0; from < target.pairs.length; from += 50) {
      lines.push(...await Promise.all(target.pairs.slice(from, from + 50).map((pair, place) => lineOf(target, pair, lines.length + place))))
    }
  },
  closed, open,
  /** Acknowledgements may come after the last text. */
  async settled() {
    for (let waited = 0, last = -1; last !== acknowledged && waited < 5000; waited += 200) {
      last = acknowledged
      await new Promise((settle) => { setTimeout(settle, 200) })
    }
    return acknowledged
  },
  async disconnect() {
    await Promise.all(sockets.map((socket) => new Promise((settle) => { socket.once('close', settle).close() })))
    ;[lines, sockets] = [[], []]
  },
})

import { callAt, type Given, type OperationId } from '../../server/test/world.ts'
import { figure, median, type Row } from '../figures.ts'
import type { Options } from './index.ts'
import type { Served } from './served.ts'

/** A whole contact, as it leaves its acts: a citizen starts, a counsellor takes the conversation, reads it and closes it. */
async function contact({ url, here, nobody, counsellor }: Served, consent: string): Promise<void> {
  const must = async (id: OperationId, caller: typeof nobody, given: Given) => {
    const { status, text } = await callAt(url, id, caller, given)
    if (status >= 300) throw new Error(`${id}: ${status} ${text.slice(0, 200)}`)
  }
  const params = { member: here.id, conversation: crypto.randomUUID() }
  await must('startConversation', nobody, { params: { member: here.id }, body: { conversation: params.conversation, queue: here.queue, themes: [here.theme], consent: { version: consent, language: 'da', agreed: true } } })
  await must('takeConversation', counsellor, { params })
  await must('readMessages', counsellor, { params })
  await must('closeConversation', counsellor, { params, body: { note: crypto.randomUUID(), text: 'Talt om det', themes: [here.theme] } })
}

/** So many contacts a second beside whatever else happens, until it is stopped. @returns what stops them, and says how many there were */
function contacts(served: Served, consent: string, perSecond: number): () => Promise<number> {
  const [under, begun] = [new Set<Promise<void>>(), performance.now()]
  let [made, failed] = [0, undefined as unknown]
  const ticking = setInterval(() => {
    for (; under.size < 20 && made < (performance.now() - begun) / 1000 * perSecond; made++) {
      const one: Promise<void> = contact(served, consent).catch((error: unknown) => { failed = error }).finally(() => under.delete(one))
      under.add(one)
    }
  }, 5)
  return async () => {
    clearInterval(ticking)
    await Promise.all(under)
    if (failed !== undefined) throw failed
    return made
  }
}

/** The chat bench's load with whole contacts beside it, with the acts of all that written down (and put into the tree) and with the writing left out, in turns: what the memory of acts costs. */
export async function audit({ short, served }: Pick<Options, 'short' | 'served'>): Promise<Row[]> {
  const [turns, seconds, perSecond] = short ? [1, 0.4, 10] : [5, 4, 40]
  const at = await served()
  const consent = (await callAt(at.url, 'readSite', at.nobody, { params: { slug: at.here.slug } })).body.consent.version as string
  const rates = { with: [] as number[], without: [] as number[] }
  const actsBefore = await at.world.ask<number>('acts')
  let made = 0
  async function turn(records: boolean): Promise<void> {
    await at.world.ask('record', records)
    const stop = contacts(at, consent, perSecond)
    try {
      // Until the last is delivered: also where nothing is while the time runs.
      const begun = performance.now()
      const { delivered } = await at.load(seconds)
      rates[records ? 'with' : 'without'].push(delivered / ((performance.now() - begun) / 1000))
    } finally {
      const count = await stop()
      if (records) made += count
    }
  }
  if (!short) await at.load(3)
  for (let nth = 0; nth < turns; nth++) for (const records of nth % 2 === 0 ? [true, false] : [false, true]) await turn(records)
  await at.world.ask('record', true)
  const acts = (await at.world.ask<number>('acts')) - actsBefore
  if (acts < 3 * made) throw new Error(`${made} contacts, but ${acts} acts`)
  const [withActs, without] = [median(rates.with), median(rates.without)]
  return [
    { what: `messages/s beside ${perSecond} contacts/s, acts written down`, is: figure(withActs), aim: '' },
    { what: '… the writing of acts left out', is: figure(without), aim: '' },
    { what: `… acts written in that time, /s (${figure(made)} contacts)`, is: figure(acts / (turns * seconds)), aim: '' },
    { what: 'what the memory of acts costs of messages/s', is: `${figure((1 - withActs / without) * 100)} %`, aim: '≤ 15 %' },
  ]
}

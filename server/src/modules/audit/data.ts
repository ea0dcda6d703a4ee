import { clear, dataMap, key, notPersonal, sealed, staffKey } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'accountability', basis: 'legal-duty', ends: 'log-period' } as const
const evenRestricted = 'what is done to restricted data is written down, too'
const title = say('Hvem har set eller ændret noget', 'Who has seen or changed something')
const from = say('Skrives af systemet, når nogen gør noget', 'Written by the system when someone does something')
/** A keyed hash under the person's own key: it means nothing without that, and for ever nothing once it is destroyed. */
const mac = () => clear('ordinary', 'an HMAC-SHA-256 under the person’s own key; it names nobody once that is destroyed', kept)
/** Traceable to nobody, and kept as long as what it proves. */
const proof = (why: string) => ({ ...notPersonal(why, 'accountability'), ends: 'log-period' as const })

/** The label of the macs by which a citizen's entries are found. */
export const citizenMac = 'audit.entry.citizen_mac'

/** The memory of acts: never content, never a name. */
export const data = dataMap({
  'audit.entry': {
    title, from, subject: { kind: 'citizen', column: 'citizen_mac', mac: citizenMac }, wall: 'member', evenRestricted, seal: { unit: null, row: 'id', version: null },
    columns: {
      member_id: key(kept), id: key(kept),
      at: clear('ordinary', 'the log is read by time', { ...kept, label: say('Hvornår', 'When') }),
      act: clear('ordinary', 'the name of an act, the same for everyone', { ...kept, label: say('Hvad', 'What') }),
      actor: clear('ordinary', 'a kind of person, not a person', { ...kept, label: say('Hvem', 'Who') }),
      role: clear('ordinary', 'the name of a role, the same for everyone', { ...kept, label: say('I hvilken rolle', 'In which role') }),
      actor_id: staffKey(kept, say('Gjort af', 'Done by')), actor_mac: mac(), object: clear('ordinary', 'a kind of thing', kept), object_id: key(kept), object_mac: mac(), citizen_mac: mac(),
      reason: sealed('ordinary', { ...kept, label: say('Hvorfor', 'Why') }),
      signature: proof('signs the hash of the entry, so that nobody else can have written it'), place: proof('the entry’s number in the log'),
    },
  },
  'audit.node': {
    title: say('Loggens træ', 'The tree of the log'), from, subject: null, wall: 'member',
    columns: { member_id: proof('names an organisation'), level: proof('a place in the tree'), place: proof('a place in the tree'), hash: proof('a SHA-256 hash over hashes of entries') },
  },
  'audit.checkpoint': {
    title: say('Loggens kontrolpunkter', 'The checkpoints of the log'), from, subject: null, wall: 'member',
    columns: { member_id: proof('names an organisation'), day: proof('a day of the calendar'), size: proof('how long the log was'), note: proof('a signed hash over the whole log, made to be given to others') },
  },
  'audit.act': {
    title, from, subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member', evenRestricted,
    columns: {
      member_id: key(kept), id: key(kept), at: clear('ordinary', 'from before the log was signed; moved into it at the next start', kept), act: clear('ordinary', 'the name of an act, the same for everyone', kept),
      actor: clear('ordinary', 'a kind of person, not a person', kept), actor_id: key(kept), object: clear('ordinary', 'a kind of thing', kept), object_id: key(kept), citizen_id: key(kept),
    },
  },
})

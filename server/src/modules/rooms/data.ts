import { clear, dataMap, key, notPersonal, sealed } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const group = { purpose: 'group', basis: 'explicit-consent', ends: 'group-over' } as const
const led = { purpose: 'staffing', basis: 'contract', ends: 'group-over' } as const
const said = { purpose: 'staffing', basis: 'contract', ends: 'team-said' } as const
const ours = (why: string) => notPersonal(why, 'group')
const states: Readonly<Record<string, string>> = { in: 'med i gruppen / in the group', muted: 'læser med, men kan ikke skrive / reads, but cannot write', left: 'har forladt den / has left it', removed: 'taget ud af den / taken out of it' }

/** Groups, and the rooms of staff: who is in them, and what is written. Each lies under whoever wrote it, so that erasing one person leaves the words of the others. */
export const data = dataMap({
  'rooms.room': {
    title: say('Grupper og medarbejdernes rum', 'Groups and rooms of the staff'), from: say('Fra medlemmets rådgivere og koordinatorer', "From the member's counsellors and coordinators"), subject: null, wall: 'member',
    columns: {
      member_id: ours('names an organisation'), id: ours('names a room'), kind: ours('one of three words'), state: ours('one of five words'), name: ours('a text for anyone'), description: ours('a text for anyone'),
      starts_at: ours('planned for anyone'), minutes: ours('planned for anyone'), most: ours('planned for anyone'), listed: ours('planned for anyone'), service_id: ours('names a service'), link_hash: ours('the hash of a random link that is nobody’s'), door_closed: ours('whether anybody new comes in'),
      closed_at: ours('when the group ended'), last_number: ours('counts'), last_at: ours('when something was written last, by nobody in particular'), etag: ours('counts changes'),
    },
  },
  'rooms.staff': {
    title: say('Grupper, du leder, og rum, du er i', 'Groups that you lead, and rooms that you are in'), from: say('Fra den kollega, der planlagde det, eller fra dig', 'From the colleague who planned it, or from you'), subject: { kind: 'staff', column: 'staff_id' }, wall: 'member', partOf: { table: 'rooms.room', by: 'room_id' },
    columns: {
      member_id: key(led), room_id: { ...key(led), label: say('Rum', 'Room') }, staff_id: key(led), id: key(led), active: clear('ordinary', 'who leads a group is found by it', { ...led, label: say('Med i rummet nu', 'In the room now') }),
      read: clear('ordinary', 'what is unread is counted from it', { ...led, label: say('Læst til og med', 'Read up to') }),
    },
  },
  'rooms.participant': {
    title: say('Grupper, du er med i', 'Groups that you are in'), from: say('Fra dig, da du gik ind i gruppen, og fra dem, der leder den', 'From you when you went into the group, and from those who lead it'), subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member',
    seal: { unit: 'id', row: 'id', version: 'sealed_version' }, partOf: { table: 'rooms.room', by: 'room_id' },
    columns: {
      member_id: key(group), room_id: { ...key(group), label: say('Gruppe', 'Group') }, id: key(group), citizen_id: key(group),
      state: clear('ordinary', 'one of four words; who may write is found by it', { ...group, label: say('Hvor du står i gruppen', 'How you stand in the group'), readable: (stored) => states[stored] ?? stored }),
      left_muted: clear('ordinary', 'who comes back is muted still by it', { ...group, label: say('Kunne ikke skrive, da du forlod den', 'Could not write when you left it') }),
      joined_at: clear('ordinary', 'shown to the person', { ...group, label: say('Gik ind', 'Went in') }), called_at: clear('ordinary', 'those who lead the group see it at once', { ...group, label: say('Bad om hjælp', 'Asked for help') }),
      sealed_version: notPersonal('counts how often the row was sealed'), alias: sealed('sensitive', { ...group, label: say('Dit navn i gruppen', 'Your name in the group') }),
    },
  },
  'rooms.post': {
    title: say('Pladser i en gruppes samtale', 'Places in what is said in a group'), from: say('Fra systemet selv', 'From the system itself'), subject: null, wall: 'member', partOf: { table: 'rooms.room', by: 'room_id' },
    columns: {
      member_id: ours('names an organisation'), room_id: ours('names a room'), number: ours('the order of what is written'), id: ours('names a place; whose words were there is nowhere when they are gone'), at: ours('when something was written; by whom goes with their words'),
      event: ours('one of four words'), gone: ours('one of two words'), ends_from: ours('deletion is counted from it'),
    },
  },
  'rooms.citizen_post': {
    title: say('Det, du har skrevet i grupper', 'What you wrote in groups'), from: say('Fra dig', 'From you'), subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member',
    seal: { unit: 'participant_id', row: ['room_id', 'id'], version: 'sealed_version' }, partOf: { table: 'rooms.room', by: 'room_id' }, besides: say('Det, de andre i gruppen har skrevet', 'What the others in the group wrote'),
    columns: {
      member_id: key(group), room_id: { ...key(group), label: say('Gruppe', 'Group') }, number: clear('ordinary', 'the order of what is written', { ...group, label: say('Nummer', 'Number') }), id: key(group), citizen_id: key(group), participant_id: key(group),
      at: clear('ordinary', 'shown beside the words', { ...group, label: say('Hvornår', 'When') }), hidden: clear('ordinary', 'those who lead the group took it away from the others', { ...group, label: say('Skjult for de andre', 'Hidden from the others') }),
      sealed_version: notPersonal('counts how often the row was sealed'), body: sealed('sensitive', { ...group, label: say('Tekst', 'Text') }),
    },
  },
  'rooms.staff_post': {
    title: say('Det, du har skrevet i grupper og til kolleger', 'What you wrote in groups and to colleagues'), from: say('Fra dig', 'From you'), subject: { kind: 'staff', column: 'staff_id' }, wall: 'member',
    seal: { unit: 'staff_id', row: ['room_id', 'id'], version: 'sealed_version', realm: true }, partOf: { table: 'rooms.room', by: 'room_id' },
    columns: {
      member_id: key(said), room_id: { ...key(said), label: say('Rum', 'Room') }, number: clear('ordinary', 'the order of what is written', said), id: key(said), staff_id: key(said),
      at: clear('ordinary', 'shown beside the words', { ...said, label: say('Hvornår', 'When') }), sealed_version: clear('ordinary', 'counts how often the row was sealed', said), body: sealed('sensitive', { ...said, label: say('Tekst', 'Text') }),
    },
  },
})

import { answeredText } from './readable.ts'
import { clear, dataMap, key, notPersonal, sealed, staffKey } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const told = { purpose: 'evaluation', basis: 'explicit-consent', ends: 'inactive' } as const
const work = { purpose: 'supervision', basis: 'contract', ends: 'supervision-over' } as const
const asked = (why: string) => notPersonal(why, 'evaluation')
const until = clear('ordinary', 'it is deleted by it', { ...work, label: say('Slettes', 'Deleted') })

/** Evaluations of conversations, by the citizen and by the counsellor; and supervision. */
export const data = dataMap({
  'quality.form': {
    title: say('Det, der bliver spurgt om efter en samtale', 'What is asked after a conversation'), from: say('Fra medlemmet', 'From the member'), subject: null, wall: 'member',
    columns: {
      member_id: asked('names an organisation'), use: asked('one of two forms'), version: asked('counts versions'), active: asked('a setting'), fields: asked('what is asked, the same of everyone'), saved_at: asked('when a setting was changed'),
    },
  },
  'quality.evaluation': {
    title: say('Hvordan du syntes, det var', 'How you thought it was'), from: say('Fra dig, efter samtalen', 'From you, after the conversation'),
    subject: { kind: 'citizen', column: 'citizen_id' }, wall: 'member', seal: { unit: 'unit_id', row: 'conversation_id', version: 'sealed_version' },
    columns: {
      member_id: key(told), conversation_id: key(told), unit_id: key(told), citizen_id: key(told), staff_id: staffKey(told, say('Hvem du skrev med', 'Whom you wrote with')),
      at: clear('ordinary', 'lists are in this order', { ...told, label: say('Hvornår', 'When') }),
      hidden: clear('ordinary', 'decides who may read it', { ...told, label: say('Vises ikke til den, du skrev med', 'Not shown to whom you wrote with') }),
      sealed_version: notPersonal('counts how often the row was sealed'),
      body: sealed('sensitive', { ...told, label: say('Dine svar', 'Your answers'), readable: answeredText }),
    },
  },
  'quality.own_evaluation': {
    title: say('Hvordan du havde det efter samtaler', 'How you were after conversations'), from: say('Fra dig', 'From you'),
    subject: { kind: 'staff', column: 'staff_id' }, wall: 'member', seal: { unit: 'staff_id', row: ['conversation_id', 'staff_id'], version: 'sealed_version', realm: true },
    columns: {
      member_id: key(work), conversation_id: key(work), staff_id: key(work), at: clear('ordinary', 'lists are in this order', { ...work, label: say('Hvornår', 'When') }), until,
      sealed_version: notPersonal('counts how often the row was sealed'),
      body: sealed('sensitive', { ...work, label: say('Dine svar', 'Your answers'), readable: answeredText }),
    },
  },
  'quality.thread': {
    title: say('Supervision', 'Supervision'), from: say('Fra din koordinator', 'From your coordinator'), subject: { kind: 'staff', column: 'staff_id' }, wall: 'member',
    columns: {
      member_id: key(work), id: key(work), staff_id: key(work), coordinator_id: staffKey(work, say('Koordinator', 'Coordinator')), conversation_id: key(work),
      started_at: clear('ordinary', 'the two of them see it', { ...work, label: say('Begyndt', 'Begun') }), last_at: clear('ordinary', 'lists are in this order', { ...work, label: say('Sidst skrevet', 'Last written') }),
      last_by: clear('ordinary', 'says whose turn it is', { ...work, label: say('Sidst skrevet af', 'Last written by') }), remarks: notPersonal('counts rows'), until,
    },
  },
  'quality.remark': {
    title: say('Feedback og svar', 'Feedback and answers'), from: say('Fra din koordinator og dig', 'From your coordinator and you'), subject: { kind: 'staff', column: 'staff_id' }, wall: 'member',
    seal: { unit: 'staff_id', row: 'id', version: null, realm: true },
    columns: {
      member_id: key(work), thread_id: key(work), id: key(work), staff_id: key(work), by: clear('ordinary', 'one of two sides', { ...work, label: say('Skrevet af', 'Written by') }),
      at: clear('ordinary', 'remarks are in this order', { ...work, label: say('Hvornår', 'When') }), body: sealed('sensitive', { ...work, label: say('Tekst', 'Text') }),
    },
  },
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Conversation, Message } from '@socialspace/contract/shapes'
import { writers } from './writers.ts'

const at = '2026-11-23T10:00:00.000Z'
const title = { da: '', en: '' }
const said = (number: number, author: string, by: Message['by'] = 'staff'): Message => ({ number, id: `${number}`, at, by, author, text: 'hello', files: [], event: null })
const happened = (number: number, name: NonNullable<Message['event']>['name'], who: string): Message => ({ number, id: `${number}`, at, by: 'service', author: null, text: '', files: [], event: { name, who } })
const now = (staff: string, name: string, guests: Conversation['guests'] = []): Pick<Conversation, 'participants' | 'guests'> => ({
  participants: [{ id: 'me', by: 'citizen', name: '', title, delivered: 0, read: 0 }, { id: staff, by: 'staff', name, title, delivered: 0, read: 0 }], guests,
})

test('what a counsellor wrote keeps their name when the conversation is another’s', () => {
  const names = writers(now('jonas', 'Jonas'), [said(1, 'me', 'citizen'), happened(2, 'taken', 'Nanna'), said(3, 'nanna'), happened(4, 'handed-over', 'Jonas'), said(5, 'jonas')])
  assert.deepEqual([names.get('nanna'), names.get('jonas')], ['Nanna', 'Jonas'])
})

test('a colleague who was let in is not taken for the one who has it', () => {
  const guest: Conversation['guests'][number] = { id: 'g', staff: 'mette', name: 'Mette', title, role: 'part', state: 'left', everything: true, why: '', by: 'Nanna', at }
  const names = writers(now('jonas', 'Jonas', [guest]), [happened(1, 'taken', 'Nanna'), said(2, 'mette'), said(3, 'nanna'), happened(4, 'handed-over', 'Jonas')])
  assert.deepEqual([names.get('mette'), names.get('nanna')], ['Mette', 'Nanna'])
})

test('nobody is guessed where their taking is not read, nor a colleague named who was only asked', () => {
  const asked: Conversation['guests'][number] = { id: 'g', staff: 'mette', name: 'Mette', title, role: 'part', state: 'asked', everything: false, why: '', by: 'Jonas', at }
  const names = writers(now('jonas', 'Jonas', [asked]), [said(7, 'nanna'), happened(8, 'handed-over', 'Jonas')])
  assert.deepEqual([names.get('nanna'), names.get('mette')], [undefined, undefined])
})

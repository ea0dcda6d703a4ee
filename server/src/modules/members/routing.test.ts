import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Queue } from '@socialspace/contract/shapes'
import { newService } from './new-service.ts'
import { entrance, routed } from './routing.ts'

const said = { da: '', en: '' }
const queue = (id: string, whom: Partial<Queue> = {}): Queue => ({ id, service: 'chat', name: said, languages: [], themes: [], municipalities: [], active: true, ...whom })
const services = [newService('chat', said), newService('letters', said)]
const queues = [
  queue('grief', { themes: ['grief'] }), queue('all'), queue('choice'), queue('aarhus', { municipalities: ['0751'] }), queue('both', { themes: ['grief'], municipalities: ['0751'] }),
  queue('english', { languages: ['en'] }), queue('english grief', { languages: ['en'], themes: ['grief'] }), queue('post', { service: 'letters' }),
]
const at = (wish: object) => entrance(services, queues, { language: 'da', ...wish })?.queue.id

test('one begins in the queue for all, in that of one’s language, or where one asked', () => {
  assert.deepEqual([at({}), at({ language: 'en' }), at({ queue: 'choice' }), at({ service: 'letters' }), at({ service: 'letters', queue: 'all' }), at({ service: 'none' })], ['all', 'english', 'choice', 'post', undefined, undefined])
  assert.equal(entrance([{ ...services[0]!, active: false }], queues, { language: 'da' }), undefined)
  assert.equal(entrance(services, [queue('only', { themes: ['x'] })], { language: 'da' })?.queue.id, 'only', 'a service without a queue for all has its first as fallback')
})

test('what one tells leads to the queue that fits most of it, in one’s language; who chose stays', () => {
  const to = (entered: string, themes: string[] = [], municipality: string | null = null) => routed(queues, entered, { themes, municipality })
  assert.deepEqual([to('all'), to('all', ['grief']), to('all', [], '0751'), to('all', ['grief'], '0751'), to('all', ['other'], '0101')], ['all', 'grief', 'aarhus', 'both', 'all'])
  assert.deepEqual([to('choice', ['grief']), to('english'), to('english', ['grief']), to('post', ['grief']), to('unknown', ['grief'])], ['choice', 'english', 'english grief', 'post', 'unknown'])
})

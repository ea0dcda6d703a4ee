import type { Both, Service } from '@socialspace/contract/shapes'

/** A live chat in Danish without hours, own texts or limits. */
export const newService = (id: string, name: Both): Service => ({
  id, etag: 0, name, kind: 'live', languages: ['da'], themes: [], municipalities: [], hours: [], closedDays: [], closed: { da: '', en: '' }, urgent: { da: '', en: '' },
  maxQueue: null, maxConversations: null, byRota: false, offerSeconds: null, active: true,
})

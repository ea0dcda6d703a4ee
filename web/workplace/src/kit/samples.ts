import type { RequestRow } from '@socialspace/contract/requests'

export const requestRow: RequestRow = {
  id: '00000000-0000-4000-8000-000000000001', reference: '4B41-EDC3', kind: 'access', who: 'self', verified: true, state: 'new', receivedAt: '2026-11-20T10:00:00Z', since: '2026-11-20T10:00:00Z', dueAt: '2026-11-30T10:00:00Z', endedAt: null,
  clock: 'calm', daysLeft: 10, heardAt: '2026-11-20T10:00:00Z', takenBy: null, takenByName: '', mine: false,
}

import type { Contact } from './index.ts'

/** Who can be asked in the demo world: made up, in the town that its members are in. */
export const demoContacts: { readonly operator: Contact; readonly site: Contact } = {
  operator: { name: 'SocialSpace-demo', address: 'Driftsvej 3, 9999 Eksempelby', phone: '00 34 56 78', mail: 'drift@socialspace.example', cvr: '30405060' },
  site: { name: 'SocialSpace', address: 'Torvet 1, 1. sal, 9999 Eksempelby', phone: '00 45 67 89', mail: 'hej@socialspace.example', cvr: '40506070' },
}

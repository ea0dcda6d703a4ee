import { familiehusetRequests, ungelinjenRequests } from './demo-requests.ts'
import { conversations as familiehusetWeek } from './familiehuset-week.ts'
import { familiehuset } from './familiehuset.ts'
import { familiehusetReplies, ungelinjenReplies } from './replies.ts'
import { staff } from './staff.ts'
import { conversations as ungelinjenWeek } from './ungelinjen-week.ts'
import { ungelinjen } from './ungelinjen.ts'
import type { DemoWorld } from './world.ts'

/** The demo world: two members, the people who work for them, and a week of life. Data only. */
export const demo: DemoWorld = {
  operator: {
    name: 'Demodrift ApS',
    address: 'Prøvevej 1, 9999 Eksempelby',
    phone: '00 10 20 30',
    mail: 'drift@demodrift.example',
    cvr: '30405060',
  },
  site: {
    name: 'SocialSpace (demo)',
    address: 'Prøvevej 3, 9999 Eksempelby',
    phone: '00 10 20 40',
    mail: 'hej@socialspace.example',
    cvr: '40506070',
  },
  staff,
  members: [
    { ...ungelinjen, conversations: ungelinjenWeek, requests: ungelinjenRequests, ...ungelinjenReplies },
    { ...familiehuset, conversations: familiehusetWeek, requests: familiehusetRequests, ...familiehusetReplies },
  ],
}
